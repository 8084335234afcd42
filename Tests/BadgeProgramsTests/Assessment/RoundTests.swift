import BadgeCrypto
import BadgePrograms
import Foundation
import StrictJSON
import Testing

/// Handing in again what failed: what passed stands, and nothing is lost.
struct RoundTests {
    private static let first = ["assessments/assessor-a.yaml", "assessments/assessor-b.yaml"]

    /// The sample of which the plan failed in the first round, with what the assessors saw pinned, and with the plan handed
    /// in again.
    private func sample(pinned isPinned: Bool = true, again: String = again) throws -> Sample {
        var sample = try Sample()
        for file in Self.first {
            try sample.replace("  design:\n    level: proficient", with: "  design:\n    level: basic", in: file)
        }
        if isPinned { try pin(&sample) }
        sample.append(again, to: "submission.yaml")
        sample.write("%PDF-1.4 the second plan", to: "evidence/design-plan-2.pdf")
        return sample
    }

    private static let again = """

        resubmissions:
          - date: 2026-08-20
            evidence:
              design-plan:
                items:
                  - file: evidence/design-plan-2.pdf
                    mediaType: application/pdf
                    title: The plan, drawn up anew
                    form: open-design-plan

        """

    private func pin(_ sample: inout Sample) throws {
        let submission = try sample.readSubmission()
        let facts = try SubmissionFacts(of: submission, in: sample)
        let pins = try EvidencePins(of: submission, round: 1, facts: facts)
        for (file, sheet) in zip(Self.first, try sample.readAssessments()) {
            sample.write(sheet.text(pinning: pins), to: file)
        }
    }

    private func sheet(_ name: String, _ scores: String = both, date: String = "2026-08-28", round: Int = 2) -> String {
        """
        format: badge-assessment/1
        assessor: \(name)
        submission: nea-2026-0117
        round: \(round)
        template: nea-coaching-and-mentoring
        templateVersion: 2022-03-19
        date: \(date)
        scores: {\(scores)}
        """
    }

    private static let both = "action-plan: {level: proficient}, design: {level: proficient}"

    private func codes(_ sample: Sample) -> [String] {
        faults { _ = try sample.decide() }.map(\.codeName)
    }

    @Test func `what failed and was handed in again is scored anew, and what passed stands`() throws {
        var sample = try sample()
        let open = try sample.decide()
        #expect(open.unmet == ["action-plan missing", "design missing", "two-assessors missing"])
        #expect(try open.outcome("circle-map").status == .met)
        sample.write(sheet("assessor-a"), to: "assessments/round-2/assessor-a.yaml")
        let decision = try sample.decide()
        #expect(decision.isAwarded, "\(decision.unmet)")
        #expect(decision.assessorCount == 2)
        #expect(decision.exactAgreementPercent == 100)
        let plan = decision.submission.evidence(for: decision.template, facts: decision.facts)
            .filter { $0.requirementID == "design-plan" }
        #expect(plan.map { $0.artifact?.path } == ["evidence/design-plan-2.pdf"])
    }

    @Test func `the decision tells every round, with who, what and the result`() throws {
        var sample = try sample()
        sample.write(sheet("assessor-c"), to: "assessments/round-2/assessor-c.yaml")
        let decision = try sample.decide()
        #expect(decision.assessorCount == 3)
        #expect(decision.rounds.map(\.number) == [1, 2])
        #expect(decision.rounds.map(\.isAwarded) == [false, true])
        #expect(decision.rounds.map(\.assessors) == [["assessor-a", "assessor-b"], ["assessor-c"]])
        #expect(decision.rounds.map(\.again) == [[], ["design-plan"]])
        #expect(decision.rounds[0].results.first { $0.ruleID == "design" }?.found == "Basic")
        #expect(decision.rounds[1].results.map(\.ruleID) == ["action-plan", "design"])
        let text = String(decoding: decision.json.prettyBytes(), as: UTF8.self)
        #expect(text.contains("\"rounds\": [") && text.contains("\"handedIn\": \"2026-08-20\""))
        #expect(decision.facts.files.map(\.path).contains("evidence/design-plan.pdf"))
        // The same inputs in another order give the same bytes.
        let template = try sample.readTemplate()
        let submission = try sample.readSubmission()
        let back = try Decision.make(
            template: template,
            submission: submission,
            assessments: sample.readAssessments().reversed(),
            facts: SubmissionFacts(of: submission, in: sample)
        )
        #expect(back.json.prettyBytes() == decision.json.prettyBytes())
    }

