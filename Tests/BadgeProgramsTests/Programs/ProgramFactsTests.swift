import BadgePrograms
import BadgeTesting
import Foundation
import Testing
import VerifiableCredentials

/// What the five documents say and no rule of the decision holds: it stands in the templates, and `docs/programs.md` lists it.
struct ProgramFactsTests {
    private func template(_ program: SampleProgram) throws -> Template {
        try program.sample().readTemplate()
    }

    @Test func `coaching and mentoring has its cycle, levels, forms, prompts and questions`() throws {
        let template = try template(.coachingAndMentoring)
        #expect(template.cycle.map(\.id) == ["learn", "design", "do", "reflect"])
        let levels = try #require(template.framework?.levels)
        #expect(levels.map(\.id) == ["emerging", "developing", "performing", "transforming"])
        #expect(levels.map(\.indicators.count) == [3, 3, 4, 2])
        #expect(template.framework?.name.contains("2018") == true)
        func requirement(_ id: String) throws -> Requirement { try #require(template.requirement(id)) }
        #expect(try requirement("circle-map").sections.map(\.id) == ["core-belief", "context", "needs"])
        #expect(try requirement("circle-map").sections[0].description?.contains("page 5") == true)
        #expect(try requirement("overview").questions.count == 3)
        #expect(try requirement("review").questions.count == 2)
        #expect(try requirement("design-plan").forms.map(\.id) == ["fellow-action-plan", "open-design-plan"])
        #expect(try requirement("design-plan").forms[0].name.contains("fellows since 2018"))
        #expect(try requirement("design-plan").forms[1].name.hasSuffix("for everybody else"))
        for id in ["action-plan", "design"] {
            let rule = try #require(template.allRules.map(\.rule).first { $0.header.id == id } as? RubricLevelRule)
            #expect(rule.scale.levels.contains { $0.descriptors.contains { $0.contains("need") } }, "\(id)")
        }
        #expect(template.notes.contains { $0.contains("four artifacts and then describes five") })
        let plans = try #require(template.notes.first { $0.contains("14 kinds of plans") })
        #expect(plans.split(separator: ";").count == 14)
        #expect(try requirement("implementation").forms.count == 11)
        #expect(try requirement("feedback").questions.count == 5)
        #expect(try requirement("reflection").questions.count == 4)
        #expect(template.source.revised?.date == "2022-03-19")
        #expect(template.source.licence == "CC BY-NC-ND 4.0")
    }

    @Test func `a credentialed coach receives more in the first year than later`() throws {
        let template = try template(.mtpCoach)
        #expect(template.stages.map(\.follows) == [[], ["stage-1", "stage-2"]])
        let later = ["reporting", "webinars", "videos", "group", "materials"]
        #expect(template.stages[0].receives.map(\.id) == ["support-calls", "refresher"] + later)
        #expect(template.stages[0].receives[0].name.hasPrefix("3 calls"))
        #expect(template.stages[1].receives.map(\.id) == later)
        #expect(template.description.contains("by video in regular cycles of observation and feedback"))
        #expect(template.alignments.contains { $0.code == "CLASS" })
        #expect(template.validity?.months == 12)
        #expect(template.validity?.origin == .derived)
        #expect(template.validity?.renewal?.opensWeeksBefore == 8)
        #expect(template.validity?.renewal?.graceDays == 30)
        #expect(template.validity?.renewal?.origin == .ours)
    }

    @Test func `a liaison's badge says what is the team's`() throws {
        let sample = try SampleProgram.teacherLiaison.sample()
        let decision = try sample.decide()
        let template = decision.template
        #expect(template.roles.map(\.id).prefix(2) == ["liaison", "coach"])
        #expect(template.notes.contains { $0.contains("wants to learn how to lead a team") })
        let aims = try #require(
            template.allRules.map(\.rule).first { $0.header.id == "culture.aims" } as? any CompositeRule
        )
        #expect(aims.members.count == 4)
        #expect(
            template.requirements.filter { $0.producer == .team }.map(\.id) == ["goals", "team", "meetings", "culture"]
        )
        let evidence = decision.submission.evidence(for: template, facts: decision.facts)
        let team = evidence.filter { $0.description.contains("the team's work, not one person's") }
        #expect(team.map(\.requirementID) == ["goals", "team", "meetings", "culture"])
        let others = evidence.filter { $0.description.contains("by others, about the educator") }
        #expect(others.count == 3)
        let own = evidence.filter { $0.description.contains("; by the educator") }
        #expect(own.map { $0.artifact?.path } == ["evidence/statement-liaison.yaml"])
        #expect(
            others[0].narrative?.hasPrefix("2025-08-15, stated in the role: Administrator. Nomination: yes; ") == true
        )
        #expect(others[0].narrative?.contains("Teaching experience: 6") == true)
    }

    @Test func `a mentor coach takes one of two paths and is held to five principles`() throws {
        let template = try template(.mentorCoach)
        #expect(template.paths.map(\.id) == ["coach", "trainer"])
        #expect(template.framework?.levels.flatMap(\.indicators).count == 5)
        let columns = try #require(template.requirement("partners")).columns
        #expect(columns.first { $0.id == "mode" }?.values == ["on-site", "distance", "both"])
        for activity in ["goals", "observations", "videos", "discussion-notes", "consultation"] {
            #expect(template.requirement(activity) != nil, "\(activity)")
        }
        let rules = template.allRules.map(\.rule.header.id)
        for principle in ["trusting-relation", "goals.needs", "inquiry", "feedback-specific", "supportive-role"] {
            #expect(rules.contains(principle), "\(principle)")
        }
    }

    @Test func `a teacher leader goes through four phases`() throws {
        let template = try template(.teacherLeader)
        #expect(
            template.parts.filter(\.isPhase).map(\.id) == ["induction", "coaching", "observation", "data-collection"]
        )
        #expect(template.notes.contains { $0.contains("150 teachers") })
        let decision = try SampleProgram.teacherLeader.sample().decide()
        let evidence = decision.submission.evidence(for: decision.template, facts: decision.facts)
        #expect(Set(evidence.map(\.requirementID)) == Set(template.requirements.map(\.id)))
        #expect(!template.alignments.isEmpty)
    }

    @Test(arguments: SampleProgram.allCases)
    func `every program is aligned by framework, code and address, and says its source`(_ program: SampleProgram) throws
    {
        let template = try template(program)
        #expect(!template.alignments.isEmpty)
        #expect(template.alignments.allSatisfy { $0.code != nil && $0.url.hasPrefix("https://") })
        #expect(!template.source.attribution.isEmpty)
        #expect(!template.roles.isEmpty)
    }

    /// `docs/programs.md` lists each rule with its origin and strength, and no other.
    @Test func `the table of rules is that of the templates`() throws {
        let page = try String(contentsOf: Repository.root.appending(path: "docs/programs.md"), encoding: .utf8)
        let sections = page.components(separatedBy: "\n## ").dropFirst()
        let templates = Set(SampleProgram.allCases.map(\.template))
        #expect(Set(sections.map { String($0.prefix { $0 != "\n" }) }) == templates)
        for section in sections {
            let name = String(section.prefix { $0 != "\n" })
            let program = try #require(SampleProgram.allCases.first { $0.template == name })
            let rules = try template(program).allRules.map(\.rule)
            let expected = rules.flatMap { rule in
                ([rule.header] + ((rule as? any CompositeRule)?.members.map(\.rule.header) ?? [])).map { header in
                    "`\(header.id)` | \(header.statement) | \(header.origin.rawValue) | \(header.strength.rawValue)"
                }
            }
            let listed = section.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }.map { line in
                line.components(separatedBy: " | ").prefix(4).joined(separator: " | ").dropFirst(2)
            }
            #expect(listed.map(String.init) == expected)
        }
    }
}
