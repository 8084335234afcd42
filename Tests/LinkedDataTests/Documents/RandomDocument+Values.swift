import BadgeTesting
import StrictJSON

// Texts, numbers, dates and identifiers.
extension RandomDocument {
    private static let words = [
        "Asks", "open", "questions", "Vögel", "erkennen", "żółw", "élève", "e\u{301}le\u{300}ve", "ما", "سؤال", "質問",
        "をする",
        "вопрос", "😀", "𝒳", "Kōwhai", "100 %", "<b>", "&amp;", "a\u{A0}b", "\u{2028}", "\u{FEFF}", "\u{D7FF}",
        "\u{E000}",
        "\u{FFFD}", "\u{10FFFF}", "@en", "^^", "_:b0", "\\u0041", "'single'",
    ]
    private static let escapes = ["\"", "\\", "\n", "\r\n", "\t", "\\\"", "\"quoted\"", "C:\\new\\table"]
    /// What canonical N-Quads escape and PyLD does not.
    private static let controls = [
        "\u{0}", "\u{1}", "\u{7}", "\u{8}", "\u{B}", "\u{C}", "\u{E}", "\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}",
    ]
    static let languages = ["en", "de", "fr", "mi", "ar", "zh-hant", "de-CH", "en-US", "EN", "sl-rozaj-biske"]

    /// A text of some words; one in some hundreds holds a control character.
    mutating func text() -> String {
        var words = (0..<Int.random(in: 0...6, using: &random)).map { _ in one(of: Self.words) }
        if chance(6) { words.append(one(of: Self.escapes)) }
        if chance(800) { words.append(one(of: Self.controls)) }
        return words.shuffled(using: &random).joined(separator: chance(8) ? "" : " ")
    }

    mutating func string() -> JSON { .string(text()) }

    /// A text; where texts have a language, with it sometimes, in several languages too.
    mutating func localized() -> JSON {
        if !isLocalized || !chance(3) { return string() }
        return set(1...3) { $0.inLanguage() }
    }

    /// A text with its language.
    mutating func inLanguage() -> JSON {
        ["@value": string(), "@language": .string(one(of: Self.languages))]
    }

    /// A number that JSON-LD keeps exactly; never -0, which is a value of its own in some processors only.
    mutating func number() -> JSON {
        let small = String(Int.random(in: -1000...1000, using: &random))
        let text: String =
            switch Int.random(in: 0..<8, using: &random) {
            case 0, 1: small
            case 2: String(Int.random(in: -9_007_199_254_740_991...9_007_199_254_740_991, using: &random))
            case 3: small + "." + String(Int.random(in: 0..<1_000_000, using: &random))
            case 4: small + "e" + String(Int.random(in: -290...9, using: &random))
            case 5: "0." + String(repeating: "0", count: Int.random(in: 0...12, using: &random)) + "12345"
            default:
                one(of: [
                    "0", "0.0", "1.0", "1.50", "1e3", "1E+2", "100.0", "1e21", "-4.5e25", "1.5e300",
                    "5e-324",
                    "0.1", "4.35", "2.5E-7", "123456789012345", "0.000001", "1e-6", "9007199254740991", "12.5e-1",
                ])
            }
        return .number(JSONNumber(uncheckedLexical: text))
    }

    /// A positive number with few digits.
    mutating func credits() -> JSON {
        .number(JSONNumber(uncheckedLexical: one(of: ["1", "2.5", "0.75", "3.0", "12", "1e1", "100"])))
    }

    /// A date and time as credentials have it.
    mutating func instant() -> JSON {
        .string(
            day() + "T" + digits(0...23) + ":" + digits(0...59) + ":" + digits(0...59) + one(of: ["Z", "Z", "+02:00"])
        )
    }

    /// A date.
    mutating func day() -> String {
        String(Int.random(in: 1999...2031, using: &random)) + "-" + digits(1...12) + "-" + digits(1...28)
    }

    private mutating func digits(_ range: ClosedRange<Int>) -> String {
        let number = Int.random(in: range, using: &random)
        return (number < 10 ? "0" : "") + String(number)
    }

    /// An absolute IRI of few, so that objects meet under one.
    mutating func iri() -> String {
        let number = String(Int.random(in: 0..<40, using: &random))
        return one(of: [
            "https://fern.example/things/" + number, "urn:example:" + number, "did:example:" + number,
            "https://fern.example/a?b=c&d=" + number + "#e", "mailto:p" + number + "@fern.example",
            "https://fern.example/w\u{F6}rter/e\u{301}/" + number, "tag:fern.example,2026:" + number,
            "http://a.example",
            "https://fern.example/%C3%A9;p=" + number, "urn:uuid:0b8e6b0a-0000-4000-8000-0000000000" + number,
        ])
    }

    /// An identifier: nothing, or one that may stand elsewhere too.
    mutating func id() -> JSON? {
        chance(2) ? nil : reference()
    }

    /// An IRI, or a blank node identifier once in so many times in documents that share them.
    mutating func reference(blankNodeOnceIn times: Int = 6) -> JSON {
        .string(sharesBlankNodes && chance(times) ? blankNode() : iri())
    }

    /// A new blank node identifier or one that was given before.
    mutating func blankNode() -> String {
        if labels == 0 || chance(2) { labels += 1 }
        let number = Int.random(in: 0..<labels, using: &random)
        return "_:" + (number % 3 == 0 ? "c14n" : "b") + String(number)
    }

    /// A JSON value of any kind, for JSON literals.
    mutating func json(depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(chance(2))
        case 2: return number()
        case 3, 4: return string()
        case 5: return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in json(depth: depth - 1) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0...4, using: &random) { object[text()] = json(depth: depth - 1) }
            return .object(object)
        }
    }
}