    @Test func `a decision of one round tells of no rounds`() throws {
        let text = String(decoding: try Sample().decide().json.prettyBytes(), as: UTF8.self)
        #expect(!text.contains("\"rounds\"") && !text.contains("\"round\""))
    }

    @Test func `the second round's sheet asks for the failed work only`() throws {
        let sample = try sample()
        let (template, submission) = (try sample.readTemplate(), try sample.readSubmission())
        let task = AssessmentSheet.Task(of: submission, by: template)
        #expect(task.round == 2)
        #expect(task.components == ["action-plan", "design"])
    }

    @Test func `evidence that was scored may not change, and new evidence may`() throws {
        var sample = try sample()
        sample.write(sheet("assessor-a"), to: "assessments/round-2/assessor-a.yaml")
        sample.write("%PDF-1.4 the second plan, mended before anybody pinned it", to: "evidence/design-plan-2.pdf")
        #expect(try sample.decide().isAwarded)
        sample.append("One more line.\n", to: "evidence/overview.md")
        let found = faults { _ = try sample.decide() }
        #expect(found.map(\.codeName) == ["assessment.changedEvidence", "assessment.changedEvidence"])
        #expect(found[0].detail == "\"evidence/overview.md\" was changed after assessor-a scored it")
        #expect(found[0].file == "assessments/assessor-a.yaml")
    }

