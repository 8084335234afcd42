internal import COpenSSLShim

/// ECDSA signatures: r‖s outside, DER at the door of libcrypto.
enum ECDSASignature {
    /// Whether r and s are both in 1…n−1.
    static func isInRange(_ raw: [UInt8], type: KeyType) -> Bool {
        let size = type.coordinateLength
        guard raw.count == 2 * size else { return false }
        return isScalar(raw[..<size], type: type) && isScalar(raw[size...], type: type)
    }

    /// Whether a big-endian number of the curve's length is in 1…n−1. Not in constant time.
    static func isScalar(_ number: ArraySlice<UInt8>, type: KeyType) -> Bool {
        number.contains { $0 != 0 } && number.lexicographicallyPrecedes(order(of: type))
    }

    static func der(fromRaw raw: [UInt8], type: KeyType) throws(CryptoError) -> [UInt8] {
        var der = [UInt8](repeating: 0, count: raw.count + 16)
        var length = der.count
        var error = bshim_error()
        guard unsafe bshim_ecdsa_der_from_raw(raw, type.coordinateLength, &der, &length, &error) == 1 else {
            throw Library.refused("encode a signature", error)
        }
        return Array(der[..<length])
    }

    static func raw(fromDER der: [UInt8], type: KeyType) throws(CryptoError) -> [UInt8] {
        var raw = [UInt8](repeating: 0, count: 2 * type.coordinateLength)
        var error = bshim_error()
        guard unsafe bshim_ecdsa_raw_from_der(der, der.count, &raw, type.coordinateLength, &error) == 1 else {
            throw Library.refused("decode its own signature", error)
        }
        return raw
    }

    /// The order n of the group (SP 800-186 §3.2.1), big endian.
    private static func order(of type: KeyType) -> [UInt8] {
        type == .p384 ? p384Order : p256Order
    }

    private static let p256Order: [UInt8] = [
        0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
    ]

    private static let p384Order: [UInt8] = [
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xC7, 0x63, 0x4D, 0x81, 0xF4, 0x37, 0x2D, 0xDF,
        0x58, 0x1A, 0x0D, 0xB2, 0x48, 0xB0, 0xA7, 0x7A, 0xEC, 0xEC, 0x19, 0x6A, 0xCC, 0xC5, 0x29, 0x73,
    ]
}
