import BadgeTesting
import Foundation
import Testing

/// A decision is about a submission, not about where it lies or how its folder was typed; and it names no educator.
struct DecisionPlaceTests {
    private let workspace: Workspace
    private static let folder = "cohort/tl-001"
    private static let options = ["--template", Workspace.leaderTemplate]

    /// A submission with something wrong that is told with `submission.yaml` in what was found, in places and in remedies.
    init() throws {
        workspace = try Workspace.withLeaders(1)
        let file = Self.folder + "/submission.yaml"
        try workspace.edit(file, "          date: 2025-09-12\n", "          date: 2025-09-15\n")
        try workspace.edit(file, "title: Record of the induction", "title: Record by Naomi Castellan, n.c@example.org")
        try workspace.remove(Self.folder + "/evidence/data-analysis.md")
    }

    private func decision(_ spelling: String) throws -> String {
        let outcome = try workspace.badge(["submission", "check", spelling, "--decision"] + Self.options)
        #expect(outcome.code == 1, "\(outcome.all)")
        return outcome.out
    }

    private var spellings: [String] {
        [Self.folder, "./" + Self.folder + "/", workspace.url(Self.folder).path, Self.folder + "/../tl-001"]
    }

    @Test func `one submission has one decision, however its path is spelt and wherever it lies`() throws {
        let first = try decision(Self.folder)
        #expect(first.contains("2025-09-15 in submission.yaml, line "), "\(first)")
        #expect(first.contains("the phase's days in submission.yaml, line ") && !first.contains("cohort/"))
        for spelling in spellings { #expect(try decision(spelling) == first, "\(spelling)") }
        try workspace.copy(workspace.url(Self.folder), "elsewhere")
        #expect(try decision("elsewhere") == first)
        let template = workspace.url(Workspace.leaderTemplate).path
        let here = try workspace.badge(
            ["submission", "check", ".", "--decision", "--template", template],
            in: Self.folder
        )
        #expect(here.out == first)
    }

    @Test func `what is checked is the same as well`() throws {
        let outcomes = try spellings.map {
            try workspace.badge(["submission", "check", $0, "--json"] + Self.options)
        }
        #expect(outcomes.allSatisfy { $0.code == 1 && $0.out == outcomes[0].out })
        #expect(outcomes[0].out.contains("\"file\": \"submission.yaml\""), "\(outcomes[0].out)")
        #expect(!outcomes[0].out.contains("tl-001/submission.yaml"))
    }

    @Test func `recorded again by other spellings, it is one decision`() throws {
        for spelling in spellings + ["cohort"] {
            let outcome = try workspace.badge(["decide", spelling, "--record"] + Self.options)
            #expect(outcome.code == 1, "\(outcome.all)")
        }
        let names = workspace.names(in: Self.folder).filter { $0.hasPrefix("decision") }
        #expect(names == ["decision.json"])
        #expect(try workspace.text(Self.folder + "/decision.json") == decision(Self.folder))
    }

    @Test(arguments: ["table", "csv", "html", "json"])
    func `no report names the educator whose name stands where it must not, and the check does`(form: String) throws {
        try workspace.edit(Self.folder + "/submission.yaml", "showName: true", "showName: false")
        let report = try workspace.badge(["decide", "cohort", "--record", "--format", form] + Self.options)
        #expect(report.code == 1, "\(report.all)")
        #expect(report.out.squeezed.contains("name in "), "\(report.out)")
        let kept = try workspace.text(Self.folder + "/decision.json")
        for word in ["Naomi", "Castellan", "n.c@example.org"] {
            #expect(!report.all.contains(word) && !kept.contains(word), "\(word): \(report.all)")
        }
        let check = try workspace.badge(["submission", "check", Self.folder] + Self.options)
        #expect(check.out.contains("the name \"Naomi Castellan\" in submission.yaml, line "), "\(check.out)")
        #expect(check.out.contains("the e-mail address \"n.c@example.org\" in title, submission.yaml, line "))
    }
}
