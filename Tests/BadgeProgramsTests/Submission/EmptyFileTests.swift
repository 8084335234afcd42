import BadgePrograms
import Testing

/// A file of 0 bytes is a missing one, whatever counts it.
struct EmptyFileTests {
    @Test(arguments: [
        ("evidence/circle-map.png", ["circle-map.file"]),
        ("evidence/overview.md", ["overview.file", "overview.length"]),
        ("evidence/design-plan.pdf", ["design-plan.file", "design-plan.form"]),
        ("evidence/review.md", ["review.answers"]),
    ])
    func `an empty file counts nowhere`(path: String, rules: [String]) throws {
        var sample = try Sample()
        let whole = try sample.check()
        sample.write("", to: path)
        let check = try sample.check()
        #expect(!check.isReady)
        #expect(whole.isReady)
        let unmet = check.outcomes.filter { $0.status != .met }
        #expect(unmet.map(\.ruleID) == rules)
        #expect(unmet.contains { $0.found.contains("empty") }, "\(unmet.map(\.found))")
        #expect(unmet.contains { $0.remedy == "put the whole file in the place of the empty one" })
        // One byte is a file: what it says is for other rules.
        sample.write("x", to: path)
        let filled = try sample.check()
        #expect(!filled.outcomes.contains { $0.found.contains("empty") })
    }

    @Test func `a participant whose file is empty gave no feedback`() throws {
        var sample = try Sample()
        for number in 1...2 { sample.write("", to: "evidence/feedback-\(number).md") }
        let outcome = try #require(
            sample.check().outcomes.first { $0.required == "at least 2 participants" }
        )
        #expect(outcome.found == "1 participant, and 2 others without any answer")
    }

    @Test func `an empty file is no evidence in the badge`() throws {
        var sample = try Sample()
        sample.write("", to: "evidence/forum-conversation.png")
        let decision = try sample.decide()
        #expect(!decision.isAwarded)
        let paths = decision.submission.evidence(for: decision.template, facts: decision.facts)
            .compactMap { $0.artifact?.path }
        #expect(!paths.contains("evidence/forum-conversation.png"))
    }
}
