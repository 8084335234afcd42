internal import CZlib

/// The two things that zlib does for us: checksums, and inflating a text within bounds.
enum Zlib {
    /// Why a text does not inflate.
    enum InflateError: Error {
        /// It is not a zlib stream, it is damaged, or it ends early.
        case damaged
        /// It would be larger than the limit.
        case tooLarge
        /// Bytes follow the end of the stream: how many.
        case trailing(Int)
    }

    /// The CRC-32 of some of the bytes.
    static func crc32(of bytes: [UInt8], in range: Range<Int>) -> UInt32 {
        unsafe bytes[range].withUnsafeBufferPointer { buffer in
            let sum = unsafe CZlib.crc32(0, buffer.baseAddress, uInt(buffer.count))
            return UInt32(truncatingIfNeeded: sum)
        }
    }

    /// What a whole zlib stream inflates to, with a zlib header and nothing after it.
    ///
    /// - Parameter limit: How many bytes it may give; memory for one more is all that is taken.
    static func inflate(_ input: [UInt8], limit: Int) throws(InflateError) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: limit + 1)
        var written = uLongf(output.count)
        var consumed = uLong(input.count)
        let status = unsafe output.withUnsafeMutableBufferPointer { target in
            unsafe input.withUnsafeBufferPointer { source in
                unsafe uncompress2(target.baseAddress, &written, source.baseAddress, &consumed)
            }
        }
        if status == Z_BUF_ERROR { throw .tooLarge }
        guard status == Z_OK else { throw .damaged }
        guard written <= uLongf(limit) else { throw .tooLarge }
        guard consumed == uLong(input.count) else { throw .trailing(input.count - Int(consumed)) }
        return Array(output.prefix(Int(written)))
    }
}
