/// Chunks of a picture whose checksums were found right, to be found again in a copy of it: the same bytes have the same
/// checksum, and to compare them costs a fraction of computing it.
struct SoundChunks {
    private let png: [UInt8]
    private let chunks: [PNGChunk]
    private var seen = 0

    /// - Parameter chunks: As ``PNGChunkReader`` gave them for that picture; some may be left out.
    init(_ chunks: [PNGChunk], of png: [UInt8]) {
        self.png = png
        self.chunks = chunks
    }

    /// Whether every one of them was found.
    var areAllSeen: Bool { seen == chunks.count }

    /// Whether the bytes at a place are those of the next chunk, which then counts as seen.
    mutating func isNext(_ range: Range<Int>, in copy: [UInt8]) -> Bool {
        guard seen < chunks.count, Self.areSame(copy, range, png, chunks[seen].range) else { return false }
        seen += 1
        return true
    }

    private static func areSame(_ left: [UInt8], _ here: Range<Int>, _ right: [UInt8], _ there: Range<Int>) -> Bool {
        guard here.count == there.count else { return false }
        let a = unsafe left.span.bytes.extracting(here)
        let b = unsafe right.span.bytes.extracting(there)
        func word(_ bytes: borrowing RawSpan, _ at: Int) -> UInt64 {
            unsafe bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
        }
        var at = 0
        while a.byteCount - at >= 32 {
            let first = (word(a, at) ^ word(b, at)) | (word(a, at + 8) ^ word(b, at + 8))
            let second = (word(a, at + 16) ^ word(b, at + 16)) | (word(a, at + 24) ^ word(b, at + 24))
            guard first | second == 0 else { return false }
            at += 32
        }
        while at < a.byteCount {
            guard left[here.lowerBound + at] == right[there.lowerBound + at] else { return false }
            at += 1
        }
        return true
    }
}
