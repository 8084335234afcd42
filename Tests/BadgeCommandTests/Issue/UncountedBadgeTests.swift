import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// Badges that were shown and do not count: the rule itself says why, wherever its finding is read.
struct UncountedBadgeTests {
    private let workspace: Workspace
    private static let none = "no badge of this program was shown"

    init() throws {
        workspace = try Workspace()
        try workspace.addCoach()
    }

    private func check(_ more: String...) throws -> Outcome {
        try workspace.badge(["submission", "check", "renewal", "--template", "coach.yaml"] + more)
    }

    /// What the rule of the renewal found, in the check, in the decision and in each form of the report: the same.
    private func found(_ badge: String, _ more: [String] = ["--trust", "coach-trust.yaml"]) throws -> String {
        let shown = ["--template", "coach.yaml", "--badge", badge] + more
        let decision = try workspace.badge(["submission", "check", "renewal", "--decision"] + shown)
        #expect(decision.code == 1, "\(decision.all)")
        let outcomes = try JSON.read(decision.outBytes)["outcomes"]?.items ?? []
        let found = try #require(outcomes.first { $0["rule"] == "renewal" }?["found"]?.string, "\(decision.out)")
        let check = try workspace.badge(["submission", "check", "renewal"] + shown)
        #expect(check.code == 1 && check.out.contains("Renewed in time: " + found + "; required: "), "\(check.all)")
        let report = try workspace.badge(["decide", "renewal", "--json"] + shown)
        let missing = try JSON.read(report.outBytes)["submissions"]?.items.first?["missing"]?.items ?? []
        #expect(missing.contains { $0["found"]?.string == found }, "\(report.all)")
        #expect(!decision.out.contains("Ines") && !decision.out.contains("Ben Ode"), "\(decision.out)")
        return found
    }

    @Test func `a badge that is not there and one that does not count are told apart`() throws {
        let without = try check()
        #expect(without.out.contains("Renewed in time: \(Self.none); required: "), "\(without.out)")
        let with = try check("--badge", "first-year.json", "--trust", "coach-trust.yaml")
        #expect(with.code == 0, "\(with.all)")
        #expect(!with.out.contains("not counted"), "\(with.all)")
    }

    @Test(arguments: ["badge/first-year.json", "Badges/first-year.json", "first-year.json", "evidence/first-year.json"])
    func `a badge in the wrong place of the folder is told with the right one`(place: String) throws {
        let parts = place.split(separator: "/")
        if parts.count > 1 { try workspace.makeFolder("renewal/" + parts[0]) }
        try workspace.write(workspace.bytes("first-year.json"), "renewal/" + place)
        let told = try check("--trust", "coach-trust.yaml")
        #expect(told.code == 1, "\(told.all)")
        let note = "note: \"renewal/\(place)\" is not read as a badge of the educator: put it into the folder"
        #expect(told.err.contains(note + " \"renewal/badges\""), "\(told.all)")
        try workspace.makeFolder("renewal/badges")
        try workspace.write(workspace.bytes("first-year.json"), "renewal/badges/first-year.json")
        let right = try check("--trust", "coach-trust.yaml")
        #expect(right.code == 0 && !right.err.contains("is not read as a badge"), "\(right.all)")
    }

    @Test(arguments: ["first-year.json", "evidence/first-year.json", "badge/first-year.json", "first-year.png"])
    func `a loose file that holds no badge is not told as one`(place: String) throws {
        let parts = place.split(separator: "/")
        if parts[0] == "badge" { try workspace.makeFolder("renewal/badge") }
        try workspace.write("{\"format\": \"notes/1\", \"type\": [\"Note\"]}\n", "renewal/" + place)
        let told = try check("--trust", "coach-trust.yaml")
        #expect(!told.err.contains("is not read as a badge"), "\(told.all)")
    }

    @Test func `another person's badge is told by the rule, and names nobody`() throws {
        try workspace.renameCoach("Ben Ode", address: "ben.ode")
        let found = try found("first-year.json")
        #expect(found == Self.none + " that counts; not counted: \"first-year.json\": it is another person's")
    }

    @Test func `one that fits in part is told by the rule until staff made sure`() throws {
        try workspace.edit("renewal/submission.yaml", "name: Ines Okafor", "name: Ben Ode")
        let found = try found("first-year.json")
        #expect(found.hasSuffix("not counted: \"first-year.json\": whose it is fits in part only"), "\(found)")
        let sure = try check("--badge", "first-year.json", "--trust", "coach-trust.yaml", "--same-person")
        #expect(sure.code == 0, "\(sure.all)")
    }

