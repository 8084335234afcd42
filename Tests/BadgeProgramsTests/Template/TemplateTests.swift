import BadgePrograms
import Foundation
import Testing

struct TemplateTests {
    @Test func `the NEA template says what the program asks for`() throws {
        let template = try Sample().readTemplate()
        #expect(template.id == "nea-coaching-and-mentoring")
        #expect(template.version == "2022-03-19")
        #expect(template.achievementType == "MicroCredential")
        #expect(template.source.licence == "CC BY-NC-ND 4.0")
        #expect(template.framework?.levels.map(\.id) == ["emerging", "developing", "performing", "transforming"])
        #expect(template.cycle.map(\.id) == ["learn", "design", "do", "reflect"])
        #expect(template.parts.map(\.id) == ["part-1", "part-2", "part-3"])
        #expect(
            template.requirements.map(\.id)
                == ["overview", "circle-map", "review", "design-plan", "implementation", "feedback", "reflection"]
        )
        #expect(template.validity == nil)
    }

    @Test func `every rule says where it comes from and how strong it is`() throws {
        let rules = try Sample().readTemplate().allRules.map(\.rule.header)
        #expect(
            rules.filter { $0.strength == .advised }.map(\.id)
                == ["overview.length", "reflection.length", "two-assessors"]
        )
        #expect(rules.filter { $0.origin == .ours }.map(\.id) == ["two-assessors", "own-work", "consent"])
        #expect(
            rules.filter { $0.origin == .derived }.map(\.id)
                == ["overview.file", "circle-map.file", "design-plan.file", "reflection.file"]
        )
        #expect(rules.count == 23)
    }

    @Test func `the rubric has three criteria with three levels each, and proficient is required`() throws {
        let rubric = try Sample().readTemplate().allRules.compactMap { $0.rule as? RubricLevelRule }
        #expect(rubric.map(\.header.id) == ["circle-map", "action-plan", "design"])
        for criterion in rubric {
            #expect(criterion.levels.map(\.id) == ["developing", "basic", "proficient"])
            #expect(criterion.requiredLevel == "proficient")
            #expect(criterion.levels.allSatisfy { !$0.descriptors.isEmpty })
        }
    }

    @Test(arguments: [
        Change(
            "version: 2022-03-19\nname",
            "name",
            "yaml.missingKey",
            nil,
            "the key version is missing",
            "add a line version: …"
        ),
        Change(
            "achievementType: MicroCredential",
            "achievementType: MicroCredental",
            "yaml.badValue",
            "MicroCredental",
            "achievementType: \"MicroCredental\" is no achievement type of Open Badges 3.0",
            "did you mean MicroCredential?"
        ),
        Change(
            "  revised: 2022-03-19",
            "  revised: March 2022",
            "yaml.badValue",
            "revised: March",
            "source.revised: \"March 2022\" is not a date",
            "write it as 2022-03-DD, with the day in the place of DD"
        ),
        Change(
            "          - id: overview.length\n            rule: words\n",
            "          - id: overview.length\n            rule: word\n",
            "yaml.badValue",
            "rule: word\n",
            "parts[1].requirements[1].rules[2].rule: \"word\" is no kind of rule",
            "did you mean words?"
        ),
        Change(
            "            words: {from: 350, to: 500}",
            "            words: {from: 500, to: 350}",
            "yaml.badValue",
            "{from: 500, to: 350}",
            "parts[1].requirements[1].rules[2].words: from is 500 and to is 350",
            "from is the smaller number"
        ),
        Change(
            "        kind: answers",
            "        kind: answer",
            "yaml.badValue",
            "kind: answer\n",
            "parts[2].requirements[2].kind: \"answer\" stands here; one of narrative, answers, artifact, "
                + "annotated-artifacts, feedback, table, observations, attestations is expected",
            "did you mean answers?"
        ),
        Change(
            "          - id: feedback.answers",
            "          - id: review.answers # again",
            "template.duplicateID",
            "review.answers # again",
            "another rule has the id review.answers already",
            "give each rule an id of its own"
        ),
        Change(
            "            atLeast: 2",
            "            atLest: 2",
            "yaml.missingKey",
            "- id: feedback.participants",
            "parts[2].requirements[5].rules[1]: the key atLeast is missing",
            "add a line atLeast: …"
        ),
        Change(
            "award:\n  rule: every-required-rule",
            "award:\n  rule: most-rules",
            "yaml.badValue",
            "rule: most-rules",
            "award.rule: \"most-rules\" stands here; one of every-required-rule is expected",
            nil
        ),
        Change(
            "            fields: [date, time, participants, purpose, equity]",
            "            fields: date",
            "yaml.wrongKind",
            "fields: date",
            "parts[2].requirements[4].rules[3].fields: a text stands here; a list is expected",
            "a list stands in square brackets: fields: [date]; or each entry on a line of its own with a dash and a space "
                + "before it"
        ),
        Change(
            "          - id: overview.length\n            rule: words\n",
            "          - id: overview.length\n            rule: annotation-words\n",
            "template.misplacedRule",
            "          - id: overview.length",
            "parts[1].requirements[1].rules[2].rule: a rule annotation-words cannot stand in a requirement of kind narrative",
            "it belongs to requirements of kind annotated-artifacts"
        ),
        Change(
            "    rule: blind-review",
            "    rule: pass\n    needs: [care]",
            "template.misplacedRule",
            "needs: [care]",
            "rules[1].rule: a rule pass cannot stand here",
            "it belongs to requirements of kind narrative, answers, artifact, annotated-artifacts, feedback, "
                + "table, observations, attestations"
        ),
    ])
    func `a malformed template is answered with what, where and how to mend it`(_ change: Change) throws {
        var sample = try Sample()
        try sample.replaceInTemplate(change.old, with: change.new)
        let found = faults { _ = try sample.readTemplate() }
        let fault = try #require(found.first)
        #expect(fault.codeName == change.code)
        #expect(fault.detail == change.detail)
        #expect(fault.hint == change.hint)
        let line = try change.marker.map(sample.lineInTemplate) ?? 1
        // A rule that cannot stand where it is, is told at its kind, one line from the marker.
        #expect(try #require(fault.mark).line - line == (change.code == "template.misplacedRule" ? change.offset : 0))
    }

    /// A change of the template and the fault that it is to give.
    struct Change: Sendable {
        let old: String
        let new: String
        let code: String
        let marker: String?
        let detail: String
        let hint: String?

        init(_ old: String, _ new: String, _ code: String, _ marker: String?, _ detail: String, _ hint: String?) {
            (self.old, self.new, self.code, self.marker, self.detail, self.hint) = (
                old, new, code, marker, detail, hint
            )
        }

        var offset: Int {
            new.contains("needs") ? -1 : 1
        }
    }

    @Test func `a requirement that could never be unfulfilled is refused`() throws {
        var sample = try Sample()
        try sample.replaceInTemplate(
            "            statement: Each question is answered in 50 to 150 words or 3 to 5 bullet points.\n            origin: stated\n            strength: required",
            with: "            statement: As above.\n            origin: stated\n            strength: advised"
        )
        let found = faults { _ = try sample.readTemplate() }
        #expect(found.map(\.codeName) == ["yaml.badValue"])
        #expect(found[0].hint == "say what at least is required")
    }

    @Test func `levels of a criterion rise, and the one required is among them`() throws {
        var sample = try Sample()
        let text = String(decoding: sample.template, as: UTF8.self)
        let required = try #require(text.firstRange(of: "requiredLevel: proficient"))
        let points = try #require(text.firstRange(of: "points: 2"))
        sample = try Sample()
        var changed = text
        changed.replaceSubrange(points, with: "points: 1")
        changed.replaceSubrange(required, with: "requiredLevel: expert")
        try sample.replaceInTemplate(text, with: changed)
        let found = faults { _ = try sample.readTemplate() }
        #expect(found.map(\.codeName) == ["template.unknownID", "yaml.badValue"])
        #expect(found[0].hint == "the levels are developing, basic, proficient")
    }

    @Test func `faults of rules are told at once with that of the kind of their requirement`() throws {
        func found(_ changes: [String: String]) throws -> [String] {
            var text = try LintTests.clean()
            for (place, new) in changes {
                #expect(text.components(separatedBy: place).count == 2)
                text = text.replacingOccurrences(of: place, with: new)
            }
            return faults { _ = try Template(reading: ProgramFiles.file("t.yaml", text)) }.map(\.codeName)
        }
        let kind = "        kind: annotated-artifacts\n"
        let level = "            requiredLevel: proficient\n"
        #expect(try found([kind: kind, level: level]) == [])
        #expect(try found([kind: "        kind: anotated-artifacts\n"]) == ["yaml.badValue"])
        let both = try found([
            kind: "        kind: anotated-artifacts\n", level: "            requiredLevel: profficient\n",
            "            strength: required\n            fields:": "            strength: requird\n            fields:",
        ])
        #expect(both.count == 3, "\(both)")
    }

    @Test(arguments: [
        ("{id: basic, name: Proficient", false), ("{id: basic, name: PROFICIENT", false),
        ("{id: proficient-1, name: proficient", false), ("{id: basic, name: Basic", true),
    ])
    func `a word of a sheet stands for one level of a criterion`(_ first: String, isFine: Bool) throws {
        let levels =
            "[\(first), points: 1, descriptors: [One.]}, {id: proficient, name: Good, points: 2, descriptors: [Two.]}]"
        let program = MiniProgram(
            logRules: MiniProgram.rule("rubric-level", "requiredLevel: proficient\nlevels: " + levels)
        )
        let found = faults { _ = try program.readTemplate() }
        #expect(found.isEmpty == isFine)
        guard let fault = found.first else { return }
        #expect(fault.codeName == "yaml.badValue")
        #expect(fault.detail.hasSuffix("share a word, so that a sheet can mean either"))
    }

    @Test func `two rules of one id are told once`() throws {
        let twice = MiniProgram(
            logRules: MiniProgram.rule("row-count", "atLeast: 1\nresult: Rows")
                + MiniProgram.rule("date-span", "column: day\natLeastDays: 1\nresult: Days")
        )
        let found = faults { _ = try twice.readTemplate() }
        #expect(found.map(\.codeName) == ["template.duplicateID"])
        #expect(found.first?.detail == "another rule has the id tried already")
    }
}
