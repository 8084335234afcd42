import BadgeCrypto
import BadgeIssuing
import Glibc
import StrictJSON
import VerifiableCredentials

/// A key file as `badge key list` shows it.
struct ListedKey {
    /// What a file holds.
    enum Half: String {
        case privateKey = "private"
        case publicKey = "public"
        case set = "set"
        case unknown = "unknown"
    }

    let name: String
    let half: Half
    /// The public keys: of a private file those beside it, none where there is no file beside it.
    let keys: [PublicKey]
    /// Whether a private key is encrypted; absent for public ones, and where a broken file does not tell.
    let isEncrypted: Bool?
    /// What is wrong with the file.
    var problems: [String]

    /// Looks at a file of a folder, and at the public half beside a private key. Absent where it is no key: a key file
    /// is what can be read as one, and what has the beginning of a PEM key or the `kty` of a JWK. What cannot be opened
    /// may be one.
    init?(_ name: String, in folder: Descriptor) {
        let file: Descriptor
        let bytes: [UInt8]
        do {
            file = try folder.open(name)
            bytes = try file.bytes(named: name, limit: KeyFile.limit)
        } catch {
            let known = error as? FileError
            // A symbolic link, or more than any key has.
            if known?.code == .notRegular || known?.code == .tooLarge { return nil }
            self.init(unreadable: name, because: known?.detail ?? DisplayText.escaped("\(error)"))
            return
        }
        let label = KeyText.label(in: bytes)
        do throws(CryptoError) {
            _ = try EncryptedPrivateKey(pem: bytes)
            self.init(privateKey: name, isEncrypted: true, file, folder)
        } catch {
            if error.code == .keyNotEncrypted || error.code == .keyEncryption {
                self.init(privateKey: name, isEncrypted: error.code == .keyEncryption, file, folder)
                problems.insert(error.detail, at: 0)
            } else if let label, label.isPrivate {
                self.init(privateKey: name, isEncrypted: label.isEncrypted, file, folder)
                problems.insert(error.detail, at: 0)
            } else {
                self.init(publicKey: name, bytes, isKey: label != nil || KeyText.isJWK(bytes), file)
            }
        }
    }

    private init(unreadable name: String, because reason: String) {
        self.name = name
        half = .unknown
        keys = []
        isEncrypted = nil
        problems = [reason]
    }

    private init(privateKey name: String, isEncrypted: Bool?, _ file: Descriptor, _ folder: Descriptor) {
        self.name = name
        half = .privateKey
        self.isEncrypted = isEncrypted
        problems = Self.problems(of: file, isPrivate: true)
        let beside = KeyFile.publicPath(of: name)
        if let other = try? folder.open(beside), let bytes = try? other.bytes(named: beside, limit: KeyFile.limit) {
            do throws(CryptoError) {
                keys = [try PublicKey(contentsOf: bytes)]
            } catch {
                keys = []
                problems.append("its public half " + DisplayText.quoted(beside) + " cannot be used: " + error.detail)
            }
        } else {
            keys = []
            problems.append("its public half " + DisplayText.quoted(beside) + " is missing")
        }
    }

    /// A file is taken for a public key where it looks like one; then what is wrong with it is told.
    private init?(publicKey name: String, _ bytes: [UInt8], isKey: Bool, _ file: Descriptor) {
        self.name = name
        isEncrypted = nil
        problems = Self.problems(of: file, isPrivate: false)
        do throws(CryptoError) {
            keys = try PublicKey.keys(contentsOf: bytes)
            half = keys.count == 1 ? .publicKey : .set
        } catch {
            let isWrongKey = [.keyWeak, .keyExponent, .keyLength, .keyNotOnCurve, .keySmallOrder].contains(error.code)
            guard isKey || isWrongKey || name.hasSuffix(".pub.pem") else { return nil }
            keys = []
            half = error.code == .keyPrivateGivenForPublic ? .privateKey : .publicKey
            problems.insert(error.detail, at: 0)
        }
    }

    private static func problems(of file: Descriptor, isPrivate: Bool) -> [String] {
        var info = stat()
        guard unsafe fstat(file.number, &info) == 0 else { return ["its mode cannot be read: " + SystemText.last] }
        let mode = info.st_mode & 0o777
        var problems: [String] = []
        if isPrivate && info.st_uid != geteuid() {
            problems.append("belongs to the user with number \(info.st_uid), not to you")
        }
        if isPrivate && mode & 0o077 != 0 {
            problems.append("other users may use it: its mode is \(String(mode, radix: 8)) instead of 600")
        }
        if !isPrivate && mode & 0o022 != 0 {
            problems.append("other users may change it: its mode is \(String(mode, radix: 8)) instead of 644")
        }
        return problems
    }

    /// The kind of the first key; absent where it is not known.
    var type: String? { keys.first?.typeName }

    /// As an object of `--json`.
    func json(_ history: KeyHistory) throws(CryptoError) -> JSON {
        var object = JSONObject()
        object["file"] = .string(name)
        object["half"] = .string(half.rawValue)
        object["encrypted"] = isEncrypted.map { .bool($0) }
        var list: [JSON] = []
        for key in keys {
            var entry = JSONObject()
            entry["type"] = .string(key.typeName)
            entry["did"] = .string(KeyDID.did(for: key))
            entry["thumbprint"] = .string(try key.jwkThumbprint)
            entry["retired"] = history.retired(key).map { .string($0.rfc3339) }
            entry["compromised"] = history.compromised(key).map { .string($0.rfc3339) }
            list.append(.object(entry))
        }
        object["keys"] = .array(list)
        object["problems"] = .array(problems.map { .string($0) })
        return .object(object)
    }
}
