import BadgeVerification

/// Badges in pictures: reading them, and putting them in.
struct PictureTarget {
    static let png = PictureTarget(
        kind: .png,
        structuralCodes: [
            "baking.notPNG", "baking.pngTruncated", "baking.pngChunkLength", "baking.pngChunkType",
            "baking.pngChecksum",
            "baking.pngHeader", "baking.pngPixelData", "baking.pngEnd", "baking.pngTrailingBytes",
        ]
    )
    static let svg = PictureTarget(
        kind: .svg,
        structuralCodes: [
            "baking.notSVG", "baking.svgEncoding", "baking.svgCharacter", "baking.svgDocumentType",
            "baking.svgProcessingInstruction", "baking.svgEntity", "baking.svgSyntax", "baking.svgUnbalanced",
            "baking.svgDuplicateAttribute", "baking.svgNamespace", "baking.svgDepth", "baking.svgTooManyNames",
        ]
    )

    /// The kind of picture.
    let kind: ImageKind
    /// The codes of errors that say that the picture itself is not sound.
    let structuralCodes: [String]

    /// Badges that can stand in every picture.
    private static let samples = [
        Array(#"{"name":"]]>\u0026 ]]]> <&\"'"}"#.utf8), Array("eyJhIjoxfQ.e30.AAAA".utf8),
    ]

    func run(_ picture: [UInt8]) {
        _ = ImageKind.of(picture)
        do {
            let payload = try kind.extract(picture)
            check(payload)
            if payload.standard == .openBadges3 { rebake(payload.text, into: picture) }
            refuse("baking.alreadyBaked", picture)
            Self.samples.forEach { rebake($0, into: picture) }
        } catch {
            Property.isFitToShow(error)
            switch error.codeName {
            case "baking.noPayload": Self.samples.forEach { bake($0, into: picture, replacing: false) }
            case "baking.severalPayloads":
                refuse("baking.severalPayloads", picture)
                Self.samples.forEach { rebake($0, into: picture) }
            case let code where structuralCodes.contains(code): refuse(code, picture)
            default: Self.samples.forEach { rebake($0, into: picture) }
            }
        }
    }

    private func check(_ payload: BakedPayload) {
        Property.holds(payload.text.count <= 1 << 20, "a badge in a picture is within its limit")
        let isText = String(validating: payload.text, as: UTF8.self) != nil
        Property.holds(isText && !payload.text.isEmpty, "a badge in a picture is text")
        Property.holds(!Property.hasControls(Array(payload.place.utf8)), "a place holds no controls")
    }

    /// Bakes a badge in the place of all others: the same again gives the same picture.
    private func rebake(_ payload: [UInt8], into picture: [UInt8]) {
        guard let baked = bake(payload, into: picture, replacing: true) else { return }
        guard let again = bake(payload, into: baked, replacing: true) else {
            Property.stop("what was baked once can be baked again")
        }
        Property.holds(again == baked, "baking the same again changes nothing")
    }

    /// Bakes a badge and reads it back.
    @discardableResult
    private func bake(_ payload: [UInt8], into picture: [UInt8], replacing: Bool) -> [UInt8]? {
        let baked: [UInt8]
        do {
            baked = try kind.bake(payload, into: picture, replacing: replacing)
        } catch {
            Property.isFitToShow(error)
            // A badge from outside need not be sound JSON, and a root element may have no room for one more name.
            let mayFail = ["baking.payloadForm", "baking.payloadCharacters", "baking.svgTooManyNames"]
            Property.holds(mayFail.contains(error.codeName), "a sound picture takes a badge; \(error.codeName)")
            return nil
        }
        let read = Property.succeeds("what was baked can be read") { try kind.extract(baked) }
        Property.holds(read.text == payload, "what was baked is what is read")
        Property.holds(read.standard == .openBadges3 && read.deviations.isEmpty, "we bake as the standard has it")
        return baked
    }

    /// That nothing is baked into the picture without replacing, for that reason.
    private func refuse(_ expected: String, _ picture: [UInt8]) {
        let code = Property.fails("a badge is baked without replacing in spite of \(expected)") {
            try kind.bake(Self.samples[0], into: picture, replacing: false)
        }
        Property.holds(code == expected, "baking and reading find the same fault: \(code), \(expected)")
    }
}
