/// An address of the Internet Protocol, version 4 (4 bytes) or 6 (16 bytes), in network order.
package struct IPAddress: Sendable, Equatable {
    /// Its 4 or 16 bytes.
    package let bytes: [UInt8]

    /// An address, absent where the bytes are neither 4 nor 16.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Whether it is of version 6.
    package var isVersion6: Bool { bytes.count == 16 }

    /// The one usual way to write it: four decimal numbers, or as in RFC 5952 without the mixed form.
    package var text: String {
        isVersion6 ? version6Text : bytes.map { String($0) }.joined(separator: ".")
    }

    private var version6Text: String {
        let groups = stride(from: 0, to: 16, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        let zeros = longestZeros(groups)
        var text = ""
        var index = 0
        while index < 8 {
            if index == zeros.lowerBound && zeros.count > 1 {
                text += "::"
                index = zeros.upperBound
                continue
            }
            if !text.isEmpty && text.utf8.last != UInt8(ascii: ":") { text += ":" }
            text += String(groups[index], radix: 16)
            index += 1
        }
        return text
    }

    private func longestZeros(_ groups: [UInt16]) -> Range<Int> {
        var longest = 0..<0
        var start = 0
        for index in 0...8 where index == 8 || groups[index] != 0 {
            if index - start > longest.count { longest = start..<index }
            start = index + 1
        }
        return longest
    }
}
