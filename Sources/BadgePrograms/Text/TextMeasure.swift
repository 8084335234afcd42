/// Counts words, sentences and bullet points of plain text or Markdown, the way `docs/submissions.md` says.
///
/// - A *word* is a stretch of text without white space that has at least one letter or digit. `e-mail`, `and/or` and
///   `2–3` are one word each; a dash or an asterisk alone is none.
/// - A *bullet point* is a line that begins (after spaces) with `-`, `*`, `+` or `•`, or with a number and `.` or `)`,
///   then white space. The lines up to the next bullet point, heading or empty line belong to it.
/// - A *sentence* ends with `.`, `!`, `?` or `…` (closing quotation marks and brackets may follow) before white space,
///   unless a small letter comes next or the full stop is that of an abbreviation (``SentenceEnd``); what is left at the end
///   of a paragraph or bullet point is a sentence too.
/// - Text *beside* the bullet points is every line that belongs to none of them, but for one line of at most
///   ``leadWords`` words before the first.
/// - Headings (`#` to `######`) and lines of a Markdown comment are not counted at all.
public struct TextMeasure: Sendable, Equatable {
    /// The number of words.
    public let words: Int
    /// The number of sentences.
    public let sentences: Int
    /// The number of bullet points.
    public let bullets: Int
    /// The words of the bullet point that has most; 0 where there is none.
    public let longestBulletWords: Int
    /// The sentences of the bullet point that has most; 0 where there is none.
    public let longestBulletSentences: Int
    /// The number of words beside the bullet points.
    public let wordsBesideBullets: Int

    /// The most words of a line that leads to bullet points.
    public static let leadWords = 15

    /// Measures a text.
    public init(_ text: String) {
        var words = 0
        var sentences = 0
        var bullets = 0
        var paragraph = ""
        var isBullet = false
        var (longestWords, longestSentences, beside) = (0, 0, 0)
        // The words of each line before the first bullet point.
        var lead: [Int] = []
        func close() {
            let number = TextMeasure.sentences(in: paragraph)
            sentences += number
            if isBullet {
                longestWords = max(longestWords, TextMeasure.words(in: paragraph))
                longestSentences = max(longestSentences, number)
            }
            (paragraph, isBullet) = ("", false)
        }
        var isComment = false
        for line in TextLines.of(text) {
            let content = line.trimmingSpace
            if isComment || content.hasPrefix("<!--") {
                isComment = !content.hasSuffix("-->")
                close()
                continue
            }
            if content.isEmpty || TextLines.heading(content) != nil {
                close()
                continue
            }
            if let rest = TextLines.bullet(content) {
                close()
                bullets += 1
                (paragraph, isBullet) = (rest, true)
                words += TextMeasure.words(in: rest)
            } else {
                paragraph += (paragraph.isEmpty ? "" : " ") + content
                let number = TextMeasure.words(in: content)
                words += number
                if bullets == 0 { lead.append(number) } else if !isBullet { beside += number }
            }
        }
        close()
        let isLead = lead.count == 1 && lead[0] <= TextMeasure.leadWords
        longestBulletWords = longestWords
        longestBulletSentences = longestSentences
        wordsBesideBullets = beside + (isLead ? 0 : lead.reduce(0, +))
        self.words = words
        self.sentences = sentences
        self.bullets = bullets
    }

    private static func words(in line: String) -> Int {
        line.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).count { word in
            word.contains(where: TextLines.isLetterOrDigit)
        }
    }

    private static func sentences(in paragraph: String) -> Int {
        let words = paragraph.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
            .filter { $0.contains(where: TextLines.isLetterOrDigit) }
        var count = 0
        var isOpen = false
        for (index, word) in words.enumerated() {
            isOpen = !SentenceEnd.closes(word, before: index + 1 < words.count ? words[index + 1] : nil)
            if !isOpen { count += 1 }
        }
        return count + (isOpen ? 1 : 0)
    }
}
