internal import StrictJSON

/// What would tell assessors whose work they have before them, where a template asks that they do not know.
public enum BlindReview {
    /// What to tell before the work of a submission is handed out, in sentences; empty where the template has no rule
    /// `blind-review`. Foreign text in them is escaped.
    ///
    /// - Parameters:
    ///   - submission: The submission.
    ///   - template: The template that it was begun under.
    ///   - facts: What was found in its files.
    public static func notes(of submission: Submission, by template: Template, facts: SubmissionFacts) -> [String] {
        guard isAsked(by: template.applied(to: submission)) else { return [] }
        let check = PrivacyCheck(submission: submission, facts: facts)
        let found = check.findings.prefix(shown).map { finding in
            finding.words + " in " + DisplayText.escaped(finding.place.file)
                + (finding.place.line.map { ", line \($0)" } ?? "")
        }
        let more = check.findings.count > shown ? ["and \(check.findings.count - shown) more"] : []
        let told =
            found.isEmpty
            ? []
            : [
                "assessors can see whose work it is: " + (found + more).joined(separator: "; ")
                    + "; let it be taken out before they get the sheet and the files"
            ]
        return told + check.unreadTexts.prefix(shown).map(unread) + unnamed(submission, facts)
    }

    /// Whether a template asks for it.
    static func isAsked(by template: Template) -> Bool {
        template.rules.flatMap(\.flattened).contains { $0 is BlindReviewRule }
    }

    /// What the name of a file tells of the educator and what to do, in words that follow the file's name; absent where it
    /// tells nothing.
    static func words(onNameOf path: String, _ names: NameScanner) -> String? {
        names.matches(in: path).first.map {
            "it tells the name " + DisplayText.quoted($0) + ", so take it out before assessors get the folder"
        }
    }

    /// The most of a kind that are told.
    private static let shown = 5

    private static func unread(_ file: SubmissionFacts.File) -> String {
        "nobody could look for names in " + DisplayText.quoted(file.path) + ": "
            + (file.fault ?? "it could not be read")
    }

    /// Files that nobody named lie among those that assessors get.
    private static func unnamed(_ submission: Submission, _ facts: SubmissionFacts) -> [String] {
        let names = NameScanner(name: submission.educator.name)
        let notes = facts.unnamed.prefix(shown).map { path in
            DisplayText.quoted(path) + " lies in the folder, and \(Submission.fileInFolder) does not name it: "
                + (words(onNameOf: path, names)
                    ?? "nobody looked for names in it, so take it out before assessors get the folder")
        }
        let rest = facts.unnamed.count - notes.count
        return notes
            + (rest > 0
                ? ["and \(rest) more \(rest == 1 ? "file" : "files") that \(Submission.fileInFolder) does not name"]
                : [])
    }
}
