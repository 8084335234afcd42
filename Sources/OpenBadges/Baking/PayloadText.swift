internal import StrictJSON

/// What form a payload has, by its bytes alone.
enum PayloadText {
    /// The form of a text; absent where it is none of the three.
    static func form(of text: [UInt8]) -> BakedPayload.Form? {
        if isToken(text) { return .token }
        if isURL(text) { return .url }
        if isJSONObject(text) { return .json }
        return nil
    }

    /// The form of a text that is to be baked as Open Badges 3.0.
    static func formToBake(_ text: [UInt8]) throws(BakingError) -> BakedPayload.Form {
        guard text.count <= BakingLimits.payload else { throw tooLarge("the badge to bake has \(text.count) bytes") }
        guard isUTF8(text) else {
            throw BakingError(.payloadEncoding, "the badge to bake is not UTF-8 text", hint: "save it as UTF-8")
        }
        switch form(of: text) {
        case .json:
            try requireJSONObject(text)
            return .json
        case .token:
            return .token
        case .url, nil:
            throw BakingError(
                .payloadForm,
                "the badge to bake is neither a JSON object nor a signed token (compact JWS: three parts in base64url "
                    + "with full stops between them); it starts with \(beginning(of: text))",
                hint:
                    "give the badge as `badge issue` wrote it: badge.json or badge.jwt, without a line break after a token"
            )
        }
    }

    private static func requireJSONObject(_ text: [UInt8]) throws(BakingError) {
        do throws(JSONError) {
            _ = try JSON.read(text)
        } catch {
            throw BakingError(.payloadForm, "the badge to bake is not sound JSON: \(error.detail)", hint: error.hint)
        }
    }

    static func tooLarge(_ what: String) -> BakingError {
        BakingError(.payloadTooLarge, "\(what); at most \(BakingLimits.payload) bytes are read as a badge")
    }

    /// The first characters of a text, fit for a message.
    static func beginning(of text: [UInt8]) -> String {
        text.isEmpty ? "nothing: it is empty" : DisplayText.quoted(String(decoding: text.prefix(40), as: UTF8.self))
    }

    static func isUTF8(_ text: [UInt8]) -> Bool {
        (try? UTF8Span(validating: text.span)) != nil
    }

    /// Whether the text is white space of XML and JSON only.
    static func isBlank(_ text: [UInt8]) -> Bool {
        text.allSatisfy(isSpace)
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private static func isJSONObject(_ text: [UInt8]) -> Bool {
        guard let first = text.first(where: { !isSpace($0) }), let last = text.last(where: { !isSpace($0) }) else {
            return false
        }
        return first == UInt8(ascii: "{") && last == UInt8(ascii: "}") && !hasControls(text) && isUTF8(text)
    }

    /// Whether a control character other than white space stands in the text. Eight bytes are looked at together.
    private static func hasControls(_ text: [UInt8]) -> Bool {
        func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && !isSpace(byte) }
        let raw = unsafe text.span.bytes
        var at = 0
        while raw.byteCount - at >= 8 {
            let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
            let areBelowSpace = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
            if areBelowSpace != 0, text[at..<at + 8].contains(where: isControl) { return true }
            at += 8
        }
        return text[at...].contains(where: isControl)
    }

    private static func isToken(_ text: [UInt8]) -> Bool {
        guard let first = text.first, isBase64URL(first) else { return false }
        let parts = text.split(separator: UInt8(ascii: "."), maxSplits: 3, omittingEmptySubsequences: false)
        return parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isBase64URL) }
    }

    private static func isBase64URL(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default:
            false
        }
    }

    private static func isURL(_ text: [UInt8]) -> Bool {
        let scheme = text.prefix { $0 != UInt8(ascii: ":") }.map { $0 | 0x20 }
        guard scheme == Array("http".utf8) || scheme == Array("https".utf8), text.count <= BakingLimits.url else {
            return false
        }
        let rest = text.dropFirst(scheme.count)
        return rest.starts(with: "://".utf8) && rest.count > 3
            && rest.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
    }
}
