import BadgePrograms
import StrictJSON

/// What is the same for all submissions of one `badge decide`.
struct DecisionJob: Sendable {
    let template: Template
    /// The scores of sheets, by submission.
    let sheets: SheetScores
    /// Whether decisions are written into the folders.
    let records: Bool
    /// The id of who issues; absent where it is not known.
    var issuer: String?
    /// Other badges of the educators, for rules that ask for them.
    var shown = ShownBadges()
    /// Whether there is only one submission.
    var isAlone = false

    /// Decides one submission. Any thread may call this.
    func decide(_ path: String) -> DecisionRow {
        var row = DecisionRow(submission: path, state: .unreadable)
        do {
            try decide(path, &row)
        } catch let errors as ProgramErrors {
            // Held against other rules, the rest of its files is wrong in any case.
            let others = errors.problems.filter { $0.code == .otherTemplate || $0.code == .templateChanged }
            let isChanged = errors.problems.allSatisfy { $0.code == .changedEvidence }
            row.state = !others.isEmpty ? .otherRules : isChanged ? .changed : .unreadable
            row.faults = (others.isEmpty ? errors.problems : others).map {
                DecisionRow.Fault("\($0.place): \($0.anonymousDetail) [\($0.codeName)]", remedy: $0.hint)
            }
        } catch let error as any ExplainedError {
            row.state = .unreadable
            row.faults = [DecisionRow.Fault("\(error.detail) [\(error.codeName)]", remedy: error.hint)]
        } catch {
            row.state = .unreadable
            row.faults = [DecisionRow.Fault(DisplayText.escaped("\(error)"), remedy: nil)]
        }
        return row
    }

    private func decide(_ path: String, _ row: inout DecisionRow) throws {
        let folder = try SubmissionOnDisk(path)
        let submission = try ProgramFiles.submission(in: folder, by: template)
        row.id = submission.id
        let inFolder = try ProgramFiles.assessments(in: folder, by: template)
        // What was recorded already is not a second sheet by the same person.
        var inSheets: [Assessment] = []
        for sheet in sheets.assessments(of: submission.id) {
            guard !(inFolder + inSheets).contains(where: sheet.isSame) else { continue }
            inSheets.append(sheet)
        }
        row.unrecorded = inSheets.count
        row.isUnnoted = inSheets.contains { $0.scores.contains { $0.noted == nil } }
        let known = shown.facts(for: submission, in: path, issuer: issuer, isAlone: isAlone)
        row.notes = known.notes
        row.uncompared = issuer == nil ? ComparedIssuer.issuers(of: known.badges) : []
        let facts = try SubmissionFacts(of: submission, in: folder)
        let decision = try Decision.make(
            template: template,
            submission: submission,
            assessments: inFolder + inSheets,
            facts: facts,
            badges: known.badges,
            uncounted: known.uncounted,
            among: { sheets.rows.noted }
        )
        let texts = ShownTexts(of: submission)
        row.assessors = decision.assessorCount
        row.panel = decision.panel
        row.obstacles = decision.obstacles.map(DecisionRow.Point.init)
        row.warnings = decision.warnings.map(DecisionRow.Point.init)
        let repeated = RepeatedFiles(of: submission, by: decision.template, facts: facts)
        row.obstacles += [Self.point(texts), Self.point(LeftSample.all(in: submission)), Self.point(repeated)]
            .compactMap { $0 }
        let told =
            OwnRoles.notes(of: submission, by: template) + SameWords.notes(of: decision)
            + NearAssessors.notes(of: decision)
        row.notes += told.map { DisplayText.escaped(path) + ": " + $0 }
        row.handedIn = HandedIn(decision)
        row.state = Self.state(of: decision, isHeldBack: row.obstacles.contains { $0.rule == nil })
        if row.state == .notEarned {
            row.notes += submission.replacements.map { DisplayText.escaped(submission.id) + ": " + $0 }
        }
        if records { try DecisionFile(in: path).write(decision) }
    }

    /// Texts with which no badge is issued, whatever the template asks.
    private static func point(_ shown: ShownTexts) -> DecisionRow.Point? {
        guard let first = shown.findings.first else { return nil }
        let more = shown.findings.count > 1 ? ", and \(shown.findings.count - 1) more" : ""
        return DecisionRow.Point(
            name: "What everybody would read in the badge",
            found: first.anonymousSentence + more,
            required: ShownTexts.demand,
            remedy: ShownTexts.remedy
        )
    }

    /// Files that cannot be evidence twice.
    private static func point(_ repeated: RepeatedFiles) -> DecisionRow.Point? {
        guard let first = repeated.sentences.first else { return nil }
        let more = repeated.sentences.count > 1 ? ", and \(repeated.sentences.count - 1) more" : ""
        return DecisionRow.Point(
            name: "What is handed in twice",
            found: first + more,
            required: RepeatedFiles.demand,
            remedy: RepeatedFiles.remedy
        )
    }

    /// Text of the scaffold that would go into the badge.
    private static func point(_ samples: [LeftSample]) -> DecisionRow.Point? {
        guard let first = samples.first else { return nil }
        let more = samples.count > 1 ? ", and \(samples.count - 1) more" : ""
        let line = first.place.line.map { ", line \($0)" } ?? ""
        return DecisionRow.Point(
            name: "What is still a sample",
            found: first.what + " in " + DisplayText.escaped(first.place.file) + line + more,
            required: "no text of the sample in what goes into the badge",
            remedy: LeftSample.remedy
        )
    }

    /// What the outcomes come to. What the educator has to mend comes before what others have to do: assessing again is
    /// needed then in any case.
    private static func state(of decision: Decision, isHeldBack: Bool) -> DecisionRow.State {
        if decision.isAwarded && !isHeldBack { return .earned }
        var (isDiffering, isShort, isRefused) = (false, false, false)
        for outcome in decision.obstacles.flatMap(leaves) {
            if decision.waitsForMoreAssessors(outcome) {
                isShort = true
                continue
            }
            guard outcome.stage == .assessment else { return .notEarned }
            guard decision.panel.scored.contains(where: { $0.isSameBytes(as: outcome.ruleID) }) else {
                // A rule about the assessors themselves: it cannot be judged before there are some.
                if decision.panel.assessors.isEmpty { continue }
                return .notEarned
            }
            switch decision.panel.verdict(on: outcome.ruleID) {
            case .none, .unscored: continue
            case .differing, .disputedRuling: isDiffering = true
            case .agreed, .adjudicated: isRefused = true
            }
        }
        if isHeldBack { return .notEarned }
        // What is handed in again, and what an adjudicator decides, comes when all have scored who are to.
        if isShort { return .unassessed }
        if isRefused { return .notEarned }
        return isDiffering ? .differing : .unassessed
    }

    /// What an unmet rule comes down to: the unmet rules that it is made of.
    private static func leaves(_ outcome: RuleOutcome) -> [RuleOutcome] {
        let unmet = outcome.members.filter { $0.status != .met }
        return unmet.isEmpty ? [outcome] : unmet.flatMap(leaves)
    }
}
