/// Language tags (BCP 47).
enum LanguageTag {
    /// Whether a text is well-formed as the processors of JSON-LD judge it: subtags of 1 to 8 letters and digits between
    /// hyphens, the first of letters only (BCP 47 §2.2.9).
    static func isWellFormed(_ text: String) -> Bool {
        let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        for (index, subtag) in subtags.enumerated() {
            guard (1...8).contains(subtag.count) else { return false }
            let isFine = subtag.allSatisfy { byte in
                IRI.isLetter(byte) || (index > 0 && byte &- UInt8(ascii: "0") < 10)
            }
            if !isFine { return false }
        }
        return true
    }
}