    @Test func `what failed stays where it was, unchanged`() throws {
        var sample = try sample()
        sample.write("%PDF-1.4 not what was scored", to: "evidence/design-plan.pdf")
        #expect(codes(sample) == ["assessment.changedEvidence", "assessment.changedEvidence"])
        sample.remove("evidence/design-plan.pdf")
        #expect(
            faults { _ = try sample.decide() }.first?.detail.contains("is empty now or no longer in the folder") == true
        )
    }

    @Test func `answers in submission yaml are pinned too`() throws {
        var program = MiniProgram()
        program.logRules = MiniProgram.rule("pass", "needs: [It is complete.]", id: "log.passes")
        let submission = try program.readSubmission()
        let pins = try EvidencePins(of: submission, round: 1, facts: SubmissionFacts(of: submission, in: program))
        #expect(pins.pins.map(\.name).prefix(2) == ["evidence/log.csv", "log"])
        var changed = program
        changed.log += "c,2026-04-06,,10\n"
        let other = try EvidencePins(of: submission, round: 1, facts: SubmissionFacts(of: submission, in: changed))
        #expect(other.pins[0].sha256 != pins.pins[0].sha256)
    }

    @Test func `without a word on what passed there is no second round`() throws {
        var sample = try sample(pinned: false)
        sample.write(sheet("assessor-a"), to: "assessments/round-2/assessor-a.yaml")
        let found = faults { _ = try sample.decide() }
        #expect(found.allSatisfy { $0.codeName == "assessment.changedEvidence" })
        #expect(
            found.first?.detail.contains("no assessment of the rounds before says how \"evidence/overview.md\" read")
                == true
        )
        #expect(found.first?.hint?.contains("badge assess record") == true)
    }

    @Test func `only what failed is handed in again`() throws {
        let again = Self.again.replacingOccurrences(of: "design-plan:", with: "overview:")
            .replacingOccurrences(of: "            form: open-design-plan\n", with: "")
        let found = faults { _ = try sample(again: again).decide() }
        #expect(found.map(\.codeName) == ["submission.badRound"])
        #expect(found[0].detail == "overview is handed in again in round 2, and nothing was wrong with it")
    }

    @Test func `a round follows a decision`() throws {
        var sample = try sample()
        try sample.replace("level: basic", with: "level: proficient", in: Self.first[0])
        let found = faults { _ = try sample.decide() }
        #expect(found.map(\.codeName) == ["submission.badRound"])
        #expect(
            found[0].detail.hasPrefix("round 2 was handed in before round 1 was decided: design: the assessors differ:")
        )
    }

    @Test(arguments: [
        ("round: 2", "round: 3", "assessment.otherRound"), ("date: 2026-08-28", "date: 2026-08-01", "assessment.early"),
        ("action-plan", "circle-map", "assessment.otherRound"),
    ])
    func `a sheet that belongs to no round, or scores what stands, is told`(
        _ old: String,
        _ new: String,
        _ code: String
    ) throws {
        var sample = try sample()
        let path = "assessments/round-2/assessor-a.yaml"
        sample.write(sheet("assessor-a"), to: path)
        #expect(codes(sample) == [])
        try sample.replace(old, with: new, in: path)
        #expect(codes(sample) == [code])
    }

    @Test(arguments: [
        ("date: 2026-08-20", "date: 2026-06-01", "yaml.badValue"),
        ("evidence/design-plan-2.pdf", "evidence/design-plan.pdf", "submission.duplicateFile"),
        ("design-plan:\n", "desing-plan:\n", "template.unknownID"),
    ])
    func `a resubmission that cannot be is told`(_ old: String, _ new: String, _ code: String) throws {
        let again = Self.again.replacingOccurrences(of: old, with: new)
        #expect(faults { _ = try sample(again: again).decide() }.map(\.codeName) == [code])
    }

    @Test func `the same person may assess both rounds, and scores each once`() throws {
        var sample = try sample()
        sample.write(sheet("assessor-a"), to: "assessments/round-2/assessor-a.yaml")
        sample.write(sheet("assessor-a"), to: "assessments/round-2/again.yaml")
        #expect(codes(sample) == ["assessment.sameAssessor"])
    }

    // MARK: Who scored what

    private func plan(_ decision: Decision, _ id: String = "design") throws -> DecisionComponent {
        try #require(decision.components.first { $0.id == id })
    }

    @Test func `the same people in two rounds are two assessors`() throws {
        var sample = try sample()
        for name in ["assessor-a", "assessor-b"] {
            sample.write(sheet(name), to: "assessments/round-2/\(name).yaml")
        }
        let decision = try sample.decide()
        #expect(decision.isAwarded, "\(decision.unmet)")
        #expect(decision.assessorCount == 2)
        let agreed = "Judged by 2 assessors, each on a sheet of their own; they agreed."
        #expect(try plan(decision, "circle-map").judgement.words == agreed)
        let again = try plan(decision)
        #expect(again.judgement.words == agreed + " It was handed in again; these are the scores of round 2.")
        #expect(again.judgement.assessors == ["assessor-a", "assessor-b"])
        #expect(try plan(decision, "assessor-agreement").judgement.words == "Computed from the scores of 2 assessors.")
        #expect(!decision.panel.isAdjudicated)
    }

    @Test func `of other people in the second round only they judged what was handed in again`() throws {
        var sample = try Sample()
        // The first two differ on the plan, and an adjudicator decides against it.
        try sample.replace("  design:\n    level: proficient", with: "  design:\n    level: basic", in: Self.first[0])
        try pin(&sample)
        let ruling = sheet("judge-z", "design: {level: basic}", date: "2026-08-01", round: 1)
            .replacingOccurrences(of: "assessor: judge-z", with: "assessor: judge-z\nrole: adjudicator")
        sample.write(ruling, to: "assessments/judge-z.yaml")
        #expect(try plan(sample.decide()).judgement.words.hasSuffix("differed; an adjudicator decided."))
        #expect(try sample.decide().panel.isAdjudicated)
        sample.append(Self.again, to: "submission.yaml")
        sample.write("%PDF-1.4 the second plan", to: "evidence/design-plan-2.pdf")
        for name in ["assessor-c", "assessor-d"] {
            sample.write(sheet(name), to: "assessments/round-2/\(name).yaml")
        }
        let decision = try sample.decide()
        #expect(decision.isAwarded, "\(decision.unmet)")
        #expect(decision.assessorCount == 4)
        #expect(try plan(decision).judgement.assessors == ["assessor-c", "assessor-d"])
        #expect(
            try plan(decision).judgement.words.hasPrefix("Judged by 2 assessors, each on a sheet of their own; they")
        )
        #expect(try plan(decision, "circle-map").judgement.assessors == ["assessor-a", "assessor-b"])
        // The ruling was on what counts no more.
        #expect(!decision.panel.isAdjudicated)
        #expect(decision.exactAgreementPercent == 100)
        let figures = AgreementFigures(over: [decision.panel], by: decision.template)
        #expect(figures.exactPercent == decision.exactAgreementPercent)
        #expect(try plan(decision, "assessor-agreement").judgement.words == "Computed from the scores of 4 assessors.")
    }

    @Test func `a score that one did not give counts alike in decision and report`() throws {
        var sample = try Sample()
        try sample.replace("  design:\n    level: proficient", with: "  design:\n    level: basic", in: Self.first[0])
        try sample.cut(from: "  circle-map:", to: "  design:", in: Self.first[0])
        let decision = try sample.decide()
        let figures = AgreementFigures(over: [decision.panel], by: decision.template)
        #expect(try #require(decision.exactAgreementPercent) < 100)
        #expect(figures.exactPercent == decision.exactAgreementPercent)
    }

    // MARK: What was scored

    @Test(arguments: [
        ("title: Mission, goals and context", "title: Mission and context", "overview"),
        ("Core belief, context and needs, drawn on the computer.", "Something else.", "circle-map"),
        ("{from: 2026-02-02", "{from: 2026-02-01", "submission.yaml: activity from"),
        ("  consent: true", "  consent: false", "submission.yaml: confirmation consent"),
        ("  name: Ana Rivera\n", "  name: Bea Miller\n", "submission.yaml: whose work it is"),
        ("ana.rivera@example.org", "bea.miller@example.org", "submission.yaml: whose work it is"),
        ("submitted: 2026-06-19", "submitted: 2026-06-18", "submission.yaml: submitted"),
        ("  id: teacher-117", "  id: teacher-118", "submission.yaml: id of the educator"),
    ])
    func `what submission yaml says of work that was scored stays as it was`(
        _ old: String,
        _ new: String,
        _ name: String
    ) throws {
        var sample = try Sample()
        try pin(&sample)
        #expect(codes(sample) == [])
        try sample.replace(old, with: new)
        let found = faults { _ = try sample.decide() }
        #expect(found.map(\.codeName) == ["assessment.changedEvidence", "assessment.changedEvidence"])
        #expect(found.first?.detail.contains(name) == true, "\(found)")
    }

    @Test func `files that change places after they were scored are noticed`() throws {
        var sample = try Sample()
        try pin(&sample)
        sample.change("submission.yaml") { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return Array(
                text.replacingOccurrences(of: "evidence/circle-map.png", with: "evidence/other.png")
                    .replacingOccurrences(of: "evidence/forum-conversation.png", with: "evidence/circle-map.png")
                    .replacingOccurrences(of: "evidence/other.png", with: "evidence/forum-conversation.png").utf8
            )
        }
        #expect(Set(codes(sample)) == ["assessment.changedEvidence"])
    }

    @Test func `what was not said yet may be added after the scores, and nothing else`() throws {
        var sample = try Sample()
        try sample.replace("  consent: true\n", with: "  consent: false\n")
        try pin(&sample)
        try sample.replace("  consent: false\n", with: "  consent: true\n")
        #expect(codes(sample) == [])
        try pin(&sample)
        try sample.replace("  consent: true\n", with: "  consent: false\n")
        #expect(Set(codes(sample)) == ["assessment.changedEvidence"])
    }

    @Test func `a file that stays as it was is named again beside a new one, and not alone`() throws {
        let old = "{file: evidence/design-plan.pdf, mediaType: application/pdf, title: The first plan}"
        let again = Self.again + "          - \(old)\n"
        var sample = try sample(again: again)
        sample.write(sheet("assessor-a"), to: "assessments/round-2/assessor-a.yaml")
        #expect(codes(sample) == [])
        let other = again.replacingOccurrences(of: "evidence/design-plan.pdf", with: "evidence/overview.md")
        #expect(
            faults { _ = try self.sample(again: other).readSubmission() }.map(\.codeName) == [
                "submission.duplicateFile"
            ]
        )
    }

    // MARK: What may be handed in again

    @Test func `after an award nothing is handed in again`() throws {
        var sample = try Sample()
        try pin(&sample)
        sample.append(Self.again, to: "submission.yaml")
        sample.write("%PDF-1.4 the second plan", to: "evidence/design-plan-2.pdf")
        let found = faults { _ = try sample.decide() }
        #expect(found.map(\.codeName) == ["submission.badRound"])
        #expect(found.first?.detail == "round 2 was handed in though round 1 earned the badge")
    }

    @Test func `a rule of the whole submission that failed is mended by handing in the file that it names`() throws {
        func round(_ requirement: String) throws -> Sample {
            var sample = try Sample()
            sample.append("\nWrite to ana@school.example.\n", to: "evidence/overview.md")
            try pin(&sample)
            let again = Self.again.replacingOccurrences(of: "design-plan:", with: requirement + ":")
                .replacingOccurrences(of: "            form: open-design-plan\n", with: "")
            sample.append(again, to: "submission.yaml")
            sample.write("%PDF-1.4 anew", to: "evidence/design-plan-2.pdf")
            return sample
        }
        #expect(codes(try round("overview")) == [])
        #expect(codes(try round("design-plan")) == ["submission.badRound"])
    }
}
