/// Bytes that are not UTF-8, in whatever form a badge comes.
extension HostileFiles {
    mutating func addUTF8() throws {
        let good = try HostileSample.good()
        let text = String(decoding: good, as: UTF8.self)
        begin("the document is in another encoding, or says so")
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF]
        add("a byte order mark", marked + good, "json.byteOrderMark")
        add("two of them", marked + marked + good, "input.notABadge")
        let wide = Array(text.utf16)
        let little = wide.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big = wide.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        add("UTF-16, little end first, with its mark", [0xFF, 0xFE] + little, "json.notUTF8")
        add("UTF-16, big end first, with its mark", [0xFE, 0xFF] + big, "json.notUTF8")
        add("UTF-16, little end first", little, "json.notUTF8")
        add("UTF-16, big end first", big, "input.notABadge")
        add("UTF-32", good.flatMap { [$0, 0, 0, 0] }, "json.notUTF8")
        add("UTF-7", "+AHs-" + text.dropFirst(), "input.notABadge")
        add("EBCDIC", [0xC0, 0x7F] + good, "input.notABadge")

        begin("a text is not UTF-8")
        let quoted = HostileSample.replaced(text, "Ana Rivera", "\u{E000}")
        let mark = Array("\u{E000}".utf8)
        for sequence in Self.invalid {
            let what = sequence.map { String($0, radix: 16) }.joined(separator: " ")
            add(what, Self.replaced(Array(quoted.utf8), mark, sequence), "json.invalidUTF8")
        }
        begin("an invalid byte stands where no text is")
        for byte in [UInt8(0x80), 0xC3, 0xE2, 0xF0, 0xFF] {
            for place in [1, good.count / 2, good.count - 1] {
                let end = Self.outsideText(good, from: place)
                add(
                    "\(String(byte, radix: 16)) at \(end)",
                    Array(good[..<end] + [byte] + good[end...]),
                    "json.invalidUTF8"
                )
            }
        }
    }

    /// Every way of not being UTF-8 (Unicode 16, table 3-7): strays, overlong forms, surrogates, beyond the last
    /// character, cut short.
    static let invalid: [[UInt8]] = [
        [0x80], [0xBF], [0x80, 0x80], [0xC0, 0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xC2], [0xC3, 0x28], [0xC3, 0xC3],
        [0xE0, 0x80, 0x80], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xE2, 0x28, 0xA1],
        [0xE2, 0x82, 0x28], [0xED, 0xA0, 0x80], [0xED, 0xAF, 0xBF], [0xED, 0xB0, 0x80], [0xED, 0xBF, 0xBF],
        [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
        [0xF0, 0x90, 0x80], [0xF0, 0x28, 0x8C, 0xBC], [0xF0, 0x90, 0x28, 0xBC], [0xF0, 0x28, 0x8C, 0x28],
        [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF7, 0xBF, 0xBF, 0xBF], [0xF8, 0x88, 0x80, 0x80, 0x80],
        [0xFB, 0xBF, 0xBF, 0xBF, 0xBF], [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xFE, 0xFE, 0xFF, 0xFF],
        [0xE9], [0xA4, 0xA2], [0x93, 0xFA, 0x96],
    ]

    /// The bytes with one sequence in the place of another.
    static func replaced(_ bytes: [UInt8], _ old: [UInt8], _ new: [UInt8]) -> [UInt8] {
        guard bytes.count >= old.count else { return bytes }
        for start in 0...(bytes.count - old.count) where bytes[start..<start + old.count].elementsEqual(old) {
            return Array(bytes[..<start] + new + bytes[(start + old.count)...])
        }
        return bytes
    }

    /// The first place from there on that follows a comma or a brace.
    private static func outsideText(_ bytes: [UInt8], from start: Int) -> Int {
        let ends = [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "]")]
        return (start..<bytes.count).first { ends.contains(bytes[$0 - 1]) } ?? bytes.count
    }
}
