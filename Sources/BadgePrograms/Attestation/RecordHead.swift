internal import StrictJSON

/// What the records of observers and of others have in common: to which submission and template they belong, and the role
/// of whoever wrote them.
enum RecordHead {
    /// Reads `submission`, which is to be the one that the record lies in.
    static func check(_ value: YAMLValue, submission submissionID: String) {
        let id = value.identifier
        if !value.isMissing, !id.isEmpty, !id.isSameBytes(as: submissionID) {
            value.fail(
                .otherSubmission,
                "the record is of submission \(DisplayText.quoted(id)); this is submission "
                    + DisplayText.quoted(submissionID),
                hint:
                    "move the record to the submission it belongs to; where it belongs to this one, the id is mistyped in the record "
                    + "or in \(Submission.fileInFolder): mend it there"
            )
        }
    }

    /// Reads `template` and `templateVersion`, which are to be those of the submission.
    static func check(_ id: YAMLValue, _ version: YAMLValue, _ template: Template, hint: String) {
        let (givenID, givenVersion) = (id.identifier, version.line(atMost: 60))
        let isSame = givenID.isSameBytes(as: template.id) && givenVersion.isSameBytes(as: template.version)
        if !id.isMissing, !version.isMissing, !isSame {
            id.fail(
                .otherTemplate,
                "the record is by template \(DisplayText.quoted(givenID)), version "
                    + "\(DisplayText.quoted(givenVersion)); the submission is judged by "
                    + "\(DisplayText.quoted(template.id)), version \(DisplayText.quoted(template.version))",
                hint: hint
            )
        }
    }

    /// Reads the id of one of the template's roles.
    static func role(_ value: YAMLValue, _ template: Template) -> String {
        let id = value.identifier
        let ids = template.roles.map(\.id)
        if !id.isEmpty, !ids.contains(where: { $0.isSameBytes(as: id) }) {
            value.fail(
                .unknownID,
                "the template has no role \(DisplayText.quoted(id))",
                hint: NearName.nearest(to: id, among: ids).map { "did you mean \($0)?" }
                    ?? "its roles are " + ids.joined(separator: ", ")
            )
        }
        return id
    }
}
