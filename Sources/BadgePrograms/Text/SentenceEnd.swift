internal import StrictJSON

/// Whether a word with a mark at its end closes a sentence. A full stop may be that of an abbreviation instead:
///
/// - of initials, one capital letter or several with a stop after each (`B.`, `U.S.`), unless a word comes next with which
///   sentences begin (`We`, `The`); `I.` alone is no initial;
/// - of a title or the like (`Mr.`, `St.`, `vs.`, `e.g.`), whatever comes next;
/// - of a word that stands before numbers (`No.`, `Fig.`), where a digit comes next.
///
/// What no rule can tell, as `etc.` before a capital letter, closes.
enum SentenceEnd {
    /// - Parameters:
    ///   - word: A stretch of text without white space.
    ///   - next: The one after it in the same paragraph, absent where it is the last.
    static func closes(_ word: Substring.UnicodeScalarView, before next: Substring.UnicodeScalarView?) -> Bool {
        guard let mark = word.last(where: { !closing.contains($0) }), marks.contains(mark) else { return false }
        let start = next?.first(where: TextLines.isLetterOrDigit)
        if let start, start.properties.isLowercase { return false }
        guard mark == ".", let next, let start else { return true }
        let text = core(of: word)
        let letters = text.split(separator: ".")
        let isInitials = letters.allSatisfy { $0.count == 1 && $0.first?.properties.isUppercase == true }
        if isInitials, !text.elementsEqual("I".unicodeScalars) { return lists(starters, String(core(of: next))) }
        let small = String(text).lowercased()
        if lists(abbreviations, small) { return false }
        return !(lists(numbered, small) && start.properties.numericType != nil)
    }

    private static func lists(_ words: [String], _ word: String) -> Bool {
        words.contains { $0.isSameBytes(as: word) }
    }

    /// The word between its first and last letter or digit: without brackets, quotation marks and the mark at its end.
    private static func core(of word: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        guard let first = word.firstIndex(where: TextLines.isLetterOrDigit),
            let last = word.lastIndex(where: TextLines.isLetterOrDigit)
        else { return word.prefix(0) }
        return word[first...last]
    }

    private static let marks: [Unicode.Scalar] = [".", "!", "?", "…"]
    private static let closing: [Unicode.Scalar] = ["\"", "'", "”", "’", "»", ")", "]", "*", "_"]

    /// Abbreviations that stand before what they belong to.
    private static let abbreviations = [
        "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "hon", "gov", "sen", "st", "mt", "ft", "vs", "e.g", "i.e", "cf",
        "approx",
    ]
    /// Abbreviations where a number comes next, words otherwise.
    private static let numbered = ["no", "nos", "fig", "figs", "p", "pp", "vol", "ch", "sec", "eq"]
    /// Words with which sentences begin, and names do not.
    private static let starters = [
        "I", "We", "You", "He", "She", "It", "They", "The", "This", "That", "These", "Those", "My", "Our", "Their",
        "His", "Her", "There", "Then", "Now", "But", "And", "So", "In", "On", "At", "After", "When", "What", "If", "As",
    ]
}
