import BadgeTesting
import Foundation
import Testing

/// What may be given to `badge evidence check`, and where its report goes. Nothing here asks a network.
struct EvidenceArgumentTests {
    private let workspace: Workspace
    private let badge = "out/\(Workspace.badgeID)/badge.json"

    init() throws {
        workspace = try Workspace.withProgram()
        try workspace.issue()
    }

    private func check(_ line: String) throws -> Outcome {
        try workspace.badge("evidence check --at 2026-08-01 " + line)
    }

    private func sources(_ line: String) throws -> [String] {
        let lines = try EvidenceReader.table(check(line + " --format csv"), in: workspace)
        return lines.compactMap { $0["source"] }.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    @Test func `a folder gives its badges and its submissions, and nothing of their evidence`() throws {
        try workspace.makeFolder("all/submissions")
        try workspace.copy(workspace.url("submission"), "all/submissions/one")
        try workspace.copy(workspace.url("submission"), "all/submissions/two")
        try workspace.copy(workspace.url("out"), "all/issued")
        try workspace.copy(workspace.url(badge), "all/submissions/one/evidence/badge.json")
        try workspace.copy(workspace.url(badge), "all/issued/\(Workspace.badgeID)/evidence/other.json")
        try workspace.write("no badge", "all/notes.txt")
        let found = try sources("all --template template.yaml")
        #expect(
            found == [
                "all/issued/\(Workspace.badgeID)/badge.json", "all/submissions/one", "all/submissions/two",
                "template.yaml",
            ]
        )
        #expect(
            try sources("all/submissions/ --template template.yaml").prefix(2) == [
                "all/submissions/one", "all/submissions/two",
            ]
        )
        #expect(try sources("submission/ --template template.yaml").first == "submission")
    }

    @Test func `submissions of several programs are read each by its own template`() throws {
        try workspace.copy(
            Repository.root.appending(path: "examples/09-teaching-matters-teacher-leader/submission"),
            "leader"
        )
        try workspace.copy(
            Repository.root.appending(path: "templates/teaching-matters-teacher-leader.yaml"),
            "leader.yaml"
        )
        let found = try sources("submission leader --template template.yaml --template leader.yaml")
        #expect(found == ["submission", "leader", "template.yaml", "leader.yaml"])
        let other = try check("leader --template template.yaml")
        #expect(other.code == 65, "\(other.all)")
        #expect(other.err.contains("otherTemplate"))
    }

    @Test func `a submission without its template is told, and the rest is looked at all the same`() throws {
        let outcome = try check("submission " + badge)
        #expect(outcome.code == 64, "\(outcome.all)")
        #expect(outcome.err.contains("add --template TEMPLATE"))
        #expect(outcome.out.contains(badge))
    }

    @Test func `what cannot be read ends with the code of every command`() throws {
        try workspace.write("no badge", "notes.txt")
        try workspace.makeFolder("empty")
        #expect(try check("nothing.json").code == 66)
        #expect(try check("notes.txt").code == 65)
        #expect(try check("empty").code == 66)
        #expect(try check("notes.txt " + badge).code == 65)
        #expect(try check(badge + " --format pdf").code == 64)
        #expect(try check(badge + " --evidence nowhere").code == 66)
        #expect(try workspace.badge("evidence check").code == 64)
    }

    @Test func `a badge of Open Badges 2 is told as not looked at`() throws {
        try workspace.write(
            #"{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://a.example/1","badge":"https://a.example/b","recipient":{"type":"email","hashed":false,"identity":"a@b.example"},"issuedOn":"2020-01-01T00:00:00Z","verification":{"type":"hosted"}}"#,
            "two.json"
        )
        let outcome = try check("two.json")
        #expect(outcome.code == 2, "\(outcome.all)")
        #expect(outcome.out.contains("not looked at   badge (Open Badges 2.0, which this program does not verify)"))
    }

    @Test func `the file of a report appears whole, is replaced by the next one, and replaces nothing else`() throws {
        for form in ["table", "csv", "html"] {
            let printed = try check(badge + " --format " + form)
            let written = try check(badge + " --out report.txt --format " + form)
            #expect(written.code == 2 && written.out.isEmpty, "\(written.all)")
            #expect(written.err == "badge: 2 not looked at, 10 not on the web\n")
            #expect(try workspace.bytes("report.txt") == printed.outBytes)
        }
        #expect(workspace.names(in: ".").filter { $0.contains("report.txt") } == ["report.txt"])
        let before = try workspace.bytes(badge)
        let refused = try check(badge + " --out " + badge)
        #expect(refused.code == 73, "\(refused.all)")
        #expect(try workspace.bytes(badge) == before)
        #expect(try check(badge + " --out nowhere/report.txt").code == 73)
    }

    @Test func `forms of one badge stand together in the table and apart in the CSV`() throws {
        try workspace.remove("out")
        try workspace.issue(["--proof", "eddsa-jcs-2022", "--proof", "EdDSA", "--image", "plain.png"])
        let folder = "out/" + Workspace.badgeID
        let outcome = try check("out")
        #expect(outcome.out.contains("\n\(folder)/badge.json\n  the same in \(folder)/badge.jwt\n  the same in "))
        #expect(outcome.out.contains("Totals: 2 not looked at, 10 not on the web"))
        #expect(try sources("out") == [folder + "/badge.json", folder + "/badge.jwt", folder + "/badge.png"])
    }

    @Test func `docs evidence names every column, every kind and every state`() throws {
        let document = try String(contentsOf: Repository.root.appending(path: "docs/evidence.md"), encoding: .utf8)
        let states = [
            "changed", "gone", "protected", "unreachable", "missing", "notLookedAt", "same", "there", "notOnTheWeb",
        ]
        let kinds = ["artifact", "evidence", "criteria", "image", "alignment", "badge"]
        for name in EvidenceReader.columns + states + kinds {
            #expect(document.contains("`\(name)`"), "\(name)")
        }
    }
}
