internal import COpenSSLShim

/// What an Ed25519 public key must be before libcrypto, which looks only when it verifies, may have it.
enum Ed25519Point {
    static func check(_ raw: [UInt8]) throws(CryptoError) {
        guard raw.count == 32 else {
            throw CryptoError(.keyLength, "an Ed25519 key has \(raw.count) bytes instead of 32")
        }
        let sign = raw[31] & 0x80
        var y = raw
        y[31] &= 0x7F
        guard isBelowPrime(y) else {
            throw CryptoError(
                .keyNotCanonical,
                "an Ed25519 key is written with a number that is not below 2^255 − 19: the same point has another spelling"
            )
        }
        guard sign == 0 || (y != one && y != minusOne) else {
            throw CryptoError(.keyNotCanonical, "an Ed25519 key gives the sign of a coordinate that is zero")
        }
        guard !smallOrder.contains(y) else {
            throw CryptoError(
                .keySmallOrder,
                "an Ed25519 key is a point of small order, for which anyone can make signatures",
                hint: "no honest program makes such a key; do not trust where it comes from"
            )
        }
        var error = bshim_error()
        switch unsafe bshim_ed25519_has_x(y, &error) {
        case 1: return
        case 0: throw CryptoError(.keyNotOnCurve, "an Ed25519 key is no point of the curve edwards25519")
        default: throw Library.refused("check an Ed25519 key", error)
        }
    }

    /// Whether a little-endian number of 255 bits is below p = 2^255 − 19.
    private static func isBelowPrime(_ y: [UInt8]) -> Bool {
        !(y[31] == 0x7F && y[0] >= 0xED && y[1...30].allSatisfy { $0 == 0xFF })
    }

    private static let one: [UInt8] = [1] + [UInt8](repeating: 0, count: 31)
    private static let minusOne: [UInt8] = [0xEC] + [UInt8](repeating: 0xFF, count: 30) + [0x7F]

    /// The y coordinates of the eight points whose order divides the cofactor: orders 1, 2, 4 and 8.
    private static let smallOrder: [[UInt8]] = [
        one,
        minusOne,
        [UInt8](repeating: 0, count: 32),
        [
            0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF, 0x98, 0xF0,
            0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88, 0x6D, 0x53, 0xFC, 0x05,
        ],
        [
            0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10, 0x67, 0x0F,
            0x2A, 0x20, 0x53, 0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77, 0x92, 0xAC, 0x03, 0x7A,
        ],
    ]
}
