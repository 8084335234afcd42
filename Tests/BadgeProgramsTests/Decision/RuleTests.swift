import BadgePrograms
import Testing

/// Each rule, broken by one change.
struct RuleTests {
    private func decide(_ change: (inout Sample) throws -> Void) throws -> Decision {
        var sample = try Sample()
        try change(&sample)
        return try sample.decide()
    }

    @Test func `the sample is awarded, and no rule is unmet`() throws {
        let decision = try Sample().decide()
        #expect(decision.isAwarded)
        #expect(decision.unmet == [])
        #expect(decision.obstacles.isEmpty)
        #expect(decision.outcomes.count == 23)
    }

    @Test func `two artifacts are one too few`() throws {
        let decision = try decide { sample in
            try sample.cut(from: "      - file: evidence/forum-conversation.png", to: "  feedback:")
        }
        #expect(decision.unmet == ["implementation.count notMet"])
        #expect(!decision.isAwarded)
        let outcome = try decision.outcome("implementation.count")
        #expect(outcome.found == "2 implementation artifacts")
        #expect(outcome.required == "exactly 3 implementation artifacts")
        #expect(outcome.remedy == "add 1 implementation artifact, annotated in 20 to 50 words")
    }

    private let fourth = """
              - file: evidence/fourth.txt
                mediaType: text/plain
                title: A fourth artifact
                annotation:
                  date: 2026-05-05
                  time: "10:00"
                  participants: 3
                  purpose: \(words(20))
                  equity: open to all

          feedback:

        """

    @Test func `four artifacts are one too many`() throws {
        let decision = try decide { sample in
            try sample.replace("  feedback:\n", with: fourth)
            sample.write("Something more.", to: "evidence/fourth.txt")
        }
        #expect(decision.unmet == ["implementation.count notMet"])
        #expect(try decision.outcome("implementation.count").remedy == "take out 1 implementation artifact")
    }

    @Test func `the same file under two names is one artifact`() throws {
        let decision = try decide { sample in
            let file = try #require(sample.files["evidence/email-to-participants.txt"])
            sample.write(String(decoding: file, as: UTF8.self), to: "evidence/newsletter.html")
        }
        #expect(decision.unmet == ["implementation.count notMet"])
        let found = try decision.outcome("implementation.count").found
        #expect(found == "2 implementation artifacts; the same as another file: \"evidence/newsletter.html\"")
    }

    @Test func `a file that the folder does not hold does not count`() throws {
        let decision = try decide { $0.remove("evidence/circle-map.png") }
        #expect(decision.unmet == ["circle-map.file missing"])
        let outcome = try decision.outcome("circle-map.file")
        #expect(outcome.found == "0 circle maps; the folder does not hold \"evidence/circle-map.png\"")
        #expect(outcome.places.map(\.file) == ["submission.yaml"])
        #expect(try outcome.places.map(\.line) == [Sample().line(of: "- file: evidence/circle-map.png")])
    }

    @Test(arguments: [(19, false), (20, true), (50, true), (51, false)])
    func `an annotation has 20 to 50 words`(_ count: Int, _ isAwarded: Bool) throws {
        let decision = try decide { sample in
            try sample.cut(
                from: "          purpose: >-\n            Invited",
                to: "      - file: evidence/newsletter.html"
            )
            try sample.replace(
                "          participants: 2\n",
                with:
                    "          participants: 2\n          purpose: \(words(count - 3))\n          equity: open to all\n\n"
            )
        }
        #expect(decision.isAwarded == isAwarded)
        #expect(decision.unmet == (isAwarded ? [] : ["implementation.length notMet"]))
        if count == 19 {
            let outcome = try decision.outcome("implementation.length")
            #expect(outcome.remedy == "\"E-mail that opens the coaching\": add at least 1 word")
            #expect(try outcome.places.map(\.line) == [Sample().line(of: "date: 2026-03-02")])
        }
    }

