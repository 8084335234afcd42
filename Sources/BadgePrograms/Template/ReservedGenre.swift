internal import StrictJSON

/// Genres that the badge itself uses for what is no evidence of the educator's: `Assessment` for how a result was judged,
/// `Renewal` for the badge that is renewed. Evidence of that genre would be taken for it.
enum ReservedGenre {
    static let all = ["Assessment", "Renewal"]

    /// The same as a pattern.
    static let pattern = SchemaPatterns.whole(
        all.map { word in
            word.map { "[" + String($0).lowercased() + String($0).uppercased() + "]" }.joined()
        }.joined(separator: "|")
    )

    /// Whether a genre is one of them, whatever the letter case and the spaces around it.
    static func isOne(_ genre: String) -> Bool {
        let word = genre.onOneLine.lowercased()
        return all.contains { $0.lowercased().isSameBytes(as: word) }
    }
}

extension YAMLValue {
    /// A genre of evidence. A reserved one is a problem.
    var genre: String {
        let genre = line(atMost: 100)
        shape?.note(.line(atMost: 100, not: ReservedGenre.pattern))
        if ReservedGenre.isOne(genre) {
            fail(
                .badValue,
                "evidence cannot have the genre \(DisplayText.quoted(genre)): the badge has it for something else",
                hint: "choose another word, such as Report or Record"
            )
        }
        return genre
    }
}
