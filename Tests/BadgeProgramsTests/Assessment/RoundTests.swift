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
        #expect(open.unmet == ["action-plan missing", "design missing"])
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
        #expect(faults { _ = try sample.decide() }.first?.detail.contains("is no longer handed in") == true)
    }

    @Test func `answers in submission yaml are pinned too`() throws {
        var program = MiniProgram()
        program.logRules = MiniProgram.rule("pass", "needs: [It is complete.]", id: "log.passes")
        let submission = try program.readSubmission()
        let pins = try EvidencePins(of: submission, round: 1, facts: SubmissionFacts(of: submission, in: program))
        #expect(pins.pins.map(\.name) == ["evidence/log.csv"])
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
            found.first?.detail.contains("no assessment of the rounds before says what \"evidence/overview.md\" was")
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
}