    @Test(arguments: ["date: 2026-03-02", "time: \"16:05\"", "participants: 2"])
    func `an annotation without one of its fields is incomplete`(_ field: String) throws {
        let decision = try decide { try $0.replace("          \(field)\n", with: "") }
        #expect(decision.unmet == ["implementation.fields missing"])
        let name = field.prefix { $0 != ":" }
        #expect(
            try decision.outcome("implementation.fields").found == "\"E-mail that opens the coaching\" lacks \(name)"
        )
    }

    @Test func `one feedback that is handed in three times is one participant`() throws {
        let decision = try decide { sample in
            let text = String(decoding: try sample.file("evidence/feedback-1.md").bytes, as: UTF8.self)
            sample.write(text, to: "evidence/feedback-2.md")
            sample.write("Written by me.\n\n" + text, to: "evidence/feedback-3.md")
        }
        #expect(decision.unmet == ["feedback.participants notMet"])
        let outcome = try decision.outcome("feedback.participants")
        #expect(outcome.found == "1 participant, and 2 others the same as another")
        #expect(outcome.places.count == 2)
    }

    @Test func `feedback of one participant is too little`() throws {
        let decision = try decide { try $0.cut(from: "      - role: Teacher of grade 4", to: "\n  reflection:") }
        #expect(decision.unmet == ["feedback.participants notMet"])
        let outcome = try decision.outcome("feedback.participants")
        #expect(outcome.found == "1 participant")
        #expect(outcome.required == "at least 2 participants")
        #expect(outcome.remedy == "add feedback of 1 participant more")
    }

    @Test func `feedback of one sentence to a prompt is too short, and says whose and which`() throws {
        let decision = try decide { sample in
            try sample.replace(
                "I learned to wait. I also learned to read",
                with: "I learned to wait and to read",
                in: "evidence/feedback-1.md"
            )
        }
        #expect(decision.unmet == ["feedback.answers notMet"])
        let outcome = try decision.outcome("feedback.answers")
        #expect(outcome.found == "participant 1, gains: 1 sentence")
        #expect(outcome.remedy == "participant 1, gains: add at least 1 sentence")
        #expect(outcome.places.map(\.file) == ["evidence/feedback-1.md"])
        #expect(outcome.places.map(\.line) == [13])
    }

    /// What the rule on the review finds where the first answer is another text.
    private func answered(_ text: String) throws -> RuleOutcome {
        try decide { sample in
            let review = String(decoding: try sample.file("evidence/review.md").bytes, as: UTF8.self)
            let rest = review.firstRange(of: "\n## inspire").map { String(review[$0.lowerBound...]) } ?? ""
            sample.write("## positive-impact\n\n" + text + "\n" + rest, to: "evidence/review.md")
        }.outcome("review.answers")
    }

    @Test func `bullet points beside a text do not make up for its length`() throws {
        let points = "- a\n- b\n- c\n"
        #expect(try answered(points).status == .met)
        #expect(try answered("What I can do:\n\n" + points).status == .met)
        #expect(try answered(words(60) + "\n\n" + points).status == .met)
        let long = try answered(words(600) + "\n\n" + points)
        #expect(long.status == .notMet)
        #expect(long.found == "positive-impact: 603 words, 3 bullet points, 600 words beside them")
        #expect(
            long.remedy
                == "positive-impact: cut at least 453 words, or leave nothing but the bullet points and one line of at most 15 "
                + "words before them"
        )
        #expect(try answered(points + "\n" + words(600)).status == .notMet)
        // Nor does one bullet point hold the whole text.
        #expect(try answered("- a\n- b\n- " + words(150)).status == .met)
        let one = try answered("- a\n- b\n- c\n" + words(150))
        #expect(one.status == .notMet)
        #expect(one.found == "positive-impact: 153 words, 3 bullet points, one of 151 words")
    }

    @Test func `sentences beside bullet points count as sentences`() throws {
        func answered(_ text: String) throws -> RuleOutcome {
            try decide { sample in
                let path = "evidence/feedback-2.md"
                let feedback = String(decoding: try sample.file(path).bytes, as: UTF8.self)
                let rest = feedback.firstRange(of: "\n## outcomes").map { String(feedback[$0.lowerBound...]) } ?? ""
                sample.write("## engagement\n\n" + text + "\n" + rest, to: path)
            }.outcome("feedback.answers")
        }
        #expect(try answered("- One.\n- Two. Three.").status == .met)
        let beside = try answered("One. Two.\n\nThree.\n\n- Four.\n- Five.")
        #expect(beside.status == .notMet)
        #expect(beside.found == "participant 2, engagement: 5 sentences, 2 bullet points, 3 words beside them")
        let long = try answered("- One. Two. Three. Four.\n- Five.")
        #expect(long.found == "participant 2, engagement: 5 sentences, 2 bullet points, one of 4 sentences")
    }

    @Test func `four bullet points to a prompt are too many`() throws {
        let decision = try decide { sample in
            try sample.replace(
                "- In the second round",
                with: "- One.\n- Two.\n- In the second round",
                in: "evidence/feedback-2.md"
            )
        }
        #expect(decision.unmet == ["feedback.answers notMet"])
        #expect(
            try decision.outcome("feedback.answers").remedy == "participant 2, engagement: cut at least 1 bullet point"
        )
    }

    @Test(arguments: [(49, false), (50, true), (150, true), (151, false)])
    func `an answer has 50 to 150 words`(_ count: Int, _ isAwarded: Bool) throws {
        let decision = try decide { sample in
            try sample.cut(from: "My map shows", to: "## inspire-others", in: "evidence/review.md")
            try sample.replace(
                "\n## inspire-others",
                with: words(count) + "\n\n## inspire-others",
                in: "evidence/review.md"
            )
        }
        #expect(decision.isAwarded == isAwarded)
        #expect(decision.unmet == (isAwarded ? [] : ["review.answers notMet"]))
        if count == 49 { #expect(try decision.outcome("review.answers").found == "positive-impact: 49 words") }
    }

    @Test func `a question without an answer is missing`() throws {
        let decision = try decide { try $0.replace("## inspire-others:", with: "## other:", in: "evidence/review.md") }
        #expect(decision.unmet == ["review.answers missing"])
        let outcome = try decision.outcome("review.answers")
        #expect(outcome.remedy == "inspire-others: answer under a heading that begins with inspire-others")
    }

    @Test(arguments: [("overview", 349), ("overview", 501), ("reflection", 399), ("reflection", 501)])
    func `an advised length warns and refuses nothing`(_ name: String, _ count: Int) throws {
        let decision = try decide { $0.write(words(count), to: "evidence/\(name).md") }
        #expect(decision.isAwarded)
        #expect(decision.unmet == ["\(name).length notMet"])
        #expect(decision.warnings.map(\.ruleID) == ["\(name).length"])
        #expect(try decision.outcome("\(name).length").found == "\(count) words")
    }

    @Test func `a text in a file that is no text cannot be counted, which only warns`() throws {
        let decision = try decide { sample in
            try sample.replace(
                "file: evidence/overview.md\n        mediaType: text/markdown",
                with: "file: evidence/overview.md\n        mediaType: application/pdf"
            )
        }
        #expect(decision.unmet == ["overview.length missing"])
        let found = try decision.outcome("overview.length").found
        #expect(found == "no text that can be counted: \"evidence/overview.md\" is application/pdf")
    }

    @Test func `nothing handed in for a requirement is missing`() throws {
        let decision = try decide {
            try $0.cut(from: "  reflection:\n", to: "      - file: evidence/reflection.md")
            try $0.cut(from: "      - file: evidence/reflection.md", to: "learned by asking")
            try $0.replace("learned by asking\n", with: "")
        }
        #expect(decision.unmet == ["reflection.file missing", "reflection.length missing"])
        #expect(decision.obstacles.map(\.ruleID) == ["reflection.file"])
    }

    @Test func `a plan on no accepted form is refused`() throws {
        let decision = try decide { try $0.replace("        form: open-design-plan\n", with: "") }
        #expect(decision.unmet == ["design-plan.form missing"])
        #expect(
            try decision.outcome("design-plan.form").required == "one of the forms fellow-action-plan, open-design-plan"
        )
    }

    @Test(arguments: ["own-work", "consent"])
    func `a confirmation that is withheld or absent is told apart`(_ id: String) throws {
        #expect(try decide { try $0.replace("  \(id): true", with: "  \(id): false") }.unmet == ["\(id) notMet"])
        #expect(try decide { try $0.replace("  \(id): true\n", with: "") }.unmet == ["\(id) missing"])
    }

    @Test func `a submission can be checked before anybody assesses it`() throws {
        var sample = try Sample()
        sample.remove("assessments/assessor-a.yaml")
        sample.remove("assessments/assessor-b.yaml")
        sample.write("left over", to: "evidence/draft.md")
        let check = try sample.check()
        #expect(check.isReady)
        #expect(check.outcomes.count == 17)
        #expect(check.notes.first == "\"evidence/draft.md\" lies in the folder, and submission.yaml does not name it")
        #expect(try check.notes.dropFirst().elementsEqual(Sample().check().notes))
    }

    @Test func `a text that is not UTF-8 is told`() throws {
        var sample = try Sample()
        sample.write("x", to: "evidence/overview.md")
        try sample.spoil("evidence/overview.md")
        let check = try sample.check()
        #expect(check.notes.contains("\"evidence/overview.md\" is not UTF-8 text"))
    }
}
