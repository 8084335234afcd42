import Foundation
import Testing

/// Keys in and out in every form, and lists of them.
struct KeyFormTests {
    private static let types = ["Ed25519", "P-256", "P-384", "RSA-2048", "RSA-3072"]

    private func make(_ type: String, _ file: String, in workspace: Workspace) throws {
        let made = try workspace.badge(["key", "new", "--type", type, "--out", file, "--passphrase-file", "passphrase"])
        try #require(made.code == 0, "\(made.all)")
    }

    @Test(arguments: types) func `each form becomes each other form and stays the same key`(type: String) throws {
        let workspace = try Workspace.withProgram()
        try make(type, "own/key.pem", in: workspace)
        let isRSA = type.hasPrefix("RSA")
        for from in ["pem", "jwk", "multikey"] {
            let written = try workspace.badge("key show own/key.pub.pem --as \(from)")
            if isRSA && from == "multikey" {
                #expect(written.code != 0 && written.out.isEmpty)
                #expect(written.err.contains("[key.noMultikey]") && written.err.contains("--as jwk"))
                continue
            }
            #expect(written.code == 0, "\(written.all)")
            try workspace.write(written.outBytes, "key." + from)
            let back = try workspace.badge("key show key.\(from) --as pem")
            #expect(try back.outBytes == workspace.bytes("own/key.pub.pem"), "\(from)")
        }
        let half = try workspace.bytes("own/key.pub.pem")
        try workspace.remove("own/key.pub.pem")
        let opened = try workspace.badge("key show own/key.pem --as pem --passphrase-file passphrase")
        #expect(opened.outBytes == half, "\(opened.all)")
        let shown = try workspace.badge("key show key.jwk")
        #expect(shown.out.hasPrefix("type: \(type)\n"))
        #expect(shown.out.contains("did:key: ") == !isRSA)
        #expect(shown.out.contains("did:jwk: did:jwk:"))
    }

    @Test func `no other kind of key is made, and no other form written`() throws {
        let workspace = try Workspace.withProgram()
        for type in ["RSA-1024", "RSA-8192", "P-521", "RSA 2048", ""] {
            let made = try workspace.badge([
                "key", "new", "--type", type, "--out", "k.pem", "--passphrase-file", "passphrase",
            ])
            #expect(made.code == 64 && made.err.contains("RSA-3072"), "\(made.all)")
            #expect(!workspace.exists("k.pem"))
        }
        #expect(try workspace.badge("key show ed25519.pub.pem --as der").code == 64)
        #expect(try workspace.badge("key show ed25519.pub.pem --as jwk --json").code == 64)
        #expect(try workspace.badge("key show ed25519.pub.pem --as jwk").code == 0)
    }

    @Test func `a folder's keys are listed with what is wrong with them`() throws {
        let workspace = try Workspace.withProgram()
        try make("RSA-2048", "own/rsa.pem", in: workspace)
        try make("P-384", "own/open.pem", in: workspace)
        try make("Ed25519", "own/alone.pem", in: workspace)
        try workspace.setMode(0o640, "own/open.pem")
        try workspace.setMode(0o666, "own/open.pub.pem")
        try workspace.remove("own/alone.pub.pem")
        try workspace.write("-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n", "own/clear.pem")
        try workspace.setMode(0o600, "own/clear.pem")
        try workspace.write("these are notes\n", "own/notes.txt")
        try workspace.write(#"{"kty":"RSA","n":"AQAB","e":"AQAB"}"#, "own/weak.jwk")
        let table = try workspace.badge("key list own")
        #expect(table.code == 0, "\(table.all)")
        for line in [
            "alone.pem     private, encrypted  unknown", "    problem: its public half \"alone.pub.pem\" is missing",
            "clear.pem     private, in clear   unknown", "open.pem      private, encrypted  P-384",
            "    problem: other users may use it: its mode is 640 instead of 600",
            "    problem: other users may change it: its mode is 666 instead of 644",
            "rsa.pem       private, encrypted  RSA-2048", "rsa.pub.pem   public              RSA-2048",
            "weak.jwk      public              unknown",
        ] {
            #expect(table.out.components(separatedBy: "\n").contains(line), "\(line)\n\(table.out)")
        }
        #expect(table.out.contains("problem: an RSA key protects nothing: it has 17 bits"))
        #expect(!table.out.contains("notes.txt"))

        let json = try workspace.badge("key list own --json")
        let list = try #require(try JSONSerialization.jsonObject(with: Data(json.outBytes)) as? [[String: Any]])
        #expect(
            list.map { $0["file"] as? String } == [
                "alone.pem", "clear.pem", "open.pem", "open.pub.pem", "rsa.pem", "rsa.pub.pem", "weak.jwk",
            ]
        )
        #expect(list.map { $0["encrypted"] as? Bool } == [true, false, true, nil, true, nil, nil])
        #expect(list.map { ($0["problems"] as? [String])?.isEmpty } == [false, false, false, false, true, true, false])
        let key = try #require((list[4]["keys"] as? [[String: Any]])?.first)
        #expect(key["type"] as? String == "RSA-2048")
        #expect((key["did"] as? String)?.hasPrefix("did:jwk:") == true)
        #expect((key["thumbprint"] as? String)?.count == 43)
    }

