extension ReadingFault {
    /// The error in words, with the place in the document.
    func explained(in bytes: Span<UInt8>, limits: JSONLimits) -> JSONError {
        let location = JSONError.Location(of: offset, in: bytes)
        let found = FoundText(at: offset, in: bytes)
        let (code, what, hint) = sentence(found: found, limits: limits)
        let place = "line \(location.line), column \(location.column) (byte offset \(offset))"
        return JSONError(code, what + " at " + place, hint: hint, location: location)
    }

    private func sentence(found: FoundText, limits: JSONLimits) -> (JSONError.Code, String, String?) {
        switch kind {
        case .byteOrderMark:
            (.byteOrderMark, "the document begins with a byte order mark", "save it as UTF-8 without byte order mark")
        case .notUTF8:
            (.notUTF8, "the document is UTF-16 or UTF-32, expected UTF-8", "save it as UTF-8 without byte order mark")
        case .invalidUTF8:
            invalidUTF8(found)
        case .empty:
            (.empty, "the document holds no value", "the file may be empty or not completely transferred")
        case .unexpectedEnd:
            (.unexpectedEnd, "the document ends, expected \(expected.words)", "the file may be cut off; fetch it again")
        case .unexpectedCharacter:
            found.isUTF8
                ? (.unexpectedCharacter, "found \(found.text), expected \(expected.words)", found.hint)
                : invalidUTF8(found)
        case .trailingText:
            (.trailingText, "found \(found.text) after the end of the value", "one document holds one JSON value")
        case .trailingComma:
            (.trailingComma, "found a comma before a closing bracket", "remove the comma")
        case .duplicateMember:
            (
                .duplicateMember, "the member name \(found.text) stands twice in one object",
                "whoever wrote the document must decide which of the two counts"
            )
        case .controlCharacter:
            (
                .controlCharacter, "found the control character \(found.text) inside a string",
                "write line ends as \\n, tabs as \\t, others as \\u and four digits"
            )
        case .invalidEscape:
            (
                .invalidEscape, "found the unknown escape \(found.text) in a string",
                "a backslash itself is written twice; after \\u stand four hexadecimal digits"
            )
        case .loneSurrogate:
            (
                .loneSurrogate, "found \(found.text), half of a surrogate pair, which is no character",
                "characters beyond U+FFFF are written as themselves or as two \\u escapes"
            )
        case .invalidNumber:
            (.invalidNumber, "found \(found.text) in a number, expected \(expected.words)", nil)
        case .leadingZero:
            (.leadingZero, "found a number with a zero in front", "remove the zero, or write it as a string")
        case .numberTooLarge:
            (.numberTooLarge, "found a number beyond the range of a double (about 1.8e308)", "write it as a string")
        case .invalidLiteral:
            (.invalidLiteral, "found \(found.text), expected \(expected.words)", "words are true, false and null")
        case .tooManyBytes:
            (.tooManyBytes, "the document has more than \(limits.maxBytes) bytes, the most that is read", nil)
        case .tooDeep:
            (.tooDeep, "found more than \(limits.maxDepth) arrays and objects inside each other", nil)
        case .tooManyNodes:
            (.tooManyNodes, "the document has more than \(limits.maxNodes) values and names", nil)
        }
    }

    private func invalidUTF8(_ found: FoundText) -> (JSONError.Code, String, String?) {
        (.invalidUTF8, "found \(found.byteText), which is not UTF-8", "save the document as UTF-8")
    }
}

extension ReadingFault.Expected {
    /// The expectation in words.
    var words: String {
        switch self {
        case .value: "a value"
        case .memberName: "a member name in quotation marks"
        case .colon: "a colon after the member name"
        case .commaOrBrace: "a comma or the closing brace of the object"
        case .commaOrBracket: "a comma or the closing bracket of the array"
        case .quotationMark: "the closing quotation mark of a string"
        case .digit: "a digit"
        case .hexDigit: "four hexadecimal digits"
        case .nothing: "the end of the document"
        }
    }
}
