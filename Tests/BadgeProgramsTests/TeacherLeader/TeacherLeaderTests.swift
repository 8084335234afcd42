import BadgePrograms
import Foundation
import Testing

/// The program with phases, a log, observations and measured data, broken by one change at a time.
struct TeacherLeaderTests {
    private func decide(_ change: (inout Sample) throws -> Void) throws -> Decision {
        var sample = try Sample.teacherLeader()
        try change(&sample)
        return try sample.decide()
    }

    @Test func `the sample is awarded, and no rule is unmet`() throws {
        let decision = try Sample.teacherLeader().decide()
        #expect(decision.unmet == [])
        #expect(decision.isAwarded)
        #expect(decision.exactAgreementPercent == 100)
    }

    @Test func `the template says what is stated, what is derived and what a program has to set`() throws {
        let headers = try Sample.teacherLeader().readTemplate().allRules.map(\.rule.header)
        #expect(
            headers.filter { $0.origin == .stated }.map(\.id)
                == ["collaborative-culture", "professional-learning", "use-of-data", "induction-first"]
        )
        let numbers = [
            "coaching-log.sessions", "coaching-log.minutes", "coaching-log.span", "observations.count",
            "collected-data.rounds",
        ]
        for id in numbers { #expect(headers.first { $0.id == id }?.origin == .ours, "\(id)") }
        #expect(
            headers.filter { $0.strength == .advised }.map(\.id)
                == ["data-analysis.length", "two-assessors", "names-and-addresses"]
        )
    }

    @Test func `the badge shows phases as status, counts as scores and competencies as levels`() throws {
        let components = try Sample.teacherLeader().decide().components.map { component in
            switch component.kind {
            case .status(let isCompleted): "\(component.id) \(isCompleted ? "Completed" : "not completed")"
            case .level(_, let required, let achieved): "\(component.id) \(required ?? "-")/\(achieved ?? "-")"
            case .measure(let type, _, _, let required, let value):
                "\(component.id) \(type) \(required ?? "-")/\(value ?? "-")"
            }
        }
        #expect(
            components == [
                "induction Completed",
                "coaching Completed", "coaching-log.sessions RawScore 10/12", "coaching-log.minutes RawScore 300/460",
                "coaching-log.span RawScore 90/214",
                "observation Completed", "observations.count RawScore 3/4",
                "collaborative-culture practising/practising",
                "professional-learning practising/practising", "use-of-data practising/practising",
                "data-collection Completed", "collected-data.rounds RawScore 3/3",
                "collected-data.baseline Percent -/26.47", "collected-data.end Percent -/61.38",
                "induction-first Completed", "order-of-phases Completed",
                "independent-assessors Completed", "own-work Completed",
                "no-students Completed",
                "assessor-agreement ext:AssessorAgreement -/100",
            ]
        )
    }

    @Test func `nine coaching sessions are one too few, and the phase is not completed`() throws {
        let decision = try decide {
            try $0.cut(from: "2025-12-01,30", to: "2026-02-09,45", in: "evidence/coaching-log.csv")
        }
        #expect(decision.unmet == ["coaching-log.sessions notMet"])
        let outcome = try decision.outcome("coaching-log.sessions")
        #expect(outcome.found == "9 coaching sessions")
        #expect(outcome.required == "at least 10 coaching sessions")
        #expect(outcome.remedy == "1 coaching session more, to be done and entered")
        let phase = try #require(decision.components.first { $0.id == "coaching" })
        guard case .status(false) = phase.kind else {
            Issue.record("the phase counts as completed")
            return
        }
    }

    @Test(arguments: [
        ("atLeast: 300", "atLeast: 460.01", "coaching-log.minutes", "460 minutes", "at least 460.01 minutes"),
        (
            "atLeastDays: 90", "atLeastDays: 215", "coaching-log.span", "214 days, 2025-09-22 to 2026-04-24",
            "at least 215 days from the first to the last"
        ),
        (
            "atLeast: 3\n            noun: {one: round", "atLeast: 4\n            noun: {one: round",
            "collected-data.rounds", "3 rounds: baseline, middle, end", "at least 4 different rounds"
        ),
        (
            "outOf: students\n            where: {column: round, is: end}",
            "outOf: students\n            atLeast: 61.39\n            where: {column: round, is: end}",
            "collected-data.end", "61.38 percent", "at least 61.39 percent"
        ),
    ])
    func `a bound is kept up to its last digit`(
        _ old: String,
        _ new: String,
        _ rule: String,
        _ found: String,
        _ required: String
    ) throws {
        let decision = try decide { try $0.replaceInTemplate(old, with: new) }
        #expect(decision.unmet == ["\(rule) notMet"])
        #expect(try decision.outcome(rule).found == found)
        #expect(try decision.outcome(rule).required == required)
    }

    @Test(arguments: [
        ("atLeast: 300", "atLeast: 460"), ("atLeastDays: 90", "atLeastDays: 214"),
        (
            "outOf: students\n            where: {column: round, is: end}",
            "outOf: students\n            atLeast: 61.38\n            where: {column: round, is: end}"
        ),
        ("compute: sum\n            atLeast: 300", "compute: mean\n            atLeast: 38.33"),
        ("compute: sum\n            atLeast: 300", "compute: smallest\n            atMost: 30"),
        ("compute: sum\n            atLeast: 300", "compute: largest\n            atLeast: 45"),
    ])
    func `what reaches a bound is met`(_ old: String, _ new: String) throws {
        #expect(try decide { try $0.replaceInTemplate(old, with: new) }.unmet == [])
    }

    @Test func `a session outside the phase is told with its line`() throws {
        let decision = try decide {
            try $0.replace("2026-04-24,45", with: "2026-04-27,45", in: "evidence/coaching-log.csv")
        }
        #expect(decision.unmet == ["coaching-log.dates notMet"])
        let outcome = try decision.outcome("coaching-log.dates")
        #expect(outcome.found == "2026-04-27 in evidence/coaching-log.csv, line 13")
        #expect(outcome.required == "dates from 2025-09-22 to 2026-04-24")
        #expect(outcome.places.map(\.line) == [13])
    }

    @Test func `coaching that began before the induction ended is told`() throws {
        let decision = try decide { try $0.replace("until: 2025-09-12}", with: "until: 2025-09-23}") }
        #expect(decision.unmet == ["induction-first notMet"])
        let outcome = try decision.outcome("induction-first")
        #expect(outcome.found == "induction 2025-08-25 to 2025-09-23; coaching 2025-09-22 to 2026-04-24")
        #expect(outcome.required == "induction, then coaching, each after the one before")
        #expect(outcome.remedy?.hasPrefix("coaching is to begin when induction has ended") == true)
    }

    @Test func `phases that overlap keep their order`() throws {
        let decision = try decide { try $0.replace("until: 2026-04-24}", with: "until: 2026-05-09}") }
        #expect(decision.unmet == ["order-of-phases notMet"])
        #expect(
            try decision.outcome("order-of-phases").places.map(\.line) == [
                Sample.teacherLeader().line(of: "  observation: {")
            ]
        )
    }

    @Test func `a phase without days is missing in every rule that needs them`() throws {
        let decision = try decide {
            try $0.replace("  induction: {from: 2025-08-25, until: 2025-09-12}\n", with: "")
        }
        #expect(decision.unmet == ["induction-record.dates missing", "induction-first missing"])
        #expect(try decision.outcome("induction-first").found.hasPrefix("no days given for induction") == true)
    }

    @Test func `a competency that was seen once only is not yet shown in daily practice`() throws {
        let decision = try decide {
            try $0.replace(
                "  collaborative-culture:\n    level: practising",
                with: "  collaborative-culture:\n    level: beginning",
                in: "evidence/observation-3.yaml"
            )
        }
        #expect(decision.unmet == ["collaborative-culture notMet"])
        let outcome = try decision.outcome("collaborative-culture")
        #expect(outcome.found == "Beginning on 2025-11-04, Beginning on 2026-02-12, Leading on 2026-04-21")
        #expect(outcome.required == "Practising or higher in at least 2 observations")
        let component = try #require(decision.components.first { $0.id == "collaborative-culture" })
        guard case .level(_, "practising", "beginning") = component.kind else {
            Issue.record("\(component.kind)")
            return
        }
    }

    @Test func `what the coach saw does not count as an observation`() throws {
        let decision = try decide {
            try $0.replace("role: observer", with: "role: coach", in: "evidence/observation-4.yaml")
        }
        #expect(decision.unmet == ["collaborative-culture notMet"])
        #expect(
            try decision.outcome("observations.count").found
                == "3 observations, 2025-11-04, 2026-01-20, 2026-02-12; 1 by somebody in another role"
        )
    }

    @Test func `observations of one day count once`() throws {
        let decision = try decide {
            try $0.replace("date: 2026-01-20", with: "date: 2026-02-12", in: "evidence/observation-2.yaml")
            try $0.replaceInTemplate(
                "            atLeast: 3\n            by:",
                with: "            atLeast: 4\n            by:"
            )
        }
        #expect(decision.unmet == ["observations.count notMet"])
        #expect(
            try decision.outcome("observations.count").found
                == "3 observations, 2025-11-04, 2026-02-12, 2026-04-21; 1 on a day with another"
        )
    }

    @Test func `a round that was not measured is missing`() throws {
        let decision = try decide {
            let text = String(decoding: try #require($0.files["evidence/collected-data.csv"]), as: UTF8.self)
            $0.write(text.components(separatedBy: "2026-06-01")[0], to: "evidence/collected-data.csv")
        }
        #expect(decision.unmet == ["collected-data.rounds notMet", "collected-data.end missing"])
        #expect(try decision.outcome("collected-data.end").remedy == "enter rows with round end and their numbers")
    }

    @Test func `an advised number stands in the badge without a bound`() throws {
        let decision = try decide {
            try $0.replaceInTemplate(
                "origin: ours\n            strength: required\n            column: minutes\n            compute: sum\n            atLeast: 300",
                with:
                    "origin: ours\n            strength: advised\n            column: minutes\n            compute: sum\n            atLeast: 900"
            )
        }
        #expect(decision.isAwarded)
        #expect(decision.warnings.map(\.ruleID) == ["coaching-log.minutes"])
        let component = try #require(decision.components.first { $0.id == "coaching-log.minutes" })
        guard case .measure("RawScore", nil, nil, nil, "460") = component.kind else {
            Issue.record("\(component.kind)")
            return
        }
    }

    @Test func `the evidence of an observation says when, by whom and at which level`() throws {
        let sample = try Sample.teacherLeader()
        let submission = try sample.readSubmission()
        let items = try submission.evidence(
            for: sample.readTemplate(),
            facts: SubmissionFacts(of: submission, in: sample)
        ).filter { $0.requirementID == "observations" }
        #expect(items.count == 4)
        #expect(
            items[0].narrative == "2025-11-04, recorded in the role: Observer. Builds a culture of working together: "
                + "Beginning; Brings about professional learning: Practising."
        )
        // The observer's own words could name somebody, and everybody reads this.
        #expect(items.allSatisfy { $0.narrative?.contains("mathematics") == false })
    }
}
