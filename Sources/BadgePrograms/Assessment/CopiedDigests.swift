internal import StrictJSON

/// Rows of one submission in a sheet with the digest of another row, as where a spreadsheet filled the column down: that is
/// no change of what was handed in.
struct CopiedDigests {
    private let sheet: Assessment
    /// What each component is noted as now.
    private let own: [(component: String, note: String)]
    /// The scores with a digest that is none of theirs, by that digest, in the order of the sheet.
    private let groups: [(note: String, scores: [Assessment.Score])]

    /// - Parameters:
    ///   - sheet: What one person scored of one submission.
    ///   - own: What a sheet would note now of each component.
    init(in sheet: Assessment, own: [(component: String, note: String)]) {
        func now(_ score: Assessment.Score) -> String? {
            own.first { $0.component.isSameBytes(as: score.ruleID) }?.note
        }
        var groups: [(note: String, scores: [Assessment.Score])] = []
        for score in sheet.scores {
            guard let noted = score.noted, let new = now(score), !noted.isSameBytes(as: new) else { continue }
            // Components of one requirement have one digest.
            let isRepeated = sheet.scores.contains { other in
                other.noted?.isSameBytes(as: noted) == true && now(other)?.isSameBytes(as: new) == false
            }
            guard isRepeated || own.contains(where: { $0.note.isSameBytes(as: noted) }) else { continue }
            if let place = groups.firstIndex(where: { $0.note.isSameBytes(as: noted) }) {
                groups[place].scores.append(score)
            } else {
                groups.append((noted, [score]))
            }
        }
        self.sheet = sheet
        self.own = own
        self.groups = groups
    }

    /// Whether the digest beside a score is told as that of another row.
    func explains(_ score: Assessment.Score) -> Bool {
        groups.contains { group in group.scores.contains { $0.ruleID.isSameBytes(as: score.ruleID) } }
    }

    /// One fault for each digest that stands where it does not belong.
    func problems(among submissions: () -> NotedSubmissions) -> [ProgramError] {
        groups.map { group in
            let names = group.scores.map(\.ruleID)
            let isOne = names.count == 1
            let place =
                "the \(isOne ? "row" : "rows") of \(Self.list(names)) of \(DisplayText.escaped(sheet.submissionID))"
            let owners = own.filter { $0.note.isSameBytes(as: group.note) }.map(\.component)
            let whose =
                owners.isEmpty ? submissions().place(noted: group.note, besides: sheet.submissionID) : Self.list(owners)
            let isFilled =
                !isOne
                || sheet.scores.contains { score in
                    owners.contains { $0.isSameBytes(as: score.ruleID) }
                        && score.noted?.isSameBytes(as: group.note) == true
                }
            let back =
                "put back what badge assess sheet wrote there, from a copy, or write the sheet anew and take the scores over"
            return ProgramError(
                .sheetCells,
                file: sheet.fileName,
                mark: group.scores.first?.mark,
                detail: whose.map { "digest: that of \($0) stands in \(place)" }
                    ?? "digest: the same one stands in \(place)",
                hint: isFilled
                    ? "the column digest was filled down: " + back
                    : "where this is the row of \(Self.list(owners)), write that into the column component; where the digest "
                        + "was copied, " + back
            )
        }
    }

    /// `design, circle-map and action-plan`.
    private static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
