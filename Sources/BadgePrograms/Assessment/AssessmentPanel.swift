internal import StrictJSON
internal import VerifiableCredentials

/// The scores of all who assessed one submission, round by round.
public struct AssessmentPanel: Sendable {
    /// The assessors' sheets of all rounds, sorted by round, then by assessor.
    public let assessors: [Assessment]
    /// The adjudicators' sheets of all rounds, sorted by round, then by adjudicator.
    public let adjudicators: [Assessment]
    /// The ids of the rules that assessors score, in the order of the template.
    public let scored: [String]
    /// For each of ``scored`` the round in which what it judges was handed in last.
    private let roundsOfScored: [Int]

    /// Joins the sheets.
    ///
    /// - Throws: ``ProgramErrors`` where a sheet is of another submission, template or round, two of one round are by one
    ///   person, an adjudicator is also an assessor, or one scores what its round does not hand in.
    public init(_ assessments: [Assessment], of submission: Submission, by template: Template) throws(ProgramErrors) {
        let handedIn = template.applied(to: submission).scoredRequirements
        let rules = handedIn.map(\.ruleID)
        var problems: [ProgramError] = []
        for (index, sheet) in assessments.enumerated() {
            if let problem = sheet.mismatch(submission, template) { problems.append(problem) }
            problems += sheet.misplacedScores(submission, handedIn)
            let other = assessments[..<index].first {
                $0.assessor.isSameBytes(as: sheet.assessor) && ($0.round == sheet.round || $0.role != sheet.role)
            }
            // Who adjudicates is none of the assessors, also under an id that is easily taken for one of theirs.
            let near =
                other
                ?? assessments[..<index].first {
                    $0.role != sheet.role && NearAssessors.isAlike($0.assessor, sheet.assessor)
                }
            if let near { problems.append(AssessmentPanel.same(sheet, near)) }
            if let copied = assessments[..<index].first(where: sheet.isCopy) {
                problems.append(AssessmentPanel.copy(sheet, copied))
            }
        }
        if let first = problems.first { throw ProgramErrors(first, Array(problems.dropFirst())) }
        let sorted = assessments.sorted { left, right in
            left.round != right.round
                ? left.round < right.round : left.assessor.utf8.lexicographicallyPrecedes(right.assessor.utf8)
        }
        assessors = sorted.filter { $0.role == .assessor }
        adjudicators = sorted.filter { $0.role == .adjudicator }
        scored = rules
        roundsOfScored = rules.map { rule in
            handedIn.first { $0.ruleID.isSameBytes(as: rule) }?.requirementID.map(submission.round) ?? submission.rounds
        }
    }

    private static func same(_ sheet: Assessment, _ other: Assessment) -> ProgramError {
        let isBoth = sheet.role != other.role
        let isOne = sheet.assessor.isSameBytes(as: other.assessor)
        return ProgramError(
            .sameAssessor,
            file: sheet.fileName,
            mark: sheet.mark,
            detail: DisplayText.quoted(sheet.assessor)
                + (isOne ? " has" : " is easily taken for \(DisplayText.quoted(other.assessor)), who has")
                + " also signed \(DisplayText.escaped(other.fileName))"
                + " on \(DisplayText.escaped(sheet.submissionID))"
                + (sheet.round > 1 ? " in round \(sheet.round)" : "") + (isBoth ? ", as \(other.role.rawValue)" : ""),
            hint: isBoth
                ? "who assessed the work does not adjudicate it: let somebody else decide"
                    + (isOne ? "" : "; if they are two people, give one of them an id that differs in more")
                : "each person gives one sheet; keep the right one"
        )
    }

    private static func copy(_ sheet: Assessment, _ other: Assessment) -> ProgramError {
        ProgramError(
            .sameWords,
            file: sheet.fileName,
            mark: sheet.mark,
            detail: "every score and every word of the comments of \(DisplayText.quoted(sheet.assessor)) on "
                + "\(DisplayText.escaped(sheet.submissionID)) stands in \(DisplayText.escaped(other.fileName)) too, by "
                + DisplayText.quoted(other.assessor),
            hint:
                "each assessor scores alone and comments in words of their own: take the copy out, or let that person "
                + "assess the work anew"
        )
    }

    /// The round of what a rule judges: the last one in which that was handed in.
    public func round(of ruleID: String) -> Int {
        zip(scored, roundsOfScored).first { $0.0.isSameBytes(as: ruleID) }?.1 ?? 1
    }

    /// The sheets of those who assessed the round that counts for a rule, each of another person.
    func sheets(on ruleID: String) -> [Assessment] {
        let round = round(of: ruleID)
        return assessors.filter { $0.round == round }
    }

    /// The sheets of those who decided on a rule in the round that counts for it, each of another person.
    func rulings(on ruleID: String) -> [Assessment] {
        let round = round(of: ruleID)
        return adjudicators.filter { $0.round == round && $0.score(for: ruleID) != nil }
    }

    /// Whether scores were given for a rule that do not come to one. What nobody scored is not unsettled: it was perhaps
    /// not handed in.
    public func isUnsettled(_ ruleID: String) -> Bool {
        switch verdict(on: ruleID) {
        case .differing, .disputedRuling: true
        case .unscored(let silent): silent.count < sheets(on: ruleID).count
        case .none, .agreed, .adjudicated: false
        }
    }

    /// Whether an adjudicator decided for a score that counts.
    public var isAdjudicated: Bool {
        scored.contains { if case .adjudicated = verdict(on: $0) { true } else { false } }
    }

    /// How many people assessed in any round, each counted once, adjudicators not counted.
    public var assessorCount: Int {
        assessors.enumerated().count { index, sheet in
            !assessors[..<index].contains { $0.assessor.isSameBytes(as: sheet.assessor) }
        }
    }

