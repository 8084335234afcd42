internal import StrictJSON

/// Texts of a template or of a user, as they can stand in a file that is written.
enum ScaffoldLine {
    /// In quotation marks, so that nothing in it is taken for YAML; on one line, as the readers of these texts ask for.
    static func quoted(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(scalar.properties.generalCategory == .control ? " " : scalar) }
        return YAMLText.quoted(String(line))
    }

    /// An id as it is, anything else in quotation marks.
    static func value(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                true
            default: false
            }
        }
        return isPlain && !text.isEmpty && !text.hasPrefix("-") ? text : quoted(text)
    }

    /// On one line, for a remark.
    static func comment(_ text: String) -> String {
        DisplayText.escaped(text, limit: 1000)
    }

    /// A remark, broken into lines of 100 characters.
    static func comments(_ text: String, indent: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in comment(text).utf8.split(separator: UInt8(ascii: " ")) {
            let word = String(decoding: word, as: UTF8.self)
            if !line.isEmpty, line.utf8.count + word.utf8.count > 100 {
                lines.append(indent + "# " + line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + (line.isEmpty ? [] : [indent + "# " + line])
    }
}
