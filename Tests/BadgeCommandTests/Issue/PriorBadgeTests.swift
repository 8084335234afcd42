import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// Badges that were shown for a submission: which of them count, and what is told of the others.
struct PriorBadgeTests {
    private let workspace: Workspace
    private static let example = Repository.root.appending(path: "examples/11-mtp-coach")

    /// A workspace with the first credential in `first/mtp-2025-0007`, the records of the second year in `renewal`, and a
    /// trust file.
    init() throws {
        workspace = try Workspace.withProgram()
        try workspace.remove("template.yaml")
        try workspace.copy(Repository.root.appending(path: "templates/mtp-coach.yaml"), "template.yaml")
        for name in ["submission", "renewal"] {
            if workspace.exists(name) { try workspace.remove(name) }
            try workspace.copy(Self.example.appending(path: name), name)
            if workspace.exists(name + "/badges") { try workspace.remove(name + "/badges") }
        }
        #expect(try issue("submission", at: "2025-07-07T09:00:00Z", to: "first").code == 0)
        let added = try workspace.badge("trust add first/mtp-2025-0007/badge.json --trust trust.yaml --at 2025-07-07")
        #expect(added.code == 0, "\(added.all)")
    }

    private var first: String { "first/mtp-2025-0007/badge.json" }

    private func issue(_ submission: String, at: String, to folder: String, _ more: String...) throws -> Outcome {
        try workspace.badge(
            [
                "issue", submission, "--template", "template.yaml", "--key", "ed25519.pem", "--passphrase-file",
                "passphrase", "--issuer", "issuer.yaml", "--at", at, "--out", folder,
            ] + more
        )
    }

    private func renew(_ badge: String, at: String = "2026-06-10T09:00:00Z") throws -> Outcome {
        try issue("renewal", at: at, to: "second", "--badge", badge)
    }

    /// A renewal that is refused, with what it says.
    private func expectRefusal(_ badge: String, saying text: String) throws {
        let outcome = try renew(badge)
        #expect(outcome.code == 1, "\(outcome.all)")
        #expect(outcome.err.contains("[issuing.notAwarded]"), "\(outcome.all)")
        #expect(outcome.err.contains(text), "\(outcome.all)")
    }

    @Test func `a renewal names the badge before, and both verified together tell since when`() throws {
        let renewed = try renew(first)
        #expect(renewed.code == 0, "\(renewed.all)")
        let second = "second/mtp-2026-0003/badge.json"
        let badge = try JSON.read(workspace.bytes(second))
        let entry = badge["evidence"]?.items.first { $0["genre"] == "Renewal" }
        #expect(try entry?["id"] == JSON.read(workspace.bytes(first))["id"])
        #expect(badge["validFrom"] == "2026-06-10T09:00:00Z")
        #expect(badge["validUntil"] == "2027-07-07T09:00:00Z")
        let verified = try workspace.badge(
            ["verify", second, first, "--trust", "trust.yaml", "--at", "2026-08-01", "--offline"]
        )
        #expect(verified.out.contains("Held since    2025-07-07, 09:00 UTC"), "\(verified.all)")
        // The first has ended, which is told of it, and does not break the row
        #expect(verified.code == 1)
        let alone = try workspace.badge(
            ["verify", second, "--trust", "trust.yaml", "--at", "2026-08-01", "--offline"]
        )
        #expect(alone.code == 0)
        #expect(alone.out.contains("Renews "))
        let folder = try workspace.badge(
            ["verify", "second", "first", "--trust", "trust.yaml", "--at", "2026-08-01", "--offline", "--json"]
        )
        let reports = try JSON.read(Array(folder.out.utf8)).items
        #expect(reports.count == 2)
        #expect(reports[0]["heldSince"]?["since"] == "2025-07-07T09:00:00Z")
        #expect(reports[1]["heldSince"] == nil)
    }

