internal import BadgeCrypto

/// The hash algorithm of one canonicalization, with its working memory (RDFC-1.0 §4.4.1).
struct HashFunction {
    private let digest: RepeatedDigest
    /// How many bytes a hash has.
    let length: Int

    init(_ algorithm: Multihash.Algorithm) throws(LinkedDataError) {
        length = algorithm.digestLength
        do {
            digest = try RepeatedDigest(algorithm)
        } catch {
            throw HashFunction.failure(error)
        }
    }

    /// Puts the hash of a text where it belongs.
    @inline(__always)
    func hash(_ text: borrowing ByteBuffer, into hashes: inout [UInt8], at offset: Int) throws(LinkedDataError) {
        do {
            try digest.digest(of: text.storage, count: text.count, into: &hashes, at: offset)
        } catch {
            throw HashFunction.failure(error)
        }
    }

    /// The error that stands for one of the cryptographic library.
    static func failure(_ error: CryptoError) -> LinkedDataError {
        LinkedDataError(.digestFailed, error.detail, hint: error.hint)
    }
}
