import BadgePrograms
import Testing
import VerifiableCredentials

struct SubmissionReadingTests {
    @Test func `the sample submission is read as it stands`() throws {
        let submission = try Sample().readSubmission()
        #expect(submission.id == "nea-2026-0117")
        #expect(submission.educator.name == "Ana Rivera")
        #expect(submission.educator.showsName)
        #expect(submission.activityFrom.date == "2026-02-02")
        #expect(submission.submitted.date == "2026-06-19")
        #expect(submission.confirmations.map(\.id) == ["coaching-session", "own-work", "consent"])
        #expect(submission.response(to: "implementation").items.map(\.isPublic) == [false, true, false])
        #expect(submission.response(to: "implementation").items[0].annotation?.participants == 2)
        #expect(submission.response(to: "feedback").feedback.map(\.role).count == 3)
        #expect(submission.response(to: "nothing").items.isEmpty)
    }

    @Test(arguments: [
        ("\u{201C}Ana Rivera\u{201D}", "quotation marks"), ("\"'Ana Rivera'\"", "quotation marks"),
        ("\u{201C}Ana Rivera", "quotation marks"), ("'\"Ana Rivera\"'", "quotation marks"),
        ("\"Ana  Rivera \"", "two spaces in a row"), ("Ana\u{A0}Rivera", "not the ordinary one"),
        ("Ana\u{200B} Rivera", "nobody sees"),
    ])
    func `a name that nobody would type so is told before it is signed`(name: String, what: String) throws {
        var sample = try Sample()
        try sample.replace("  name: Ana Rivera", with: "  name: \(name)")
        let found = faults { _ = try sample.readSubmission() }
        #expect(found.map(\.codeName) == ["yaml.badValue"])
        #expect(found.first?.detail.hasPrefix("educator.name: ") == true)
        #expect(found.first?.detail.contains(what) == true, "\(found)")
        #expect(found.first?.hint != nil)
    }

    @Test(arguments: [
        "Ana Rivera", "\" Ana Rivera \"", "Ana \u{201C}Anni\u{201D} Rivera", "Ana O'Rivera", "'Ana \"Anni\"'", "Ana",
    ])
    func `other names are taken`(name: String) throws {
        var sample = try Sample()
        try sample.replace("  name: Ana Rivera", with: "  name: \(name)")
        #expect(try !sample.readSubmission().educator.name.isEmpty)
    }

    @Test func `a submission says by which id the program knows the educator`() throws {
        var sample = try Sample()
        try sample.replace("  id: teacher-117\n", with: "")
        let found = faults { _ = try sample.readSubmission() }
        #expect(found.map(\.codeName) == ["yaml.missingKey"])
        #expect(found.first?.detail == "educator: the key id is missing")
    }

    @Test(arguments: [
        (
            "  showName: true", "  showname: true", "yaml.unknownKey",
            "educator: the key \"showname\" is not known here",
            "did you mean showName?"
        ),
        (
            "template: nea-coaching-and-mentoring", "template: mtp-coach", "submission.otherTemplate",
            "template: the submission was begun under \"mtp-coach\"; the template given is nea-coaching-and-mentoring",
            "give the template that it was begun under"
        ),
        (
            "templateVersion: 2022-03-19", "templateVersion: 2021-01-01", "submission.otherTemplate",
            "templateVersion: the submission was begun under version \"2021-01-01\"; the template given is version \"2022-03-19\"",
            "give the template in the version that it was begun under"
        ),
        (
            "  email: ana.rivera@example.org", "  email: ana.rivera", "yaml.badValue",
            "educator.email: \"ana.rivera\" is not an e-mail address", "for example name@example.org"
        ),
        (
            "activity: {from: 2026-02-02, until: 2026-06-12}", "activity: {from: 2026-02-02, until: 2026-01-12}",
            "yaml.badValue",
            "activity.until: the activity ends before it begins", nil
        ),
        (
            "  own-work: true", "  ownwork: true", "template.unknownID",
            "confirmations: the template asks for no confirmation \"ownwork\"", "did you mean own-work?"
        ),
        (
            "  circle-map:\n    items", "  circle map:\n    items", "template.unknownID",
            "evidence: the template has no requirement \"circle map\"", "did you mean circle-map?"
        ),
        (
            "file: evidence/circle-map.png", "file: ../circle-map.png", "submission.badPath",
            "evidence.circle-map.items[1].file: \"../circle-map.png\" cannot be used as a file name: a part of it is empty, or is . or ..",
            "put the file into the folder evidence and write evidence/NAME"
        ),
        (
            "file: evidence/circle-map.png", "file: evidence/overview.md", "submission.duplicateFile",
            "evidence.circle-map.items[1].file: \"evidence/overview.md\" is given twice",
            "each file stands for one thing"
        ),
        (
            "        form: open-design-plan", "        form: open-plan", "template.unknownID",
            "evidence.design-plan.items[1].form: design-plan has no form \"open-plan\"",
            "its forms are fellow-action-plan, open-design-plan"
        ),
        (
            "          time: \"16:05\"", "          time: \"4 pm\"", "yaml.badValue",
            "evidence.implementation.items[1].annotation.time: \"4 pm\" is not a time of day", "for example \"15:30\""
        ),
        (
            "        public: true\n", "", "yaml.badValue",
            "evidence.implementation.items[2].url: an address is given for a file that is private",
            "write public: true as well, or take url out"
        ),
        (
            "        mediaType: application/pdf", "        mediaType: PDF", "yaml.badValue",
            "evidence.design-plan.items[1].mediaType: \"PDF\" is not a media type",
            "for example text/markdown, application/pdf or image/png, in small letters"
        ),
    ])
    func `a malformed submission is answered with what, where and how to mend it`(
        _ old: String,
        _ new: String,
        _ code: String,
        _ detail: String,
        _ hint: String?
    ) throws {
        var sample = try Sample()
        try sample.replace(old, with: new)
        let found = faults { _ = try sample.readSubmission() }
        let fault = try #require(found.first { $0.detail == detail }, "\(found.map(\.detail))")
        #expect(fault.codeName == (code))
        let changed = new.isEmpty ? "url: https://badges.example.org" : String(new.prefix { $0 != "\n" })
        let isTwice = new.contains("overview.md")
        #expect(try fault.mark?.line == sample.line(of: isTwice ? "title: Circle map of" : changed) - (isTwice ? 2 : 0))
        #expect(fault.hint == hint)
    }

