internal import COpenSSLShim

/// Modulus and public exponent of an RSA key (RFC 8017 §3.1), big endian without leading zeros.
struct RSAPublicNumbers: Sendable {
    let modulus: [UInt8]
    let exponent: [UInt8]

    /// 2048 bits: fewer can be factored by those who would pay for it (NIST SP 800-131A, RFC 7518 §3.3).
    static let fewestBits = 2048
    /// 8192 bits: more serve nobody, and only make checking slow.
    static let mostBits = 8192
    /// 65,537: with a smaller exponent faulty padding has been forged, and with 1 anyone signs (FIPS 186-5 §5.4).
    static let smallestExponent = 65_537
    /// 64 bits: libcrypto takes no larger exponent with a modulus of more than 3072 bits.
    static let exponentBits = 64
    /// Characters of base64url that the largest modulus takes.
    static let longestText = (mostBits / 8 * 4 + 2) / 3

    init(modulus: [UInt8], exponent: [UInt8]) {
        self.modulus = modulus
        self.exponent = exponent
    }

    /// The numbers of a key of libcrypto.
    init(of handle: KeyHandle) throws(CryptoError) {
        var modulus = [UInt8](repeating: 0, count: 2 * Self.mostBits / 8)
        var exponent = modulus
        var counts = (modulus.count, exponent.count)
        var error = bshim_error()
        guard unsafe bshim_key_rsa_numbers(handle.pointer, &modulus, &counts.0, &exponent, &counts.1, &error) == 1
        else {
            throw error.code == 0 ? Self.tooLong : Library.refused("read the public half of a key", error)
        }
        self.init(modulus: Array(modulus[..<counts.0]), exponent: Array(exponent[..<counts.1]))
    }

    /// How many bits the modulus has.
    var bits: Int {
        Self.bits(of: modulus)
    }

    /// Everything that can be told at a glance. Whether the modulus has been well made is for ``checkedHandle()``.
    func check() throws(CryptoError) {
        guard modulus.first != 0, exponent.first != 0 else {
            throw CryptoError(
                .keyNotCanonical,
                "a number of an RSA key begins with a zero byte: the same key has another spelling"
            )
        }
        try Self.check(bits: bits)
        try checkExponent()
        guard modulus.last.map({ $0 & 1 == 1 }) == true else { throw Self.weak("its modulus is even") }
    }

    /// Checks that a modulus of so many bits is neither weak nor a burden.
    static func check(bits: Int) throws(CryptoError) {
        guard bits >= fewestBits else {
            throw weak("it has \(bits) bits; at least \(fewestBits) are needed")
        }
        guard bits <= mostBits else { throw tooLong }
    }

    /// A key of libcrypto, after the fingerprint of faulty generators was looked for and libcrypto has looked at the
    /// modulus too.
    func checkedHandle() throws(CryptoError) -> KeyHandle {
        guard !ROCA.isLikely(modulus) else {
            throw Self.weak("it was made by a faulty chip whose keys can be factored (ROCA, CVE-2017-15361)")
        }
        var error = bshim_error()
        let made = unsafe bshim_key_rsa_public(modulus, modulus.count, exponent, exponent.count, &error)
        guard let pointer = unsafe made else { throw Library.refused("take over an RSA key", error) }
        let handle = unsafe KeyHandle(pointer)
        switch unsafe bshim_key_check_public_whole(handle.pointer, &error) {
        case 1: return handle
        case 0: throw Self.weak("its modulus is no product of two large primes")
        default: throw Library.refused("check a public key", error)
        }
    }

    private func checkExponent() throws(CryptoError) {
        guard Self.bits(of: exponent) <= Self.exponentBits else {
            throw CryptoError(
                .keyExponent,
                "the exponent of an RSA key has \(Self.bits(of: exponent)) bits; at most \(Self.exponentBits) are read",
                hint: Self.advice
            )
        }
        let value = exponent.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard value >= Self.smallestExponent, value & 1 == 1 else {
            throw CryptoError(
                .keyExponent,
                "the exponent of an RSA key is \(value); it must be odd and at least \(Self.smallestExponent)",
                hint: Self.advice
            )
        }
    }

    private static func bits(of number: [UInt8]) -> Int {
        guard let first = number.first else { return 0 }
        return number.count * 8 - first.leadingZeroBitCount
    }

    private static let advice = "ask the key's owner for a key as today's programs make it: RSA-3072, exponent 65537"

    private static func weak(_ why: String) -> CryptoError {
        CryptoError(.keyWeak, "an RSA key protects nothing: \(why)", hint: advice)
    }

    private static var tooLong: CryptoError {
        CryptoError(.keyLength, "an RSA key has more than \(mostBits) bits, the most that are read", hint: advice)
    }
}
