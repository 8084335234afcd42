internal import StrictJSON

extension NQuadsReader {
    /// The error that something else was expected at the current place.
    func unexpected(_ expected: String) -> LinkedDataError {
        guard index < bytes.count else {
            return error(.nquadsUnexpectedEnd, "the document ends where \(expected) should be", at: index)
        }
        return error(.nquadsUnexpectedCharacter, "\(shown(at: index)) where \(expected) should be", at: index)
    }

    /// The character at a place, in words or in quotation marks.
    func shown(at place: Int) -> String {
        guard place < bytes.count else { return "the end of the document" }
        switch bytes[place] {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return "the end of the line"
        case UInt8(ascii: " "): return "a space"
        default: break
        }
        guard let (scalar, _) = UTF8Scalar.read(bytes.span, at: place) else { return "a byte that is not UTF-8" }
        return DisplayText.quoted(String(Character(scalar)))
    }

    /// An error with its place.
    func error(_ code: LinkedDataError.Code, _ detail: String, at place: Int) -> LinkedDataError {
        located(LinkedDataError(code, detail), at: place)
    }

    /// An error with its place added, unless it has one.
    func located(_ error: LinkedDataError, at place: Int) -> LinkedDataError {
        if error.location != nil { return error }
        let location = location(of: place)
        return LinkedDataError(
            error.code,
            error.detail + ", at line \(location.line), column \(location.column)",
            hint: error.hint,
            location: location
        )
    }

    private func location(of place: Int) -> LinkedDataError.Location {
        var line = 1
        var column = 1
        for index in 0..<min(place, bytes.count) {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") {
                if index == 0 || bytes[index - 1] != UInt8(ascii: "\r") { line += 1 }
                column = 1
            } else if byte == UInt8(ascii: "\r") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return LinkedDataError.Location(line: line, column: column)
    }
}
