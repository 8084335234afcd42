/// PNG files built chunk by chunk, sound or broken, with a checksum of the tests' own.
enum PNGBytes {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    static let header = chunk("IHDR", number(1) + number(1) + [8, 0, 0, 0, 0])
    static let pixels = chunk("IDAT", [0x78, 0x01, 0x01, 2, 0, 0xFD, 0xFF, 0, 0, 0, 2, 0, 1])
    static let end = chunk("IEND", [])

    /// A picture of one pixel with these chunks behind its header.
    static func file(_ chunks: [UInt8]) -> [UInt8] { signature + header + chunks + pixels + end }

    /// A chunk with the checksum that fits.
    static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let checked = Array(type.utf8) + data
        return number(UInt32(data.count)) + checked + number(checksum(checked))
    }

    /// A chunk as Open Badges 3.0 has it.
    static func badge(_ text: [UInt8], keyword: String = "openbadgecredential") -> [UInt8] {
        chunk("iTXt", Array(keyword.utf8) + [0, 0, 0, 0, 0] + text)
    }

    /// A chunk with the text as a zlib stream.
    static func badge(compressed stream: [UInt8], keyword: String = "openbadgecredential") -> [UInt8] {
        chunk("iTXt", Array(keyword.utf8) + [0, 1, 0, 0, 0] + stream)
    }

    static func number(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
    }

    /// CRC-32 as annex D of PNG describes it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
    }

    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }

    /// A zlib stream that holds the bytes as they are (RFC 1950, RFC 1951 §3.2.4), at most 65,535 of them.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        let length = UInt16(truncatingIfNeeded: bytes.count)
        let sizes = [length, ~length].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in bytes {
            low = (low + UInt32(byte)) % 65521
            high = (high + low) % 65521
        }
        return [0x78, 0x01, 0x01] + sizes + bytes + number(high << 16 | low)
    }

    /// A zlib stream of one letter and so many copies of 258 more, thirteen bits for each; its checksum is wrong.
    static func bomb(copies: Int) -> [UInt8] {
        var bytes: [UInt8] = [0x78, 0x01]
        bytes.reserveCapacity(copies * 2)
        var pending: UInt32 = 0
        var count: UInt32 = 0
        func put(_ bits: UInt32, _ length: UInt32) {
            pending |= bits << count
            count += length
            while count >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: pending))
                (pending, count) = (pending >> 8, count - 8)
            }
        }
        // A last block of fixed codes, the letter a, then length 258 (code 285) at distance 1, each with its bits turned.
        put(0b011, 3)
        put(0b1000_1001, 8)
        for _ in 0..<copies { put(0b0_0000_1010_0011, 13) }
        put(0, 7)
        put(0, 7)
        return bytes + [0, 0, 0, 0]
    }
}
