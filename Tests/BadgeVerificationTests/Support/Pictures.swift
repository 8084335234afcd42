import BadgeTesting
import OpenBadges
import StrictJSON

/// The smallest pictures, and badges inside them.
enum Pictures {
    static let png =
        signature + chunk("IHDR", number(1) + number(1) + [8, 0, 0, 0, 0])
        + chunk("IDAT", [0x78, 0x01, 0x01, 2, 0, 0xFD, 0xFF, 0, 0, 0, 2, 0, 1]) + chunk("IEND", [])
    static let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/></svg>".utf8)

    static func baked(_ payload: [UInt8], _ kind: ImageKind) throws -> [UInt8] {
        try kind.bake(payload, into: kind == .png ? png : svg, replacing: false)
    }

    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let checked = Array(type.utf8) + data
        return number(UInt32(data.count)) + checked + number(checksum(checked))
    }

    /// A PNG whose badge chunk holds these bytes, with a checksum that fits them.
    static func png(text: [UInt8], compressed: Bool = false, copies: Int = 1) -> [UInt8] {
        let head = Array("openbadgecredential".utf8) + [0, compressed ? 1 : 0, 0, 0, 0]
        let badge = chunk("iTXt", head + (compressed ? stored(text) : text))
        return signature + chunk("IHDR", number(1) + number(1) + [8, 0, 0, 0, 0])
            + Array(repeatElement(badge, count: copies).joined())
            + chunk("IDAT", [0x78, 0x01, 0x01, 2, 0, 0xFD, 0xFF, 0, 0, 0, 2, 0, 1]) + chunk("IEND", [])
    }

    /// A zlib stream that holds the bytes uncompressed (RFC 1950, RFC 1951 §3.2.4), at most 65,535 of them.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        let low = UInt8(bytes.count & 0xFF)
        let high = UInt8(bytes.count >> 8)
        var a: UInt32 = 1
        var b: UInt32 = 0
        for byte in bytes {
            a = (a + UInt32(byte)) % 65521
            b = (b + a) % 65521
        }
        return [0x78, 0x01, 0x01, low, high, ~low, ~high] + bytes + number(b << 16 | a)
    }

    private static func number(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes { crc = table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ crc >> 8 }
        return crc ^ 0xFFFF_FFFF
    }

    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
}
