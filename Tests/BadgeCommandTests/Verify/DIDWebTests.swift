import BadgeCrypto
import BadgeTesting
import Foundation
import Testing

/// Badges of an issuer that lists its keys in a document on its own host, from the issuer file to the verdict.
struct DIDWebTests {
    private let workspace: Workspace
    private let server: TestServer
    private let path: String
    private let did: String
    private let badge = "out/" + Workspace.badgeID + "/badge.json"

    init() throws {
        workspace = try Workspace.withProgram()
        server = try TestServer.get()
        let folder = "program-" + UUID().uuidString.lowercased()
        path = "/\(folder)/did.json"
        did = "did:web:localhost%3A\(server.port("good")):\(folder)"
        try workspace.edit("issuer.yaml", "url:", "id: \(did)\nverificationMethod: \(did)#key-1\nurl:")
        try workspace.issue()
        try workspace.write(document(), "did.json")
    }

    private var url: String { "https://localhost:\(server.port("good"))\(path)" }

    /// The document of the issuer, with the key that signed.
    private func document(id: String? = nil) throws -> [UInt8] {
        let shown = try workspace.badge(["key", "show", "ed25519.pub.pem", "--as", "multikey"])
        let key = shown.out.trimmingCharacters(in: .whitespacesAndNewlines)
        try #require(key.hasPrefix("z6Mk"), "\(shown.all)")
        return Array(
            """
            {"@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"], "id": "\(id ?? did)",
             "verificationMethod": [{"id": "\(did)#key-1", "type": "Multikey", "controller": "\(did)",
                                     "publicKeyMultibase": "\(key)"}],
             "assertionMethod": ["\(did)#key-1"]}
            """.utf8
        )
    }

    private func verify(_ more: [String]) throws -> Outcome {
        try workspace.badge(["verify", badge, "--any-issuer", "--at", "2026-08-01", "--json"] + more)
    }

    /// The same over the network, which may reach the host of the test.
    private func verifyOnline(_ more: [String] = []) throws -> Outcome {
        try Program.run(
            Program.badge,
            [
                "verify", badge, "--any-issuer", "--at", "2026-08-01", "--json", "--allow-origin",
                "https://localhost:\(server.port("good"))",
            ] + more,
            in: workspace.folder,
            environment: workspace.environment.filter { $0.key != "BADGE_OFFLINE" }
        )
    }

    @Test func `a badge verifies with the issuer's document as a resource`() throws {
        let outcome = try verify(["--resource", "\(url)=did.json"])
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.out.contains("\"key.ofIssuer\"") && outcome.out.contains("userGiven"))
    }

    @Test func `without it the key stays open, and with that of somebody else it fails`() throws {
        let open = try verify([])
        #expect(open.code == 2 && open.out.contains("key.notLookedUp"), "\(open.all)")
        try workspace.write(document(id: did + "x"), "did.json")
        let other = try verify(["--resource", "\(url)=did.json"])
        #expect(other.code == 1 && other.out.contains("key.documentUnusable"), "\(other.all)")
    }

    @Test func `a badge verifies with the document from a host over TLS`() throws {
        try server.publish(document(), at: path)
        let outcome = try verifyOnline(["--ca-file", server.certificates.authority])
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.out.contains("\"key.ofIssuer\"") && outcome.out.contains("network"))
        #expect(try server.requests(for: path) == 1)
    }

    @Test func `a document that was kept answers offline, and the report says of when it is`() throws {
        try server.publish(document(), at: path)
        let online = try verifyOnline(["--ca-file", server.certificates.authority, "--state", "kept"])
        #expect(online.code == 0, "\(online.all)")
        let offline = try verify(["--state", "kept"])
        #expect(offline.code == 0, "\(offline.all)")
        #expect(offline.out.contains("remembered") && offline.out.contains("\"asOf\""))
        #expect(try server.requests(for: path) == 1)
    }

    @Test func `a host whose certificate nobody vouches for is not believed`() throws {
        try server.publish(document(), at: path)
        let outcome = try verifyOnline()
        #expect(outcome.code == 2 && outcome.out.contains("key.notReached"), "\(outcome.all)")
        #expect(try server.requests(for: path) == 0)
        let absent = try verifyOnline(["--ca-file", "absent.pem"])
        #expect(absent.code == 66, "\(absent.all)")
    }

    @Test func `an address that nobody allowed is not asked`() throws {
        try server.publish(document(), at: path)
        let outcome = try Program.run(
            Program.badge,
            ["verify", badge, "--any-issuer", "--json", "--ca-file", server.certificates.authority],
            in: workspace.folder,
            environment: workspace.environment.filter { $0.key != "BADGE_OFFLINE" }
        )
        #expect(outcome.code == 2 && outcome.out.contains("key.notReached"), "\(outcome.all)")
        #expect(try server.requests(for: path) == 0)
    }

    private func online(_ arguments: [String]) throws -> Outcome {
        let reach = [
            "--allow-origin", "https://localhost:\(server.port("good"))", "--ca-file", server.certificates.authority,
        ]
        return try Program.run(
            Program.badge,
            arguments + reach,
            in: workspace.folder,
            environment: workspace.environment.filter { $0.key != "BADGE_OFFLINE" }
        )
    }

    @Test func `the issuer of a badge file is added with the key that its own host lists`() throws {
        try server.publish(document(), at: path)
        let added = try online(["trust", "add", badge, "--trust", "list.yaml"])
        #expect(added.code == 0, "\(added.all)")
        #expect(try workspace.text("list.yaml").contains("z6Mk"))
        #expect(try server.requests(for: path) == 1)
        let offline = try workspace.badge(["trust", "add", badge, "--trust", "none.yaml"])
        #expect(offline.code == 2 && offline.err.contains("[trust.keyNotKnown]"), "\(offline.all)")
        #expect(!offline.err.contains("genuine") && offline.err.contains("--key FILE"))
        #expect(!workspace.exists("none.yaml"))
    }

    @Test func `with a key of its issuer a badge file must be signed by that key`() throws {
        let key = try workspace.badge(["trust", "add", badge, "--key", "ed25519.pub.pem", "--trust", "list.yaml"])
        #expect(key.code == 0, "\(key.all)")
        try workspace.write(TestIssuer(seed: 9).key.publicKey.multikey, "other.key")
        let other = try workspace.badge(["trust", "add", badge, "--key", "other.key", "--trust", "none.yaml"])
        #expect(other.code == 1, "\(other.all)")
        #expect(!workspace.exists("none.yaml"))
        try workspace.edit(badge, "\"name\"", "\"description\": \"Added.\", \"name\"")
        let altered = try workspace.badge(["trust", "add", badge, "--key", "ed25519.pub.pem", "--trust", "none.yaml"])
        #expect(altered.code != 0 && !altered.err.contains("[trust.keyNotKnown]"), "\(altered.all)")
    }

    @Test func `the evidence of a badge whose issuer's host lists its key is looked after`() throws {
        let before = try online(["evidence", "check", badge])
        #expect(before.out.contains("Whose key signed this badge is not known") || before.out.contains("is not known"))
        try server.publish(document(), at: path)
        let found = try online(["evidence", "check", badge, "--format", "json"])
        #expect(!found.out.contains("is not known") && found.out.contains(did), "\(found.all)")
    }
}
