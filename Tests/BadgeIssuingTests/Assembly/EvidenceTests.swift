import BadgeIssuing
import BadgeTesting
import Testing

struct EvidenceTests {
    private let newsletter = "https://badges.example.org/evidence/nea-2026-0117/newsletter.html"

    @Test func `every requirement has its evidence`() throws {
        let decision = try Sample().decide()
        let items = decision.submission.evidence(for: decision.template, facts: decision.facts)
        for requirement in decision.template.requirements {
            #expect(items.contains { $0.requirementID == requirement.id }, "\(requirement.id)")
        }
        let evidence = try Sample().assemble().credential.evidence.filter { $0.genre != "Assessment" }
        #expect(evidence.count == items.count)
        #expect(
            evidence.map(\.name) == [
                "Mission, goals and context", "Circle map of coaching needs", "What the map means for coaching",
                "Plan for two rounds of coaching on student talk", "E-mail that opens the coaching",
                "Newsletter Doors Open, number 2", "Conversation in the staff forum",
                "Feedback of a grade 3 teacher", "Feedback of a grade 4 teacher", "Feedback of a classroom assistant",
                "What I learned by asking",
            ]
        )
    }

    @Test func `every artifact is pinned under the id of its evidence by the digest of its bytes`() throws {
        let sample = try Sample()
        let assembly = try sample.assemble()
        let credential = assembly.credential
        #expect(assembly.artifacts.count == 11)
        #expect(credential.relatedResource.map(\.id) == credential.evidence.compactMap(\.id))
        #expect(assembly.artifacts.map(\.id) == credential.relatedResource.map(\.id))
        let pins = try #require(credential.json["relatedResource"]?.items)
        for (pin, entry) in zip(pins, assembly.artifacts) {
            let multihash = try Multihash(digestMultibase: #require(pin["digestMultibase"]?.string))
            let bytes = try #require(sample.files[entry.artifact.path])
            #expect(multihash.algorithm == .sha256)
            #expect(try multihash.digest == Digest.sha256(bytes), "\(entry.artifact.path)")
            #expect(pin["mediaType"] == .string(entry.artifact.mediaType))
        }
    }

    @Test func `a private artifact is named by its hash, a public one by its address`() throws {
        let assembly = try Sample().assemble()
        for entry in assembly.artifacts {
            let name = "ni:///sha-256;" + Base64URL.encode(entry.artifact.digest.sha256)
            #expect(entry.id == (entry.artifact.isPublic ? newsletter : name))
        }
        #expect(assembly.artifacts.count { $0.artifact.isPublic } == 1)
    }

    @Test func `an entry has narrative, genre and audience of the submission`() throws {
        let evidence = try Sample().assemble().credential.evidence
        let entry = try #require(evidence.first { $0.id == newsletter })
        #expect(entry.genre == "Newsletter")
        #expect(entry.audience == "All staff")
        #expect(entry.description == "Implementation, 2 of 3.")
        #expect(entry.narrative?.hasPrefix("2026-04-14, 07:30; 46 participants. Told the whole staff") == true)
        #expect(evidence.allSatisfy { $0.genre != nil && $0.narrative != nil })
        #expect(evidence.allSatisfy { $0.description != nil || $0.genre == "Assessment" })
    }

    @Test func `an entry without an annotation tells what assessors and rules found`() throws {
        let evidence = try Sample().assemble().credential.evidence
        let entry = try #require(evidence.first { $0.name == "Circle map of coaching needs" })
        #expect(entry.narrative == "Found: The circle map is handed in: 1 circle map; Circle map: Proficient.")
    }

    @Test func `the same file twice is refused, one changed byte is not`() throws {
        var sample = try Sample()
        try sample.copy("evidence/feedback-1.md", over: "evidence/feedback-2.md")
        let error = try #require(try sample.refusal())
        #expect(error.code == .sameArtifact)
        #expect(error.detail.contains("evidence/feedback-1.md"))
        #expect(error.detail.contains("evidence/feedback-2.md"))
    }

    @Test func `the same file is found where one is public and the other private`() throws {
        var sample = try Sample()
        try sample.copy("evidence/newsletter.html", over: "evidence/design-plan.pdf")
        #expect(try sample.refusal()?.code == .sameArtifact)
    }

    @Test func `two files at one address are refused by that name`() throws {
        var sample = try Sample()
        try sample.replace(
            "        title: Conversation in the staff forum\n",
            with: "        title: Conversation in the staff forum\n        public: true\n        url: \(newsletter)\n"
        )
        let error = try #require(try sample.refusal())
        #expect(error.code == .samePlace)
        #expect(error.detail.contains(newsletter))
        #expect(!error.detail.contains("byte for byte"))
    }

    @Test func `a public file without a place is refused, with a base it has one`() throws {
        var sample = try Sample()
        try sample.replace("        url: \(newsletter)\n", with: "")
        let error = try #require(try sample.refusal())
        #expect(error.code == .noPublicPlace)
        #expect(error.detail.contains("evidence/newsletter.html"))
        let issuer = try SampleIssuer.issuer(evidenceBase: "https://files.example.org/e/")
        let ids = try sample.assemble(issuer).credential.evidence.map(\.id)
        #expect(ids.contains("https://files.example.org/e/nea-2026-0117/implementation-2.html"))
    }

    @Test(arguments: [
        "news letter.ht ml", "newsletter.hütml", "newsletter.html?", "newsletter.", "newsletter", ".html",
    ])
    func `a file name that no URL can end with gives an address without ending`(name: String) throws {
        var sample = try Sample()
        try sample.replace("        url: \(newsletter)\n", with: "")
        try sample.rename("evidence/newsletter.html", to: "evidence/" + name)
        let issuer = try SampleIssuer.issuer(evidenceBase: "https://files.example.org/e/")
        let ids = try sample.assemble(issuer).credential.evidence.map(\.id)
        #expect(ids.contains("https://files.example.org/e/nea-2026-0117/implementation-2"))
    }

    @Test func `a base that is no URL is refused before anything is signed`() throws {
        var sample = try Sample()
        try sample.replace("        url: \(newsletter)\n", with: "")
        let issuer = try SampleIssuer.issuer(evidenceBase: "files of ours/")
        let error = try #require(try sample.refusal(issuer))
        #expect(error.code == .notConforming)
        #expect(error.detail.contains("/evidence/"))
    }

    @Test func `answers in the submission itself are evidence without a file`() throws {
        var sample = try Sample()
        let answer = (1...60).map { "word\($0)" }.joined(separator: " ")
        try sample.replace(
            """
                items:
                  - file: evidence/review.md
                    mediaType: text/markdown
                    title: What the map means for coaching

            """,
            with: "    answers:\n      positive-impact: \(answer)\n      inspire-others: \(answer)\n"
        )
        let assembly = try sample.assemble()
        let entry = try #require(assembly.credential.evidence.first { $0.genre == "Review" })
        #expect(entry.id == nil)
        #expect(entry.name == "Review")
        #expect(entry.description == "Review. Given in the submission itself.")
        #expect(assembly.credential.evidence.count { $0.genre != "Assessment" } == 11)
        #expect(assembly.credential.relatedResource.count == 10)
        #expect(!assembly.artifacts.contains { $0.artifact.path == "evidence/review.md" })
    }
}
