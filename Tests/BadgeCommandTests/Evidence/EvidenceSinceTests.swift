import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// `badge evidence check --since`: what became of everything since an earlier run, asked of a real host.
struct EvidenceSinceTests {
    private let badge = "out/\(Workspace.badgeID)/badge.json"

    /// The changes by the name of what changed, only those that are news.
    private static func news(_ lines: [EvidenceReader.Line]) -> [String: String] {
        var news: [String: String] = [:]
        for line in lines where line["change"] != "unchanged" { news[line["name"] ?? ""] = line["change"] }
        return news
    }

    /// A program whose host serves everything, with a report of that.
    private func program(_ report: [String] = ["--json"]) throws -> PublicEvidence {
        let program = try PublicEvidence(isSound: true)
        let outcome = try program.check([badge, "--out", "before.json"] + report)
        #expect(outcome.code == 0, "\(outcome.all)")
        return program
    }

    private func since(_ program: PublicEvidence, _ more: [String] = []) throws -> (Int32, [EvidenceReader.Line]) {
        let (code, lines) = try program.lines([badge, "--since", "before.json"] + more)
        return (code, lines)
    }

    @Test func `where nothing happened everything is unchanged, and the exit code is 0`() throws {
        let program = try program()
        let (code, lines) = try since(program)
        #expect(code == 0)
        #expect(lines.count == 12)
        #expect(lines.allSatisfy { $0["change"] == "unchanged" && $0["before"] == $0["state"] }, "\(lines)")
    }

    @Test func `what changed, went and came back is told, and what is new decides the exit code`() throws {
        let program = try program(["--format", "json"])
        let newsletter = try program.workspace.bytes("web/newsletter.html")
        try program.workspace.write("<html>Log in", "web/newsletter.html")
        let (changed, first) = try since(program)
        #expect(changed == 1)
        #expect(Self.news(first) == ["Newsletter Doors Open, number 2": "newlyChanged"])
        #expect(first.first?["before"] == "same", "what is new comes first")

        try program.workspace.remove("web/newsletter.html")
        let (gone, second) = try since(program)
        #expect(gone == 2)
        #expect(Self.news(second) == ["Newsletter Doors Open, number 2": "newlyGone"])

        // What was gone then already is no news.
        #expect(try program.check([badge, "--json", "--out", "before.json"]).code == 2)
        let (still, third) = try since(program)
        #expect(still == 0)
        #expect(Self.news(third).isEmpty)
        #expect(third.contains { $0["state"] == "gone" && $0["before"] == "gone" })

        try program.workspace.write(newsletter, "web/newsletter.html")
        let (back, fourth) = try since(program)
        #expect(back == 0)
        #expect(Self.news(fourth) == ["Newsletter Doors Open, number 2": "backAgain"])
    }

    @Test func `what is named no longer, and what is named newly, is told`() throws {
        let program = try program()
        let url = program.host.url("/framework.html")
        try program.sign(
            { json in
                let criteria = JSONPointer(tokens: ["credentialSubject", "achievement", "criteria"])
                _ = json.set(["id": .string(url + "?c"), "narrative": "All."], at: criteria)
                _ = json.remove(at: JSONPointer(tokens: ["credentialSubject", "achievement", "alignment"]))
            },
            as: badge
        )
        let (code, lines) = try since(program)
        #expect(code == 2)
        #expect(Set(Self.news(lines).values) == ["newlyListed", "noLongerNamed"])
        let left = lines.first { $0["change"] == "noLongerNamed" }
        #expect(left?["url"] == url && left?["before"] == "there" && left?["state"] == "notLookedAt")
        let new = lines.first { $0["change"] == "newlyListed" }
        #expect(new?["url"] == url + "?c" && new?["before"] == "" && new?["state"] == "there")
    }

    @Test func `what nobody looked at is not compared, and not taken for good`() throws {
        let program = try program()
        let (code, lines) = try since(program, ["--offline"])
        #expect(code == 2)
        #expect(lines.count { $0["change"] == "notCompared" } == 9)
        #expect(lines.count { $0["change"] == "unchanged" } == 3)
    }

    @Test func `a report of badge verify is compared with likewise`() throws {
        let program = try PublicEvidence(isSound: true)
        let report = try program.workspace.badge(
            ["verify", badge, "--any-issuer", "--json", "--at", "2026-08-01"],
            reaching: program.host
        )
        #expect(report.code == 0, "\(report.all)")
        try program.workspace.write(report.outBytes, "before.json")
        let (same, lines) = try since(program)
        #expect(same == 0)
        #expect(lines.allSatisfy { $0["change"] == "unchanged" }, "\(lines)")
        let offline = try program.workspace.badge(["verify", badge, "--any-issuer", "--json"])
        try program.workspace.write(offline.outBytes, "offline.json")
        let (first, unseen) = try program.lines([badge, "--since", "offline.json"])
        #expect(first == 0, "nobody looked then, and everything is as it should be")
        #expect(Set(unseen.compactMap { $0["change"] }) == ["notCompared", "unchanged"], "no link is newly listed")
        try program.workspace.remove("web/newsletter.html")
        let (gone, found) = try since(program)
        #expect(gone == 2)
        #expect(Self.news(found) == ["Newsletter Doors Open, number 2": "newlyGone"])
    }

