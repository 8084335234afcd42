import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// The five programs as `examples/` shows them: the submission that earns the badge, those that do not, the badge that was
/// issued, and its report.
struct ProgramExampleTests {
    @Test(arguments: SampleAward.all)
    func `an example earns its badge, shows what does not, and keeps the badge with its report`(
        award: SampleAward
    ) throws {
        let workspace = try award.workspace()
        let issued = try workspace.badge(award.issuing("submission"), in: award.place)
        #expect(issued.code == 0, "\(issued.all)")
        try expectReport(award, workspace)
        try expectSameBadge(award, workspace)
        try workspace.remove(award.place + "/issued")
        try expectRefusals(award, workspace)
    }

    /// The kept badge is verified, and its kept reports are what the program says of it.
    private func expectReport(_ award: SampleAward, _ workspace: Workspace) throws {
        let outcome = try workspace.badge(award.verifying + ["--html", "page.html"], in: award.place)
        #expect(outcome.code == 0, "\(outcome.all)")
        let isText = outcome.out == (try award.text("issued-badge/report.txt"))
        let isPage = try workspace.text(award.place + "/page.html") == award.text("issued-badge/report.html")
        #expect(isText && isPage, "run scripts/issue-examples --reports, and read every difference")
    }

    /// The kept badge is the one that would be issued now, but for id, salts, digests of the same files and proof.
    private func expectSameBadge(_ award: SampleAward, _ workspace: Workspace) throws {
        let folder = award.place + "/issued"
        let name = try #require(workspace.names(in: folder).first { !$0.hasPrefix(".") })
        let now = try JSON.read(workspace.bytes(folder + "/\(name)/badge.json"))
        let kept = try JSON.read(workspace.bytes(award.place + "/issued-badge/badge.json"))
        let isSame = Self.lasting(now) == Self.lasting(kept)
        #expect(isSame, "run scripts/issue-examples, and read every difference")
    }

    private static func lasting(_ badge: JSON) -> JSON {
        var object = badge.object ?? JSONObject()
        object["id"] = nil
        object["proof"] = nil
        var json = JSON.object(object)
        let place = JSONPointer(tokens: ["credentialSubject", "identifier"])
        for index in (json[at: place]?.items ?? []).indices where json[at: place]?.items[index]["hashed"]?.bool == true
        {
            for member in ["salt", "identityHash"] {
                _ = json.set("", at: place.appending(index).appending(member))
            }
        }
        return json
    }

    /// At least three submissions do not earn it, each for another reason, and are told so as it is written.
    private func expectRefusals(_ award: SampleAward, _ workspace: Workspace) throws {
        let names = workspace.names(in: award.place + "/refused").filter { $0.hasSuffix(".diff") }.map {
            $0.dropLast(5)
        }
        #expect(names.count >= 3)
        var reasons: Set<String> = []
        for name in names {
            let folder = award.place + "/refused-submission"
            try workspace.copy(award.url("submission"), folder)
            try TextPatch.apply(award.text("refused/\(name).diff"), in: workspace, at: award.place)
            let session = try Session(award.text("refused/\(name).txt"), named: "\(award.folder)/refused/\(name).txt")
            let problems = try session.run(in: workspace, at: award.place)
            #expect(problems.isEmpty, "\(problems.joined(separator: "\n\n"))")
            #expect(session.steps.map(\.code) == [1])
            let lines = session.steps[0].expected
            #expect(lines[0].contains("do not give this badge:") && lines[1].contains("; required: "))
            reasons.insert(String(lines[1].prefix { $0 != ":" }) + (lines[1].contains("differ") ? " differ" : ""))
            try workspace.remove(folder)
        }
        #expect(reasons.count == names.count, "each for another reason: \(reasons)")
    }

    @Test func `a patch whose lines are not found is an error`() throws {
        let workspace = try Workspace()
        try workspace.write("one\ntwo\n", "file")
        try TextPatch.apply("--- file\n+++ file\n@@ -1 @@\n one\n-two\n+three\n", in: workspace, at: ".")
        #expect(try workspace.text("file") == "one\nthree\n")
        #expect(throws: WorkspaceError.self) {
            try TextPatch.apply("--- file\n+++ file\n@@ -1 @@\n one\n-two\n+four\n", in: workspace, at: ".")
        }
    }
}
