internal import COpenSSLShim

/// Digests of bytes in memory (FIPS 180-4).
public enum Digest {
    /// SHA-256: 32 bytes.
    public static func sha256(_ bytes: [UInt8]) throws(CryptoError) -> [UInt8] {
        try compute(BSHIM_DIGEST_SHA256, length: 32, bytes)
    }

    /// SHA-384: 48 bytes.
    public static func sha384(_ bytes: [UInt8]) throws(CryptoError) -> [UInt8] {
        try compute(BSHIM_DIGEST_SHA384, length: 48, bytes)
    }

    /// MD5 (RFC 1321): 16 bytes. Anybody can make two texts with one such digest; it serves only to compare what older
    /// badges hold, and nothing else.
    ///
    /// - Throws: `crypto.libraryRefused` also where the library does not offer it.
    public static func insecureMD5(_ bytes: [UInt8]) throws(CryptoError) -> [UInt8] {
        try compute(BSHIM_DIGEST_MD5, length: 16, bytes)
    }

    private static func compute(
        _ digest: bshim_digest,
        length: Int,
        _ bytes: [UInt8]
    ) throws(CryptoError) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: length)
        var error = bshim_error()
        guard unsafe bshim_digest_once(digest, bytes, bytes.count, &result, &error) == 1 else {
            throw Library.refused("compute a digest", error)
        }
        return result
    }
}
