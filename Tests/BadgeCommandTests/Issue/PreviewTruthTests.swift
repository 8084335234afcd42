import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// What a preview must never say: that something is hidden which stands in the badge, or that a badge would be issued which
/// badge issue refuses.
struct PreviewTruthTests {
    private let workspace: Workspace
    private static let example = Repository.root.appending(path: "examples/11-mtp-coach")

    init() throws {
        workspace = try Workspace.withProgram()
        try workspace.remove("template.yaml")
        try workspace.copy(Repository.root.appending(path: "templates/mtp-coach.yaml"), "template.yaml")
        for name in ["submission", "renewal"] {
            if workspace.exists(name) { try workspace.remove(name) }
            try workspace.copy(Self.example.appending(path: name), name)
            if workspace.exists(name + "/badges") { try workspace.remove(name + "/badges") }
        }
    }

    private func preview(_ submission: String, _ more: String...) throws -> Outcome {
        try workspace.badge(
            ["preview", submission, "--template", "template.yaml", "--issuer", "issuer.yaml"] + more
        )
    }

    private func issue(_ submission: String, at: String, to folder: String, _ more: String...) throws -> Outcome {
        try workspace.badge(
            [
                "issue", submission, "--template", "template.yaml", "--key", "ed25519.pem", "--passphrase-file",
                "passphrase", "--issuer", "issuer.yaml", "--at", at, "--out", folder,
            ] + more
        )
    }

    /// Puts another text in the place of a teacher's code, in both tables.
    private func call(_ code: String, _ text: String) throws {
        for file in ["submission/evidence/teachers.csv", "submission/evidence/cycles.csv"] {
            let rows = try workspace.text(file).components(separatedBy: "\n").map { row in
                row.hasPrefix(code + ",") ? "\"\(text)\"" + row.dropFirst(code.count) : row
            }
            try workspace.write(rows.joined(separator: "\n"), file)
        }
    }

    @Test func `what stands in the cells of tables is not signed into the badge`() throws {
        try workspace.edit("submission/submission.yaml", "showName: true", "showName: false")
        try call("t1", "Okafor, Ines")
        try call("t2", "maria.lopez@school.example")
        try call("t3", "Ms Jane Doe (tel 555-123-4567)")
        let told = try preview("submission", "--at", "2025-07-07")
        #expect(told.code == 0, "\(told.all)")
        #expect(try issue("submission", at: "2025-07-07", to: "out").code == 0)
        let badge = try workspace.text("out/mtp-2025-0007/badge.json")
        for text in ["Okafor", "Ines", "maria.lopez", "Jane Doe", "555-123"] {
            #expect(!badge.contains(text) && !told.out.contains(text), "\(text)")
        }
        // How many there are is told in any case
        #expect(badge.contains("3 teachers") && badge.contains("for each teacher"))
        #expect(told.out.contains("the educator's, or a part of it, in clear\n"))
    }

    @Test
    func `a name in another order is told, and not said to be absent`() throws {
        try workspace.edit("submission/submission.yaml", "showName: true", "showName: false")
        try workspace.edit(
            "submission/submission.yaml",
            "title: The three teachers and when they were coached",
            "title: The teachers of Okafor, Ines"
        )
        let told = try preview("submission", "--at", "2025-07-07")
        #expect(told.code == 1)
        #expect(told.out.squeezed.contains("may give it away: \u{201C}Okafor Ines\u{201D}"), "\(told.out)")
        #expect(!told.out.contains("the educator's, or a part of it, in clear\n"))
        #expect(try issue("submission", at: "2025-07-07", to: "out").err.contains("[issuing.nameShown]"))
    }

    @Test func `whoever stated something is told where the words name them, and else said to be absent`() throws {
        let hidden = try preview("submission", "--at", "2025-07-07")
        #expect(hidden.out.squeezed.contains("Other people the names or ids of those who observed or stated something"))
        try workspace.edit(
            "submission/submission.yaml",
            "title: Approval by the specialist",
            "title: Approval by specialist-k"
        )
        let named = try preview("submission", "--at", "2025-07-07")
        #expect(named.out.squeezed.contains("Other people everybody reads these ids or names"))
        #expect(named.out.contains("\u{201C}specialist-k\u{201D}"))
        #expect(!named.out.squeezed.contains("Other people the names or ids of those who observed"))
    }

