import Foundation
import Testing

/// A command that must be refused, and what its message has to say.
struct MalformedInput: Sendable {
    let line: String
    let code: Int32
    let says: [String]

    /// - Parameters:
    ///   - line: The arguments, at spaces; `''` is an empty one.
    ///   - code: The exit code.
    ///   - says: Texts of the message: what is wrong, where it is, how to mend it.
    init(_ line: String, _ code: Int32, _ says: String...) {
        self.line = line
        self.code = code
        self.says = says
    }

    var arguments: [String] { line.split(separator: " ").map { $0 == "''" ? "" : String($0) } }

    /// Runs every case of a command in one workspace: exit code, nothing on standard output, an error that says what,
    /// where and how to mend it, and nothing written.
    static func check(_ cases: [MalformedInput], in workspace: Workspace) throws {
        #expect(cases.count >= 10)
        let before = try listing(workspace)
        for one in cases {
            let outcome = try workspace.badge(one.arguments)
            let about = "badge \(one.line)\nexit \(outcome.code)\n\(outcome.all)"
            #expect(outcome.code == one.code, "\(about)")
            #expect(outcome.code < 128, "the program crashed: \(about)")
            #expect(outcome.out.isEmpty, "\(about)")
            let message = outcome.err.components(separatedBy: "\n").drop { $0.hasPrefix("badge: note: ") }
            #expect(message.first?.hasPrefix("badge: error: ") == true, "\(about)")
            for text in one.says { #expect(outcome.err.contains(text), "should say \(text): \(about)") }
            #expect(
                message.contains { $0.hasPrefix("badge: hint: ") || $0.hasPrefix("Usage: ") },
                "does not say how to mend it: \(about)"
            )
            #expect(!outcome.err.contains("Fatal error") && !outcome.err.contains("Optional("), "\(about)")
        }
        #expect(try listing(workspace) == before, "something was written or removed")
    }

    private static func listing(_ workspace: Workspace) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: workspace.folder.path).sorted()
    }
}

extension Workspace {
    /// A workspace with the sample program, a badge in every form, and every broken file that the cases name.
    static func withBrokenFiles() throws -> Workspace {
        let workspace = try withProgram()
        try workspace.addFaultySubmissions()
        try workspace.issue([
            "--proof", "eddsa-jcs-2022", "--proof", "EdDSA", "--image", "plain.png", "--image", "plain.svg",
        ])
        for name in ["badge.json", "badge.jwt", "badge.png", "badge.svg"] {
            try workspace.copy(workspace.url("out/\(badgeID)/\(name)"), name)
        }
        try workspace.makeFolder("folder")
        try workspace.addBrokenText()
        try workspace.addBrokenPictures()
        try workspace.addBrokenKeys()
        try workspace.addBrokenPrograms()
        return workspace
    }

    private func addBrokenText() throws {
        try write("", "empty.txt")
        try write("This is a letter about a badge, and no badge.\n", "letter.txt")
        try write(#"{"type": "Verif"#, "cut.json")
        try write(#"{"type": 1, "type": 2}"#, "twice.json")
        try write(Array(#"{"name": "Jos"#.utf8) + [0xE9] + Array(#""}"#.utf8), "latin1.json")
        try write([0xEF, 0xBB, 0xBF] + Array(#"{"name": 1}"#.utf8), "mark.json")
        try write(
            #"{"a":"# + String(repeating: "[", count: 200) + String(repeating: "]", count: 200) + "}",
            "deep.json"
        )
        try write(#"{"a":""# + String(repeating: "x", count: 2 << 20) + #""}"#, "large.json")
        try write(#"{"a": 1e999}"#, "number.json")
        try write("[1, 2]", "list.json")
        try write(#"{"name": "Ana"}"#, "other.json")
        try write(
            #"{"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "https://a.example/1"}"#,
            "old.json"
        )
        try write("eyJhbGciOiJFZERTQSJ9.e30", "two.jwt")
        try write("eyJhbGciOiJub25lIn0.e30.", "none.jwt")
        try write(Array(text("badge.jwt").utf8.prefix(200)), "cut.jwt")
        try write(text("badge.json").replacingOccurrences(of: "Ana Rivera", with: "Eva Rivera"), "altered.json")
        try makeFolder("bad-index")
        try write("[]", "bad-index/index.json")
        try makeFolder("cut-index")
        try write("{", "cut-index/index.json")
    }

    private func addBrokenPictures() throws {
        try write(TinyPicture.png.dropLast(8), "cut.png")
        var sum = TinyPicture.png
        sum[30] ^= 1
        try write(sum, "sum.png")
        try write(Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0, 0x3B], "picture.gif")
        let start = #"<svg xmlns="http://www.w3.org/2000/svg">"#
        try write(start + "<g></svg>", "open.svg")
        try write(#"<!DOCTYPE svg [<!ENTITY a "b">]>"# + start + "&a;</svg>", "entity.svg")
        try write(start + "</svg><svg/>", "two.svg")
    }

    private func addBrokenKeys() throws {
        try copy(url("ed25519.pem"), "shown.pem")
        try setMode(0o644, "shown.pem")
        try write(text("ed25519.pem").components(separatedBy: "\n").prefix(3).joined(separator: "\n"), "cut.pem")
        try setMode(0o600, "cut.pem")
        try FileManager.default.createSymbolicLink(atPath: url("link.pem").path, withDestinationPath: "ed25519.pem")
        let made = try run(
            "/bin/sh",
            [
                "-c",
                """
                umask 077; set -e
                openssl genpkey -algorithm ed25519 -out clear.pem
                openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.pem
                openssl pkey -in rsa.pem -pubout -out rsa.pub.pem
                openssl ecparam -name secp256k1 -genkey -noout | openssl ec -pubout -out k1.pub.pem
                """,
            ]
        )
        guard made.code == 0 else { throw WorkspaceError.preparation(made.err) }
        let jwk = #"{"kty":"OKP","crv":"Ed25519","x":""#
        try write(jwk + #"AAAA"}"#, "short.jwk")
        try write(jwk + #"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}"#, "small.jwk")
        try write(
            jwk + #"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"}"#,
            "private.jwk"
        )
        try write("short\n", "short.txt")
        try write(String(repeating: "a", count: 3000), "long.txt")
        try write("surely another passphrase\n", "wrong.txt")
        try makeFolder("wide")
        try setMode(0o777, "wide")
    }
}
