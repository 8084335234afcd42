internal import StrictJSON

/// Reads a PNG into its chunks (PNG, sections 5.2 to 5.6) without looking at a pixel.
enum PNGChunkReader {
    /// What every PNG starts with.
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// The chunks in order, after size, signature, lengths, types, checksums and order were found sound.
    static func chunks(of png: [UInt8]) throws(BakingError) -> [PNGChunk] {
        var none = SoundChunks([], of: [])
        return try chunks(of: png, known: &none)
    }

    /// The same of a picture that was made from another.
    ///
    /// - Parameter known: Chunks of the other one that should stand in this one, in their order.
    static func chunks(of png: [UInt8], known: inout SoundChunks) throws(BakingError) -> [PNGChunk] {
        guard png.count <= BakingLimits.picture else {
            throw BakingError(
                .pictureTooLarge,
                "the picture has \(png.count) bytes; at most \(BakingLimits.picture) are read",
                hint: "save the picture smaller; 1000 by 1000 pixels are plenty for a badge"
            )
        }
        guard png.starts(with: signature) else {
            let hint =
                "if it was a PNG once, it was changed on its way, perhaps by being sent as text; take the original"
            throw BakingError(.notPNG, "the file does not start with the eight bytes of a PNG", hint: hint)
        }
        var chunks: [PNGChunk] = []
        var order = PNGChunkOrder()
        var at = signature.count
        while at < png.count {
            guard !order.hasEnd else {
                throw damaged(
                    .pngTrailingBytes,
                    "\(png.count - at) bytes follow its end chunk (IEND), from byte \(at) on"
                )
            }
            let chunk = try chunk(of: png, at: at, known: &known)
            try order.next(chunk)
            chunks.append(chunk)
            at = chunk.range.upperBound
        }
        try order.finish(at: at)
        return chunks
    }

    private static func chunk(
        of png: [UInt8],
        at start: Int,
        known: inout SoundChunks
    ) throws(BakingError) -> PNGChunk {
        let left = png.count - start
        guard left >= 12 else {
            throw truncated("the file ends after \(left) bytes of the chunk at byte \(start); a chunk has at least 12")
        }
        let length = number(in: png, at: start)
        let kind = PNGChunk.Kind(code: number(in: png, at: start + 4))
        guard kind.isLetters else {
            let name = DisplayText.quoted(kind.name)
            throw damaged(.pngChunkType, "the chunk at byte \(start) has the type \(name); a type is four letters")
        }
        guard length <= 0x7FFF_FFFF else {
            let detail = "the \(kind.name) chunk at byte \(start) claims \(length) bytes; PNG allows at most 2147483647"
            throw damaged(.pngChunkLength, detail)
        }
        guard Int(length) <= left - 12 else {
            let there = "only \(left - 12) follow"
            throw truncated("the \(kind.name) chunk at byte \(start) claims \(length) bytes of data, but \(there)")
        }
        let chunk = PNGChunk(kind: kind, range: start..<start + 12 + Int(length))
        if known.isNext(chunk.range, in: png) { return chunk }
        let stated = number(in: png, at: chunk.data.upperBound)
        let computed = Zlib.crc32(of: png, in: start + 4..<chunk.data.upperBound)
        guard stated == computed else {
            let sums = "\(hexadecimal(stated)), but its bytes give \(hexadecimal(computed))"
            throw damaged(.pngChecksum, "the \(kind.name) chunk at byte \(start) has the checksum \(sums)")
        }
        return chunk
    }

    static func damaged(_ code: BakingError.Code, _ detail: String) -> BakingError {
        BakingError(code, "the PNG is damaged: \(detail)", hint: "take the picture again from where it came from")
    }

    private static func truncated(_ detail: String) -> BakingError {
        damaged(.pngTruncated, detail)
    }

    private static func number(in png: [UInt8], at start: Int) -> UInt32 {
        png[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func hexadecimal(_ number: UInt32) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
