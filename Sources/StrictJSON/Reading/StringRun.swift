/// A run of bytes that stand for themselves in a JSON string: up to a quotation mark, a backslash, a control character
/// or the end of the bytes. Eight bytes are looked at together.
struct StringRun {
    /// The first byte behind the run.
    let end: Int
    /// Whether every byte of the run is ASCII.
    let isASCII: Bool

    @inline(__always)
    init(_ bytes: Span<UInt8>, from start: Int) {
        let raw = bytes.bytes
        let count = bytes.count
        var index = start
        var seen: UInt64 = 0
        while count - index >= 8 {
            let word = raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            let stops = StringRun.stops(in: word)
            if stops != 0 {
                let length = stops.trailingZeroBitCount >> 3
                seen |= word & ((1 << UInt64(length * 8)) &- 1)
                end = index + length
                isASCII = seen & StringRun.highBits == 0
                return
            }
            seen |= word
            index += 8
        }
        while index < count {
            let byte = bytes[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
            seen |= UInt64(byte)
            index += 1
        }
        end = index
        isASCII = seen & StringRun.highBits == 0
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// A word whose lowest set bit is in the first byte that ends a run; zero where none does.
    @inline(__always)
    static func stops(in word: UInt64) -> UInt64 {
        let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        let control = (word &- ones &* 0x20) & ~word
        return (control | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & highBits
    }
}
