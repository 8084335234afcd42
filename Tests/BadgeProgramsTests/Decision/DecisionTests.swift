import BadgeCrypto
import BadgePrograms
import StrictJSON
import Testing

struct DecisionTests {
    @Test func `the badge carries the conjunction of the rules in the order of the template`() throws {
        let decision = try Sample().decide()
        #expect(
            decision.components.map(\.id) == [
                "overview", "circle-map", "review", "design-plan.complete", "action-plan", "design", "implementation",
                "implementation.count", "feedback", "feedback.participants", "reflection", "blind-review",
                "coaching-session", "own-work", "consent", "assessor-agreement",
            ]
        )
        for component in decision.components {
            switch component.kind {
            case .status(let isCompleted):
                #expect(isCompleted)
            case .level(let levels, let required, let achieved):
                #expect(levels.map(\.points) == ["1", "2", "3"])
                #expect(required == "proficient")
                #expect(achieved == "proficient")
            case .measure(let type, let least, let most, let required, let value):
                #expect(least == "0")
                switch component.id {
                case "implementation.count": #expect([type, most, required, value] == ["RawScore", "3", "3", "3"])
                case "feedback.participants": #expect([type, most, required, value] == ["RawScore", nil, "2", "3"])
                default: #expect([type, most, required, value] == ["ext:AssessorAgreement", "100", nil, "100"])
                }
            }
        }
    }

    @Test func `a requirement with an unmet rule is not completed, and the others are`() throws {
        var sample = try Sample()
        try sample.replace("          participants: 2\n", with: "")
        let open = try sample.decide().components.filter { component in
            if case .status(false) = component.kind { true } else { false }
        }
        #expect(open.map(\.id) == ["implementation"])
    }

    @Test func `a component without an agreed level has none`() throws {
        var sample = try Sample()
        try sample.replace(
            "  design:\n    level: proficient",
            with: "  design:\n    level: basic",
            in: "assessments/assessor-b.yaml"
        )
        let design = try #require(sample.decide().components.first { $0.id == "design" })
        guard case .level(_, _, let achieved) = design.kind else { throw Unexpected() }
        #expect(achieved == nil)
    }

    private struct Unexpected: Error {}

    @Test func `the same inputs give the same bytes, whatever the order of the assessments`() throws {
        let sample = try Sample()
        let first = try sample.decide().json.prettyBytes()
        let submission = try sample.readSubmission()
        let second = try Decision.make(
            template: sample.readTemplate(),
            submission: submission,
            assessments: sample.readAssessments().reversed(),
            facts: SubmissionFacts(of: submission, in: sample)
        )
        #expect(second.json.prettyBytes() == first)
    }

    @Test func `a change of one byte of any input changes the document`() throws {
        let sample = try Sample()
        let first = try sample.decide().json.prettyBytes()
        for path in sample.files.keys.sorted() {
            var changed = sample
            changed.append(path.hasSuffix(".yaml") ? "# \n" : "\n", to: path)
            #expect(try changed.decide().json.prettyBytes() != first, "\(path)")
        }
        var changed = sample
        try changed.replaceInTemplate("version: 2022-03-19\nname", with: "version: 2022-03-19\n\nname")
        #expect(try changed.decide().json.prettyBytes() != first)
    }

    @Test func `the document pins its inputs and does not name the educator`() throws {
        let sample = try Sample()
        let json = try sample.decide().json
        #expect(json["format"]?.string == "badge-decision/1")
        #expect(json["isAwarded"]?.bool == true)
        #expect(json["assessorCount"]?.number?.int == 2)
        #expect(json["exactAgreementPercent"]?.number?.int == 100)
        let digest = try Digest.sha256(try #require(sample.files["submission.yaml"]))
        let hex = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(json["submission"]?["sha256"]?.string == hex)
        #expect(json["files"]?.array?.count == 11)
        #expect(json["outcomes"]?.array?.count == 23)
        #expect(json["components"]?.array?.count == 16)
        let text = String(decoding: json.prettyBytes(), as: UTF8.self).lowercased()
        #expect(!text.contains("rivera"))
        #expect(!text.contains("example.org"))
    }

    @Test func `a submission and a template that do not belong together are an error`() throws {
        var other = try Sample()
        try other.replaceInTemplate("version: 2022-03-19\nname", with: "version: 2023-01-01\nname")
        let sample = try Sample()
        let submission = try sample.readSubmission()
        let found = faults {
            _ = try Decision.make(
                template: other.readTemplate(),
                submission: submission,
                assessments: [],
                facts: SubmissionFacts(of: submission, in: sample)
            )
        }
        #expect(found.map(\.codeName) == ["submission.otherTemplate"])
    }
}