    @Test func `one that is not verified is told with why`() throws {
        #expect(try found("first-year.json", []).contains("\"first-year.json\": you have not yet said whether"))
        try workspace.write(workspace.bytes("first-year.json"), "altered.json")
        try workspace.edit("altered.json", "Credentialed MTP Coach", "Credentialed MTP Couch")
        let altered = try found("altered.json")
        #expect(altered.hasPrefix(Self.none + " that counts; not counted: \"altered.json\": "), "\(altered)")
        #expect(try found("coach.yaml").contains("\"coach.yaml\": no badge can be read in it"))
    }

    @Test func `one of another issuer is told where the issuer is known, and is taken with a note where not`() throws {
        let badge = ["--badge", "first-year.json", "--trust", "coach-trust.yaml"]
        let found = try found("first-year.json", ["--trust", "coach-trust.yaml", "--issuer", "coach-other.yaml"])
        #expect(
            found == Self.none + " that counts; not counted: \"first-year.json\": it is of another issuer, "
                + Workspace.coachIssuer
        )
        let commands = [
            ["submission", "check", "renewal", "--template", "coach.yaml"],
            ["decide", "renewal", "--template", "coach.yaml"],
        ]
        for command in commands {
            let own = try workspace.badge(command + badge + ["--issuer", "coach-own.yaml"])
            #expect(own.code == 0 && !own.err.contains("was not compared"), "\(own.all)")
            let open = try workspace.badge(command + badge)
            #expect(open.code == 0, "\(open.all)")
            #expect(
                open.err.contains(
                    "of \(Workspace.coachIssuer); whether that is who issues now was not compared, since it is not known "
                        + "without --issuer: badge issue compares it"
                ),
                "\(open.all)"
            )
            let byKey = "format: badge-issuer/1\nid: did:key\nname: Sample\n"
            try workspace.write(byKey, "by-key.yaml")
            let keyed = try workspace.badge(command + badge + ["--issuer", "by-key.yaml"])
            #expect(keyed.code == 0 && keyed.err.contains("the issuer's id follows from the key"), "\(keyed.all)")
            let absent = try workspace.badge(command + badge + ["--issuer", "nothing.yaml"])
            #expect(absent.code == 66, "\(absent.all)")
        }
    }

    @Test func `in a cohort a badge among many is told for the educator whose it is, and for nobody else`() throws {
        try workspace.makeFolder("cohort")
        for name in ["ben", "ines"] { try workspace.copy(workspace.url("renewal"), "cohort/" + name) }
        try workspace.edit("cohort/ben/submission.yaml", "name: Ines Okafor", "name: Ben Ode")
        try workspace.edit("cohort/ben/submission.yaml", "ines.okafor@", "ben.ode@")
        try workspace.edit("cohort/ben/submission.yaml", "id: mtp-2026-0003", "id: mtp-2026-0004")
        let outcome = try workspace.badge(
            ["decide", "cohort", "--template", "coach.yaml", "--badge", "first-year.json", "--format", "json"]
        )
        let rows = try JSON.read(outcome.outBytes)["submissions"]?.items ?? []
        try #require(rows.count == 2, "\(outcome.all)")
        let found = rows.map { row in
            row["missing"]?.items.first { $0["rule"] == "renewal" }?["found"]?.string ?? ""
        }
        #expect(found[0] == Self.none)
        #expect(found[1].contains("\"first-year.json\": you have not yet said whether you know"), "\(found)")
    }

    @Test func `badges that lie in a folder which no rule reads are told`() throws {
        try workspace.copy(Workspace.sample, "submission")
        try workspace.copy(Workspace.template, "template.yaml")
        let command = "submission check submission --template template.yaml"
        #expect(try workspace.badge(command).err.isEmpty)
        try workspace.makeFolder("submission/badges")
        try workspace.write(workspace.bytes("first-year.json"), "submission/badges/first-year.json")
        let told = try workspace.badge(command)
        #expect(told.code == 0, "\(told.all)")
        #expect(
            told.err.contains(
                "note: \"submission/badges\": no rule of \"Coaching and Mentoring\" is about other badges, so that none there "
                    + "is read and nothing is renewed"
            ),
            "\(told.all)"
        )
        try workspace.makeFolder("cohort")
        for name in ["one", "two"] { try workspace.copy(workspace.url("submission"), "cohort/" + name) }
        try workspace.edit("cohort/two/submission.yaml", "id: nea-2026-0117", "id: nea-2026-0118")
        let many = try workspace.badge("decide cohort --template template.yaml")
        #expect(many.err.contains("\"cohort/one/badges\" and 1 more such folder: no rule of"), "\(many.all)")
    }
}
