internal import COpenSSLShim

/// A digest of bytes that come piece by piece, such as a file larger than memory. Not to be shared between tasks.
@safe public final class DigestStream {
    private let pointer: OpaquePointer
    private let algorithm: Multihash.Algorithm
    private var isEnded = false

    /// Begins a digest.
    public init(_ algorithm: Multihash.Algorithm = .sha256) throws(CryptoError) {
        var error = bshim_error()
        let digest = algorithm == .sha256 ? BSHIM_DIGEST_SHA256 : BSHIM_DIGEST_SHA384
        guard let pointer = unsafe bshim_hash_new(digest, &error) else {
            throw Library.refused("begin a digest", error)
        }
        unsafe self.pointer = unsafe pointer
        self.algorithm = algorithm
    }

    deinit {
        unsafe bshim_hash_free(pointer)
    }

    /// Adds bytes.
    ///
    /// - Throws: `digest.ended` after ``finalize()``.
    public func update(_ bytes: [UInt8]) throws(CryptoError) {
        try update(bytes, count: bytes.count)
    }

    /// Adds the first bytes of an array, `count` of them.
    ///
    /// - Throws: `digest.ended` after ``finalize()``.
    package func update(_ bytes: [UInt8], count: Int) throws(CryptoError) {
        precondition(count >= 0 && count <= bytes.count)
        try checkOpen()
        var error = bshim_error()
        guard unsafe bshim_hash_update(pointer, bytes, count, &error) == 1 else {
            throw Library.refused("continue a digest", error)
        }
    }

    /// The digest of all bytes so far. Ends the stream.
    ///
    /// - Throws: `digest.ended` where it was called before.
    public func finalize() throws(CryptoError) -> Multihash {
        try checkOpen()
        isEnded = true
        var result = [UInt8](repeating: 0, count: algorithm.digestLength)
        var error = bshim_error()
        guard unsafe bshim_hash_final(pointer, &result, &error) == 1 else {
            throw Library.refused("end a digest", error)
        }
        return try Multihash(algorithm: algorithm, digest: result)
    }

    private func checkOpen() throws(CryptoError) {
        guard !isEnded else { throw CryptoError(.digestEnded, "a digest that has ended was used again") }
    }
}
