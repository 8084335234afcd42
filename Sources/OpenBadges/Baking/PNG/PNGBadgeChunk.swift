/// A text chunk with one of the two keywords of badges, whether or not its content makes sense.
struct PNGBadgeChunk {
    /// The chunk.
    let chunk: PNGChunk
    /// The standard that the keyword belongs to.
    let standard: BakedPayload.Standard

    /// The badge chunks among the chunks of a PNG, in their order. A keyword is compared by bytes and ends at a zero byte;
    /// a chunk that ends right after a keyword counts too.
    static func all(in png: [UInt8], among chunks: [PNGChunk]) -> [PNGBadgeChunk] {
        chunks.compactMap { chunk in
            switch chunk.kind {
            case .internationalText, .text, .compressedText:
                let data = png[chunk.data]
                let standard = keywords.first { _, keyword in
                    data.starts(with: keyword)
                        && (data.count == keyword.count || data[data.startIndex + keyword.count] == 0)
                }
                return standard.map { PNGBadgeChunk(chunk: chunk, standard: $0.0) }
            default:
                return nil
            }
        }
    }

    private static let keywords = BakedPayload.Standard.allCases.map { ($0, Array($0.keyword.utf8)) }

    /// Where it stands, in words.
    var place: String {
        "\(standard.title) in the \(chunk.kind.name) chunk \"\(standard.keyword)\" at byte \(chunk.range.lowerBound)"
    }

    /// The payload in the chunk (Open Badges 3.0 section 5.3.1; PNG, sections 11.3.3.2 and 11.3.3.4).
    func payload(in png: [UInt8]) throws(BakingError) -> BakedPayload {
        let body = Array(png[chunk.data].dropFirst(standard.keyword.utf8.count))
        var text: [UInt8]
        var wasCompressed = false
        switch (chunk.kind, standard) {
        case (.internationalText, _):
            let content = try PNGInternationalText(afterKeyword: body, place: place)
            text = try content.inflatedText(place: place)
            wasCompressed = content.isCompressed
        case (.text, .openBadges2):
            guard body.first == 0 else { throw PNGInternationalText.malformed("no text follows its keyword", place) }
            text = Array(body.dropFirst())
        default:
            let expected = standard == .openBadges3 ? "an iTXt chunk" : "an iTXt chunk, or a tEXt chunk of the old way"
            throw BakingError(
                .pngWrongChunk,
                "the picture has \(place); the standard puts it into \(expected)",
                hint: "ask the issuer for a picture baked as the standard says"
            )
        }
        guard text.count <= BakingLimits.payload else { throw PayloadText.tooLarge("\(place): \(text.count) bytes") }
        return BakedPayload(
            standard: standard,
            form: try form(of: text),
            text: text,
            place: place,
            deviations: wasCompressed ? [.compressedText] : []
        )
    }

    private func form(of text: [UInt8]) throws(BakingError) -> BakedPayload.Form {
        let form = PayloadText.form(of: text)
        let allowed: [BakedPayload.Form]
        let expected: String
        switch (standard, chunk.kind) {
        case (.openBadges3, _):
            (allowed, expected) = ([.json, .token], "a JSON object or a signed token (compact JWS)")
        case (.openBadges2, .text):
            (allowed, expected) = ([.url], "the http or https address of a hosted badge")
        case (.openBadges2, _):
            (allowed, expected) = ([.json, .token, .url], "a JSON object, a signed token (compact JWS) or an address")
        }
        guard let form, allowed.contains(form) else {
            let found = PayloadText.beginning(of: text)
            throw BakingError(.payloadForm, "\(place): the text must be \(expected); it starts with \(found)")
        }
        return form
    }
}
