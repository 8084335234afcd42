import BadgePrograms
import StrictJSON
import Testing

struct PrivacyTests {
    private func found(_ sentence: String, name: String = "Ana Rivera") throws -> RuleOutcome {
        var sample = try Sample()
        if name != "Ana Rivera" { try sample.replace("  name: Ana Rivera", with: "  name: \(name)") }
        let text = String(decoding: try #require(sample.files["evidence/reflection.md"]), as: UTF8.self)
        sample.write(text + "\n\(sentence)\n", to: "evidence/reflection.md")
        return try #require(sample.check().outcomes.first { $0.ruleID == "blind-review" })
    }

    @Test(arguments: [
        "Ana Rivera wrote this.", "Written by ANA.", "My name is rivera", "See Rivera's notes.", "Ask Ana, she knows.",
        "Write to coach@example.org", "Write to <a.b-c+d@mail.example.com>.", "Call 555-867-5309",
        "Call (555) 867 5309.",
        "Call +49 30 1234567", "Call 867-5309 today", "Call 5558675309.",
    ])
    func `the educator's name, an address or a number in a text is found with its line`(_ sentence: String) throws {
        let outcome = try found(sentence)
        #expect(outcome.status == .notMet)
        #expect(outcome.preventsAward)
        #expect(outcome.places.map(\.file) == ["evidence/reflection.md"])
        #expect(
            try outcome.places.map(\.line) == [Sample().line(of: "hold my tongue", in: "evidence/reflection.md") + 3]
        )
    }

    @Test(arguments: [
        "Anatomy and arrivals are other words.", "On 2026-03-14 from 15:30 to 16:15.", "From 2024 to 2025 and 2026.",
        "17 of 24 children, 9 before.", "Follow us @school or at a@b.", "14.03.2026, 480 children, room 204-12.",
        "ISO 10646-1:2020",
        "About 1,200,000 words",
    ])
    func `other words, dates and counts are not`(_ sentence: String) throws {
        #expect(try found(sentence).status == .met)
    }

    @Test(arguments: [
        ("It may take long. Will it?", true), ("May I?", true), ("I asked May Long.", false),
        ("Nobody but May knew.", false),
        ("In may long days begin.", false),
    ])
    func `a name that is an everyday word counts with a capital inside a sentence or beside its other part`(
        _ sentence: String,
        _ isMet: Bool
    ) throws {
        #expect(try (found(sentence, name: "May Long").status == .met) == isMet)
    }

    @Test(arguments: [
        ("title: Mission, goals and context", "title: Mission of Ana Rivera"),
        ("audience: All staff", "audience: All staff, ask Rivera"),
        ("      - role: Classroom assistant", "      - role: Assistant of Ana"),
        ("Told the whole staff", "Rivera told the whole staff"),
        ("  Coached two colleagues", "  Ask coach@example.org. Coached two colleagues"),
    ])
    func `what submission.yaml says about the evidence is looked through as well`(_ old: String, _ new: String) throws {
        var sample = try Sample()
        try sample.replace(old, with: new)
        #expect(try sample.decide().unmet == ["blind-review notMet"])
    }

    @Test func `a page in HTML is looked through, and a file's name too`() throws {
        var sample = try Sample()
        try sample.replace(
            "<h1>Doors Open</h1>",
            with: "<h1>Doors Open</h1><p>by A. Rivera</p>",
            in: "evidence/newsletter.html"
        )
        let outcome = try sample.decide().outcome("blind-review")
        #expect(outcome.found == "the educator's name in evidence/newsletter.html, line 13")
        #expect(outcome.foundForEducator == "the name \"Rivera\" in evidence/newsletter.html, line 13")
        sample = try Sample()
        sample.write("x", to: "evidence/plan-rivera.pdf")
        try sample.replace("file: evidence/design-plan.pdf", with: "file: evidence/plan-rivera.pdf")
        #expect(try sample.decide().unmet == ["blind-review notMet"])
    }

    @Test(arguments: [
        ("Ask Rivera.", "the educator's name", "Rivera"),
        ("Write to coach@example.org.", "an e-mail address", "coach@example.org"),
        ("Call 555-867-5309.", "a telephone number", "555-867-5309"),
    ])
    func `what is kept says the kind and the place of what was found, and only the educator is told the words`(
        _ sentence: String,
        _ kind: String,
        _ words: String
    ) throws {
        var sample = try Sample()
        sample.append("\n\(sentence)\n", to: "evidence/reflection.md")
        let decision = try sample.decide()
        let outcome = try decision.outcome("blind-review")
        #expect(outcome.status == .notMet)
        #expect(outcome.found.hasPrefix(kind + " in evidence/reflection.md, line "), "\(outcome.found)")
        #expect(outcome.foundForEducator.contains(words), "\(outcome.foundForEducator)")
        let text = String(decoding: decision.json.prettyBytes(), as: UTF8.self)
        #expect(text.contains(kind + " in evidence/reflection.md") && !text.contains(words))
    }

    @Test func `the name may stand in the narrative that only the badge shows`() throws {
        var sample = try Sample()
        try sample.replace("  Coached two colleagues", with: "  Ana Rivera coached two colleagues")
        #expect(try sample.decide().isAwarded)
    }
}
