import StrictJSON

/// What `format` names, where it must hold (validation vocabulary §7.3).
struct SchemaFormat: Sendable {
    private let name: String

    /// The format of that name.
    init(_ name: String) {
        self.name = name
    }

    /// The name, in quotes.
    var shown: String { DisplayText.quoted(name, limit: 80) }

    /// Whether a text has the format.
    ///
    /// - Parameter patterns: What it may still take to find out whether texts are patterns.
    /// - Throws: ``JSONSchemaError/Code/notSupported`` for a format that is not known here.
    func admits(_ text: String, patterns: inout PatternAccount) throws(JSONSchemaError) -> Bool {
        if name.isSameBytes(as: "hostname") { return try NetworkFormats.isHostname(text) }
        if name.isSameBytes(as: "email") { return try NetworkFormats.isEmail(text) }
        if name.isSameBytes(as: "regex") { return try Self.isPattern(text, &patterns) }
        guard let test = Self.tests.first(where: { $0.name.isSameBytes(as: name) })?.test else {
            throw JSONSchemaError(.notSupported, "the schema asks for a format that is not known here: " + shown)
        }
        return test(text)
    }

    private static let tests: [(name: String, test: @Sendable (String) -> Bool)] = [
        ("date-time", TimeFormats.isDateTime), ("date", TimeFormats.isDate), ("time", TimeFormats.isTime),
        ("duration", TimeFormats.isDuration), ("ipv4", NetworkFormats.isIPv4), ("ipv6", NetworkFormats.isIPv6),
        ("uri", { URIFormats.isReference($0, isAbsolute: true, isInternational: false) }),
        ("uri-reference", { URIFormats.isReference($0, isAbsolute: false, isInternational: false) }),
        ("iri", { URIFormats.isReference($0, isAbsolute: true, isInternational: true) }),
        ("iri-reference", { URIFormats.isReference($0, isAbsolute: false, isInternational: true) }),
        ("uuid", isUUID), ("json-pointer", { JSONPointer($0) != nil }),
        ("relative-json-pointer", isRelativePointer),
    ]

    /// Whether a text is a regular expression; undetermined for one that is not supported.
    private static func isPattern(
        _ text: String,
        _ patterns: inout PatternAccount
    ) throws(JSONSchemaError) -> Bool {
        try patterns.spend(onCompiling: text)
        do throws(JSONSchemaError) {
            try SchemaPattern(text, limit: UntrustedInput.patternBytes).check()
            return true
        } catch {
            if error.code == .malformed { return false }
            throw error
        }
    }

    private static func isUUID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 36 else { return false }
        return bytes.enumerated().allSatisfy { place, byte in
            [8, 13, 18, 23].contains(place) ? byte == UInt8(ascii: "-") : byte.isHexadecimal
        }
    }

    /// A number, then a pointer or `#`.
    private static func isRelativePointer(_ text: String) -> Bool {
        let digits = text.utf8.prefix { $0.isDigit }
        guard let first = digits.first, first != UInt8(ascii: "0") || digits.count == 1 else { return false }
        let rest = String(text[digits.endIndex...])
        return rest.isSameBytes(as: "#") || JSONPointer(rest) != nil
    }
}

extension UInt8 {
    /// Whether it is an ASCII digit.
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// Whether it is an ASCII letter.
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    /// Whether it is a hexadecimal digit.
    var isHexadecimal: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20) }
}