    @Test func `what issue refuses is missing in the preview: a day too early, a sample, a badge of somebody else`()
        throws
    {
        let early = try preview("submission", "--at", "2025-07-01")
        #expect(early.code == 1 && early.out.contains("  The day of the award"), "\(early.all)")
        #expect(try preview("submission", "--at", "2025-07-03").code == 0)

        try workspace.edit("submission/submission.yaml", "title: Approval by the specialist", "title: SAMPLE approval")
        let sample = try preview("submission", "--at", "2025-07-07")
        #expect(sample.code == 1 && sample.out.contains("  Still a sample"), "\(sample.all)")
        #expect(try issue("submission", at: "2025-07-07", to: "out").code == 65)
        try workspace.edit("submission/submission.yaml", "title: SAMPLE approval", "title: Approval by the specialist")

        #expect(try issue("submission", at: "2025-07-07T09:00:00Z", to: "first").code == 0)
        let first = "first/mtp-2025-0007/badge.json"
        let added = try workspace.badge("trust add \(first) --trust trust.yaml --at 2025-07-07")
        #expect(added.code == 0)
        let kept = ["--at", "2026-06-10T09:00:00Z", "--badge", first, "--trust", "trust.yaml"]
        let command = ["preview", "renewal", "--template", "template.yaml", "--issuer", "issuer.yaml"] + kept
        let unknown = try workspace.badge(command)
        let id = try #require(JSON.read(workspace.bytes(first))["issuer"]?["id"]?.string)
        let issuer = try workspace.text("issuer.yaml")
        let lines = issuer.components(separatedBy: "\n").filter { !$0.hasPrefix("id:") }.joined(separator: "\n")
        try workspace.write(lines + "\nid: \(id)\n", "issuer.yaml")
        let own = try workspace.badge(command)
        #expect(own.code == 0, "\(own.all)")
        #expect(own.out.squeezed.contains("The badge before the new badge names the one that it renews, urn:uuid:"))
        #expect(!own.err.contains("not compared"))
        #expect(
            unknown.code == 0 && unknown.err.contains("follows from the key: badge issue compares it"),
            "\(unknown.all)"
        )
        try workspace.write(lines + "\nid: did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK\n", "issuer.yaml")
        let other = try workspace.badge(command)
        #expect(other.code == 1, "\(other.all)")
        #expect(other.err.contains("is of another issuer"), "\(other.all)")
    }

    @Test func `without the issuer's file nothing is promised that depends on it`() throws {
        let with = try preview("submission", "--at", "2025-07-07")
        #expect(!with.out.squeezed.contains("depends on"))
        let without = try workspace.badge([
            "preview", "submission", "--template", "template.yaml", "--at", "2025-07-07",
        ])
        #expect(without.code == 0, "\(without.all)")
        #expect(without.out.squeezed.contains("The issuer's file was not given (--issuer)"))
        #expect(without.out.squeezed.contains("this depends on the issuer's file, which was not given"))
        #expect(!without.out.contains("E-mail address          the educator's, in clear"))
    }

    @Test func `a renewal that is over before it is awarded is refused, and one after the grace is told`() throws {
        #expect(try issue("submission", at: "2025-07-07T09:00:00Z", to: "first").code == 0)
        let shown = ["--badge", "first/mtp-2025-0007/badge.json"]
        func renew(_ at: String) throws -> Outcome {
            try workspace.badge(
                [
                    "issue", "renewal", "--template", "template.yaml", "--key", "ed25519.pem", "--passphrase-file",
                    "passphrase", "--issuer", "issuer.yaml", "--at", at, "--out", "at-" + at.prefix(10),
                ] + shown
            )
        }
        let over = try renew("2027-07-07T09:00:00Z")
        #expect(over.code == 64 && over.err.contains("[issuing.endsBeforeAward]"), "\(over.all)")
        #expect(!workspace.exists("at-2027-07-07/mtp-2026-0003"))
        let late = try renew("2026-09-01T09:00:00Z")
        #expect(late.code == 0 && late.err.contains("after the last day for a renewal, 2026-08-06"), "\(late.all)")
        let timely = try renew("2026-08-01T09:00:00Z")
        #expect(timely.code == 0 && !timely.err.contains("last day for a renewal"), "\(timely.all)")
    }

    @Test func `days that are yet to come are told by check, record, preview and issue`() throws {
        let words = "is yet to come (today is "
        #expect(try !workspace.badge("submission check submission --template template.yaml").out.contains(words))
        #expect(try !preview("submission").err.contains(words))
        let ahead = try preview("submission", "--at", "2099-01-01")
        #expect(ahead.err.contains("--at 2099-01-01 " + words), "\(ahead.all)")
        try workspace.edit("submission/submission.yaml", "submitted: 2025-07-03", "submitted: 2095-07-03")
        let check = try workspace.badge("submission check submission --template template.yaml")
        #expect(check.out.contains("submission.yaml: the day on which the work was handed in, 2095-07-03, " + words))
        let told = try preview("submission")
        #expect(told.err.contains("the work was handed in, 2095-07-03, " + words), "\(told.all)")
        #expect(told.code == 1)
        let refused = try issue("submission", at: "2026-01-01", to: "out")
        #expect(refused.code == 64 && refused.err.contains("look first whether the day in the file is right"))
        #expect(try issue("submission", at: "2095-07-04", to: "out").err.contains("--at 2095-07-04 " + words))
    }

    @Test func `a submission that stands where the badge would go is not said to be a badge`() throws {
        try workspace.makeFolder("work")
        try workspace.copy(Self.example.appending(path: "submission"), "work/mtp-2025-0007")
        for more in [[], ["--continue"]] {
            let outcome = try workspace.badge(
                [
                    "issue", "work/mtp-2025-0007", "--template", "template.yaml", "--key", "ed25519.pem",
                    "--passphrase-file", "passphrase", "--issuer", "issuer.yaml", "--at", "2025-07-07", "--out", "work",
                ] + more
            )
            #expect(outcome.code == 73)
            #expect(outcome.err.contains("this is the folder of a submission: leave it where it is"), "\(outcome.all)")
        }
        #expect(try issue("submission", at: "2025-07-07", to: "out").code == 0)
        let again = try issue("submission", at: "2025-07-07", to: "out")
        #expect(again.err.contains("this badge was issued before"))
    }

    @Test func `badges of another issuer in the folder are told`() throws {
        #expect(try issue("submission", at: "2025-07-07", to: "out").code == 0)
        try workspace.edit("submission/submission.yaml", "id: mtp-2025-0007", "id: mtp-2025-0008")
        try workspace.edit(
            "submission/evidence/specialist-approval.yaml",
            "submission: mtp-2025-0007",
            "submission: mtp-2025-0008"
        )
        let other = try workspace.badge(
            [
                "issue", "submission", "--template", "template.yaml", "--key", "p256.pem", "--passphrase-file",
                "passphrase", "--issuer", "issuer.yaml", "--at", "2025-07-07", "--out", "out",
            ]
        )
        #expect(other.code == 0, "\(other.all)")
        #expect(other.err.contains("the badge in \"out/mtp-2025-0007\" is of the issuer did:key:"), "\(other.all)")
        try workspace.remove("out/mtp-2025-0008")
        let same = try issue("submission", at: "2025-07-07", to: "out")
        #expect(same.code == 0 && !same.err.contains("is of the issuer"), "\(same.all)")
    }

    @Test func `badges of another issuer that are tokens are told too`() throws {
        let token = try workspace.badge(
            [
                "issue", "submission", "--template", "template.yaml", "--key", "p256.pem", "--passphrase-file",
                "passphrase", "--issuer", "issuer.yaml", "--at", "2025-07-07", "--out", "out", "--proof", "ES256",
            ]
        )
        #expect(token.code == 0 && !token.err.contains("is of the issuer"), "\(token.all)")
        let other = try issue("submission", at: "2025-07-07", to: "out")
        #expect(
            other.code == 73 && other.err.contains("\"out/mtp-2025-0007\" is of the issuer did:key:zDn"),
            "\(other.all)"
        )
    }

    @Test func `a record that says little in words of its own is told to be guessable, and a telling one is not`()
        throws
    {
        let telling = try issue("submission", at: "2025-07-07", to: "out")
        #expect(!telling.err.contains("in somebody's own words"), "\(telling.all)")
        let path = "submission/evidence/specialist-approval.yaml"
        let text = try workspace.text(path)
        let start = try #require(text.range(of: "says: "))
        try workspace.write(String(text[..<start.lowerBound]) + "says: Approved.\n", path)
        #expect(try workspace.bytes(path).count >= 100)
        let short = try issue("submission", at: "2025-07-07", to: "again")
        #expect(short.code == 0, "\(short.all)")
        #expect(short.err.contains("only 9 bytes of it are in somebody's own words"), "\(short.all)")
        #expect(try preview("submission", "--at", "2025-07-07").out.squeezed.contains("can be checked by guessing"))
    }

    @Test(arguments: ["Assessment", "renewal", " Assessment "])
    func `evidence cannot take the genres that the badge has for something else`(genre: String) throws {
        let title = "title: Approval by the specialist"
        try workspace.edit("submission/submission.yaml", title, title + "\n        genre: \"\(genre)\"")
        let outcome = try workspace.badge("submission check submission --template template.yaml")
        #expect(outcome.code == 65 && outcome.err.contains("evidence cannot have the genre"), "\(outcome.all)")
        try workspace.edit("submission/submission.yaml", "genre: \"\(genre)\"", "genre: Approval")
        #expect(try workspace.badge("submission check submission --template template.yaml").code == 0)
        let template = try workspace.text("template.yaml")
        let line = try #require(template.range(of: "genre: [A-Za-z ]+", options: .regularExpression))
        try workspace.write(template.replacingCharacters(in: line, with: "genre: \"\(genre)\""), "template.yaml")
        let lint = try workspace.badge("program lint template.yaml")
        #expect(lint.code != 0 && lint.all.contains("evidence cannot have the genre"), "\(lint.all)")
    }
}
