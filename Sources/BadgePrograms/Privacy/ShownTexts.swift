internal import StrictJSON

/// The texts of a submission that everybody reads who sees the badge, and what must not stand in them: the educator's
/// name where the educator did not agree to it, and any e-mail address. This holds whatever the template asks.
public struct ShownTexts: Sendable {
    /// Something that must not stand there.
    public struct Finding: Sendable {
        /// What kind it is of: `the educator's name`.
        public let kind: String
        /// What was found, in words: `the name "Rivera"`. Foreign text in it is escaped.
        public let words: String
        /// In which key: `narrative`, `title`.
        public let field: String
        /// The line of the file.
        public let place: RuleOutcome.Place

        /// What was found and where, in words. It says the very name or address: for the educator and who issues.
        public var sentence: String { sentence(words) }

        /// Of what kind it is and where, in words for reports: they name no educator.
        public var anonymousSentence: String { sentence(kind) }

        private func sentence(_ what: String) -> String {
            what + " in " + field + ", " + DisplayText.escaped(place.file) + (place.line.map { ", line \($0)" } ?? "")
        }
    }

    /// Everything that was found, in the order of the submission.
    public let findings: [Finding]

    /// What a submission has to keep to, in words.
    public static let demand =
        "the educator's name only with showName: true, and no e-mail address, in texts that everybody reads"
    /// What to do about a finding.
    public static let remedy =
        "write a role instead of the name and take addresses out, or, where the educator agrees to be named, set showName: "
        + "true"

    /// Looks through a submission.
    public init(of submission: Submission) {
        let educator = submission.educator
        let names = NameScanner(name: educator.showsName ? "" : educator.name)
        findings = Self.texts(of: submission).flatMap { text -> [Finding] in
            let isID = text.field.isSameBytes(as: "id")
            let inID = isID && !educator.showsName ? NameInID.parts(of: educator.name, in: text.content) : []
            let found =
                (isID ? inID : names.matches(in: text.content)).map {
                    ("the educator's name", "the name " + DisplayText.quoted($0))
                }
                + ContactScanner.emailAddresses(in: text.content).map {
                    ("an e-mail address", "the e-mail address " + DisplayText.quoted($0))
                }
            return found.map { kind, words in
                Finding(
                    kind: kind,
                    words: words,
                    field: text.field,
                    place: RuleOutcome.Place(file: Submission.fileInFolder, line: text.line)
                )
            }
        }
    }

    private struct Text {
        let field: String
        let content: String
        let line: Int
    }

    private static func texts(of submission: Submission) -> [Text] {
        [
            Text(field: "id", content: submission.id, line: submission.idMark.line),
            Text(field: "narrative", content: submission.narrative, line: submission.narrativeMark.line),
        ]
            + submission.responses.flatMap { response in
                response.items.flatMap(texts)
                    + response.feedback.flatMap { feedback in
                        [Text(field: "role", content: feedback.role, line: feedback.mark.line)]
                            + (feedback.item.map(texts) ?? [])
                    }
            }
    }

    private static func texts(of item: SubmittedItem) -> [Text] {
        let own: [(String, String?)] = [
            ("title", item.title), ("description", item.description), ("genre", item.genre),
            ("audience", item.audience), ("url", item.url),
        ]
        let annotation = item.annotation
        let said: [(String, String?)] = [
            ("annotation.text", annotation?.text), ("annotation.purpose", annotation?.purpose),
            ("annotation.equity", annotation?.equity),
        ]
        func texts(_ fields: [(String, String?)], _ line: Int) -> [Text] {
            fields.compactMap { field, content in content.map { Text(field: field, content: $0, line: line) } }
        }
        return texts(own, item.mark.line) + texts(said, (annotation?.mark ?? item.mark).line)
    }
}
