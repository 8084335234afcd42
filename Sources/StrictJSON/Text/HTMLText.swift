/// The one way in which text reaches a page.
public enum HTMLText {
    /// Text as content of an element or as value of an attribute in quotation marks: nothing in it is markup, and
    /// nothing hides, reorders or imitates other text.
    ///
    /// - Parameter limit: How many characters are shown at most.
    public static func escaped(_ text: String, limit: Int = 600) -> String {
        var bytes: [UInt8] = []
        for byte in DisplayText.escaped(text, limit: limit).utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Foreign text, kept apart from its surroundings whatever direction its letters run.
    public static func foreign(_ text: String, limit: Int = 600) -> String {
        "<bdi>" + escaped(text, limit: limit) + "</bdi>"
    }
}
