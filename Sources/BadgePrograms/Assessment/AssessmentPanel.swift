internal import StrictJSON
internal import VerifiableCredentials

/// The scores of all who assessed one submission.
public struct AssessmentPanel: Sendable {
    /// The assessors' sheets, sorted by assessor.
    public let assessors: [Assessment]
    /// The adjudicators' sheets, sorted by adjudicator.
    public let adjudicators: [Assessment]
    /// The ids of the rules that assessors score, in the order of the template.
    public let scored: [String]

    /// Joins the sheets.
    ///
    /// - Throws: ``ProgramErrors`` where a sheet is of another submission or template, or two are by one person.
    public init(_ assessments: [Assessment], of submission: Submission, by template: Template) throws(ProgramErrors) {
        var problems: [ProgramError] = []
        for (index, sheet) in assessments.enumerated() {
            if let problem = AssessmentPanel.mismatch(sheet, submission, template) { problems.append(problem) }
            if let other = assessments[..<index].first(where: { $0.assessor.isSameBytes(as: sheet.assessor) }) {
                problems.append(
                    ProgramError(
                        .sameAssessor,
                        file: sheet.fileName,
                        mark: nil,
                        detail:
                            "\(DisplayText.quoted(sheet.assessor)) has also signed \(DisplayText.escaped(other.fileName))",
                        hint: "each person gives one sheet; keep the right one"
                    )
                )
            }
        }
        if let first = problems.first { throw ProgramErrors(first, Array(problems.dropFirst())) }
        let sorted = assessments.sorted { $0.assessor.utf8.lexicographicallyPrecedes($1.assessor.utf8) }
        assessors = sorted.filter { $0.role == .assessor }
        adjudicators = sorted.filter { $0.role == .adjudicator }
        scored = template.scoredRules.map(\.header.id)
    }

    private static func mismatch(_ sheet: Assessment, _ submission: Submission, _ template: Template) -> ProgramError? {
        if !sheet.submissionID.isSameBytes(as: submission.id) {
            return ProgramError(
                .otherSubmission,
                file: sheet.fileName,
                mark: nil,
                detail: "the sheet is of submission \(DisplayText.quoted(sheet.submissionID)); "
                    + "this is submission \(DisplayText.quoted(submission.id))",
                hint: "move the sheet to the submission it belongs to"
            )
        }
        guard sheet.templateID.isSameBytes(as: template.id), sheet.templateVersion.isSameBytes(as: template.version)
        else {
            return ProgramError(
                .otherTemplate,
                file: sheet.fileName,
                mark: nil,
                detail: "the sheet is by template \(DisplayText.quoted(sheet.templateID)), version "
                    + "\(DisplayText.quoted(sheet.templateVersion)); the submission is judged by "
                    + "\(DisplayText.quoted(template.id)), version \(DisplayText.quoted(template.version))",
                hint: "assess the work by the template that it was begun under"
            )
        }
        guard OrderOfDays.allows(submission.submitted, before: sheet.date) else {
            return ProgramError(
                .assessedEarly,
                file: sheet.fileName,
                mark: nil,
                detail: "the sheet is of \(sheet.date.date), before the work was handed in on "
                    + "\(submission.submitted.date)",
                hint: "the assessor mends date, or the educator mends submitted in submission.yaml"
            )
        }
        return nil
    }

    /// What the panel says about one rule.
    public func verdict(on ruleID: String) -> PanelVerdict {
        guard !assessors.isEmpty else { return .none }
        let given = assessors.map { (assessor: $0.assessor, value: $0.score(for: ruleID)) }
        let rulings = adjudicators.compactMap { $0.score(for: ruleID) }
        let isRulingClear = rulings.dropFirst().allSatisfy { $0 == rulings[0] }
        let scores = given.compactMap(\.value)
        let agreed =
            scores.count == given.count && scores.dropFirst().allSatisfy { $0 == scores[0] } ? scores.first : nil
        if let ruling = rulings.first {
            guard isRulingClear, agreed == nil || agreed == ruling else { return .disputedRuling }
            return agreed == nil ? .adjudicated(ruling) : .agreed(ruling)
        }
        if let agreed { return .agreed(agreed) }
        let silent = given.filter { $0.value == nil }.map(\.assessor)
        if !silent.isEmpty { return .unscored(by: silent) }
        return .differing(given.compactMap { entry in entry.value.map { (entry.assessor, $0) } })
    }

    /// How often two assessors gave the same score, over all pairs of assessors and all scored rules, in whole percent,
    /// rounded down. A score that one of the two did not give is no agreement. Absent with fewer than two assessors.
    public var exactAgreementPercent: Int? {
        guard assessors.count > 1, !scored.isEmpty else { return nil }
        var pairs = 0
        var same = 0
        for (index, left) in assessors.enumerated() {
            for right in assessors[(index + 1)...] {
                for rule in scored {
                    pairs += 1
                    if let a = left.score(for: rule), let b = right.score(for: rule), a == b { same += 1 }
                }
            }
        }
        return same * 100 / pairs
    }
}

extension Assessment {
    /// The score for a rule, absent where the sheet has none.
    public func score(for ruleID: String) -> ScoreValue? {
        scores.first { $0.ruleID.isSameBytes(as: ruleID) }?.value
    }
}