    /// What the panel says about one rule: those who assessed the round in which what it judges was handed in last.
    public func verdict(on ruleID: String) -> PanelVerdict {
        let sheets = sheets(on: ruleID)
        guard !sheets.isEmpty else { return .none }
        let given = sheets.map { (assessor: $0.assessor, value: $0.score(for: ruleID)) }
        let rulings = rulings(on: ruleID).compactMap { $0.score(for: ruleID) }
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

    /// Every two scores that two assessors gave for one rule, absent where one of the two gave none; what neither scored is
    /// no pair. Of what was handed in again the last round counts.
    var pairs: [(ruleID: String, left: ScoreValue?, right: ScoreValue?)] {
        scored.flatMap { rule in
            let values = sheets(on: rule).map { $0.score(for: rule) }
            return values.enumerated().flatMap { index, left in
                values[(index + 1)...].filter { $0 != nil || left != nil }.map { (ruleID: rule, left: left, right: $0) }
            }
        }
    }

    /// How often two assessors gave the same score, over all pairs of assessors and all scored rules, in whole percent,
    /// rounded down. Of what was handed in again the last round counts. A score that one of the two did not give is no
    /// agreement. Absent where nothing was scored by two.
    public var exactAgreementPercent: Int? {
        let pairs = pairs
        let same = pairs.count { $0.left != nil && $0.left == $0.right }
        return pairs.isEmpty ? nil : same * 100 / pairs.count
    }

    /// How many people gave the scores of which ``exactAgreementPercent`` is computed.
    var comparedCount: Int {
        var people: [String] = []
        for rule in scored {
            let sheets = sheets(on: rule)
            guard sheets.count > 1, sheets.contains(where: { $0.score(for: rule) != nil }) else { continue }
            for sheet in sheets where !people.contains(where: { $0.isSameBytes(as: sheet.assessor) }) {
                people.append(sheet.assessor)
            }
        }
        return people.count
    }
}

extension Assessment {
    /// The score for a rule, absent where the sheet has none.
    public func score(for ruleID: String) -> ScoreValue? {
        scores.first { $0.ruleID.isSameBytes(as: ruleID) }?.value
    }

    /// What keeps the sheet from belonging to a submission; absent where nothing does.
    func mismatch(_ submission: Submission, _ template: Template) -> ProgramError? {
        let who = DisplayText.escaped(assessor)
        let work = DisplayText.escaped(submissionID)
        func problem(_ code: ProgramError.Code, _ detail: String, _ hint: String) -> ProgramError {
            ProgramError(code, file: fileName, mark: mark, detail: detail, hint: hint)
        }
        if !submissionID.isSameBytes(as: submission.id) {
            return problem(
                .otherSubmission,
                "the sheet of \(who) is of submission \(DisplayText.quoted(submissionID)); "
                    + "this is submission \(DisplayText.quoted(submission.id))",
                "move the sheet to the submission it belongs to"
            )
        }
        guard templateID.isSameBytes(as: template.id), templateVersion.isSameBytes(as: template.version) else {
            return problem(
                .otherTemplate,
                "the sheet of \(who) on \(work) is by template \(DisplayText.quoted(templateID)), version "
                    + "\(DisplayText.quoted(templateVersion)); the submission is judged by "
                    + "\(DisplayText.quoted(template.id)), version \(DisplayText.quoted(template.version))",
                "assess the work by the template that it was begun under"
            )
        }
        guard round <= submission.rounds else {
            return problem(
                .otherRound,
                "the sheet of \(who) on \(work) is of round \(round); the work was handed in "
                    + (submission.rounds == 1 ? "once" : "\(submission.rounds) times"),
                "mend round, or write what was handed in again under resubmissions in submission.yaml"
            )
        }
        let day = submission.handedIn(round: round)
        guard OrderOfDays.allows(day, before: date) else {
            return problem(
                .assessedEarly,
                "the sheet of \(who) on \(work) is of \(date.date), before the work was handed in on \(day.date)",
                "the assessor mends date, or the educator mends "
                    + (round == 1 ? "submitted" : "the date of the resubmission") + " in submission.yaml"
            )
        }
        return nil
    }

    /// The scores of a later round for what that round did not hand in.
    func misplacedScores(
        _ submission: Submission,
        _ handedIn: [(ruleID: String, requirementID: String?)]
    ) -> [ProgramError] {
        guard round > 1, round <= submission.rounds else { return [] }
        let again = submission.resubmissions[round - 2].responses.map(\.requirementID)
        return scores.compactMap { score -> ProgramError? in
            let requirement = handedIn.first { $0.ruleID.isSameBytes(as: score.ruleID) }?.requirementID
            guard let requirement, !again.contains(where: { $0.isSameBytes(as: requirement) }) else { return nil }
            return ProgramError(
                .otherRound,
                file: fileName,
                mark: score.mark,
                detail: "\(score.ruleID) is scored in round \(round), in which \(requirement) was not handed in again",
                hint: "take the score out: what was scored before stands"
            )
        }
    }
}

extension Template {
    /// The rules that assessors score with the requirement whose evidence they judge; absent for those that judge the
    /// submission as a whole.
    var scoredRequirements: [(ruleID: String, requirementID: String?)] {
        func members(_ rule: any Rule, _ requirement: String?) -> [(ruleID: String, requirementID: String?)] {
            guard let whole = rule as? any CompositeRule else {
                return rule.stage == .assessment ? [(rule.header.id, requirement)] : []
            }
            return whole.members.flatMap { members($0.rule, $0.requirementID ?? requirement) }
        }
        return allRules.flatMap { members($0.rule, $0.requirement?.id) }
    }
}
