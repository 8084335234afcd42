import Foundation
import Testing

/// `badge verify` over the network: the sample badge, whose newsletter a host on loopback publishes.
struct PublicEvidenceTests {
    private static let file = "submission/evidence/newsletter.html"
    private let workspace: Workspace
    private let host: EvidenceHost
    private let badge = "out/" + Workspace.badgeID + "/badge.json"

    init() throws {
        workspace = try Workspace.withProgram()
        host = try EvidenceHost(serving: workspace.url("submission/evidence"))
    }

    /// Issues the sample badge with the newsletter at a path of the host.
    private func issue(at path: String) throws {
        try workspace.edit(
            "submission/submission.yaml",
            "https://badges.example.org/evidence/nea-2026-0117/newsletter.html",
            host.url(path)
        )
        // No test asks anybody but its own host.
        try workspace.edit("template.yaml", "https://www.nea.org/teacher-leadership", "http://127.0.0.1:9/framework")
        try workspace.issue()
    }

    private func verify(_ more: [String] = []) throws -> Outcome {
        try workspace.badge(["verify", badge, "--any-issuer", "--at", "2026-08-01"] + more, reaching: host)
    }

    @Test func `published evidence is fetched and compared`() throws {
        try issue(at: "/newsletter.html")
        let outcome = try verify()
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.out.contains("the same file as was assessed: \"\(host.url("/newsletter.html"))\""))
        #expect(outcome.out.contains("1 piece same as assessed, 10 pieces not looked at"), "\(outcome.out)")
        #expect(outcome.err.isEmpty, "a progress line is only for terminals: \(outcome.err)")
        #expect(try host.requests() == ["GET /newsletter.html"])
    }

    @Test func `published evidence that was changed fails the badge`() throws {
        try issue(at: "/newsletter.html")
        try workspace.write(try workspace.text(Self.file) + " ", Self.file)
        let outcome = try verify()
        #expect(outcome.code == 1)
        #expect(outcome.out.hasPrefix("NOT VERIFIED"))
        #expect(outcome.out.contains("FAILED  evidence.integrity    not the file that was assessed"), "\(outcome.out)")
    }

    @Test func `a dead link is told and changes nothing else`() throws {
        try issue(at: "/newsletter.html")
        let before = try verify().out.components(separatedBy: "\n").filter { $0.contains("proof.") }
        try workspace.remove(Self.file)
        let outcome = try verify()
        #expect(outcome.code == 0)
        #expect(outcome.out.contains("[evidence.gone]"), "\(outcome.out)")
        #expect(outcome.out.components(separatedBy: "\n").filter { $0.contains("proof.") } == before)
        #expect(try verify(["--require", "evidence"]).code == 2)
    }

    @Test(arguments: [
        ("/-/status/403", "evidence.protected"), ("/-/status/500", "evidence.unreachable"),
        ("/-/cut/newsletter.html", "evidence.unreachable"), ("/-/closed", "evidence.unreachable"),
        ("/-/large/104857601", "evidence.notLookedAt"), ("/-/redirect?http://10.0.0.1/", "evidence.notLookedAt"),
        ("/-/redirect?/newsletter.html", "evidence.same"), ("/-/whole/newsletter.html", "evidence.same"),
    ])
    func `what a host answers has its reason, and the badge stays verified`(path: String, reason: String) throws {
        try issue(at: path)
        let outcome = try verify()
        #expect(outcome.code == 0)
        #expect(outcome.out.contains("[\(reason)]"), "\(outcome.out)")
    }

    @Test func `nothing is fetched offline, nor from an origin inside that was not allowed`() throws {
        try issue(at: "/newsletter.html")
        let offline = try verify(["--offline"])
        #expect(offline.code == 0)
        #expect(offline.out.contains("offline"))
        let byVariable = try workspace.badge(["verify", badge, "--any-issuer", "--allow-origin", host.origin])
        #expect(byVariable.out.contains("offline"), "\(byVariable.out)")
        let inside = try Program.run(
            Program.badge,
            ["verify", badge, "--any-issuer"],
            in: workspace.folder,
            environment: workspace.environment.filter { $0.key != "BADGE_OFFLINE" }
        )
        #expect(inside.code == 0)
        #expect(inside.out.contains("where nothing is fetched from; --allow-origin \(host.origin)"), "\(inside.out)")
        #expect(try host.requests() == [])
    }

    @Test func `an altered badge has nothing fetched`() throws {
        try issue(at: "/newsletter.html")
        try workspace.edit(badge, "Ana Rivera", "Ann Rivera")
        let outcome = try verify()
        #expect(outcome.code == 1)
        #expect(try host.requests() == [])
    }

    @Test func `several badges that name one place have it fetched once`() throws {
        try issue(at: "/newsletter.html")
        let outcome = try workspace.badge(
            ["verify", badge, badge, badge, "--any-issuer", "--at", "2026-08-01"],
            reaching: host
        )
        #expect(outcome.code == 0)
        #expect(outcome.out.components(separatedBy: "1 piece same as assessed").count == 4)
        #expect(try host.requests() == ["GET /newsletter.html"])
    }

    @Test(arguments: ["ftp://example.org", "https://example.org/path", "example.org", "https://a@b", ""])
    func `an origin that is none is a usage error`(origin: String) throws {
        try issue(at: "/newsletter.html")
        let outcome = try workspace.badge(["verify", badge, "--allow-origin", origin])
        #expect(outcome.code == 64)
        #expect(outcome.err.contains("--allow-origin"), "\(outcome.err)")
    }
}
