import StrictJSON

extension PieceState {
    /// The files of the folder that were not read, where pieces were not found: one of them may be a piece that is missing.
    /// Absent where there are none.
    static func unread(_ report: Report) -> String? {
        let lists = report.results(of: .evidenceIntegrity).compactMap { result in
            result.findings.first { $0.name == "filesNotRead" }?.value.array
        }
        let names = (lists.first ?? []).compactMap(\.string)
        if names.isEmpty { return nil }
        let shown = names.prefix(5).map { DisplayText.quoted($0, limit: 80) }
        let rest = names.count - shown.count
        let most = UntrustedInput.artifactBytes >> 20
        return "Given and not read: " + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
            + ". Files of up to \(most) MiB are read, those without a name that the badge or index.json says up to "
            + "\(UntrustedInput.foundBytes >> 30) GiB in all, and what you may read."
    }
}
