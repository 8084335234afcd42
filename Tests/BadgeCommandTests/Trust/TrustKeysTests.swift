import Foundation
import Testing

/// What the keys of a trust file and the options of `badge trust add` may say.
struct TrustKeysTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func list(_ entries: String) throws -> Outcome {
        try workspace.write("format: badge-trust/1\n" + entries, "list.yaml")
        return try workspace.badge("trust list --trust list.yaml")
    }

    @Test(arguments: [
        "issuers:\n- id: did:web:a.example\n  until: 2027-01-01\n  from: 2027-01-01\n",
        "issuers:\n- id: did:web:a.example\n  achievements: [urn:uuid:1]\n", "issuers:\n- domain: a.example:8443\n",
        "registries:\n- url: https://a.example/list.json\n  name: A\n", "registries:\n",
        "issuers:\n- id: did:web:a.example\n  name: A\n  keys: []\n  added: 2026-01-01\n",
    ])
    func `what the format has is read`(entries: String) throws {
        let outcome = try list(entries)
        #expect(outcome.code == 0, "\(outcome.all)")
    }

    @Test(arguments: [
        ("issuers:\n- id: did:web:a.example\n  untill: 2027-01-01\n", ":4:", "did you mean until?"),
        ("issuers:\n- id: did:web:a.example\n  until: soon\n", ":4:", "is not a date"),
        (
            "issuers:\n- id: did:web:a.example\n  from: 2027-01-02\n  until: 2027-01-01\n", ":5:",
            "ends before it begins"
        ),
        ("issuers:\n- id: did:web:a.example\n  achievements: []\n", ":4:", "no achievement stands here"),
        ("issuers:\n- id: did:web:a.example\n  achievements: [\"*\"]\n", ":4:", "is no achievement's id"),
        ("issuers:\n- id: did:web:a.example\n  achievements: [\"https://a.example*\"]\n", ":4:", "behind a slash"),
        ("issuers:\n- id: did:web:a.example\n  domain: a.example\n", ":4:", "an id or a domain, not both"),
        (
            "issuers:\n- domain: a.example\n  keys: [z6MknSYNtRP3xN6abbxCRHE5fJaB1N9JW3FWTYQzmpmWCBnM]\n", ":4:",
            "keys belong"
        ),
        ("issuers:\n- domain: https://a.example/\n", ":3:", "write it as a.example"),
        ("issuers:\n- domain: M\u{FC}nchen.example\n", ":3:", "write it as xn--mnchen-3ya.example"),
        ("issuers:\n- name: A\n", ":3:", "the key id is missing"),
        ("registries:\n- url: http://a.example/list.json\n", ":3:", "is not an https address"),
        ("registries:\n- url: https://a.example/\n  file: list.json\n", ":3:", "by one of them only"),
        ("registries:\n- name: A\n", ":3:", "by a file or by a url"),
        ("registries:\n- urll: https://a.example/\n", ":3:", "did you mean url?"),
    ])
    func `anything else is told with its line`(entries: String, line: String, message: String) throws {
        let outcome = try list(entries)
        #expect(outcome.code == 65, "\(outcome.all)")
        #expect(outcome.err.contains("list.yaml" + line) && outcome.err.contains(message), "\(outcome.all)")
        let checked = try workspace.badge("trust check list.yaml")
        #expect(checked.code == 65 && checked.err.contains(message), "\(checked.all)")
    }

    @Test(arguments: [
        (["did:web:a.example", "--until", "soon"], "--until"),
        (["did:web:a.example", "--from", "2026-02-30"], "--from"),
        (["did:web:a.example", "--from", "2027-01-02", "--until", "2027-01-01"], "ends before it begins"),
        (["did:web:a.example", "--achievement", "*"], "--achievement"), (["a.example"], "neither a file nor"),
        (["a", "--domain"], "is no domain"), (["https://a.example/x", "--domain"], "write it as a.example"),
        (["a.example", "--domain", "--key", "key.pem"], "--key"),
    ])
    func `a wrong option adds nothing`(arguments: [String], message: String) throws {
        let outcome = try workspace.badge(["trust", "add"] + arguments + ["--trust", "list.yaml"])
        #expect(outcome.code != 0, "\(outcome.all)")
        #expect(outcome.err.contains(message), "\(outcome.all)")
        #expect(!workspace.exists("list.yaml"))
    }

    @Test(arguments: [
        ("- id: did:web:a.example\n- id: did:web:a.example\n", "trust.duplicate", 4),
        ("- id: http://a.example/\n", "trust.badID", 3), ("- id: urn:uuid:1\n", "trust.badID", 3),
        ("- id: did:key:z6MkBAD\n", "trust.badID", 3), ("- id: did:web:a b\n", "trust.badID", 3),
        ("- id: https://a..example/\n", "trust.badID", 3),
        (
            "- id: did:key:z6MknSYNtRP3xN6abbxCRHE5fJaB1N9JW3FWTYQzmpmWCBnM\n  keys:\n"
                + "    - z6MkneMkZqwqRiU5mJzSG3kDwzt9P8C59N4NGTfBLfSGE7c7\n",
            "trust.badID", 3
        ),
        ("- id: did:web:a.example\n  until: 2026-01-01\n", "trust.entryEnded", 3),
        ("- domain: xn--pypal-4ve.example\n", "trust.mixedAlphabets", 3),
        ("- id: did:web:xn--99999999.example\n", "trust.improperDomain", 3),
        ("- domain: a0.example\n- id: https://ao.example/\n", "trust.looksLike", 4),
    ])
    func `what is wrong with an entry is told with its line`(entries: String, code: String, line: Int) throws {
        try workspace.write("format: badge-trust/1\nissuers:\n" + entries, "list.yaml")
        let text = try workspace.badge("trust check list.yaml --at 2026-08-01")
        #expect(
            text.code == 1 && text.out.contains("list.yaml:\(line): ") && text.out.contains("[\(code)]"),
            "\(text.all)"
        )
        let json = try workspace.badge("trust check list.yaml --at 2026-08-01 --json")
        #expect(json.code == 1 && json.out.contains("\"line\": \(line)") && json.out.contains("\"code\": \"\(code)\""))
        #expect(text.out.components(separatedBy: "[trust.").count == 2, "\(text.all)")
    }

    @Test func `a file in which nothing is wrong is so in JSON too`() throws {
        try workspace.write(
            "format: badge-trust/1\nissuers:\n- id: did:web:a.example\n  until: 2026-08-01\n- id: did:web:b.example\n",
            "list.yaml"
        )
        let json = try workspace.badge("trust check list.yaml --at 2026-08-01T23:59:59Z --json")
        #expect(json.code == 0 && json.out == "[]\n", "\(json.all)")
        #expect(try workspace.badge("trust check absent.yaml").code == 66)
        #expect(try workspace.badge("trust check").code == 66)
    }
}
