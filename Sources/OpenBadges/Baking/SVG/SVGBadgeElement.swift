/// An element whose namespace and name mark a badge, whether or not its content makes sense.
struct SVGBadgeElement {
    /// The standard that the namespace belongs to.
    let standard: BakedPayload.Standard
    /// The whole element, from the `<` of its start tag to the `>` of its end.
    var range: Range<Int>
    /// What stands between its tags.
    var content: Range<Int>
    /// The value of its `verify` attribute as written, where it has one.
    let verify: Range<Int>?
    /// Whether its parent is the root.
    let isChildOfRoot: Bool
    /// Whether no element stands before it in the root.
    let isFirst: Bool
    /// Whether elements or comments stand in its content.
    var hasMarkup = false

    /// Where it stands, in words.
    func place(in bytes: [UInt8]) -> String {
        let position = SVGCursor(bytes: bytes).position(of: range.lowerBound)
        return "\(standard.title) in the element \"\(standard.elementName)\" at \(position)"
    }

    /// The payload in the element (Open Badges 3.0 section 5.3.2; Open Badges 2.0 baking).
    func payload(in bytes: [UInt8]) throws(BakingError) -> BakedPayload {
        let place = place(in: bytes)
        guard isChildOfRoot else {
            throw BakingError(
                .payloadPlace,
                "the picture has \(place), inside another element; it must stand directly in the root of the picture",
                hint: "ask the issuer for a picture baked as the standard says"
            )
        }
        guard !hasMarkup else {
            throw BakingError(.payloadMarkup, "\(place): elements or comments stand inside it; it must hold text only")
        }
        guard let text = try SVGText.content(content, in: bytes, limit: BakingLimits.payload) else {
            throw PayloadText.tooLarge(place)
        }
        var attribute: [UInt8]?
        if let verify { attribute = try SVGText.attributeValue(verify, in: bytes) }
        if let attribute, attribute.count > BakingLimits.payload { throw PayloadText.tooLarge(place) }
        switch standard {
        case .openBadges3: return try credential(text: text, attribute: attribute, place: place)
        case .openBadges2: return try assertion(text: text, attribute: attribute, place: place)
        }
    }

    /// Open Badges 3.0: a token in `verify`, or JSON as text without `verify`.
    private func credential(text: [UInt8], attribute: [UInt8]?, place: String) throws(BakingError) -> BakedPayload {
        guard let attribute else {
            try require(.json, of: text, "the text, where there is no verify attribute, must be a JSON object", place)
            return payload(.json, text, "\(place), in its text")
        }
        guard PayloadText.isBlank(text) else {
            throw BakingError(
                .payloadTwice,
                "\(place): it has both a verify attribute and a text; one of them must hold the badge",
                hint: "ask the issuer for a picture baked as the standard says"
            )
        }
        try require(.token, of: attribute, "the verify attribute must be a signed token (compact JWS)", place)
        return payload(.token, attribute, "\(place), in its verify attribute")
    }

    /// Open Badges 2.0: a token or an address in `verify`; with an address, JSON as text besides. JSON alone is taken too.
    private func assertion(text: [UInt8], attribute: [UInt8]?, place: String) throws(BakingError) -> BakedPayload {
        guard let attribute else {
            try require(.json, of: text, "the text, where there is no verify attribute, must be a JSON object", place)
            return payload(.json, text, "\(place), in its text")
        }
        let form = PayloadText.form(of: attribute)
        guard let form, form != .json else {
            try require(.url, of: attribute, "the verify attribute must be a signed token or an address", place)
            return payload(.url, attribute, place)
        }
        if PayloadText.isBlank(text) { return payload(form, attribute, "\(place), in its verify attribute") }
        guard form == .url else {
            throw BakingError(.payloadTwice, "\(place): it has both a signed token in its verify attribute and a text")
        }
        try require(.json, of: text, "the text beside an address must be a JSON object", place)
        return payload(.json, text, "\(place), in its text", hostedURL: attribute)
    }

    private func payload(
        _ form: BakedPayload.Form,
        _ text: [UInt8],
        _ place: String,
        hostedURL: [UInt8]? = nil
    ) -> BakedPayload {
        BakedPayload(
            standard: standard,
            form: form,
            text: text,
            place: place,
            hostedURL: hostedURL,
            deviations: isFirst ? [] : [.notFirstChild]
        )
    }

    private func require(
        _ form: BakedPayload.Form,
        of text: [UInt8],
        _ rule: String,
        _ place: String
    ) throws(BakingError) {
        guard PayloadText.form(of: text) == form else {
            let found = PayloadText.beginning(of: text)
            throw BakingError(.payloadForm, "\(place): \(rule); it starts with \(found)")
        }
    }
}
