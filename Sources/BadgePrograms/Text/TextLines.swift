/// The lines of a text and what kind of Markdown line each is.
enum TextLines {
    /// The lines, without their ends (line feed, or carriage return and line feed).
    static func of(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// The text of a heading, absent where the line is none.
    static func heading(_ line: String) -> String? {
        let marks = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
        guard (1...6).contains(marks) else { return nil }
        let rest = String(line.utf8.dropFirst(marks)) ?? ""
        guard rest.isEmpty || rest.utf8.first == UInt8(ascii: " ") else { return nil }
        return rest.trimmingSpace
    }

    /// The text of a bullet point, absent where the line does not begin one. `line` has no space before it.
    static func bullet(_ line: String) -> String? {
        let scalars = line.unicodeScalars
        guard let first = scalars.first else { return nil }
        var mark = 0
        if first == "-" || first == "*" || first == "+" || first == "•" {
            mark = 1
        } else {
            let digits = scalars.prefix { ("0"..."9").contains($0) }.count
            guard (1...3).contains(digits), let end = scalars.dropFirst(digits).first, end == "." || end == ")" else {
                return nil
            }
            mark = digits + 1
        }
        let rest = scalars.dropFirst(mark)
        guard let next = rest.first, next.properties.isWhitespace else { return nil }
        return String(rest).trimmingSpace
    }

    static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
