internal import BadgeCrypto

/// A digest over a text that is written piece by piece; a short text is hashed at once.
struct CanonicalDigest {
    private let function: HashFunction
    private let algorithm: Multihash.Algorithm
    private var stream: DigestStream?

    /// How much text is gathered before it is hashed.
    static let pieceBytes = 64 << 10

    init(_ function: HashFunction, _ algorithm: Multihash.Algorithm) {
        self.function = function
        self.algorithm = algorithm
    }

    /// Takes what was gathered, if that is enough.
    @inline(__always)
    mutating func take(_ text: inout ByteBuffer) throws(LinkedDataError) {
        if text.count >= CanonicalDigest.pieceBytes { try takeAll(&text) }
    }

    @inline(never)
    private mutating func takeAll(_ text: inout ByteBuffer) throws(LinkedDataError) {
        do throws(CryptoError) {
            if stream == nil { stream = try DigestStream(algorithm) }
            try stream?.update(text.storage, count: text.count)
        } catch {
            throw HashFunction.failure(error)
        }
        text.truncate(to: 0)
    }

    /// The digest of all text.
    mutating func finish(_ rest: ByteBuffer) throws(LinkedDataError) -> [UInt8] {
        guard let stream else {
            var result = [UInt8](repeating: 0, count: function.length)
            try function.hash(rest, into: &result, at: 0)
            return result
        }
        do throws(CryptoError) {
            try stream.update(rest.storage, count: rest.count)
            return try stream.finalize().digest
        } catch {
            throw HashFunction.failure(error)
        }
    }
}