    @Test(arguments: [
        "/etc/passwd", "evidence/../submission.yaml", "evidence//a", "evidence/./a", "evidence", "evidence/", "a.md",
        "evidence\\\\a", "evidence/a\\0b", "evidence/a\\nb", "evidence/\\u202Ea", "Evidence/a", "submission.yaml",
    ])
    func `only plain paths below the evidence folder name a file`(_ path: String) throws {
        var sample = try Sample()
        try sample.replace("file: evidence/circle-map.png", with: "file: \"\(path)\"")
        #expect(faults { _ = try sample.readSubmission() }.map(\.codeName) == ["submission.badPath"])
    }

    @Test func `evidence is listed in the order of the template, an entry for each artifact`() throws {
        let sample = try Sample()
        let submission = try sample.readSubmission()
        let evidence = try submission.evidence(
            for: sample.readTemplate(),
            facts: SubmissionFacts(of: submission, in: sample)
        )
        #expect(
            evidence.map(\.artifact?.id) == [
                "overview", "circle-map", "review", "design-plan", "implementation-1", "implementation-2",
                "implementation-3", "feedback-1", "feedback-2", "feedback-3", "reflection",
            ]
        )
        let newsletter = evidence[5]
        #expect(newsletter.genre == "Newsletter")
        #expect(newsletter.audience == "All staff")
        #expect(newsletter.description == "Implementation, 2 of 3.")
        #expect(newsletter.narrative?.hasPrefix("2026-04-14, 07:30; 46 participants. Told the whole staff") == true)
        #expect(newsletter.artifact?.isPublic == true)
        #expect(newsletter.artifact?.url == "https://badges.example.org/evidence/nea-2026-0117/newsletter.html")
        #expect(evidence.filter { $0.artifact?.isPublic == true }.count == 1)
        #expect(try evidence[1].artifact?.digest == sample.digest("evidence/circle-map.png"))
        #expect(
            evidence[7].description == "Feedback of participants, 1 of 3; given by: Teacher of grade 3, third year."
        )
    }

    @Test func `feedback written into the submission itself is evidence without an artifact`() throws {
        var sample = try Sample()
        try sample.cut(from: "        file: evidence/feedback-3.md", to: "\n  reflection:")
        try sample.replace(
            "      - role: Classroom assistant\n",
            with: """
                      - role: Classroom assistant
                        answers:
                          engagement: I was asked for my view. That had not happened before.
                          outcomes: We wanted quiet children to speak. Most of them did.
                          gains: I lead a talk of my own now. I like it.
                          changes: Begin in autumn. Invite assistants at once.
                          equity: She asked what respect means to us. She changed a card after that.

                """
        )
        let submission = try sample.readSubmission()
        let facts = try SubmissionFacts(of: submission, in: sample)
        let evidence = try submission.evidence(for: sample.readTemplate(), facts: facts)
        #expect(evidence[9].artifact == nil)
        #expect(evidence[9].name == "Feedback of participants: Classroom assistant")
        #expect(facts.unnamed == ["evidence/feedback-3.md"])
        #expect(try sample.decide().isAwarded)
    }
}
