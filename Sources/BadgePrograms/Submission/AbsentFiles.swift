internal import StrictJSON

extension Submission {
    /// The files that count in a round and are not there: to score the work without them would fix that they are missing.
    /// Of what is scored, a file that is empty counts as missing too.
    ///
    /// - Parameters:
    ///   - round: The round that is scored.
    ///   - template: The template that the submission was begun under.
    ///   - facts: What was found in its files.
    ///   - renamed: Files that lay there when a sheet was written, and lie under another name now.
    public func absentFiles(
        round: Int,
        by template: Template,
        facts: SubmissionFacts,
        renamed: [RenamedSinceSheet] = []
    ) -> [ProgramError] {
        let scored = template.applied(to: self).scoredRequirements
        return asOf(round: round).responses.flatMap { response -> [ProgramError] in
            let isScored = scored.contains { entry in
                entry.requirementID?.isSameBytes(as: response.requirementID) ?? true
            }
            let items = response.items + response.feedback.compactMap(\.item)
            return items.compactMap { item in
                let file = facts.file(item.path)
                guard file?.digest == nil, isScored || file?.isEmpty != true else { return nil }
                let isGone = file?.isEmpty != true
                let other = renamed.first { $0.missing.isSameBytes(as: item.path) }
                return ProgramError(
                    .absentEvidence,
                    file: fileName,
                    mark: item.mark,
                    detail: "\(DisplayText.escaped(response.requirementID)) of \(DisplayText.escaped(id)): "
                        + (file?.fault ?? "the folder does not hold " + DisplayText.quoted(item.path)),
                    hint: other?.remedy
                        ?? (isGone
                            ? "put the file into the folder, or mend its name here" : file?.remedyWhereEmpty ?? "")
                        + "; or take its entry out" + (facts.words(near: item.path).map { "; " + $0 } ?? "")
                        + (isGone ? facts.wordsOnUnread : "")
                )
            }
        }
    }
}

extension SubmissionFacts {
    /// Where a file that is named is not there: which file that nothing names was probably meant, in words.
    func words(near path: String) -> String? {
        near.words(near: path)
    }

    /// That files which nothing names were not looked into, behind other words; nothing where all were.
    var wordsOnUnread: String {
        guard let first = unread.first else { return "" }
        let more = unread.count == 1 ? "" : " and \(unread.count - 1) more"
        return "; whether it lies there as \(DisplayText.quoted(first))\(more) was not looked at: " + Self.whyUnread
    }

    /// Why files that nothing names were not looked into.
    static let whyUnread =
        "it is too large (up to \(UntrustedInput.artifactBytes >> 20) MiB each and \(UntrustedInput.unnamedBytes >> 20) MiB in "
        + "all are), one of more than \(UntrustedInput.unnamedFiles) files that nothing names, or it cannot be read"
}
