import BadgePrograms
import Foundation
import Testing
import VerifiableCredentials

/// What another round of handing in may move, and what has to be done before it.
struct LaterRoundTests {
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

    private func sample(until: String, again: String?) throws -> Sample {
        var sample = try Sample()
        try sample.replace("until: 2026-06-12", with: "until: \(until)")
        if let again {
            let activity = again.isEmpty ? "" : "    activity: {from: 2026-02-02, until: \(again)}\n"
            let text = Self.again.replacingOccurrences(of: "    evidence:\n", with: activity + "    evidence:\n")
            sample.append(text, to: "submission.yaml")
            sample.write("%PDF-1.4 the second plan", to: "evidence/design-plan-2.pdf")
        }
        return sample
    }

    @Test(arguments: [
        ("2026-06-12", nil, nil), ("2026-06-20", nil, nil), ("2026-06-12", "", nil), ("2026-06-12", "2026-08-10", nil),
        ("2026-06-12", "2026-08-21", nil),
        ("2026-06-21", nil, "submitted: the work was handed in on 2026-06-19, before its last day, 2026-06-21"),
        ("2026-06-21", "", "submitted: the work was handed in on 2026-06-19, before its last day, 2026-06-21"),
        (
            "2026-06-12", "2026-08-22",
            "resubmissions[1].date: the work was handed in on 2026-08-20, before its last day, 2026-08-22"
        ),
    ])
    func `each round ends its work before it is handed in`(_ until: String, _ again: String?, _ problem: String?) throws
    {
        let sample = try sample(until: until, again: again)
        #expect(faults { _ = try sample.readSubmission() }.map(\.detail) == [problem].compactMap { $0 })
    }

    @Test func `the days of the first round stay as they were scored, and a later one may have others`() throws {
        let submission = try sample(until: "2026-06-12", again: "2026-08-10").readSubmission()
        #expect(submission.activityUntil.date == "2026-08-10")
        let first = try sample(until: "2026-06-12", again: "").readSubmission()
        #expect(first.activityUntil.date == "2026-06-12")
    }

    @Test func `a wrong first day of the work is mended by a round, and nowhere else`() throws {
        func scored(_ change: (inout Sample) throws -> Void) throws -> Sample {
            var sample = try SampleProgram.mentorCoach.sample()
            try sample.replace(
                "activity: {from: 2025-09-08",
                with: "activity: {from: 2025-10-15",
                in: "submission.yaml"
            )
            let submission = try sample.readSubmission()
            let pins = try EvidencePins(of: submission, round: 1, facts: SubmissionFacts(of: submission, in: sample))
            for sheet in try sample.readAssessments() { sample.write(sheet.text(pinning: pins), to: sheet.fileName) }
            try change(&sample)
            return sample
        }
        #expect(try !scored { _ in }.decide().isAwarded)
        let moved = try scored { sample in
            try sample.replace(
                "activity: {from: 2025-10-15",
                with: "activity: {from: 2025-09-08",
                in: "submission.yaml"
            )
        }
        #expect(Set(faults { _ = try moved.decide() }.map(\.codeName)) == ["assessment.changedEvidence"])
        let again = "\nresubmissions:\n  - date: 2026-07-20\n    activity: {from: FROM, until: 2026-05-22}\n"
        for (from, isAwarded) in [("2025-09-08", true), ("2025-10-14", false)] {
            let sample = try scored { sample in
                sample.append(again.replacingOccurrences(of: "FROM", with: from), to: "submission.yaml")
            }
            let decision = try sample.decide()
            #expect(decision.isAwarded == isAwarded, "\(decision.unmet)")
            #expect(decision.rounds.map { $0.activity?.from.date } == [nil, from])
        }
    }

    @Test(arguments: [("2026-07-01", "badRound"), ("2026-08-20", nil)])
    func `a round is handed in after the one before it was assessed`(_ date: String, _ problem: String?) throws {
        var sample = try sample(until: "2026-06-12", again: "")
        let files = ["assessments/assessor-a.yaml", "assessments/assessor-b.yaml"]
        for file in files {
            try sample.replace("  design:\n    level: proficient", with: "  design:\n    level: basic", in: file)
        }
        let submission = try sample.readSubmission()
        let pins = try EvidencePins(of: submission, round: 1, facts: SubmissionFacts(of: submission, in: sample))
        for (file, sheet) in zip(files, try sample.readAssessments()) {
            sample.write(sheet.text(pinning: pins), to: file)
        }
        try sample.replace("date: 2026-08-20", with: "date: \(date)")
        let found = faults { _ = try sample.decide() }
        #expect(found.map(\.codeName) == [problem].compactMap { $0 }.map { "submission." + $0 })
        if problem != nil { #expect(found.first?.detail.contains("before assessor-") == true, "\(found)") }
    }

    // MARK: The number of assessors

    private func program(again: Bool) -> MiniProgram {
        var program = MiniProgram()
        program.logRules = MiniProgram.rule("pass", "needs: [It is complete.]", id: "log.passes")
        program.statementRules = MiniProgram.rule("approval", "by: [head]", id: "said")
        program.statements = [(by: "h", role: "head", date: "2026-06-12", stated: "said: {holds: true, says: Yes.}")]
        program.rules = MiniProgram.rule("assessor-count", "atLeast: 2", whole: true)
        program.secondRound = again
        return program
    }

    private func sheet(_ assessor: String, passes: Bool) -> (assessor: String, scores: String) {
        (assessor: assessor, scores: "log.passes: {pass: \(passes)}")
    }

    @Test func `too few assessors are waited for, and no fault of the work`() throws {
        let decision = try program(again: false).decide([sheet("one", passes: true)])
        #expect(decision.obstacles.map(\.ruleID) == ["tried"])
        #expect(decision.obstacles.allSatisfy(decision.waitsForMoreAssessors))
        let failed = try program(again: false).decide([sheet("one", passes: false)])
        #expect(failed.obstacles.map(\.ruleID) == ["log.passes", "tried"])
        #expect(failed.obstacles.map(failed.waitsForMoreAssessors) == [false, true])
        let enough = try program(again: false).decide([sheet("one", passes: true), sheet("two", passes: true)])
        #expect(enough.isAwarded && enough.obstacles.isEmpty)
        #expect(!enough.outcomes.contains(where: enough.waitsForMoreAssessors))
    }

    @Test func `where nothing is scored nobody is waited for`() throws {
        var program = program(again: false)
        program.logRules = ""
        let decision = try program.decide([])
        #expect(decision.obstacles.map(\.ruleID) == ["tried"])
        #expect(!decision.obstacles.contains(where: decision.waitsForMoreAssessors))
    }

    @Test func `nothing is handed in again before so many have scored as are asked for`() throws {
        let found = faults { _ = try program(again: true).decide([sheet("one", passes: false)]) }
        #expect(found.map(\.codeName) == ["submission.badRound"])
        #expect(
            found.first?.detail
                == "round 2 was handed in before round 1 was decided: tried: Rule that is tried: 1 assessor"
        )
    }

