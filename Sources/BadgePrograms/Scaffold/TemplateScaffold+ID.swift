extension TemplateScaffold {
    private static let longest = 100

    /// An id that readers of templates take and that is written nearly as something that is none; absent where the text is
    /// an id, and where nothing of it would be left or it is too long for one.
    public static func nearestID(to text: String) -> String? {
        if isID(Array(text.utf8)) { return nil }
        let words = Array(text.lowercased().utf8).split { !isLetterOrDigit($0) && $0 != UInt8(ascii: ".") }
        let near = Array(words.joined(separator: [UInt8(ascii: "-")]))
        guard let first = near.firstIndex(where: isLetterOrDigit), let last = near.lastIndex(where: isLetterOrDigit),
            isID(Array(near[first...last]))
        else { return nil }
        return String(decoding: near[first...last], as: UTF8.self)
    }

    /// As ``YAMLValue/identifier`` has it.
    private static func isID(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, isLetterOrDigit(first), bytes.count <= longest else { return false }
        return bytes.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    }
}
