import CZlib

/// A PNG of about 200 KB that is all noise, so that its size is what its pixels take.
enum Picture {
    /// Pixels on each side: three bytes each, 258 × 258 × 3 = 199,692.
    private static let side = 258
    /// How much of the compressed pixels a chunk holds: what common writers of PNG put into one.
    private static let chunkBytes = 8192

    static func make() throws(BenchError) -> [UInt8] {
        var header = number(side) + number(side)
        header += [8, 2, 0, 0, 0]
        var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        png += chunk("IHDR", header[...])
        let pixels = try compressed(noise())
        var start = 0
        while start < pixels.count {
            let end = min(start + chunkBytes, pixels.count)
            png += chunk("IDAT", pixels[start..<end])
            start = end
        }
        return png + chunk("IEND", [])
    }

    /// Rows of random bytes, each after the filter type 0.
    private static func noise() -> [UInt8] {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        var bytes: [UInt8] = []
        for _ in 0..<side {
            bytes.append(0)
            for _ in 0..<side * 3 {
                state ^= state << 13
                state ^= state >> 7
                state ^= state << 17
                bytes.append(UInt8(truncatingIfNeeded: state >> 32))
            }
        }
        return bytes
    }

    private static func compressed(_ bytes: [UInt8]) throws(BenchError) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: Int(compressBound(uLong(bytes.count))))
        var length = uLongf(output.count)
        guard unsafe compress(&output, &length, bytes, uLong(bytes.count)) == Z_OK else {
            throw BenchError(.software, "zlib did not compress the pixels")
        }
        return Array(output[..<Int(length)])
    }

    private static func chunk(_ kind: String, _ data: ArraySlice<UInt8>) -> [UInt8] {
        let checked = Array(kind.utf8) + data
        let sum = unsafe crc32(0, checked, uInt(checked.count))
        return number(data.count) + checked + number(Int(sum))
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}

/// The floor of whatever is done with a PNG that is not trusted: the checksum of every chunk, by zlib.
enum ChecksumWalk {
    /// How many chunks have the checksum that they state.
    static func soundChunks(of png: [UInt8]) -> Int {
        unsafe png.withUnsafeBufferPointer { bytes in
            var at = 8
            var sound = 0
            while bytes.count - at >= 12 {
                let length = Int(unsafe number(bytes, at))
                guard length <= bytes.count - at - 12, let base = bytes.baseAddress else { break }
                let sum = unsafe crc32(0, base + at + 4, uInt(length + 4))
                let stated = unsafe number(bytes, at + 8 + length)
                if UInt32(truncatingIfNeeded: sum) == stated { sound += 1 }
                at += length + 12
            }
            return sound
        }
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
        var value: UInt32 = 0
        for index in at..<at + 4 { value = unsafe value << 8 | UInt32(bytes[index]) }
        return value
    }
}
