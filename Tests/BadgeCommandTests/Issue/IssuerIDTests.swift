import Testing

/// Ids of issuers by which nobody would find the key.
struct IssuerIDTests {
    private let workspace: Workspace
    private let text: String

    init() throws {
        workspace = try Workspace.withProgram()
        text = try workspace.text("issuer.yaml")
    }

    private static let previewing = "preview submission --template template.yaml --issuer issuer.yaml"

    @Test func `an id that leads nowhere is refused by preview and issue alike`() throws {
        let cases = [
            ("id: did:web:https://example.org\n", "write did:web:example.org"),
            ("id: did:web:example.org\nverificationMethod: key-1\n", "did:web:example.org#key-1"),
        ]
        for (lines, hint) in cases {
            try workspace.write(text + lines, "issuer.yaml")
            for outcome in [try workspace.badge(Self.previewing), try workspace.badge(Workspace.issuing)] {
                #expect(outcome.code == 65)
                #expect(outcome.err.contains("[yaml.badValue]") && outcome.err.contains(hint), "\(outcome.err)")
            }
        }
        #expect(!workspace.exists("out"))
        try workspace.write(
            text + "id: did:web:example.org\nverificationMethod: did:web:example.org#key-1\n",
            "issuer.yaml"
        )
        #expect(try workspace.badge(Self.previewing).code == 0)
        #expect(try workspace.badge(Workspace.issuing).code == 0)
    }

    @Test func `an id that is rightly formed and cannot be looked up is told, and signed`() throws {
        for (id, isTold) in [("did:example:school", true), ("did:web:school.example", false)] {
            try workspace.write(text + "id: \(id)\n", "issuer.yaml")
            for outcome in [try workspace.badge(Self.previewing), try workspace.badge(Workspace.issuing)] {
                #expect(outcome.code == 0, "\(outcome.all)")
                let told = outcome.err.contains("whoever checks the badge needs the key pinned")
                #expect(told == isTold, "\(outcome.err)")
            }
            try workspace.remove("out")
        }
    }

    @Test func `preview tells a name of a key that cannot be the issuer's`() throws {
        let key = "z6MkneMkZqwqRiU5mJzSG3kDwzt9P8C59N4NGTfBLfSGE7c7"
        let cases: [(String, String?)] = [
            ("id: did:key\nverificationMethod: did:web:example.org#key-1\n", "is not the one key"),
            ("id: did:key:\(key)\nverificationMethod: did:key:\(key)#\(key)\n", nil),
            ("id: did:key:\(key)\nverificationMethod: did:key:\(key)#key-1\n", "is not the one key"),
            ("id: did:web:example.org\nverificationMethod: did:web:example.net#key-1\n", "of another than the issuer"),
            (
                "id: did:web:example.org\nverificationMethod: https://example.org/key-1\n",
                "does not lie in the document"
            ),
            ("id: did:web:example.org\nverificationMethod: did:web:example.org#key-1\n", nil),
        ]
        for (lines, words) in cases {
            try workspace.write(text + lines, "issuer.yaml")
            let outcome = try workspace.badge(Self.previewing)
            #expect(outcome.code == (words == nil ? 0 : 77), "\(lines)\(outcome.err)")
            if let words { #expect(outcome.err.contains(words), "\(outcome.err)") }
        }
    }
}
