import Foundation
import Testing

/// `badge key list` and `badge key show` over key files that were broken.
struct BrokenKeyListTests {
    /// A key on the curve secp256k1: its base point.
    private static let otherKind = """
        -----BEGIN PUBLIC KEY-----
        MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEeb5mfvncu6xVoGKVzocLBwKb/NstzijZ
        WfKBWxb4F5hIOtp3JqPEZV2k+/wOEQio/Re0SKaFVBmcR9CP+xDUuA==
        -----END PUBLIC KEY-----

        """

    /// A folder `own` with broken key files, and what the list says of each.
    private static func broken(in workspace: Workspace) throws -> [(line: String, problem: String)] {
        try workspace.makeFolder("own")
        let key = try workspace.text("ed25519.pem")
        let half = try workspace.text("ed25519.pub.pem")
        try workspace.write(String(key.prefix(key.count / 2)), "own/cut.pem")
        try workspace.write(key.replacingOccurrences(of: "\nM", with: "\n*"), "own/letter.pem")
        try workspace.write(String(half.prefix(half.count / 2)), "own/half.pem")
        try workspace.write("Copied:\n" + half, "own/mail.txt")
        try workspace.write(Self.otherKind, "own/other.pem")
        try workspace.write(#"{"kty":"OKP","crv":"Ed448","x":"AA"}"#, "own/other.jwk")
        try workspace.write(#"{"keys":[{"kty":"oct","k":"AA"}]}"#, "own/secret.jwks")
        for name in ["own/cut.pem", "own/letter.pem"] { try workspace.setMode(0o600, name) }
        return [
            ("cut.pem      private, encrypted  unknown", "a PEM text has no line -----END ENCRYPTED PRIVATE KEY-----"),
            ("half.pem     public              unknown", "a PEM text has no line -----END PUBLIC KEY-----"),
            ("letter.pem   private, encrypted  unknown", "character 1 of a base64 text is \"*\""),
            ("mail.txt     public              unknown", "the bytes are no key in a form that is read here"),
            ("other.jwk    public              unknown", "a JWK of the type \"OKP\" is on the curve \"Ed448\""),
            ("other.pem    public              unknown", "a public key is none of those used here"),
            ("secret.jwks  private             unknown", "a symmetric key"),
        ]
    }

    @Test func `every key file that is broken is listed with what is wrong with it`() throws {
        let workspace = try Workspace.withProgram()
        let expected = try Self.broken(in: workspace)
        for name in ["notes.txt", "list.json", "empty"] {
            try workspace.write(name == "empty" ? "" : "{\"a\":\"-----BEGIN CERTIFICATE-----\"}", "own/" + name)
        }
        let listed = try workspace.badge("key list own")
        #expect(listed.code == 0, "\(listed.all)")
        let rows = listed.out.components(separatedBy: "\n").filter { !$0.hasPrefix("    ") && !$0.isEmpty }
        #expect(rows == expected.map(\.line), "\(listed.out)")
        let blocks = listed.out.components(separatedBy: "\n    problem: ")
        for (line, problem) in expected {
            let block = try #require(blocks.firstIndex { $0.hasSuffix(line) }, "\(line)")
            #expect(blocks[block + 1].contains(problem), "\(line)\n\(listed.out)")
        }
        let json = try workspace.badge("key list own --json")
        let list = try #require(try JSONSerialization.jsonObject(with: Data(json.outBytes)) as? [[String: Any]])
        #expect(
            list.map { $0["half"] as? String } == expected.map { $0.line.contains("private") ? "private" : "public" }
        )
        #expect(list.allSatisfy { ($0["problems"] as? [String])?.isEmpty == false })
    }

    @Test(.enabled(if: OrdinaryUser.mayRun, "\(OrdinaryUser.absent)"))
    func `a file that cannot be opened is listed, and a link, a folder or a large file is not`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.makeFolder("own/closed")
        try workspace.write([UInt8](repeating: 0x2D, count: 70_000), "own/large.pem")
        try FileManager.default.createSymbolicLink(
            atPath: workspace.url("own/link.pem").path,
            withDestinationPath: "../ed25519.pub.pem"
        )
        #expect(try OrdinaryUser.badge(["key", "list", "own"], in: workspace).out.isEmpty)
        try workspace.copy(workspace.url("ed25519.pub.pem"), "own/shut.pem")
        for name in ["own/shut.pem", "own/closed"] { try workspace.setMode(0, name) }
        defer { try? workspace.setMode(0o755, "own/closed") }
        let listed = try OrdinaryUser.badge(["key", "list", "own"], in: workspace)
        #expect(listed.code == 0)
        #expect(
            listed.out
                == "shut.pem  unknown  unknown\n    problem: \"shut.pem\" could not be opened: Permission denied\n",
            "\(listed.all)"
        )
    }

    @Test func `a broken private key is restored from its backup, not asked of its owner`() throws {
        let workspace = try Workspace.withProgram()
        _ = try Self.broken(in: workspace)
        for name in ["cut.pem", "letter.pem"] {
            let shown = try workspace.badge("key show own/" + name)
            #expect(shown.code == 77 && shown.err.contains("hint: restore the file from its backup"), "\(shown.all)")
            #expect(!shown.err.contains("owner"))
        }
        let half = try workspace.badge("key show own/half.pem")
        #expect(half.code == 77 && half.err.contains("hint: ask the key's owner for the public key"), "\(half.all)")
    }
}
