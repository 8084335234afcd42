/// Badges in SVG pictures (Open Badges 3.0 section 5.3.2, and those of Open Badges 2.0 for reading). Bytes in, bytes out.
public enum SVGBaking {
    /// Whether the bytes are meant to be an SVG: XML whose first element is named `svg`. The rest may be damaged, or in an
    /// encoding that is not read, which ``extract(_:)`` then says.
    public static func isSVG(_ bytes: [UInt8]) -> Bool {
        SVGRecognition.isSVG(bytes)
    }

    /// The one badge in an SVG. Namespaces decide, not prefixes.
    ///
    /// - Throws: ``BakingError`` with the code `baking.noPayload` where a sound picture holds no badge,
    ///   `baking.severalPayloads` where it holds more than one of whatever standard and wherever, a code `baking.svg…`
    ///   where the document is damaged or refused, or one of `baking.payload…` where the badge itself cannot be taken.
    public static func extract(_ svg: [UInt8]) throws(BakingError) -> BakedPayload {
        let badges = try SVGScanner.document(of: svg).badges
        return try BadgeCount.only(of: badges) { $0.place(in: svg) }.payload(in: svg)
    }

    /// The picture with the badge in it as Open Badges 3.0: an element that is the first child of the root, and the
    /// declaration of its namespace on the root where it is missing. Every other byte stays as it is.
    ///
    /// - Parameters:
    ///   - payload: A JSON object or a compact JWS, as UTF-8, at most ``BakingLimits/payload`` bytes, without characters
    ///     that XML forbids (`baking.payloadCharacters`).
    ///   - svg: The picture.
    ///   - replacing: Whether badges that the picture holds, of either standard and however many, are removed. Otherwise
    ///     one is an error (`baking.alreadyBaked`), and so are several (`baking.severalPayloads`).
    public static func bake(
        _ payload: [UInt8],
        into svg: [UInt8],
        replacing: Bool
    ) throws(BakingError) -> [UInt8] {
        let form = try PayloadText.formToBake(payload)
        if let place = XMLCharacter.firstForbidden(in: payload) {
            throw BakingError(
                .payloadCharacters,
                "the badge to bake has, at byte \(place), a character that XML, and so an SVG, cannot hold",
                hint: "write that character in the JSON as an escape (\\uXXXX) before signing, or bake into a PNG"
            )
        }
        let document = try SVGScanner.document(of: svg)
        try BadgeCount.mayBake(beside: document.badges, replacing: replacing) { $0.place(in: svg) }
        let baked = SVGBadgeWriter(svg: svg, document: document).baked(payload, form: form)
        let read = try extract(baked)
        guard read.text == payload, read.form == form, read.standard == .openBadges3, read.deviations.isEmpty else {
            throw BakingError(.notReproduced, "the baked SVG, read again, does not hold what was put into it")
        }
        return baked
    }
}
