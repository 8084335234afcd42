import StrictJSON

/// The pieces of evidence by their titles, each with what the badge says that it is and whose work.
enum EvidenceLines {
    /// The most pieces that have a line of their own; the report for programs has more.
    private static let limit = 30

    /// A line for each piece, in the badge's order; none where no signature covers what it says.
    static func items(of report: Report, isPage: Bool) -> [String] {
        guard let content = report.content else { return [] }
        let lines = content.evidence.prefix(limit).map(text)
        let rest = content.evidenceCount - lines.count
        return lines + (rest > 0 ? [ReportParts.more(rest, isPage: isPage)] : [])
    }

    private static func text(_ piece: BadgeContent.Evidence) -> String {
        let title = piece.name.map { DisplayText.quoted($0, limit: 120) } ?? "(without a title)"
        return title + (piece.description.map { ": " + DisplayText.escaped($0, limit: 240) } ?? "")
    }
}
