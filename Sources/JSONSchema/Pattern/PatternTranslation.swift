import StrictJSON

/// Regular expressions of ECMA-262, in Unicode mode, in the words of PCRE2: what both write alike stays; what PCRE2
/// understands differently is written so that it means the same; what only one of them has is refused.
struct PatternTranslation {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var output = String.UnicodeScalarView()
    private let text: String
    /// The names of its groups.
    private var names: Set<[UInt8]> = []

    private init(_ text: String) {
        self.text = text
        scalars = Array(text.unicodeScalars)
    }

    /// The pattern for PCRE2.
    ///
    /// - Throws: ``JSONSchemaError/Code/malformed`` for what ECMA-262 does not know, and
    ///   ``JSONSchemaError/Code/notSupported`` for what is left out here: references back to a group.
    static func translate(_ text: String) throws(JSONSchemaError) -> String {
        var translation = PatternTranslation(text)
        try translation.run()
        return String(translation.output)
    }

    private mutating func run() throws(JSONSchemaError) {
        while let scalar = next() {
            switch scalar {
            case "\\": try escape(inClass: false)
            case "[": try characterClass()
            case ".": write("[^\\n\\r\\x{2028}\\x{2029}]")
            case "(": try group()
            case "*", "+", "?": try quantifier(String(scalar))
            case "{": try quantifier(bounds())
            case "}", "]": throw malformed("a \(scalar) that closes nothing")
            default: output.append(scalar)
            }
        }
    }

    private mutating func next() -> Unicode.Scalar? {
        guard place < scalars.count else { return nil }
        place += 1
        return scalars[place - 1]
    }

    private var following: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private mutating func write(_ text: String) {
        output.append(contentsOf: text.unicodeScalars)
    }

    private func malformed(_ what: String) -> JSONSchemaError {
        JSONSchemaError(
            .malformed,
            "a pattern of the schema is no regular expression: " + DisplayText.quoted(text, limit: 100) + ": " + what
        )
    }

    /// What follows a `(`.
    private mutating func group() throws(JSONSchemaError) {
        write("(")
        if following == "*" { throw malformed("nothing before *") }
        guard following == "?" else { return }
        place += 1
        let kinds = [":", "=", "!", "<=", "<!"]
        for kind in kinds where scalars[place...].starts(with: kind.unicodeScalars) {
            place += kind.unicodeScalars.count
            write("?" + kind)
            return
        }
        guard following == "<" else { throw malformed("an unknown kind of group") }
        place += 1
        // The name is of no use without references back, and not all that ECMA-262 admits is one for PCRE2
        var name = String.UnicodeScalarView()
        while let scalar = next() {
            if scalar == ">" {
                if name.isEmpty { break }
                guard names.insert(Array(String(name).utf8)).inserted else { throw malformed("two groups of one name") }
                return
            }
            guard name.isEmpty ? Self.isNameStart(scalar) : Self.isNamePart(scalar) else { break }
            name.append(scalar)
        }
        throw malformed("the name of a group is not formed rightly")
    }

    /// What follows a `{`: `{n}`, `{n,}` or `{n,m}`. In Unicode mode a brace is never only a brace.
    private mutating func bounds() throws(JSONSchemaError) -> String {
        var text = "{" + String(try count())
        if following == "," {
            place += 1
            text += ","
            if following != "}" { text += String(try count()) }
        }
        guard next() == "}" else { throw malformed("a { that is not followed by a number and a }") }
        return text + "}"
    }

    /// The number of a quantifier, of any number of digits.
    private mutating func count() throws(JSONSchemaError) -> Int {
        var value = 0
        let start = place
        while let digit = following, ("0"..."9").contains(digit) {
            place += 1
            value = min(value * 10 + Int(digit.value - 0x30), Self.mostRepeated + 1)
        }
        guard place > start else { throw malformed("a { that is not followed by a number") }
        guard value <= Self.mostRepeated else {
            throw JSONSchemaError(
                .notSupported,
                "a pattern of the schema repeats something more than \(Self.mostRepeated) times, which is not supported: "
                    + DisplayText.quoted(self.text, limit: 100)
            )
        }
        return value
    }

    /// The most repetitions that PCRE2 knows.
    private static let mostRepeated = 65_535

    /// A quantifier, lazy where a `?` follows. A `+` behind it would mean something else to PCRE2, and nothing to
    /// ECMA-262.
    private mutating func quantifier(_ text: String) throws(JSONSchemaError) {
        write(text)
        if following == "?" {
            place += 1
            write("?")
        }
        if following == "+" || following == "*" || following == "?" { throw malformed("nothing to repeat") }
    }

