/// The order of chunks as far as it matters here (PNG, section 5.6): `IHDR` once and first, the `IDAT` chunks together,
/// `IEND` last.
struct PNGChunkOrder {
    private var hasHeader = false
    private var hasPixels = false
    /// Whether the end chunk was there.
    private(set) var hasEnd = false
    private var previous: PNGChunk.Kind?

    /// Takes the next chunk, or says what is wrong with it here.
    mutating func next(_ chunk: PNGChunk) throws(BakingError) {
        let start = chunk.range.lowerBound
        if !hasHeader, chunk.kind != .header {
            throw PNGChunkReader.damaged(
                .pngHeader,
                "its first chunk is \(chunk.kind.name) and must be the header, IHDR"
            )
        }
        switch chunk.kind {
        case .header:
            guard !hasHeader else {
                throw PNGChunkReader.damaged(.pngHeader, "it has a second header chunk (IHDR), at byte \(start)")
            }
            guard chunk.data.count == 13 else {
                let found = "its header chunk (IHDR) has \(chunk.data.count) bytes of data"
                throw PNGChunkReader.damaged(.pngHeader, "\(found); it must have 13")
            }
            hasHeader = true
        case .pixels:
            guard !hasPixels || previous == .pixels else {
                let found = "another chunk stands between its chunks of pixel data (IDAT), before byte \(start)"
                throw PNGChunkReader.damaged(.pngPixelData, found)
            }
            hasPixels = true
        case .end:
            guard hasPixels else {
                throw PNGChunkReader.damaged(.pngPixelData, "it has no pixel data (no IDAT chunk)")
            }
            guard chunk.data.isEmpty else {
                throw PNGChunkReader.damaged(.pngEnd, "its end chunk (IEND) has \(chunk.data.count) bytes of data")
            }
            hasEnd = true
        default:
            break
        }
        previous = chunk.kind
    }

    /// That the last chunk has been seen, after all bytes were read.
    func finish(at end: Int) throws(BakingError) {
        guard hasEnd else {
            throw PNGChunkReader.damaged(.pngTruncated, "it stops at byte \(end) without an end chunk (IEND)")
        }
    }
}
