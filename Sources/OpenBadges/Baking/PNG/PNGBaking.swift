/// Badges in PNG pictures (Open Badges 3.0 section 5.3.1, and those of Open Badges 2.0 for reading). Bytes in, bytes out.
public enum PNGBaking {
    /// Whether the bytes are meant to be a PNG: they start with its first four bytes. The rest may be damaged, which
    /// ``extract(_:)`` then says.
    public static func isPNG(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: PNGChunkReader.signature.prefix(4))
    }

    /// The one badge in a PNG.
    ///
    /// The whole file must be sound as far as its chunks go; pixels are not decoded.
    ///
    /// - Throws: ``BakingError`` with the code `baking.noPayload` where a sound picture holds no badge,
    ///   `baking.severalPayloads` where it holds more than one of whatever standard, a code `baking.png…` where the picture
    ///   or the badge's chunk is damaged, or one of `baking.payload…` where the badge itself cannot be taken.
    public static func extract(_ png: [UInt8]) throws(BakingError) -> BakedPayload {
        let chunks = try PNGChunkReader.chunks(of: png)
        let badges = PNGBadgeChunk.all(in: png, among: chunks)
        return try BadgeCount.only(of: badges) { $0.place }.payload(in: png)
    }

    /// The picture with the badge in it as Open Badges 3.0: an uncompressed `iTXt` chunk right after `IHDR`. Every other
    /// chunk is the same bytes in the same order.
    ///
    /// - Parameters:
    ///   - payload: A JSON object or a compact JWS, as UTF-8, at most ``BakingLimits/payload`` bytes.
    ///   - png: The picture.
    ///   - replacing: Whether badges that the picture holds, of either standard and however many, are removed. Otherwise
    ///     one is an error (`baking.alreadyBaked`), and so are several (`baking.severalPayloads`).
    public static func bake(
        _ payload: [UInt8],
        into png: [UInt8],
        replacing: Bool
    ) throws(BakingError) -> [UInt8] {
        let form = try PayloadText.formToBake(payload)
        let chunks = try PNGChunkReader.chunks(of: png)
        let badges = PNGBadgeChunk.all(in: png, among: chunks)
        try BadgeCount.mayBake(beside: badges, replacing: replacing) { $0.place }

        let removed = Set(badges.map(\.chunk.range.lowerBound))
        let kept = chunks.filter { !removed.contains($0.range.lowerBound) }
        var baked = PNGChunkReader.signature
        baked.reserveCapacity(png.count + payload.count + 64)
        for (index, chunk) in kept.enumerated() {
            baked += png[chunk.range]
            if index == 0 { baked += badgeChunk(payload) }
        }
        try confirm(baked, form: form, payload: payload, png: png, kept: kept)
        return baked
    }

    /// The bytes of a chunk that holds the badge: keyword, zero byte, flag 0 and method 0 (not compressed), no language, no
    /// translated keyword, text.
    private static func badgeChunk(_ payload: [UInt8]) -> [UInt8] {
        let keyword = BakedPayload.Standard.openBadges3.keyword.utf8
        let checked = PNGChunk.Kind.internationalText.bytes + keyword + [0, 0, 0, 0, 0] + payload
        let sum = Zlib.crc32(of: checked, in: checked.indices)
        return bytes(of: UInt32(checked.count - 4)) + checked + bytes(of: sum)
    }

    private static func bytes(of number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    /// Reads the baked picture again and compares it with what went in.
    private static func confirm(
        _ baked: [UInt8],
        form: BakedPayload.Form,
        payload: [UInt8],
        png: [UInt8],
        kept: [PNGChunk]
    ) throws(BakingError) {
        var known = SoundChunks(kept, of: png)
        let chunks = try PNGChunkReader.chunks(of: baked, known: &known)
        let badge = try BadgeCount.only(of: PNGBadgeChunk.all(in: baked, among: chunks)) { $0.place }
        let read = try badge.payload(in: baked)
        let isSame =
            read.text == payload && read.form == form && read.standard == .openBadges3
            && known.areAllSeen && chunks.count == kept.count + 1 && badge.chunk.range == chunks[1].range
        guard isSame else {
            throw BakingError(.notReproduced, "the baked PNG, read again, does not hold what was put into it")
        }
    }
}
