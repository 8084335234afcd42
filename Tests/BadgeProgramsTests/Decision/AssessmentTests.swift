import BadgePrograms
import Testing

struct AssessmentTests {
    private let a = "assessments/assessor-a.yaml"
    private let b = "assessments/assessor-b.yaml"

    private func decide(_ change: (inout Sample) throws -> Void) throws -> Decision {
        var sample = try Sample()
        try change(&sample)
        return try sample.decide()
    }

    private func adjudication(_ scores: String, by name: String = "adjudicator-1") -> String {
        """
        format: badge-assessment/1
        assessor: \(name)
        role: adjudicator
        submission: nea-2026-0117
        template: nea-coaching-and-mentoring
        templateVersion: 2022-03-19
        date: 2026-07-10
        scores:
          \(scores)
        """
    }

    @Test(arguments: ["circle-map", "action-plan", "design"])
    func `one component at basic is no award`(_ component: String) throws {
        let decision = try decide { sample in
            for file in [a, b] {
                try sample.replace(
                    "  \(component):\n    level: proficient",
                    with: "  \(component):\n    level: basic",
                    in: file
                )
            }
        }
        #expect(decision.unmet == ["\(component) notMet"])
        #expect(!decision.isAwarded)
        let outcome = try decision.outcome(component)
        #expect(outcome.found == "Basic")
        #expect(outcome.required == "Proficient")
        #expect(outcome.remedy?.hasPrefix("hand in again: Proficient means: ") == true)
        #expect(decision.exactAgreementPercent == 100)
    }

    @Test(arguments: ["overview.passes", "reflection.passes"])
    func `a part that does not pass is no award`(_ rule: String) throws {
        let decision = try decide { sample in
            for file in [a, b] {
                try sample.replace("  \(rule):\n    pass: true", with: "  \(rule):\n    pass: false", in: file)
            }
        }
        #expect(decision.unmet == ["\(rule) notMet"])
        #expect(try decision.outcome(rule).found == "no pass")
    }

