import BadgeCrypto
import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// A file to verify with all that is asked and given.
struct Situation: Sendable {
    var bytes: [UInt8]
    var policy = VerificationPolicy()
    var input: VerificationInput

    /// The good badge of a kind: its issuer is trusted, and its evidence is at hand.
    static func good(_ kind: TestIssuer.Kind = .embeddedEdDSA) throws -> Situation {
        let issuer = try TestIssuer(for: kind)
        return Situation(
            bytes: try issuer.sign(try SampleBadge.complete(issuer: issuer.did), kind),
            trusting: issuer.did
        )
    }

    init(bytes: [UInt8], trusting issuer: String? = nil, keys: [PublicKey] = [], pins: [TrustList.Entry] = []) {
        let entries = issuer.map { [TrustList.Entry(issuer: $0, name: "Known Program", keys: keys)] } ?? []
        self.bytes = bytes
        self.input = VerificationInput(
            at: TestIssuer.now,
            trust: TrustList(entries),
            pins: pins,
            evidence: MemoryEvidence(files: [
                ("plan.txt", SampleBadge.plan), ("reflection.txt", SampleBadge.reflection),
            ])
        )
    }

    func verification() async throws -> Verification {
        try await Verifier(policy: policy, tool: Tool(name: "badge", version: "test"))
            .verify(bytes, name: "badge", input: input)
    }

    func report() async throws -> Report {
        try await verification().report
    }
}

/// Evidence that stands in memory. A file without bytes cannot be read.
struct MemoryEvidence: EvidenceFolder {
    var files: [(name: String, bytes: [UInt8]?)]
    var index: [(artifact: String, name: String)] = []
    var given: [(artifact: String, name: String)] = []
    /// Files that are to be larger than their bytes.
    var sizes: [String: Int] = [:]

    init(files: [(String, [UInt8]?)], index: [(String, String)] = [], given: [(String, String)] = []) {
        self.files = files.map { (name: $0.0, bytes: $0.1) }
        self.index = index.map { (artifact: $0.0, name: $0.1) }
        self.given = given.map { (artifact: $0.0, name: $0.1) }
    }

    var names: [String] { files.map(\.name) }

    func size(at index: Int) -> Int? { sizes[files[index].name] ?? files[index].bytes?.count }

    func digests(at index: Int) -> FileDigests? {
        guard let bytes = files[index].bytes, let short = try? Digest.sha256(bytes),
            let long = try? Digest.sha384(bytes)
        else { return nil }
        return FileDigests(sha256: short, sha384: long, size: bytes.count)
    }

    func givenName(of artifact: String) -> String? {
        given.first { $0.artifact.isSameBytes(as: artifact) }?.name
    }

    func indexedName(of artifact: String) -> String? {
        index.first { $0.artifact.isSameBytes(as: artifact) }?.name
    }
}

extension Report {
    /// What a check found, each result as `outcome code`, in order.
    func found(_ check: CheckID) -> [String] {
        results(of: check).map { $0.outcome.rawValue + " " + $0.reason.code }
    }
}

extension JSON {
    /// The value with another one at a place.
    func setting(_ place: String, _ value: JSON) throws -> JSON {
        var copy = self
        guard let pointer = JSONPointer(place), copy.set(value, at: pointer) else { throw SampleError.noPlace(place) }
        return copy
    }

    /// The value without what stands at a place.
    func removing(_ place: String) throws -> JSON {
        var copy = self
        guard let pointer = JSONPointer(place), copy.remove(at: pointer) != nil else {
            throw SampleError.noPlace(place)
        }
        return copy
    }
}