    @Test func `an empty folder, a file and nothing at all are told apart`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.makeFolder("empty")
        let empty = try workspace.badge("key list empty")
        #expect(empty.code == 0 && empty.out.isEmpty && empty.err.contains("there is no key"))
        #expect(try workspace.badge("key list ed25519.pem").code == 66)
        #expect(try workspace.badge("key list nowhere").code == 66)
    }

    /// An issuer with an address of its own: its RSA key cannot be told from the badge and comes from a pin, as one key or
    /// in a JWK set beside others.
    @Test func `a pin and the trust list take a JWK set`() throws {
        let workspace = try Workspace.withProgram()
        try make("RSA-2048", "own/rsa.pem", in: workspace)
        try workspace.edit("issuer.yaml", "name:", "id: https://badges.example.org/issuer\nname:")
        let issued = try workspace.badge([
            "issue", "submission", "--template", "template.yaml", "--key", "own/rsa.pem", "--passphrase-file",
            "passphrase", "--issuer", "issuer.yaml", "--at", "2026-07-10", "--out", "out",
        ])
        try #require(issued.code == 0, "\(issued.all)")
        let badge = "out/\(Workspace.badgeID)/badge.jwt"
        let rsa = try workspace.badge("key show own/rsa.pub.pem --as jwk").out
        let other = try workspace.badge("key show p256.pub.pem --as jwk").out
        try workspace.write(#"{"keys":[\#(other),\#(rsa)]}"#, "set.json")
        try workspace.write(#"{"keys":[\#(other)]}"#, "others.json")
        func verify(_ more: String) throws -> Outcome { try workspace.badge("verify \(badge) --at 2026-08-01 " + more) }
        let pin = "--pin https://badges.example.org/issuer="
        #expect(try verify("--any-issuer").code == 2)
        for file in ["set.json", "own/rsa.pub.pem"] {
            let pinned = try verify(pin + file)
            #expect(pinned.code == 0, "\(pinned.all)")
        }
        #expect(try verify(pin + "others.json").code == 1)
        let added = try workspace.badge(
            "trust add https://badges.example.org/issuer --key set.json --trust trust.yaml --at 2026-07-11"
        )
        #expect(added.code == 0, "\(added.all)")
        #expect(try verify("--trust trust.yaml").code == 0)
        let listed = try workspace.badge("trust list --trust trust.yaml")
        #expect(listed.out.contains("(2 keys)"), "\(listed.all)")
        let shown = try workspace.badge("key show set.json")
        #expect(shown.out.contains("type: P-256\n") && shown.out.contains("type: RSA-2048\n"))
    }

    @Test func `an RSA key is known by its did:jwk, and cannot be by a did:key`() throws {
        let workspace = try Workspace.withProgram()
        try make("RSA-2048", "own/rsa.pem", in: workspace)
        let issuing = [
            "issue", "submission", "--template", "template.yaml", "--key", "own/rsa.pem", "--passphrase-file",
            "passphrase", "--issuer", "issuer.yaml", "--at", "2026-07-10", "--out", "out",
        ]
        let shown = try workspace.badge("key show own/rsa.pub.pem").out.components(separatedBy: "\n")
        let did = try #require(shown.first { $0.hasPrefix("did:jwk: ") }?.dropFirst("did:jwk: ".count))
        for (id, isGood) in [("did:key", false), (String(did), true), ("did:jwk", true)] {
            try workspace.write("format: badge-issuer/1\nid: \(id)\nname: Sample\n", "issuer.yaml")
            if workspace.exists("out") { try workspace.remove("out") }
            let issued = try workspace.badge(issuing)
            #expect((issued.code == 0) == isGood, "\(issued.all)")
            #expect(issued.err.contains("[key.noMultikey]") != isGood)
        }
        let verified = try workspace.badge("verify out/\(Workspace.badgeID)/badge.jwt --any-issuer --at 2026-08-01")
        #expect(verified.code == 0, "\(verified.all)")
        let embedded = try workspace.badge(issuing + ["--proof", "ecdsa-jcs-2019"])
        #expect(embedded.code != 0 && embedded.err.contains("[issuing.proof]"))
    }
}
