/// Mends what a blind change breaks first in a PNG: the checksums.
enum PNGChecksums {
    /// Gives every whole chunk the CRC-32 of its type and data; bytes that do not start as a PNG stay as they are.
    static func mend(_ bytes: inout UnsafeMutableBufferPointer<UInt8>) {
        guard unsafe bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return }
        var at = 8
        while at + 12 <= bytes.count {
            let length = unsafe bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
            guard length <= bytes.count - at - 12 else { return }
            let end = at + 8 + length
            let sum = unsafe crc32(bytes[at + 4..<end])
            for place in 0..<4 {
                unsafe bytes[end + place] = UInt8(truncatingIfNeeded: sum >> UInt32(24 - 8 * place))
            }
            at = end + 4
        }
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    private static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
        ~bytes.reduce(~0) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }
}
