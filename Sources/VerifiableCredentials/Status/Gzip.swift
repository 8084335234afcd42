internal import CZlib

/// What zlib does for status lists: inflating a gzip stream within bounds, of which only a few bytes are wanted.
enum Gzip {
    /// Why bytes do not inflate.
    enum InflateError: Error, Equatable {
        /// They are not a gzip stream, or are damaged.
        case damaged
        /// They end before the stream does.
        case endsEarly
        /// They would give more bytes than the limit.
        case tooLarge
        /// So many bytes follow the end of the stream.
        case trailing(Int)
    }

    /// How many bytes are inflated at a time.
    private static let step = 1 << 17

    /// Inflates one gzip stream (RFC 1952) with nothing after it; its checksum and length are checked.
    ///
    /// - Parameters:
    ///   - input: The stream.
    ///   - limit: How many bytes it may give.
    ///   - range: Which of these bytes are kept.
    /// - Returns: The bytes of the range, as far as there are so many, and how many there were in all.
    static func inflate(
        _ input: [UInt8],
        limit: Int,
        keeping range: Range<Int>
    ) throws(InflateError) -> (kept: [UInt8], count: Int) {
        let result = unsafe input.withUnsafeBufferPointer { source in
            unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: step) { window in
                unsafe run(source, window, limit, range)
            }
        }
        return try result.get()
    }

    private static func run(
        _ source: UnsafeBufferPointer<UInt8>,
        _ window: UnsafeMutableBufferPointer<UInt8>,
        _ limit: Int,
        _ range: Range<Int>
    ) -> Result<(kept: [UInt8], count: Int), InflateError> {
        var stream = unsafe z_stream()
        // 15 for the largest window, 16 for the head and the tail of gzip
        let size = Int32(unsafe MemoryLayout<z_stream>.size)
        guard unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { return .failure(.damaged) }
        defer { unsafe inflateEnd(&stream) }
        unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.avail_in = uInt(clamping: source.count)
        var kept: [UInt8] = []
        var count = 0
        while true {
            unsafe stream.next_out = window.baseAddress
            unsafe stream.avail_out = uInt(step)
            let status = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
            let made = step - Int(unsafe stream.avail_out)
            let wanted = range.clamped(to: count..<count + made)
            if !wanted.isEmpty {
                let part = wanted.lowerBound - count..<wanted.upperBound - count
                unsafe kept.append(contentsOf: UnsafeMutableBufferPointer(rebasing: window[part]))
            }
            count += made
            guard count <= limit else { return .failure(.tooLarge) }
            switch status {
            case Z_STREAM_END:
                let left = Int(unsafe stream.avail_in)
                return left == 0 ? .success((kept, count)) : .failure(.trailing(left))
            case Z_OK:
                if made == 0, unsafe stream.avail_in == 0 { return .failure(.endsEarly) }
            case Z_BUF_ERROR:
                return .failure(.endsEarly)
            default:
                return .failure(.damaged)
            }
        }
    }
}
