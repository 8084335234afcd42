import BadgeTesting
import Foundation
import Testing

/// Badges of an issuer that is named by a web address, from the issuer file and `badge key publish` to the verdict.
struct HTTPSIssuerTests {
    private let workspace: Workspace
    private let server: TestServer
    private let path: String
    private let id: String
    private let badge = "out/" + Workspace.badgeID + "/badge.json"

    init() throws {
        workspace = try Workspace.withProgram()
        server = try TestServer.get()
        path = "/program-" + UUID().uuidString.lowercased()
        id = "https://localhost:\(server.port("good"))\(path)"
        try workspace.edit("issuer.yaml", "url:", "id: \(id)\nurl:")
        try workspace.issue()
    }

    private func publish() throws {
        let outcome = try workspace.badge(["key", "publish", ".", "--issuer", id, "--out", "keys.json"])
        try #require(outcome.code == 0, "\(outcome.all)")
        try server.publish(workspace.bytes("keys.json"), at: path)
    }

    private func verify(_ more: [String] = []) throws -> Outcome {
        try Program.run(
            Program.badge,
            [
                "verify", badge, "--any-issuer", "--at", "2026-09-01", "--json", "--allow-origin",
                "https://localhost:\(server.port("good"))", "--ca-file", server.certificates.authority,
            ] + more,
            in: workspace.folder,
            environment: workspace.environment.filter { $0.key != "BADGE_OFFLINE" }
        )
    }

    @Test func `a badge verifies with the keys that were published at the issuer's id`() throws {
        try publish()
        let outcome = try verify()
        #expect(outcome.code == 0 && outcome.out.contains("\"key.ofIssuer\""), "\(outcome.all)")
        #expect(try server.requests(for: path) == 1)
        let offline = try verify(["--offline"])
        #expect(offline.code == 2 && offline.out.contains("\"key.broughtAlong\""), "\(offline.all)")
        let given = try verify(["--offline", "--resource", id + "=keys.json"])
        #expect(given.code == 0 && given.out.contains("userGiven"), "\(given.all)")
    }

    @Test func `what happens to the key reaches whoever verifies`() throws {
        try workspace.badge("key retire ed25519.pem --since 2026-08-01")
        try publish()
        let retired = try verify()
        #expect(retired.code == 0 && retired.out.contains("\"key.retired\""), "\(retired.all)")
        try workspace.badge("key compromise ed25519.pem --since 2026-08-01")
        try publish()
        let compromised = try verify()
        #expect(compromised.code == 2 && compromised.out.contains("\"key.revoked\""), "\(compromised.all)")
    }

    @Test func `nothing published leaves it open`() throws {
        let outcome = try verify()
        #expect(outcome.code == 2 && outcome.out.contains("\"key.broughtAlong\""), "\(outcome.all)")
    }
}
