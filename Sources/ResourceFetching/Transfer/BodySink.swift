internal import BadgeCrypto
internal import StrictJSON
internal import VerifiableCredentials

/// Takes the body as it comes, up to its limit.
struct BodySink {
    private let limit: Int
    private let isKept: Bool
    private let digests: (sha256: DigestStream, sha384: DigestStream)?
    /// How many bytes came.
    private(set) var size = 0
    /// The bytes, where they are kept.
    private(set) var body: [UInt8] = []
    /// The first bytes, where the rest is only digested.
    private(set) var opening: [UInt8] = []

    /// A sink for a goal.
    init(_ goal: FetchGoal) throws(CryptoError) {
        limit = goal.limit
        switch goal {
        case .keep:
            isKept = true
            digests = nil
        case .digest:
            isKept = false
            digests = (try DigestStream(.sha256), try DigestStream(.sha384))
        case .look:
            isKept = false
            digests = nil
        }
    }

    /// Takes bytes.
    ///
    /// - Throws: ``ResourceFailure/tooLarge(limit:)`` where they are more than the limit.
    mutating func take(_ bytes: [UInt8]) throws(ResourceFailure) {
        guard bytes.count <= limit - size else { throw .tooLarge(limit: limit) }
        size += bytes.count
        if isKept { body += bytes }
        guard let digests else { return }
        opening += bytes.prefix(UntrustedInput.openingBytes - opening.count)
        do {
            try digests.sha256.update(bytes)
            try digests.sha384.update(bytes)
        } catch {
            throw .unreachable(error.detail)
        }
    }

    /// The digests, empty where there is to be none.
    func finalize() throws(CryptoError) -> (sha256: [UInt8], sha384: [UInt8]) {
        guard let digests else { return ([], []) }
        return (try digests.sha256.finalize().digest, try digests.sha384.finalize().digest)
    }
}
