import BadgeIssuing
import BadgeVerification
import StrictJSON

/// A preview as one page for a browser or a printer.
enum PreviewHTML {
    /// How each begins.
    static let opening = HTMLPage.opening(generator: "badge preview")

    /// - Throws: ``CryptoError`` where libcrypto broke down.
    static func text(of preview: BadgePreview) throws -> String {
        let sections = preview.sections.map { section in
            let remark = section.remark.map { "<p class=\"note\">\(HTMLParts.escaped($0))</p>\n" } ?? ""
            return """
                <section>
                <h2>\(HTMLParts.escaped(PreviewWords.title(section)))</h2>
                \(remark)\(rows(section))</section>

                """
        }
        return try HTMLPage.text(
            opening: opening,
            title: "Preview: " + preview.submission,
            style: HTMLPage.style,
            content: """
                <div class="answer \(preview.isAwarded ? "verified" : "undetermined")">
                <h1 class="word">PREVIEW</h1>
                <p class="line">\(HTMLParts.escaped(PreviewWords.opening(preview)))</p>
                <p class="file">Submission: \(HTMLText.foreign(preview.submission))</p>
                </div>
                \(sections.joined())
                """
        )
    }

    private static func rows(_ section: BadgePreview.Section) -> String {
        let items = section.rows.map { row in
            let texts = PreviewWords.text(row).map { "<div>\(HTMLText.foreign($0, limit: PreviewWords.limit))</div>\n" }
            return "<dt>\(HTMLText.foreign(row.label))</dt>\n<dd>\(texts.joined())</dd>\n"
        }
        return "<dl>\n\(items.joined())</dl>\n"
    }
}
