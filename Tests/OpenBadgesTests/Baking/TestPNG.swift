import Foundation

/// PNG files built chunk by chunk, with a checksum of the tests' own.
struct TestPNG {
    /// A type and data.
    struct Chunk: Equatable {
        var type: String
        var data: [UInt8]

        init(_ type: String, _ data: [UInt8]) {
            self.type = type
            self.data = data
        }

        /// The chunk as it stands in a file.
        var bytes: [UInt8] {
            let checked = Array(type.utf8) + data
            return TestPNG.number(UInt32(data.count)) + checked + TestPNG.number(TestPNG.checksum(checked))
        }
    }

    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    static let header = Chunk("IHDR", number(1) + number(1) + [8, 0, 0, 0, 0])
    static let pixels = Chunk("IDAT", [0x78, 0x01, 0x01, 2, 0, 0xFD, 0xFF, 0, 0, 0, 2, 0, 1])
    static let end = Chunk("IEND", [])

    /// A PNG of one pixel with more chunks between header and pixel data.
    static func file(_ chunks: [Chunk] = []) -> [UInt8] {
        join([header] + chunks + [pixels, end])
    }

    static func join(_ chunks: [Chunk]) -> [UInt8] {
        signature + chunks.flatMap(\.bytes)
    }

    /// An `iTXt` chunk; with `compressed`, its text is a zlib stream already.
    static func internationalText(
        _ keyword: String,
        _ text: [UInt8],
        compressed: Bool = false,
        method: UInt8 = 0
    ) -> Chunk {
        Chunk("iTXt", Array(keyword.utf8) + [0, compressed ? 1 : 0, method, 0, 0] + text)
    }

    static func text(_ keyword: String, _ text: [UInt8], type: String = "tEXt") -> Chunk {
        Chunk(type, Array(keyword.utf8) + [0] + text)
    }

    /// The chunks of a sound file, read without any check.
    static func chunks(of file: [UInt8]) -> [Chunk] {
        var chunks: [Chunk] = []
        var at = 8
        while at + 12 <= file.count {
            let length = file[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
            let type = String(decoding: file[at + 4..<at + 8], as: UTF8.self)
            chunks.append(Chunk(type, Array(file[at + 8..<at + 8 + length])))
            at += 12 + length
        }
        return chunks
    }

    static func number(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// CRC-32 as annex D of PNG describes it, bit by bit.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}

/// zlib streams (RFC 1950, RFC 1951) built by hand.
enum TestZlib {
    /// The text in one stored block, at most 65,535 bytes.
    static func stored(_ text: [UInt8]) -> [UInt8] {
        let length = UInt16(text.count)
        let sizes = [length, ~length].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        var a: UInt32 = 1
        var b: UInt32 = 0
        for byte in text {
            a = (a + UInt32(byte)) % 65521
            b = (b + a) % 65521
        }
        return [0x78, 0x01, 0x01] + sizes + text + TestPNG.number(b << 16 | a)
    }

    /// A stream of a few bytes for each kilobyte that it inflates to: one letter and then copies of 258 bytes.
    static func bomb(copies: Int) -> [UInt8] {
        var bytes: [UInt8] = [0x78, 0x01]
        var pending: UInt32 = 0
        var count = 0
        func put(_ bits: [Int]) {
            for bit in bits {
                pending |= UInt32(bit) << UInt32(count)
                count += 1
                if count == 8 {
                    bytes.append(UInt8(pending))
                    (pending, count) = (0, 0)
                }
            }
        }
        put([1, 1, 0])
        put([1, 0, 0, 1, 0, 0, 0, 1])
        for _ in 0..<copies { put([1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]) }
        put([0, 0, 0, 0, 0, 0, 0])
        if count > 0 { bytes.append(UInt8(pending)) }
        return bytes + [0, 0, 0, 0]
    }
}