    @Test func `an award within the grace leaves no gap`() throws {
        let renewed = try renew(first, at: "2026-07-30T09:00:00Z")
        #expect(renewed.code == 0, "\(renewed.all)")
        let badge = try JSON.read(workspace.bytes("second/mtp-2026-0003/badge.json"))
        #expect(badge["validFrom"] == "2026-07-07T09:00:00Z")
        #expect(badge["awardedDate"] == "2026-07-30T09:00:00Z")
    }

    @Test
    func `badges in the folder of the submission are found, and the check tells what the issuer has to be known for`()
        throws
    {
        try workspace.makeFolder("renewal/badges")
        try workspace.write(workspace.bytes(first), "renewal/badges/first-year.json")
        let open = try workspace.badge("submission check renewal --template template.yaml")
        #expect(open.code == 1)
        #expect(open.err.contains("the badge \"renewal/badges/first-year.json\" does not count"), "\(open.all)")
        #expect(open.err.contains("badge trust add renewal/badges/first-year.json"), "\(open.all)")
        let ready = try workspace.badge("submission check renewal --template template.yaml --trust trust.yaml")
        #expect(ready.code == 0, "\(ready.all)")
        let decision = try workspace.badge(
            "submission check renewal --template template.yaml --trust trust.yaml --decision"
        )
        #expect(try JSON.read(Array(decision.out.utf8))["badges"]?.items.first?["stage"] == "stage-1")
        // Whoever has the key of the issuer knows its own badges
        #expect(try issue("renewal", at: "2026-06-10T09:00:00Z", to: "second").code == 0)
    }

    @Test func `a renewal that comes too early or too late is refused with the days`() throws {
        let file = "renewal/submission.yaml"
        try workspace.edit(file, "submitted: 2026-06-01", "submitted: 2026-05-11")
        try workspace.edit(file, "until: 2026-05-29}", "until: 2026-05-08}")
        try workspace.edit("renewal/evidence/specialist-approval.yaml", "date: 2026-05-29", "date: 2026-05-08")
        try expectRefusal(first, saying: "handed in on 2026-05-11, before 2026-05-12")
        try workspace.edit(file, "submitted: 2026-05-11", "submitted: 2026-08-07")
        let outcome = try renew(first, at: "2026-08-10T09:00:00Z")
        #expect(outcome.code == 1)
        #expect(outcome.err.contains("after 2026-08-06: it has lapsed"), "\(outcome.all)")
    }

    @Test func `another coach's badge does not count`() throws {
        try workspace.edit("renewal/submission.yaml", "name: Ines Okafor", "name: Ben Ode")
        try workspace.edit("renewal/submission.yaml", "ines.okafor@", "ben.ode@")
        try expectRefusal(first, saying: "does not count: it is another person's than \"Ben Ode\"")
    }