    @Test func `without any assessment nothing is awarded`() throws {
        let decision = try decide { sample in
            sample.remove(a)
            sample.remove(b)
        }
        #expect(
            decision.unmet == [
                "overview.passes missing", "circle-map missing", "action-plan missing", "design missing",
                "reflection.passes missing", "two-assessors missing",
            ]
        )
        #expect(decision.assessorCount == 0)
        #expect(decision.exactAgreementPercent == nil)
    }

    @Test func `one assessor is enough, with a warning, and there is no agreement to tell`() throws {
        let decision = try decide { $0.remove(b) }
        #expect(decision.isAwarded)
        #expect(decision.warnings.map(\.ruleID) == ["two-assessors"])
        #expect(decision.assessorCount == 1)
        #expect(!decision.components.contains { $0.id == "assessor-agreement" })
    }

    @Test func `a score that one assessor did not give is named`() throws {
        let decision = try decide { try $0.cut(from: "  design:", to: "  reflection.passes:", in: b) }
        #expect(decision.unmet == ["design missing", "two-assessors notMet"])
        #expect(try decision.outcome("design").found == "no score by assessor-b")
        #expect(decision.exactAgreementPercent == 80)
    }

    @Test func `assessors who differ are no award, and the component is named`() throws {
        let decision = try decide {
            try $0.replace("  design:\n    level: proficient", with: "  design:\n    level: basic", in: b)
        }
        #expect(decision.unmet == ["design missing"])
        let outcome = try decision.outcome("design")
        #expect(outcome.found == "the assessors differ: assessor-a Proficient, assessor-b Basic")
        #expect(outcome.remedy?.contains("adjudicator") == true)
        #expect(decision.exactAgreementPercent == 80)
    }

    @Test(arguments: [("proficient", true), ("basic", false)])
    func `an adjudication decides where assessors differ`(_ level: String, _ isAwarded: Bool) throws {
        let decision = try decide { sample in
            try sample.replace("  design:\n    level: proficient", with: "  design:\n    level: basic", in: b)
            sample.write(adjudication("design: {level: \(level)}"), to: "assessments/z.yaml")
        }
        #expect(decision.isAwarded == isAwarded)
        #expect(try decision.outcome("design").found == (isAwarded ? "Proficient" : "Basic") + " (by adjudication)")
        #expect(decision.assessorCount == 2)
        #expect(decision.exactAgreementPercent == 80)
    }

    @Test func `an adjudication neither stands alone nor overrules agreement nor another adjudication`() throws {
        let alone = try decide { sample in
            sample.remove(a)
            sample.remove(b)
            sample.write(adjudication("design: {level: proficient}"), to: "assessments/z.yaml")
        }
        #expect(try alone.outcome("design").found == "not assessed yet")
        let against = try decide { sample in
            sample.write(adjudication("design: {level: basic}"), to: "assessments/z.yaml")
        }
        #expect(against.unmet == ["design missing"])
        let two = try decide { sample in
            try sample.replace("  design:\n    level: proficient", with: "  design:\n    level: basic", in: b)
            sample.write(adjudication("design: {level: basic}"), to: "assessments/y.yaml")
            sample.write(adjudication("design: {level: proficient}", by: "adjudicator-2"), to: "assessments/z.yaml")
        }
        #expect(two.unmet == ["design missing"])
    }

    @Test func `sheets that do not belong together are errors`() throws {
        func found(_ change: (inout Sample) throws -> Void) throws -> [ProgramError] {
            var sample = try Sample()
            try change(&sample)
            return faults { _ = try sample.decide() }
        }
        let other = try found { try $0.replace("submission: nea-2026-0117", with: "submission: nea-2026-0118", in: b) }
        #expect(other.map(\.codeName) == ["assessment.otherSubmission"])
        #expect(other[0].file == b)
        let version = try found { try $0.replace("templateVersion: 2022-03-19", with: "templateVersion: 2021", in: b) }
        #expect(version.map(\.codeName) == ["submission.otherTemplate"])
        let same = try found { try $0.replace("assessor: assessor-b", with: "assessor: assessor-a", in: b) }
        #expect(same.map(\.codeName) == ["assessment.sameAssessor"])
    }

    @Test(arguments: [
        (
            "  design:\n", "  desing:\n", "template.unknownID", "scores: \"desing\" is nothing that assessors score",
            "did you mean design?"
        ),
        (
            "  design:\n    level: proficient", "  design:\n    level: Proficient", "yaml.badValue",
            "scores.design.level: \"Proficient\" is not an id",
            "an id has small letters a to z, digits, dots and hyphens, begins with a letter or digit, and is at most 100 characters long"
        ),
        (
            "  design:\n    level: proficient", "  design:\n    level: advanced", "template.unknownID",
            "scores.design.level: \"advanced\" is no level of design", "the levels are developing, basic, proficient"
        ),
        (
            "  design:\n    level: proficient", "  design:\n    pass: true", "yaml.missingKey",
            "scores.design: the key level is missing", "add a line level: …"
        ),
        (
            "  overview.passes:\n    pass: true", "  overview.passes:\n    pass: yes", "yaml.badValue",
            "scores.overview.passes.pass: \"yes\" stands here; true or false is expected", nil
        ),
        (
            "date: 2026-07-06", "date: 6 July", "yaml.badValue", "date: \"6 July\" is not a date",
            "write it as YYYY-07-06, with the year in the place of YYYY"
        ),
    ])
    func `a malformed sheet is answered with what, where and how to mend it`(
        _ old: String,
        _ new: String,
        _ code: String,
        _ detail: String,
        _ hint: String?
    ) throws {
        var sample = try Sample()
        try sample.replace(old, with: new, in: b)
        let found = faults { _ = try sample.readAssessments() }
        let fault = try #require(found.first)
        #expect(fault.codeName == code)
        #expect(fault.detail == detail)
        #expect(fault.hint == hint)
        #expect(fault.file == b)
    }
}
