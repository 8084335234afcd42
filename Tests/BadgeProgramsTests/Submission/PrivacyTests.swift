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
        ("José Núñez", "Written by Jose Nunez.", true),
        ("José Núñez", "Written by Jos&eacute; N&uacute;&ntilde;ez.", true),
        ("José Núñez", "Written by Jos&#233;, N&#xFA;ñez.", true), ("José Núñez", "Joseph and a nunatak.", false),
        ("Jürgen Groß", "Ask Juergen.", true), ("Juergen Gross", "Ask Jürgen Groß.", true),
        ("Jürgen Groß", "Ask Jurgen.", true), ("Jürgen Groß", "Ask a juror about gross income.", true),
        ("Jürgen Groß", "Ask a juror.", false),
        ("Ana Rivera", "See @anarivera and AnaRivera.", true), ("Ana Rivera", "RiveraAna wrote it.", true),
        ("Ana Rivera", "A\u{200B}na said so.", true), ("Ana Rivera", "Ａｎａ said so.", true),
        ("Ana Rivera", "Ban\u{200B}ana bread.", false),
        ("李伟", "李伟领导了这项工作。", true), ("李伟", "李 伟 led this work.", true), ("李伟", "王伟领导了这项工作。", false),
        ("王 芳", "王芳 led this work.", true), ("田中 太郎", "田中太郎が指導した。", true), ("田中 太郎", "太郎が指導した。", true),
        ("田中 太郎", "中国の太陽。", false),
        ("Ng", "Ng led this work.", true), ("Ng", "Nothing led this work.", false),
        ("Wei Ng", "Mrs Ng led this work.", true), ("Wei Ng", "about 5 ng of it", false),
        ("Jo An", "An idea of hers.", false), ("Jo An", "An idea of Jo.", true),
        ("Nguyễn Văn Minh", "Nguyen Van Minh led it.", true),
    ])
    func `a name is found however its accents, spaces and letters are written`(
        _ name: String,
        _ sentence: String,
        _ isFound: Bool
    ) throws {
        let outcome = try found(sentence, name: name)
        #expect((outcome.status == .notMet) == isFound, "\(outcome.found)")
    }

    @Test(arguments: [
        ("李伟", "李伟 led this work."), ("Ng", "Ng led this work."), ("José Núñez", "Jose Nunez led this work."),
    ])
    func `a name that is to stay hidden is found in the narrative that everybody reads`(
        _ name: String,
        _ narrative: String
    ) throws {
        var sample = try Sample()
        try sample.replace("  name: Ana Rivera", with: "  name: \(name)")
        try sample.replace("showName: true", with: "showName: false")
        #expect(try sample.check().shown.findings.isEmpty)
        try sample.replace("  Coached two colleagues", with: "  \(narrative) Coached two colleagues")
        #expect(try !sample.check().shown.findings.isEmpty)
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

    @Test(arguments: [
        "ana-rivera", "rivera-07", "2026.rivera", "arivera", "riveraana", "anarivera-2", "anar",
    ])
    func `a submission's id that holds the name is found, and the remedy names the id`(id: String) throws {
        var sample = try Sample()
        try sample.replace("\nid: nea-2026-0117", with: "\nid: \(id)")
        let outcome = try #require(sample.check().outcomes.first { $0.ruleID == "blind-review" })
        #expect(outcome.status == .notMet && outcome.preventsAward)
        #expect(outcome.found.contains("as the submission's id in submission.yaml, line 2"), "\(outcome.found)")
        #expect(outcome.remedy?.hasPrefix("give the submission an id that names nobody") == true)
        #expect(outcome.places.map(\.line) == [2])
        // Whether the badge may show the name says nothing of assessors; without leave nobody may read it at all.
        #expect(try sample.check().shown.findings.isEmpty)
        try sample.replace("  showName: true", with: "  showName: false")
        #expect(try sample.check().shown.findings.map(\.field) == ["id"])
    }

    @Test(arguments: ["nea-2026-0117", "anatomy-1", "arrivals", "rivers", "lm-123-4567"])
    func `another id is not`(id: String) throws {
        var sample = try Sample()
        try sample.replace("\nid: nea-2026-0117", with: "\nid: \(id)")
        let outcome = try #require(sample.check().outcomes.first { $0.ruleID == "blind-review" })
        #expect(outcome.status == .met, "\(outcome.found)")
    }

    @Test func `a name with other letters than an id has is found in the letters that stand for them`() {
        for id in ["zoe-muller", "mueller-1", "zmueller"] {
            #expect(!NameInID.parts(of: "Zoë Müller", in: id).isEmpty, "\(id)")
        }
        #expect(NameInID.parts(of: "Zoë Müller", in: "miller-1").isEmpty)
        #expect(NameInID.parts(of: "Søren Åberg", in: "soeren").count == 1)
        #expect(NameInID.parts(of: "May Long", in: "may-2026").isEmpty)
        #expect(NameInID.parts(of: "May Long", in: "may-long").count == 1)
        #expect(NameInID.parts(of: "王芳", in: "wang-fang").isEmpty)
    }

    private func notes(_ change: (inout Sample) throws -> Void) throws -> [String] {
        var sample = try Sample()
        try change(&sample)
        let submission = try sample.readSubmission()
        return try BlindReview.notes(
            of: submission,
            by: sample.readTemplate(),
            facts: SubmissionFacts(of: submission, in: sample)
        )
    }

    @Test func `the name of a file that nothing names is told when the work is checked`() throws {
        func told(_ name: String, isBlind: Bool = true) throws -> [String] {
            var sample = try Sample()
            sample.write("x", to: "evidence/" + name)
            if !isBlind { try sample.replaceInTemplate("rule: blind-review", with: "rule: confirmation") }
            return try sample.check().notes.filter { $0.contains("does not name it") }
        }
        func lies(_ name: String) -> String {
            "\"evidence/\(name)\" lies in the folder, and submission.yaml does not name it"
        }
        let name = "Ana Rivera CV.md"
        let end = ": it tells the name \"Ana Rivera\", so take it out before assessors get the folder"
        #expect(try told(name) == [lies(name) + end])
        #expect(try told("ana_rivera-cv.md").first?.contains("it tells the name \"ana rivera\"") == true)
        #expect(try told("AnaRivera.md").first?.contains("it tells the name") == true)
        #expect(try told("cv.md") == [lies("cv.md")])
        #expect(try told(name, isBlind: false) == [lies(name)])
    }

    @Test func `before work is handed out it is told what would tell whose it is`() throws {
        #expect(try notes { _ in }.isEmpty)
        let named = try notes { try $0.replace("audience: All staff", with: "audience: All staff, ask Rivera") }
        #expect(named.count == 1)
        #expect(
            named.first?.hasPrefix("assessors can see whose work it is: the name \"Rivera\" in submission.yaml") == true
        )
        let lost = try notes { $0.write("x", to: "evidence/Ana Rivera CV.md") }
        #expect(lost.count == 1)
        #expect(lost.first?.contains("\"evidence/Ana Rivera CV.md\" lies in the folder") == true)
        #expect(lost.first?.contains("it tells the name \"Ana Rivera\"") == true)
        #expect(
            try notes { $0.write("x", to: "evidence/cv.md") }.first?.contains("nobody looked for names in it") == true
        )
        #expect(
            try notes {
                $0.write("x", to: "evidence/Ana Rivera CV.md")
                try $0.replaceInTemplate("rule: blind-review", with: "rule: confirmation")
            }.isEmpty
        )
    }
}