    @Test func `a badge under another name is found by its id, and files that are not given are counted`() throws {
        let program = try program()
        try program.workspace.copy(program.workspace.url(badge), "renamed.json")
        let (code, lines) = try program.lines(["renamed.json", "--since", "before.json"])
        #expect(code == 0)
        #expect(lines.allSatisfy { $0["change"] == "unchanged" })
        let other = try program.check(["submission", "--template", "template.yaml", "--since", "before.json"])
        let words = other.out.split(separator: "\n").joined(separator: " ")
        #expect(words.contains("1 of its files was not given now"), "\(other.out)")
        #expect(other.out.contains("newly listed"))
    }

    @Test func `the table, the page and the JSON tell the news`() throws {
        let program = try program()
        try program.workspace.write("<html>Log in", "web/overview.md")
        let words = "newly changed, then: same"
        let table = try program.check([badge, "--since", "before.json"])
        #expect(table.code == 1)
        #expect(table.out.contains("\ncompared with the report of 2026-11-22 10:00 UTC\n"), "\(table.out)")
        #expect(table.out.contains(words))
        #expect(table.out.contains("Since the report of 2026-11-22 10:00 UTC: 1 newly changed, 11 unchanged."))
        let page = try EvidenceReader.page(
            program.check([badge, "--since", "before.json", "--format", "html"]),
            in: program.workspace
        )
        #expect(page.faults.isEmpty, "\(page.faults)")
        #expect(page.rows.filter { $0.count == 8 }.contains { $0[2] == words })
        #expect(page.text.contains("1 newly changed, 11 unchanged."))
        let json = try JSON.read(program.check([badge, "--since", "before.json", "--json"]).outBytes)
        #expect(json["schema"] == "badge-evidence/1")
        #expect(json["since"] == "2026-11-22T10:00:00Z")
        #expect(json["changes"] == ["newlyChanged": 1, "unchanged": 11])
        let first = json["files"]?.items.first?["places"]?.items.first
        #expect(first?["change"] == "newlyChanged" && first?["before"] == "same" && first?["state"] == "changed")
        #expect(json["files"]?.items.first?["id"]?.string?.isEmpty == false)
    }

    @Test(arguments: [
        "", "a letter", "[]", "{}", #"{"schema":"badge-evidence/2","files":[]}"#, #"[{"schema":"badge-report/1"},{}]"#,
        "source,kind,name\r\n", #"{"schema":"badge-evidence/1","schema":"badge-evidence/1"}"#,
    ])
    func `what is no report is refused before anybody is asked`(text: String) throws {
        let program = try PublicEvidence(isSound: true)
        try program.workspace.write(text, "before.json")
        let outcome = try program.check([badge, "--since", "before.json"])
        #expect(outcome.code == 65, "\(outcome.all)")
        #expect(outcome.err.contains("is no report that can be compared with"))
        #expect(try program.host.requests().isEmpty)
        #expect(try program.check([badge, "--since", "nothing.json"]).code == 66)
    }

    @Test func `a report with strange entries is read as far as it says something`() throws {
        let program = try program()
        try program.workspace.write(
            #"""
            {"schema":"badge-evidence/1","checkedAt":"\u001b[2Jnever","files":[7,{"sources":["\#(badge)"],"places":[{"id":7},
            {"id":"x","kind":"artifact","state":"lost"},{"id":"\u202egone","kind":"image","state":"there","name":"\u001b[2J"}]}]}
            """#,
            "before.json"
        )
        let outcome = try program.check([badge, "--since", "before.json"])
        #expect(outcome.code == 2, "\(outcome.all)")
        #expect(!outcome.out.contains("\u{1B}") && !outcome.out.contains("\u{202E}"))
        #expect(outcome.out.contains("1 no longer named"))
    }

    @Test func `an earlier report in its place is replaced, in any form`() throws {
        let program = try program()
        for form in ["json", "csv", "json"] {
            let outcome = try program.check([badge, "--out", "before.json", "--format", form])
            #expect(outcome.code == 0, "\(outcome.all)")
        }
    }

    @Test func `a web page in the place of a PDF is told, whether it changed or was so from the beginning`() throws {
        let program = try PublicEvidence(isSound: true)
        try program.workspace.write("<!doctype html><title>Log in</title>", "web/design-plan.pdf")
        let (code, lines) = try program.lines([badge])
        #expect(code == 1)
        let changed = lines.first { $0["state"] == "changed" }
        #expect(changed?["detail"]?.contains("said to be a PDF; what stands there is a web page") == true, "\(lines)")
        let others = lines.filter { $0["state"] != "changed" }
        #expect(others.allSatisfy { $0["detail"]?.contains("said to be") == false })
    }
}
