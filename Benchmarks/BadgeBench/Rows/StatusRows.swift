import BadgeCrypto
import CZlib
import VerifiableCredentials

/// Finding one status in a list of bits, beside zlib inflating the same bytes.
enum StatusRows {
    static var all: [Row] {
        [131_072, 16_000_000].map { count in
            Row(name: "status list " + grouped(count), goals: [.stage(1.2), .final(1.2)]) { _ in try find(count) }
        }
    }

    private static func find(_ count: Int) throws -> Row.Method {
        let bits = sample(count)
        let compressed = try RawGzip.deflate(bits)
        let list = "u" + Base64URL.encode(compressed)
        for index in [0, count / 2, count - 1] {
            let expected = Int(bits[index / 8] >> (7 - UInt8(index % 8)) & 1)
            let found = try EncodedStatusList(list).status(at: index, size: 1, minimumEntries: count)
            guard found == expected else { throw BenchError(.software, "the list and its bits do not agree") }
        }
        guard (try? EncodedStatusList(list).status(at: count, size: 1, minimumEntries: count)) == nil,
            RawGzip.inflate(compressed, count: bits.count) == bits.count
        else { throw BenchError(.software, "the list is not as long as it should be") }
        return Row.Method(
            unit: .microseconds,
            work: .work { try EncodedStatusList(list).status(at: count / 2, size: 1, minimumEntries: count) },
            floorName: "zlib's inflate",
            floor: .work { RawGzip.inflate(compressed, count: bits.count) }
        )
    }

    /// A list in which about one status in fifty is set, the same in every run.
    private static func sample(_ count: Int) -> [UInt8] {
        var bits = [UInt8](repeating: 0, count: count / 8)
        var state: UInt64 = 2026
        for _ in 0..<count / 50 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let index = Int(state >> 33) % count
            bits[index / 8] |= 0x80 >> UInt8(index % 8)
        }
        return bits
    }

    private static func grouped(_ number: Int) -> String {
        var groups: [String] = []
        var rest = String(number)
        while rest.utf8.count > 3 {
            groups.insert(String(rest.suffix(3)), at: 0)
            rest = String(rest.dropLast(3))
        }
        return ([rest] + groups).joined(separator: ",")
    }
}

/// zlib itself, in one call.
private enum RawGzip {
    static func deflate(_ bytes: [UInt8]) throws -> [UInt8] {
        var stream = unsafe z_stream()
        let size = Int32(unsafe MemoryLayout<z_stream>.size)
        guard unsafe deflateInit2_(&stream, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
            throw BenchError(.software, "zlib does not begin")
        }
        defer { unsafe deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(unsafe deflateBound(&stream, uLong(bytes.count))))
        let room = output.count
        let status = unsafe bytes.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                unsafe stream.avail_in = uInt(source.count)
                unsafe stream.next_out = target.baseAddress
                unsafe stream.avail_out = uInt(room)
                return unsafe CZlib.deflate(&stream, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END else { throw BenchError(.software, "zlib does not end") }
        return Array(output.prefix(room - Int(unsafe stream.avail_out)))
    }

    /// How many bytes it gives.
    static func inflate(_ compressed: [UInt8], count: Int) -> Int {
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 1) { target in
            var stream = unsafe z_stream()
            let size = Int32(unsafe MemoryLayout<z_stream>.size)
            guard unsafe inflateInit2_(&stream, 31, ZLIB_VERSION, size) == Z_OK else { return -1 }
            defer { unsafe inflateEnd(&stream) }
            return unsafe compressed.withUnsafeBufferPointer { source in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                unsafe stream.avail_in = uInt(source.count)
                unsafe stream.next_out = target.baseAddress
                unsafe stream.avail_out = uInt(target.count)
                let status = unsafe CZlib.inflate(&stream, Z_FINISH)
                return status == Z_STREAM_END ? Int(unsafe stream.total_out) : -1
            }
        }
    }
}
