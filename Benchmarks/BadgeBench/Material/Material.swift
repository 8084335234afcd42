import BadgeCrypto
import BadgeVerification
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// What the rows are measured on. Each part is made when the first row asks for it.
final class Material {
    let options: Options
    /// Offline, with nobody trusted beforehand.
    let input = VerificationInput(at: Instant(seconds: CPUTime.wallSeconds, nanoseconds: 0))

    private var keys: [KeyType: PrivateKey] = [:]
    private var files: [SignedForm: [UInt8]] = [:]
    private var unsigned: JSONObject?
    private var workers: [String: PythonWorker] = [:]

    init(_ options: Options) {
        self.options = options
    }

    /// A key pair of that type; RSA with 2048 bits, as the goals mean it.
    func key(_ type: KeyType) throws -> PrivateKey {
        if let key = keys[type] { return key }
        let key = try PrivateKey.generate(type, rsaBits: 2048)
        keys[type] = key
        return key
    }

    /// The credential before it is signed, with whatever issuer it names: of the peers' file, of the file that was
    /// given, or our own.
    func credential() throws -> JSONObject {
        if let unsigned { return unsigned }
        guard let path = peersFile(.eddsaJCS) ?? options.credential else {
            throw BenchError(.unavailable, "no credential: give --credential FILE or --signed FOLDER")
        }
        guard var members = try JSON.read(Files.read(path)).object, members["issuer"] != nil else {
            throw BenchError(.data, "\(path): expected a JSON object with an issuer")
        }
        // Neither an older signature, nor a status that only the network could tell
        members["proof"] = nil
        members["credentialStatus"] = nil
        unsigned = members
        return members
    }

    /// The bytes of a file that is signed so: the peers' where they wrote one, else the credential, without white space,
    /// signed by a key of ours.
    func signedFile(_ form: SignedForm) throws -> [UInt8] {
        if let file = files[form] { return file }
        let file = try peersFile(form).map { try Files.read($0) } ?? sign(form)
        files[form] = file
        return file
    }

    /// The Python that does the same with orjson and rfc8785, started once.
    func jsonWorker(_ document: [UInt8]) throws -> PythonWorker {
        try worker("json_peers.py", [try workFile("document.json", document)])
    }

    /// The Python that does the same with PyLD, cryptography and pyoxigraph, started once.
    func rdfWorker(_ document: [UInt8], nquads: [UInt8]) throws -> PythonWorker {
        guard let standards = options.standards else {
            throw BenchError(.unavailable, "PyLD needs the published contexts: give --standards FOLDER")
        }
        let files = [try workFile("signed.json", document), try workFile("graph.nq", nquads)]
        return try worker("rdf_peers.py", files + [standards + "/contexts"])
    }

    private func worker(_ script: String, _ arguments: [String]) throws -> PythonWorker {
        if let open = workers[script] { return open }
        guard let python = options.python, let scripts = options.pythonScripts else {
            throw BenchError(.unavailable, "there is no Python with the packages of Benchmarks/requirements.txt")
        }
        let worker = try PythonWorker([python, scripts + "/" + script] + arguments)
        workers[script] = worker
        return worker
    }

    /// A file that was written for a row.
    func workFile(_ name: String, _ bytes: [UInt8]) throws -> String {
        guard let folder = options.work else {
            throw BenchError(.unavailable, "there is no folder for files that are made: give --work FOLDER")
        }
        let path = folder + "/" + name
        try Files.write(bytes, to: path)
        return path
    }

    private func peersFile(_ form: SignedForm) -> String? {
        guard let folder = options.signed, let name = form.peersFile else { return nil }
        return folder + "/" + name
    }

    /// The credential with its results and its evidence so many times, signed.
    func largerFile(_ form: SignedForm, times: Int) throws -> [UInt8] {
        var document = try credential()
        document["evidence"] = .array(try repeated(document["evidence"], times: times, changing: "id"))
        if case .object(var subject)? = document["credentialSubject"] {
            subject["result"] = .array(try repeated(subject["result"], times: times, changing: "value"))
            document["credentialSubject"] = .object(subject)
        }
        return try sign(form, document)
    }

    /// Objects so many times, each time with another text in one member.
    private func repeated(_ value: JSON?, times: Int, changing member: String) throws -> [JSON] {
        let items = (value?.items ?? []).compactMap(\.object)
        guard !items.isEmpty else { throw BenchError(.data, "the credential has no evidence or no results to repeat") }
        return (0..<times).flatMap { time in
            items.map { item in
                var copy = item
                copy[member] = .string((item[member]?.string ?? "urn:example:value") + "-\(time)")
                return .object(copy)
            }
        }
    }

    private func sign(_ form: SignedForm) throws -> [UInt8] {
        try sign(form, try credential())
    }

    private func sign(_ form: SignedForm, _ credential: JSONObject) throws -> [UInt8] {
        let key = try key(form.keyType)
        let method = KeyDID.verificationMethod(for: key.publicKey)
        var document = credential
        if case .object(var profile)? = document["issuer"] {
            profile["id"] = .string(method.controller)
            document["issuer"] = .object(profile)
        } else {
            document["issuer"] = .string(method.controller)
        }
        if let algorithm = form.algorithm {
            return try VCJWT.sign(document, algorithm: algorithm, key: key, method: method.id)
        }
        guard let suite = Cryptosuites.named(form.rawValue) else {
            throw BenchError(.software, "there is no cryptosuite \(form.rawValue)")
        }
        let created = Instant(seconds: CPUTime.wallSeconds, nanoseconds: 0)
        document["proof"] = .object(
            try suite.proof(for: document, key: key, method: method.id, created: created)
        )
        return JSON.object(document).compactBytes()
    }
}
