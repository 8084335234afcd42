/// `alignments.missing`: the badge is aligned to nothing that others know.
enum AlignmentsMissing: LintCheck {
    static let code = LintFinding.Code("alignments.missing")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        guard subject.template.alignments.isEmpty else { return [] }
        return [
            subject.finding(
                code,
                .advice,
                at: subject.mark(ofKey: "alignments"),
                found: "the template names no alignments",
                why: "employers and search services find a badge by the competencies that it is aligned to",
                remedy: "add alignments, each with name, framework and url"
            )
        ]
    }
}
