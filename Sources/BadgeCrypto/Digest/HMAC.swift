internal import COpenSSLShim

/// Keyed digests (RFC 2104).
public enum HMAC {
    /// HMAC with SHA-256: 32 bytes. Compare it with ``ConstantTime/isEqual(_:_:)`` only.
    public static func sha256(key: [UInt8], message: [UInt8]) throws(CryptoError) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: 32)
        var error = bshim_error()
        let done = unsafe bshim_hmac(
            BSHIM_DIGEST_SHA256,
            key,
            key.count,
            message,
            message.count,
            &result,
            &error
        )
        guard done == 1 else { throw Library.refused("compute a keyed digest", error) }
        return result
    }
}

/// Comparing what an attacker must not be able to guess piece by piece.
public enum ConstantTime {
    /// Whether both are the same bytes, in a time that depends on their lengths only.
    public static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return unsafe bshim_equal(left, right, left.count) == 1
    }
}