    @Test(arguments: [("%PDF-1.4 the second plan", false), (nil, true)])
    func `the same bytes under another name are nothing new`(_ text: String?, _ isSame: Bool) throws {
        var sample = try sample(until: "2026-06-12", again: "")
        let files = ["assessments/assessor-a.yaml", "assessments/assessor-b.yaml"]
        for file in files {
            try sample.replace("  design:\n    level: proficient", with: "  design:\n    level: basic", in: file)
        }
        let submission = try sample.readSubmission()
        let pins = try EvidencePins(of: submission, round: 1, facts: SubmissionFacts(of: submission, in: sample))
        for (file, sheet) in zip(files, try sample.readAssessments()) {
            sample.write(sheet.text(pinning: pins), to: file)
        }
        sample.copy("evidence/design-plan.pdf", to: "evidence/design-plan-2.pdf")
        if let text { sample.write(text, to: "evidence/design-plan-2.pdf") }
        let found = faults { _ = try sample.decide() }
        #expect(found.map(\.codeName) == (isSame ? ["submission.badRound"] : []))
        if isSame {
            #expect(
                found.first?.detail
                    == "design-plan is handed in again in round 2 just as it was: its files hold the same as before, byte for "
                    + "byte"
            )
        }
    }

    // MARK: Days of phases

    /// The teacher leader's work with an induction that seems to end after the coaching began, scored and pinned, and the
    /// right days in a second round.
    private func induction(until: String, again: String?) throws -> Sample {
        var sample = try Sample.teacherLeader()
        let text = String(decoding: try sample.file("submission.yaml").bytes, as: UTF8.self)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("  induction: {") })
        let from = String(try #require(line.split(separator: ":")[2].split(separator: ",").first)).drop { $0 == " " }
        try sample.replace(String(line), with: "  induction: {from: \(from), until: \(until)}", in: "submission.yaml")
        let submission = try sample.readSubmission()
        let pins = try EvidencePins(of: submission, round: 1, facts: SubmissionFacts(of: submission, in: sample))
        for sheet in try sample.readAssessments() { sample.write(sheet.text(pinning: pins), to: sheet.fileName) }
        if let again {
            sample.append(
                "\nresubmissions:\n  - date: 2026-07-20\n    phases: {induction: {from: \(from), until: \(again)}}\n",
                to: "submission.yaml"
            )
        }
        return sample
    }

    @Test func `wrong days of a phase are mended by a round that tells the right ones`() throws {
        #expect(try induction(until: "2025-09-30", again: nil).decide().unmet == ["induction-first notMet"])
        let decision = try induction(until: "2025-09-30", again: "2025-09-12").decide()
        #expect(decision.isAwarded, "\(decision.unmet)")
        #expect(decision.rounds.map(\.isAwarded) == [false, true])
        #expect(decision.rounds.map(\.phases) == [[], ["induction"]])
        #expect(try induction(until: "2025-09-30", again: "2025-09-29").decide().unmet == ["induction-first notMet"])
        let found = faults { _ = try induction(until: "2025-09-12", again: "2025-09-11").decide() }
        #expect(found.map(\.codeName) == ["submission.badRound"])
    }

    @Test func `days that were scored stay where they are`() throws {
        var sample = try induction(until: "2025-09-30", again: nil)
        try sample.replace("until: 2025-09-30}", with: "until: 2025-09-12}", in: "submission.yaml")
        let found = faults { _ = try sample.decide() }
        #expect(Set(found.map(\.codeName)) == ["assessment.changedEvidence"])
        #expect(found.first?.detail.contains("submission.yaml: phase induction") == true)
        #expect(found.first?.hint?.contains("write the right ones under activity or phases of a later") == true)
    }

    @Test func `what nobody scores has no rounds`() throws {
        var program = MiniProgram()
        program.secondRound = true
        let found = faults { _ = try program.decide() }
        #expect(found.map(\.codeName) == ["submission.badRound"])
        #expect(found.first?.hint == "mend what was handed in, and take resubmissions out")
    }
}
