extension ByteBuffer {
    /// Adds `_:c14n` and a number.
    mutating func append(canonicalLabel number: UInt32) {
        for byte in "_:c14n".utf8 { append(byte) }
        append(decimal: number)
    }

    /// Adds `_:b` and a number.
    mutating func append(temporaryLabel number: UInt32) {
        for byte in "_:b".utf8 { append(byte) }
        append(decimal: number)
    }

    /// Adds a number in decimal digits.
    mutating func append(decimal number: UInt32) {
        var divisor: UInt32 = 1
        while number / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
            divisor /= 10
        }
    }

    /// Adds bytes in lower-case hexadecimal digits.
    mutating func append(hexOf bytes: [UInt8], from start: Int, count added: Int) {
        reserve(2 * added)
        var end = count
        var target = storage.mutableSpan
        for index in start..<start + added {
            target[end] = ByteBuffer.hexDigit(bytes[index] >> 4)
            target[end + 1] = ByteBuffer.hexDigit(bytes[index] & 15)
            end += 2
        }
        count = end
    }

    @inline(__always)
    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value &+ (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
    }
}
