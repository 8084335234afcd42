import StrictJSON

/// The pieces of evidence by their titles, each with what the badge says that it is and whose work, and, where not all are
/// in one state, with what became of it.
enum EvidenceLines {
    /// The most pieces that have a line of their own; the report for programs has more.
    private static let limit = 30

    /// A line for each piece, in the badge's order; none where no signature covers what it says.
    static func items(of report: Report, isPage: Bool) -> [String] {
        guard let content = report.content else { return [] }
        let results = results(report)
        let lines = content.evidence.prefix(limit).map { text($0, state(of: $0, in: results)) }
        let rest = content.evidenceCount - lines.count
        return lines + (rest > 0 ? [ReportParts.more(rest, isPage: isPage)] : [])
    }

    /// What became of the pieces; none where one sentence says it of all of them.
    private static func results(_ report: Report) -> [CheckResult] {
        let results = report.results(of: .evidenceIntegrity)
        let states = results.map { PieceState($0) }
        return states.allSatisfy { $0 == states[0] } ? [] : results
    }

    /// What became of one piece, in words, the worst first where there are several answers; absent where there is none.
    private static func state(of piece: BadgeContent.Evidence, in results: [CheckResult]) -> String? {
        let own = results.filter { result in
            if result.subject == piece.subject { return true }
            guard let id = piece.id else { return false }
            return result.finding("artifact")?.isSameBytes(as: id) ?? false
        }
        let ranks: [Outcome] = [.failed, .undetermined, .passed, .notApplicable]
        let worst = ranks.lazy.compactMap { outcome in own.first { $0.outcome == outcome } }.first
        guard let worst, let words = PieceState(worst)?.words else { return nil }
        return worst.outcome == .failed ? words.uppercased() : words
    }

    private static func text(_ piece: BadgeContent.Evidence, _ state: String?) -> String {
        let title =
            (piece.name.map { DisplayText.quoted($0, limit: 120) } ?? "(without a title)")
            + (state.map { " (" + $0 + ")" } ?? "")
        return title + (piece.description.map { ": " + DisplayText.escaped($0, limit: 240) } ?? "")
    }
}
