public import BadgeCrypto
public import BadgePrograms
import OpenBadges
import StrictJSON
import Synchronization
import VerifiableCredentials

/// A badge that was issued before, as its files have it: whoever issues many goes on after an interruption without
/// issuing anything twice.
public struct IssuedBadge: Sendable {
    private let embedded: JSONObject?
    private let token: CompactJWS?
    private let tokenText: [UInt8]?

    /// Reads the written forms of a badge.
    ///
    /// - Parameters:
    ///   - embedded: The content of `badge.json`, absent where there is no such file.
    ///   - token: The content of `badge.jwt`, absent where there is no such file.
    /// - Throws: The error of reading where one of them is not what it is named after.
    public init(embedded: [UInt8]?, token: [UInt8]?) throws {
        self.embedded = try embedded.map { try JSON.read($0).object ?? JSONObject() }
        self.token = try token.map { try CompactJWS($0) }
        tokenText = token
    }

    /// What the badge's pictures have to hold: as ``SignedBadge/payload``, byte for byte.
    public var payload: [UInt8] {
        embedded.map { JSON.object($0).compactBytes() } ?? tokenText ?? []
    }

    /// The badge as it would be assembled now; absent where it would be another one, beyond what no two badges share: its
    /// id, its salts, its instant.
    ///
    /// The badge is assembled again with the instant, the id and the salts that it has; the same credential must come
    /// out, in each form that it has, and exactly the proofs asked for must be there, each made by the key.
    ///
    /// - Parameters:
    ///   - decision: The decision as it is now.
    ///   - issuer: Who issues now.
    ///   - proofs: The proofs that would be made now.
    ///   - key: The public half of the key that would sign now.
    public func repeated(
        by decision: Decision,
        issuer: IssuerDescription,
        proofs: [ProofKind],
        key: PublicKey
    ) -> CredentialAssembly? {
        let suites = proofs.compactMap { if case .embedded(let suite) = $0 { suite } else { nil } }
        let algorithms = proofs.compactMap { if case .token(let algorithm) = $0 { algorithm } else { nil } }
        guard suites.isEmpty == (embedded == nil), algorithms.isEmpty == (token == nil) else { return nil }
        var credentials: [JSONObject] = []
        if let embedded {
            guard isSigned(embedded, suites, issuer, key) else { return nil }
            var credential = embedded
            credential["proof"] = nil
            credentials.append(credential)
        }
        if let token, let algorithm = algorithms.first {
            guard (try? token.isValid(algorithm: algorithm, key: key)) == true,
                token.header["kid"]?.string?.isSameBytes(as: issuer.verificationMethod) == true,
                let payload = try? JSON.read(token.payload).object,
                VCJWT.credential(in: payload).map({ VCJWT.disagreements(payload: payload, credential: $0).isEmpty })
                    == true,
                let credential = VCJWT.credential(in: payload)
            else { return nil }
            credentials.append(credential)
        }
        guard let first = credentials.first,
            credentials.dropFirst().allSatisfy({ JSON.object($0) == .object(first) })
        else { return nil }
        return Self.assembly(repeating: first, by: decision, issuer)
    }

    private func isSigned(
        _ document: JSONObject,
        _ suites: [any Cryptosuite],
        _ issuer: IssuerDescription,
        _ key: PublicKey
    ) -> Bool {
        let proofs = (document["proof"]?.items ?? []).compactMap { try? DataIntegrityProof($0) }
        guard proofs.count == suites.count, document["proof"]?.items.count == proofs.count else { return false }
        var credential = document
        credential["proof"] = nil
        return zip(suites, proofs).allSatisfy { suite, proof in
            proof.verificationMethod.isSameBytes(as: issuer.verificationMethod)
                && (try? suite.isValid(proof, of: credential, key: key)) == true
        }
    }

    private static func assembly(
        repeating credential: JSONObject,
        by decision: Decision,
        _ issuer: IssuerDescription
    ) -> CredentialAssembly? {
        let chance = RepeatedChance(of: credential)
        guard let at = credential["awardedDate"]?.string.flatMap({ Instant($0) }),
            let again = try? CredentialAssembly(of: decision, issuer: issuer, at: at, random: chance),
            again.credential.json == .object(credential)
        else { return nil }
        return again
    }
}

/// The random bytes that a credential was assembled with, in the order of their use: those of its id, then of each salt.
/// Where they do not fit, other bytes come out, and with them another credential.
private final class RepeatedChance: RandomSource {
    private let pieces: Mutex<[[UInt8]]>

    init(of credential: JSONObject) {
        let salts = (credential["credentialSubject"]?["identifier"]?.items ?? []).compactMap { $0["salt"]?.string }
        let id = credential["id"]?.string?.split(separator: ":").last.map(String.init) ?? ""
        pieces = Mutex(([id] + salts).map(Self.bytes))
    }

    func bytes(_ count: Int) throws(CryptoError) -> [UInt8] {
        let piece = pieces.withLock { $0.isEmpty ? [] : $0.removeFirst() }
        return piece.count == count ? piece : [UInt8](repeating: 0, count: max(0, count))
    }

    /// The bytes of a hexadecimal text, hyphens left out; none where it is no such text.
    private static func bytes(_ text: String) -> [UInt8] {
        let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }.compactMap {
            Character(Unicode.Scalar($0)).hexDigitValue
        }
        return stride(from: 0, to: digits.count - digits.count % 2, by: 2).map {
            UInt8(truncatingIfNeeded: digits[$0] << 4 | digits[$0 + 1])
        }
    }
}
