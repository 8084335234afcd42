import BadgePrograms
import Testing

/// Blind review never covers what nobody looked into.
struct UnreadTextTests {
    private func outcome(_ sample: Sample) throws -> RuleOutcome {
        try #require(sample.check().outcomes.first { $0.ruleID == "blind-review" })
    }

    @Test func `what was looked through is counted, and what was not is named`() throws {
        let sample = try Sample()
        let outcome = try outcome(sample)
        #expect(outcome.status == .met)
        #expect(
            outcome.found == "none found in 8 texts and in submission.yaml; not read: \"evidence/circle-map.png\", "
                + "\"evidence/design-plan.pdf\", \"evidence/forum-conversation.png\""
        )
        #expect(
            try sample.check().notes.contains(
                "\"evidence/design-plan.pdf\" is not read for names: look yourself"
            )
        )
    }

    @Test func `a text that is not UTF-8 keeps blind review from being met`() throws {
        var sample = try Sample()
        try sample.spoil("evidence/newsletter.html")
        let outcome = try outcome(sample)
        #expect(outcome.status == .notMet)
        #expect(outcome.preventsAward)
        #expect(outcome.found == "could not be read: \"evidence/newsletter.html\" is not UTF-8 text")
        #expect(outcome.remedy?.contains("UTF-8") == true)
        #expect(outcome.places.map(\.file) == ["evidence/newsletter.html"])
        #expect(try !sample.decide().isAwarded)
    }

    @Test(arguments: [(0, RuleOutcome.Status.met), (1, .notMet)])
    func `a text larger than what is read keeps it from being met`(more: Int, status: RuleOutcome.Status) throws {
        var sample = try Sample()
        let text = String(repeating: "word\n", count: (1 << 20) / 5)
        let rest = (1 << 20) - text.utf8.count + more
        sample.write(text + String(repeating: "x", count: rest), to: "evidence/newsletter.html")
        let outcome = try outcome(sample)
        #expect(outcome.status == status, "\(outcome.found)")
        if more > 0 { #expect(outcome.found.contains("has 1048577 bytes")) }
    }

    @Test func `a name in one text and another that cannot be read are both told`() throws {
        var sample = try Sample()
        try sample.spoil("evidence/newsletter.html")
        sample.append("\nAna Rivera\n", to: "evidence/reflection.md")
        let outcome = try outcome(sample)
        #expect(outcome.found.contains("the educator's name in evidence/reflection.md"))
        #expect(outcome.found.contains("could not be read: \"evidence/newsletter.html\""))
    }

    @Test(arguments: [
        ("application/octet-stream", "Written by Ana Rivera.\n", true), ("application/pdf", "Ana Rivera\n", true),
        ("application/pdf", "%PDF-1.4 Ana Rivera\n", false), ("application/octet-stream", "Ana Rivera\u{0}\n", false),
        ("application/octet-stream", "Written by nobody.\n", false),
    ])
    func `a text is searched whatever it is said to be`(_ type: String, _ text: String, _ isFound: Bool) throws {
        var sample = try Sample()
        let path = "evidence/design-plan.pdf"
        try sample.replace("        mediaType: application/pdf", with: "        mediaType: \(type)")
        sample.write(text, to: path)
        let outcome = try outcome(sample)
        #expect(outcome.status == (isFound ? .notMet : .met), "\(outcome.found)")
        #expect(outcome.found.contains("the educator's name in \(path)") == isFound)
        // What it shows to whoever opens it nobody can tell by its bytes.
        #expect(try sample.check().notes.contains("\"\(path)\" is not read for names: look yourself"))
    }
}
