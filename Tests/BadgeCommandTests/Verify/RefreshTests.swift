import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// `badge verify` of a badge that names a refresh service on a real host.
struct RefreshTests {
    private let workspace: Workspace
    private let host: EvidenceHost

    init() throws {
        workspace = try Workspace.withProgram()
        try workspace.issue()
        try workspace.makeFolder("web")
        host = try EvidenceHost(serving: workspace.url("web"))
        try write("given.json", validFrom: "2026-07-10T00:00:00Z")
        try write("web/newer.json", validFrom: "2026-07-20T00:00:00Z")
    }

    private func write(_ name: String, validFrom: String) throws {
        let issuer = try TestIssuer()
        var json = try JSON.read(workspace.bytes("out/\(Workspace.badgeID)/badge.json"))
        _ = json.remove(at: JSONPointer(tokens: ["proof"]))
        for member in ["evidence", "relatedResource"] { _ = json.remove(at: JSONPointer(tokens: [member])) }
        _ = json.remove(at: JSONPointer(tokens: ["credentialSubject", "achievement", "alignment"]))
        _ = json.set(.string(issuer.did), at: JSONPointer(tokens: ["issuer", "id"]))
        _ = json.set(.string(validFrom), at: JSONPointer(tokens: ["validFrom"]))
        let extensions = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
        _ = json.set(.string(extensions), at: JSONPointer(tokens: ["@context", "-"]))
        let service: JSON = ["id": .string(host.url("/newer.json")), "type": "1EdTechCredentialRefresh"]
        _ = json.set(service, at: JSONPointer(tokens: ["refreshService"]))
        try workspace.write(issuer.sign(json, .embeddedEdDSA), name)
    }

    private func verify(_ more: [String]) throws -> Outcome {
        try workspace.badge(["verify", "given.json", "--any-issuer", "--at", "2026-12-01"] + more, reaching: host)
    }

    @Test func `a newer version is told, and written where that is asked for`() throws {
        let told = try verify([])
        #expect(told.code == 0, "\(told.all)")
        #expect(told.out.contains("The issuer has a newer version of this badge"))
        #expect(told.out.contains("badge verify given.json --save-refreshed NEWFILE"))
        let saved = try verify(["--save-refreshed", "saved.json"])
        #expect(saved.code == 0, "\(saved.all)")
        #expect(try workspace.bytes("saved.json") == workspace.bytes("web/newer.json"))
        #expect(saved.err.contains("the newer version is written to \"saved.json\"; by itself it is verified"))
        #expect(try host.requests() == ["GET /newer.json", "GET /newer.json"])
        let newest = try workspace.badge(
            ["verify", "saved.json", "--any-issuer", "--at", "2026-12-01"],
            reaching: host
        )
        #expect(newest.out.contains("[refresh.same]"))
    }

    @Test func `nothing is overwritten, and nothing is written where there is no newer version`() throws {
        try workspace.write("mine", "saved.json")
        let kept = try verify(["--save-refreshed", "saved.json"])
        #expect(kept.code == 73, "\(kept.all)")
        #expect(try workspace.text("saved.json") == "mine")
        #expect(try host.requests().isEmpty, "it is said before anybody is asked")
        try workspace.remove("web/newer.json")
        let none = try verify(["--save-refreshed", "other.json"])
        #expect(none.code == 0, "\(none.all)")
        #expect(none.err.contains("nothing was written"))
        #expect(!workspace.exists("other.json"))
        let two = try verify(["given.json", "--save-refreshed", "third.json"])
        #expect(two.code == 64, "\(two.all)")
    }

    @Test func `looking after evidence asks no refresh service`() throws {
        let outcome = try workspace.badge(["evidence", "check", "given.json"], reaching: host)
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(try host.requests().isEmpty)
    }

    @Test func `offline nobody is asked, but for a file that the user gave`() throws {
        let offline = try verify(["--offline"])
        #expect(offline.out.contains("[refresh.notLookedUp]"))
        let given = try verify(["--offline", "--resource", host.url("/newer.json") + "=web/newer.json"])
        #expect(given.out.contains("[refresh.newer]"), "\(given.out)")
        #expect(try host.requests().isEmpty)
    }

    @Test func `of a presentation of several badges nothing is written, and that is said before any report`() throws {
        let badge = try workspace.text("given.json")
        try workspace.write(
            #"{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"], "#
                + #""verifiableCredential": [\#(badge), \#(badge)]}"#,
            "two.json"
        )
        let refused = try workspace.badge(
            ["verify", "two.json", "--any-issuer", "--at", "2026-12-01", "--save-refreshed", "saved.json"],
            reaching: host
        )
        #expect(refused.code == 64 && refused.out.isEmpty, "\(refused.all)")
        #expect(refused.err.contains("the presentation holds 2 badges"))
        #expect(!workspace.exists("saved.json"))
    }

    @Test func `what cannot be written is said after the whole report`() throws {
        let outcome = try workspace.badge(
            [
                "verify", "given.json", "--any-issuer", "--at", "2026-12-01", "--json", "--save-refreshed",
                "no/new.json",
            ],
            reaching: host
        )
        #expect(outcome.code == 73, "\(outcome.all)")
        #expect(try JSON.read(outcome.outBytes)["refreshed"]?["report"]?["verdict"]?.string == "verified")
    }
}
