import BadgeTesting
import Foundation
import Testing

/// A key that is retired or compromised, from the history in its folder to what becomes of the badges that it signed.
struct KeyHistoryTests {
    private let workspace: Workspace
    private let badge = "out/" + Workspace.badgeID + "/badge.json"
    private static let did = "did:web:school.example"
    private static let url = "https://school.example/.well-known/did.json"

    init() throws {
        workspace = try Workspace.withProgram()
        try workspace.edit("issuer.yaml", "url:", "id: \(Self.did)\nurl:")
        try workspace.issue()
    }

    private func publish(_ more: [String] = []) throws -> Outcome {
        try workspace.badge(["key", "publish", ".", "--issuer", Self.did, "--out", "did.json"] + more)
    }

    private func verify(_ at: String = "2026-09-01") throws -> Outcome {
        try workspace.badge([
            "verify", badge, "--any-issuer", "--at", at, "--json", "--resource", "\(Self.url)=did.json",
        ])
    }

    @Test func `a badge verifies with what was published of its key`() throws {
        let published = try publish()
        #expect(published.code == 0 && published.out.contains(Self.url), "\(published.all)")
        let outcome = try verify("2026-08-01")
        #expect(outcome.code == 0 && outcome.out.contains("\"key.ofIssuer\""), "\(outcome.all)")
    }

    @Test func `a retired key keeps its badges good, signs no more, and is published with its end`() throws {
        let retired = try workspace.badge("key retire ed25519.pem --since 2026-08-01 --reason moved")
        try #require(retired.code == 0, "\(retired.all)")
        #expect(try publish().code == 0)
        #expect(try workspace.text("did.json").contains("\"expires\": \"2026-08-01T00:00:00Z\""))
        let outcome = try verify()
        #expect(outcome.code == 0 && outcome.out.contains("\"key.retired\""), "\(outcome.all)")
        let listed = try workspace.badge("key list .")
        #expect(listed.out.contains("retired since 2026-08-01T00:00:00Z"))
        let issued = try workspace.badge(
            "issue submission --template template.yaml --key ed25519.pem --passphrase-file passphrase --out again"
        )
        #expect(issued.code == 77 && issued.err.contains("[key.notInUse]"), "\(issued.all)")
        #expect(!workspace.exists("again"))
        #expect(try workspace.badge("key retire ed25519.pem").code == 77)
        #expect(!(try workspace.text("did.json")).contains("moved"))
    }

    @Test func `no badge of a compromised key is verified`() throws {
        let told = try workspace.badge("key compromise ed25519.pub.pem --since 2026-01-01")
        #expect(told.code == 0, "\(told.all)")
        #expect(try publish().code == 0)
        let outcome = try verify()
        #expect(outcome.code == 2 && outcome.out.contains("\"key.revoked\""), "\(outcome.all)")
        #expect(outcome.out.contains("took the key back"))
        #expect(try workspace.badge("key list . --json").out.contains("\"compromised\": \"2026-01-01T00:00:00Z\""))
        #expect(try workspace.badge("key compromise ed25519.pem").code == 64)
    }

    @Test func `a publication never loses a key, and replaces nothing else`() throws {
        #expect(try publish().code == 0)
        try workspace.remove("p256.pub.pem")
        let lost = try publish()
        #expect(lost.code == 73 && lost.err.contains("[file.changed]"), "\(lost.all)")
        try workspace.write("{}", "did.json")
        let other = try publish()
        #expect(other.code == 73 && other.err.contains("[file.exists]"), "\(other.all)")
        #expect(try workspace.text("did.json") == "{}")
        #expect(try publish(["--as", "pem"]).code == 64)
        let key = try workspace.badge("key publish . --issuer did:key:z6Mk --out new.json")
        #expect(key.code == 77 && !workspace.exists("new.json"), "\(key.all)")
    }

    @Test func `a history that is damaged stops what depends on it`() throws {
        try workspace.write("{", "history.json")
        for line in [
            "key retire ed25519.pem", "key publish . --issuer did:web:a.example --out new.json", "key list .",
            "issue submission --template template.yaml --key ed25519.pem --passphrase-file passphrase --out again",
        ] {
            let outcome = try workspace.badge(line)
            #expect(outcome.code == 77 && outcome.err.contains("[issuing.keyHistory]"), "\(line): \(outcome.all)")
        }
        #expect(try workspace.text("history.json") == "{")
    }
}
