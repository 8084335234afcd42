internal import COpenSSLShim

/// Where random bytes come from: identifiers, salts and challenges take one as an argument.
public protocol RandomSource: Sendable {
    /// That many random bytes.
    ///
    /// - Throws: `random.count` for a negative count, `crypto.libraryRefused` where there is no randomness to be had.
    func bytes(_ count: Int) throws(CryptoError) -> [UInt8]
}

/// The random generator of libcrypto, seeded by the system: fit for secrets.
public struct SecureRandom: RandomSource {
    /// The generator.
    public init() {}

    /// That many random bytes.
    public func bytes(_ count: Int) throws(CryptoError) -> [UInt8] {
        guard count >= 0 else { throw CryptoError(.randomCount, "\(count) random bytes were asked for") }
        var result = [UInt8](repeating: 0, count: count)
        var error = bshim_error()
        guard unsafe bshim_random(&result, count, &error) == 1 else {
            throw Library.refused("give random bytes", error)
        }
        return result
    }
}
