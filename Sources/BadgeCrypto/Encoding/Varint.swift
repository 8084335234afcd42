/// Unsigned numbers of variable length as multicodec and multihash write them: seven bits per byte, least significant
/// first, at most nine bytes, never longer than need be.
public enum Varint {
    /// The bytes of a number below 2^63.
    public static func encode(_ value: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
        return bytes
    }

    /// The number at the beginning of the bytes, and what follows it.
    ///
    /// - Throws: `varint.malformed` where it is cut off, longer than nine bytes, or not in its shortest form.
    public static func decode(
        _ bytes: ArraySlice<UInt8>
    ) throws(CryptoError) -> (value: UInt64, rest: ArraySlice<UInt8>) {
        var value: UInt64 = 0
        for (count, byte) in bytes.prefix(9).enumerated() {
            value |= UInt64(byte & 0x7F) << UInt64(7 * count)
            guard byte < 0x80 else { continue }
            guard byte != 0 || count == 0 else {
                throw CryptoError(.varint, "a number of variable length is written with more bytes than it needs")
            }
            return (value, bytes.dropFirst(count + 1))
        }
        throw CryptoError(
            .varint,
            bytes.count < 9
                ? "a number of variable length is cut off" : "a number of variable length has more than nine bytes"
        )
    }
}
