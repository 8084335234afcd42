/// The parts of an `iTXt` chunk after its keyword (PNG, section 11.3.3.4): a zero byte, compression flag and method,
/// language tag and zero byte, translated keyword and zero byte, text.
struct PNGInternationalText {
    /// Whether the text is compressed.
    let isCompressed: Bool
    /// The text as it stands in the chunk.
    let storedText: [UInt8]

    /// Reads the parts.
    ///
    /// - Parameters:
    ///   - body: The chunk's data from the zero byte after the keyword on.
    ///   - place: Where the chunk stands, for messages.
    init(afterKeyword body: [UInt8], place: String) throws(BakingError) {
        guard body.count >= 5, body[0] == 0 else { throw Self.malformed("it is too short for an iTXt chunk", place) }
        guard body[1] <= 1 else {
            throw Self.malformed("its compression flag is \(body[1]) and must be 0 or 1", place)
        }
        isCompressed = body[1] == 1
        guard !isCompressed || body[2] == 0 else {
            throw Self.malformed("its compression method is \(body[2]); PNG knows only 0", place)
        }
        let rest = body[3...]
        guard let languageEnd = rest.firstIndex(of: 0) else {
            throw Self.malformed("its language tag has no end", place)
        }
        guard rest[..<languageEnd].allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw Self.malformed("its language tag has characters that no language tag has", place)
        }
        let translated = rest[(languageEnd + 1)...]
        guard let translatedEnd = translated.firstIndex(of: 0) else {
            throw Self.malformed("its translated keyword has no end", place)
        }
        guard PayloadText.isUTF8(Array(translated[..<translatedEnd])) else {
            throw Self.malformed("its translated keyword is not UTF-8", place)
        }
        storedText = Array(translated[(translatedEnd + 1)...])
    }

    /// The text, inflated where it is compressed, as UTF-8 of at most ``BakingLimits/payload`` bytes.
    func inflatedText(place: String) throws(BakingError) -> [UInt8] {
        let text = isCompressed ? try inflate(place: place) : storedText
        guard text.count <= BakingLimits.payload else { throw PayloadText.tooLarge("\(place): \(text.count) bytes") }
        guard PayloadText.isUTF8(text) else {
            throw BakingError(
                .payloadEncoding,
                "\(place): the text is not UTF-8",
                hint: "ask the issuer for the badge again"
            )
        }
        return text
    }

    private func inflate(place: String) throws(BakingError) -> [UInt8] {
        do throws(Zlib.InflateError) {
            return try Zlib.inflate(storedText, limit: BakingLimits.payload)
        } catch {
            switch error {
            case .damaged:
                throw BakingError(.pngInflate, "\(place): the compressed text is damaged")
            case .trailing(let count):
                throw BakingError(.pngInflate, "\(place): \(count) bytes follow the compressed text")
            case .tooLarge:
                throw PayloadText.tooLarge("\(place): the compressed text is larger than that when inflated")
            }
        }
    }

    static func malformed(_ detail: String, _ place: String) -> BakingError {
        BakingError(.pngText, "\(place): \(detail)", hint: "ask the issuer for the badge again")
    }
}
