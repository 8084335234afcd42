internal import StrictJSON
public import VerifiableCredentials

extension YAMLValue {
    /// A text on one line, without control characters, at most so many characters long.
    public func line(atMost limit: Int = 300) -> String {
        let text = text
        shape?.note(.line(atMost: limit, not: nil))
        if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            fail(.badValue, "one line of text is expected, and a line break or control character stands in it")
        }
        if text.unicodeScalars.count > limit {
            fail(.outOfRange, "\(text.unicodeScalars.count) characters; at most \(limit) fit here")
        }
        return text
    }

    /// A text of one or more paragraphs, at most so many characters long.
    public func prose(atMost limit: Int = 20_000) -> String {
        let text = text
        shape?.note(.prose(atMost: limit))
        let isBroken = text.unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t" && scalar != "\r"
        }
        if isBroken { fail(.badValue, "a control character stands in the text") }
        if text.unicodeScalars.count > limit {
            fail(.outOfRange, "\(text.unicodeScalars.count) characters; at most \(limit) fit here")
        }
        return text
    }

    /// A name for use in references: small letters a to z, digits, dot and hyphen, beginning with a letter or digit.
    public var identifier: String {
        let text = text
        shape?.note(.identifier)
        let isFine =
            text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                case UInt8(ascii: "."), UInt8(ascii: "-"): true
                default: false
                }
            } && !text.hasPrefix("-") && !text.hasPrefix(".") && text.utf8.count <= 100
        if !text.isEmpty, !isFine {
            fail(
                .badValue,
                "\(DisplayText.quoted(text)) is not an id",
                hint: "an id has small letters a to z, digits, dots and hyphens, begins with a letter or digit, "
                    + "and is at most 100 characters long"
            )
        }
        return text
    }

    /// `true` or `false`, and no other word.
    public var bool: Bool {
        if isNothing(expecting: "true or false") { return false }
        let text = text
        shape?.note(.bool)
        if text.isSameBytes(as: "true") { return true }
        if !text.isEmpty, !text.isSameBytes(as: "false") {
            fail(.badValue, "\(DisplayText.quoted(text)) stands here; true or false is expected")
        }
        return false
    }

    /// A whole number within a range, in digits.
    public func int(in range: ClosedRange<Int>) -> Int {
        if isNothing(expecting: "a whole number") { return range.lowerBound }
        let text = text
        shape?.note(.whole(range))
        guard !text.isEmpty else { return range.lowerBound }
        let isNumber = text.utf8.enumerated().allSatisfy { index, byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (index == 0 && byte == UInt8(ascii: "-"))
        }
        guard isNumber, let number = Int(text) else {
            fail(
                .badValue,
                "\(DisplayText.quoted(text)) stands here; a whole number is expected",
                hint: "write digits only"
            )
            return range.lowerBound
        }
        guard range.contains(number) else {
            fail(.outOfRange, "\(number) stands here; \(range.lowerBound) to \(range.upperBound) is expected")
            return range.lowerBound
        }
        return number
    }

    /// The SHA-256 of a file: 64 hexadecimal digits, the letters small.
    var sha256: [UInt8]? {
        let text = text
        shape?.note(.sha256)
        let bytes = Array(text.utf8)
        func digit(_ byte: UInt8) -> UInt8? {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        let digits = bytes.compactMap(digit)
        guard bytes.count == 64, digits.count == 64 else {
            if !text.isEmpty {
                fail(
                    .badValue,
                    "\(DisplayText.quoted(text, limit: 80)) is no SHA-256",
                    hint: "badge submission new writes it; 64 digits 0 to 9 and a to f"
                )
            }
            return nil
        }
        return stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    /// A calendar date `YYYY-MM-DD`, as its first instant in UTC.
    public var date: Instant {
        if isNothing(expecting: "a day such as 2026-03-14") { return Instant(seconds: 0) }
        let text = text
        shape?.note(.date)
        if let instant = Instant(date: text) { return instant }
        if !text.isEmpty {
            fail(
                .badValue,
                "\(DisplayText.quoted(text)) is not a date",
                hint: DayGuess(text).hint ?? "write year, month and day, for example 2026-03-14"
            )
        }
        return Instant(seconds: 0)
    }

    /// One of a set of words, each standing for a value.
    public func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        if isNothing(expecting: "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", ")) { return nil }
        let text = text
        shape?.note(.choice(Choice.allCases.map(\.rawValue)))
        guard !text.isEmpty else { return nil }
        if let value = Choice.allCases.first(where: { $0.rawValue.isSameBytes(as: text) }) { return value }
        let names = Choice.allCases.map(\.rawValue)
        let near = NearName.nearest(to: text, among: names).map { "did you mean \($0)? " } ?? ""
        fail(
            .badValue,
            "\(DisplayText.quoted(text)) stands here; one of \(names.joined(separator: ", ")) is expected",
            hint: near.isEmpty ? nil : near.trimmingSpace
        )
        return nil
    }

    /// Notes that one of some words is expected: where the words are not those of a type.
    func choice(_ words: [String]) {
        _ = text
        shape?.note(.choice(words))
    }

    /// One of some words: where they are not those of a type.
    public func word(among words: [String]) -> String {
        let text = text
        shape?.note(.choice(words))
        if !text.isEmpty, !words.contains(where: { $0.isSameBytes(as: text) }) {
            fail(
                .badValue,
                "\(DisplayText.quoted(text)) stands here; one of \(words.joined(separator: ", ")) is expected",
                hint: NearName.nearest(to: text, among: words).map { "did you mean \($0)?" }
                    ?? "write one of these words"
            )
        }
        return text
    }

    /// An issuer's id: a DID or a URL by which its keys can be found, or would be by a program that knows how.
    public func issuerID(atMost limit: Int) -> String {
        let text = line(atMost: limit)
        noteForm(SchemaPatterns.uri, atMost: limit)
        if !text.isEmpty, let fault = IssuerIDForm.fault(in: text) {
            fail(.badValue, fault.detail, hint: fault.hint)
        }
        return text
    }

    /// The identifier of a key of an issuer.
    public func keyName(of issuer: String, atMost limit: Int) -> String {
        let text = line(atMost: limit)
        if !text.isEmpty, let fault = KeyNameForm.fault(in: text, of: issuer) {
            fail(.badValue, fault.detail, hint: fault.hint)
        }
        return text
    }

    /// An e-mail address: a name, an at sign, and a domain with a dot in it.
    public var emailAddress: String {
        let text = line(atMost: 254)
        noteForm(SchemaPatterns.emailAddress, atMost: 254)
        if !text.isEmpty, !ContactScanner.isEmailAddress(text) {
            fail(
                .badValue,
                "\(DisplayText.quoted(text)) is not an e-mail address",
                hint: "for example name@example.org"
            )
        }
        return text
    }

    /// An absolute web address (`https:` or `http:`) without spaces, controls or a user name.
    public var webAddress: String {
        let text = line(atMost: 2000)
        shape?.note(.webAddress)
        let lower = text.lowercased()
        let rest = ["https://", "http://"].first(where: lower.hasPrefix).map { text.dropFirst($0.count) }
        let host = rest?.prefix { $0 != "/" && $0 != "?" && $0 != "#" } ?? ""
        let isFine =
            !host.isEmpty && !host.contains("@") && !text.contains("\\")
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }
        if !text.isEmpty, !isFine {
            fail(
                .badValue,
                "\(DisplayText.quoted(text)) is not a web address",
                hint: "it begins with https:// and has no spaces"
            )
        }
        return text
    }
}