    private mutating func characterClass() throws(JSONSchemaError) {
        write("[")
        if following == "^" {
            place += 1
            write("^")
        }
        while let scalar = next() {
            switch scalar {
            case "]":
                write("]")
                return
            case "\\": try escape(inClass: true)
            case "[": write("\\[")
            default: output.append(scalar)
            }
        }
        throw malformed("a [ that is not closed")
    }

    private mutating func escape(inClass: Bool) throws(JSONSchemaError) {
        guard let scalar = next() else { throw malformed("it ends with \\") }
        switch scalar {
        case "d", "D", "w", "W", "t", "n", "r", "f":
            write("\\" + String(scalar))
        case "b": write("\\b")
        case "B" where !inClass: write("\\B")
        case "v": write("\\x{b}")
        case "0":
            if let digit = following, ("0"..."9").contains(digit) { throw malformed("\\0 before a digit") }
            write("\\x{0}")
        case "s": write(inClass ? Self.spaces : "[" + Self.spaces + "]")
        case "S": write(inClass ? Self.notSpaces : "[" + Self.notSpaces + "]")
        case "c":
            guard let letter = next(), ("a"..."z").contains(letter) || ("A"..."Z").contains(letter) else {
                throw malformed("\\c without a letter")
            }
            write("\\x{" + String(letter.value % 32, radix: 16) + "}")
        case "x": try write(hexadecimal(2))
        case "u": try unicode()
        case "p", "P": try property(scalar)
        case "1"..."9", "k":
            throw JSONSchemaError(
                .notSupported,
                "a pattern of the schema refers back to a group, which is not supported: "
                    + DisplayText.quoted(text, limit: 100)
            )
        case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/", "-":
            write("\\" + String(scalar))
        default:
            throw malformed("an unknown escape \\" + DisplayText.escaped(String(scalar)))
        }
    }

    private mutating func hexadecimal(_ count: Int) throws(JSONSchemaError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let scalar = next(), scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
                throw malformed("an escape with too few hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private mutating func write(_ value: UInt32) throws(JSONSchemaError) {
        guard Unicode.Scalar(value) != nil else { throw malformed("an escape of what is no character") }
        write("\\x{" + String(value, radix: 16) + "}")
    }

    /// What follows `\u`: four digits, two times four for a surrogate pair, or digits in braces.
    private mutating func unicode() throws(JSONSchemaError) {
        if following == "{" {
            place += 1
            var value: UInt32 = 0
            var count = 0
            while let scalar = next(), scalar != "}" {
                guard scalar.isASCII, let digit = Character(scalar).hexDigitValue, count < 6 else {
                    throw malformed("an escape of what is no character")
                }
                value = value << 4 | UInt32(digit)
                count += 1
            }
            guard count > 0, scalars[place - 1] == "}" else { throw malformed("an escape without digits") }
            return try write(value)
        }
        var value = try hexadecimal(4)
        if (0xD800...0xDBFF).contains(value), scalars[place...].starts(with: "\\u".unicodeScalars) {
            place += 2
            let low = try hexadecimal(4)
            guard (0xDC00...0xDFFF).contains(low) else { throw malformed("half of a surrogate pair") }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        try write(value)
    }

    /// `{…}` behind `\p`: PCRE2 knows the short names of categories, scripts by name, and some properties.
    private mutating func property(_ letter: Unicode.Scalar) throws(JSONSchemaError) {
        guard following == "{", let end = scalars[place...].firstIndex(of: "}") else {
            throw malformed("\\p without a property in braces")
        }
        var name = String(String.UnicodeScalarView(scalars[(place + 1)..<end]))
        place = end + 1
        for prefix in ["General_Category=", "gc="] where name.utf8.starts(with: prefix.utf8) {
            name.removeFirst(prefix.count)
        }
        for prefix in ["Script=", "sc="] where name.utf8.starts(with: prefix.utf8) {
            name.removeFirst(prefix.count)
            name = "sc:" + name
        }
        let isPlain = name.utf8.allSatisfy { byte in
            byte.isLetterOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
        }
        guard isPlain else { throw malformed("a property of an unknown form") }
        let short = PatternCategories.shortNames.first { $0.0.isSameBytes(as: name) }?.1 ?? name
        write("\\" + String(letter) + "{" + short + "}")
    }

    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar == "$" || scalar.properties.isIDStart
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar == "$" || scalar.properties.isIDContinue
    }

    /// What `\s` matches (ECMA-262: WhiteSpace and LineTerminator), as the inside of a class.
    private static let spaces =
        "\\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}"
    /// Everything else.
    private static let notSpaces =
        "\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}"
        + "\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}"
}

extension UInt8 {
    /// Whether it is an ASCII letter or digit.
    var isLetterOrDigit: Bool {
        isDigit || isLetter
    }
}
