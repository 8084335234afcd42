internal import COpenSSLShim

/// Digests of many short texts, one after the other, with one working memory. Not to be shared between tasks.
@safe package final class RepeatedDigest {
    private let pointer: OpaquePointer
    private let digest: bshim_digest
    /// How many bytes a digest has.
    package let length: Int

    /// Makes ready for digests of one algorithm.
    package init(_ algorithm: Multihash.Algorithm) throws(CryptoError) {
        var error = bshim_error()
        digest = algorithm == .sha256 ? BSHIM_DIGEST_SHA256 : BSHIM_DIGEST_SHA384
        length = algorithm.digestLength
        guard let pointer = unsafe bshim_hash_new(digest, &error) else {
            throw Library.refused("begin a digest", error)
        }
        unsafe self.pointer = unsafe pointer
    }

    deinit {
        unsafe bshim_hash_free(pointer)
    }

    /// Computes the digest of the first bytes of a text.
    ///
    /// - Parameters:
    ///   - bytes: Where the text stands.
    ///   - count: How many bytes it has, at most those of `bytes`.
    ///   - result: Receives the digest; it has room for it from `offset` on.
    ///   - offset: Where in `result` the digest goes.
    package func digest(
        of bytes: [UInt8],
        count: Int,
        into result: inout [UInt8],
        at offset: Int
    ) throws(CryptoError) {
        precondition(count >= 0 && count <= bytes.count && offset >= 0 && result.count - offset >= length)
        var error = bshim_error()
        let isDone = unsafe result.withUnsafeMutableBufferPointer { room in
            guard let start = room.baseAddress else { return false }
            return unsafe bshim_hash_whole(pointer, digest, bytes, count, start + offset, &error) == 1
        }
        guard isDone else { throw Library.refused("compute a digest", error) }
    }
}
