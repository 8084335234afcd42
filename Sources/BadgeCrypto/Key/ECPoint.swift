internal import COpenSSLShim

/// Points of P-256 and P-384 as SEC 1 §2.3.3 writes them.
enum ECPoint {
    /// Checks first byte and length: infinity (00) and the hybrid form (06, 07) are none of ours.
    static func checkEncoding(_ point: [UInt8], type: KeyType) throws(CryptoError) {
        guard type.isECDSA else {
            throw CryptoError(.keyUnsupportedType, "a key of the type \(type.name) is not a point as in SEC 1")
        }
        let expected: Int
        switch point.first {
        case 0x02, 0x03: expected = 1 + type.coordinateLength
        case 0x04: expected = 1 + 2 * type.coordinateLength
        case 0x00 where point.count == 1:
            throw CryptoError(.keyNotOnCurve, "a \(type.name) key is the point at infinity")
        case let first?:
            throw CryptoError(
                .keyPointEncoding,
                "the point of a \(type.name) key begins with the byte \(first) instead of 2, 3 (compressed) or 4"
            )
        case nil:
            throw CryptoError(.keyLength, "the point of a \(type.name) key has no bytes")
        }
        guard point.count == expected else {
            throw CryptoError(
                .keyLength,
                "the point of a \(type.name) key has \(point.count) bytes instead of \(expected)"
            )
        }
    }

    static func offCurve(_ type: KeyType) -> CryptoError {
        CryptoError(.keyNotOnCurve, "the point of a \(type.name) key is not on the curve \(type.name)")
    }

    /// The point of a key, uncompressed.
    static func uncompressed(_ handle: KeyHandle, type: KeyType) throws(CryptoError) -> [UInt8] {
        let size = type.coordinateLength
        var x = [UInt8](repeating: 0, count: size)
        var y = x
        var error = bshim_error()
        guard unsafe bshim_key_ec_coordinates(handle.pointer, &x, &y, size, &error) == 1 else {
            throw Library.refused("read the point of a key", error)
        }
        return [4] + x + y
    }

    /// A key of libcrypto from a point that it found good.
    static func checkedHandle(_ point: [UInt8], type: KeyType) throws(CryptoError) -> KeyHandle {
        var error = bshim_error()
        guard let pointer = unsafe bshim_key_ec_public(type.kind, point, point.count, &error) else {
            throw offCurve(type)
        }
        let handle = unsafe KeyHandle(pointer)
        switch unsafe bshim_key_check_public(handle.pointer, &error) {
        case 1: return handle
        case 0: throw offCurve(type)
        default: throw Library.refused("check a public key", error)
        }
    }
}
