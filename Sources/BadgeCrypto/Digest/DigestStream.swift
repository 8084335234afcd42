internal import COpenSSLShim

/// A digest of bytes that come piece by piece, such as a file larger than memory. Not to be shared between tasks.
@safe public final class DigestStream {
    private let pointer: OpaquePointer
    private let algorithm: Multihash.Algorithm

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
    public func update(_ bytes: [UInt8]) throws(CryptoError) {
        var error = bshim_error()
        guard unsafe bshim_hash_update(pointer, bytes, bytes.count, &error) == 1 else {
            throw Library.refused("continue a digest", error)
        }
    }

    /// The digest of all bytes so far. Ends the stream: a further call is an error.
    public func finalize() throws(CryptoError) -> Multihash {
        var result = [UInt8](repeating: 0, count: algorithm.digestLength)
        var error = bshim_error()
        guard unsafe bshim_hash_final(pointer, &result, &error) == 1 else {
            throw Library.refused("end a digest", error)
        }
        return try Multihash(algorithm: algorithm, digest: result)
    }
}
