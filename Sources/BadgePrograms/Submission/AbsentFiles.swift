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
        guard file(path)?.digest == nil, file(path)?.isEmpty != true else { return nil }
        let small = path.lowercased()
        if let same = unnamed.first(where: { $0.lowercased().isSameBytes(as: small) }) {
            return "did you mean \(DisplayText.escaped(same))?"
        }
        let (stem, ending) = Self.parts(of: small)
        if let other = unnamed.first(where: { Self.parts(of: $0.lowercased()).stem.isSameBytes(as: stem) }) {
            return ending.isSameBytes(as: "csv")
                ? "\(DisplayText.escaped(other)) lies there: save it as CSV under the name \(DisplayText.escaped(path))"
                : "did you mean \(DisplayText.escaped(other))?"
        }
        return NearName.only(to: path, among: unnamed).map { "did you mean \(DisplayText.escaped($0))?" }
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
        + "all are), or it cannot be read"

    /// A path without the ending of its name, and that ending.
    private static func parts(of path: String) -> (stem: String, ending: String) {
        let bytes = Array(path.utf8)
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), !bytes[dot...].contains(UInt8(ascii: "/")) else {
            return (path, "")
        }
        return (String(decoding: bytes[..<dot], as: UTF8.self), String(decoding: bytes[(dot + 1)...], as: UTF8.self))
    }
}