    @Test func `another name in clear counts only where staff made sure`() throws {
        try workspace.edit("renewal/submission.yaml", "name: Ines Okafor", "name: Ines Marlow")
        try expectRefusal(first, saying: "its emailAddress fits, and its name is \"Ines Okafor\"")
        let outcome = try issue(
            "renewal",
            at: "2026-06-10T09:00:00Z",
            to: "third",
            "--badge",
            first,
            "--same-person"
        )
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.err.contains("counts by --same-person: its emailAddress fits"), "\(outcome.err)")
    }

    @Test func `what an educator wrote under identifiers is not enough against name and address`() throws {
        try workspace.edit("renewal/submission.yaml", "name: Ines Okafor", "name: Mallory Thief")
        try workspace.edit(
            "renewal/submission.yaml",
            "email: ines.okafor@example.org",
            "email: thief@example.org\n  identifiers: [{type: emailAddress, value: ines.okafor@example.org}]"
        )
        try expectRefusal(first, saying: "its recipient fits, and its name is \"Ines Okafor\"")
    }

    @Test func `one who has another address is still the same person by name`() throws {
        try workspace.edit("renewal/submission.yaml", "ines.okafor@", "i.okafor@")
        let outcome = try renew(first)
        #expect(outcome.code == 0, "\(outcome.all)")
        let told = "counts, but its name fits, and its emailAddress is another: make sure that it is this educator's"
        #expect(outcome.err.contains(told), "\(outcome.err)")
    }

    @Test func `an altered badge does not count`() throws {
        try workspace.write(workspace.bytes(first), "altered.json")
        try workspace.edit("altered.json", "Ines Okafor", "Ines Okafo")
        try expectRefusal("altered.json", saying: "ask the educator for the file as it was issued")
    }

    @Test func `a badge of another program is no badge of this one`() throws {
        try workspace.copy(Workspace.sample, "other")
        try workspace.edit("other/submission.yaml", "name: Ana Rivera", "name: Ines Okafor")
        let issued = try workspace.badge(
            [
                "issue", "other", "--template", Workspace.template.path, "--key", "ed25519.pem", "--passphrase-file",
                "passphrase", "--issuer", "issuer.yaml", "--at", "2026-07-10", "--out", "other-out",
            ]
        )
        #expect(issued.code == 0, "\(issued.all)")
        let outcome = try renew("other-out/" + Workspace.badgeID + "/badge.json", at: "2026-07-20T09:00:00Z")
        #expect(outcome.code == 1)
        #expect(outcome.err.contains("no badge of this program was shown"), "\(outcome.all)")
    }

    @Test func `a badge of this program by another issuer cannot be renewed here, and is told`() throws {
        let foreign = try workspace.badge(
            [
                "issue", "submission", "--template", "template.yaml", "--key", "p256.pem", "--passphrase-file",
                "passphrase", "--issuer", "issuer.yaml", "--at", "2025-07-07T09:00:00Z", "--out", "foreign",
            ]
        )
        #expect(foreign.code == 0, "\(foreign.all)")
        let path = "foreign/mtp-2025-0007/badge.json"
        try expectRefusal(path, saying: "does not count: you have not yet said whether you know this issuer")
        let added = try workspace.badge("trust add \(path) --trust both.yaml --at 2025-07-07")
        #expect(added.code == 0, "\(added.all)")
        let outcome = try issue(
            "renewal",
            at: "2026-06-10T09:00:00Z",
            to: "second",
            "--badge",
            path,
            "--trust",
            "both.yaml"
        )
        #expect(outcome.code == 1)
        #expect(outcome.err.contains("is of another issuer"), "\(outcome.all)")
        #expect(outcome.err.contains("no badge of this program was shown"), "\(outcome.all)")
    }

    @Test func `where no rule is about other badges, that is said and none are read`() throws {
        let outcome = try workspace.badge(
            ["submission", "check", Workspace.sample.path, "--template", Workspace.template.path, "--badge", "nothing"]
        )
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.err.contains("--badge changes nothing"), "\(outcome.all)")
    }

    @Test func `a file that holds no badge is told, and one that is not there ends the command`() throws {
        try expectRefusal("issuer.yaml", saying: "no badge can be read in it")
        let outcome = try renew("nothing.json")
        #expect(outcome.code == 66, "\(outcome.all)")
    }

    @Test func `the issuer can have the assessors named`() throws {
        try workspace.copy(Workspace.sample, "other")
        func text(_ folder: String) throws -> String {
            let issued = try workspace.badge(
                [
                    "issue", "other", "--template", Workspace.template.path, "--key", "ed25519.pem",
                    "--passphrase-file", "passphrase", "--issuer", "issuer.yaml", "--at", "2026-07-10", "--out", folder,
                ]
            )
            #expect(issued.code == 0, "\(issued.all)")
            return try workspace.text(folder + "/" + Workspace.badgeID + "/badge.json")
        }
        #expect(try !text("hidden").contains("assessor-a"))
        try workspace.edit("issuer.yaml", "format: badge-issuer/1", "format: badge-issuer/1\nnamesAssessors: true")
        #expect(try text("named").contains("By: assessor-a, assessor-b."))
    }
}
