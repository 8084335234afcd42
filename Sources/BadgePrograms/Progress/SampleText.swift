internal import StrictJSON

/// The word that stands in what `badge program new` and `badge submission new` write, where people put words of their own.
public enum SampleText {
    /// The word. It stands in capitals, so that an editor finds it and nobody overlooks it.
    public static let word = "SAMPLE"

    /// Whether a text holds the word, as a word of its own.
    static func isIn(_ text: String) -> Bool {
        let words = text.unicodeScalars.split { !TextLines.isLetterOrDigit($0) }
        return words.contains { word in word.elementsEqual(SampleText.word.unicodeScalars) }
    }
}
