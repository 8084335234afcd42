import Foundation
import Testing

/// Changes of the trust file: what else stands in it stays.
struct TrustEditTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private static let file = """
        # Whom we trust
        format: badge-trust/1
        issuers:
          # The first one
          - id: did:web:one.example   # by telephone
            name: One # and only
            # its keys are on its page
            added: 2026-01-01

          # The second one
          - id: "did:web:two.example"
            achievements:
              - https://two.example/a#1
              # not yet: - https://two.example/b
          - domain: three.example
        registries:
          - file: known.json # ours
          - url: https://registry.example/registry.json
            name: State

        """

    @Test func `an entry is removed with its own comments, which are told, and nothing else`() throws {
        try workspace.write(Self.file, "list.yaml")
        let outcome = try workspace.badge("trust remove did:web:one.example --trust list.yaml")
        #expect(outcome.code == 0, "\(outcome.all)")
        let lines = Self.file.split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines[..<4] + lines[8...]
        #expect(try workspace.text("list.yaml") == kept.joined(separator: "\n"))
        for comment in ["# by telephone", "# and only", "# its keys are on its page"] {
            #expect(outcome.err.contains("went with it: " + comment), "\(outcome.err)")
        }
        let still = "still trusted: whoever the registry State names (line 14)"
        #expect(outcome.err.contains(still), "\(outcome.err)")
        #expect(outcome.err.split(separator: "\n").count == 4)
    }

    @Test func `the last issuer, a domain and registries are removed`() throws {
        try workspace.write(Self.file, "list.yaml")
        for name in [
            "did:web:two.example", "three.example", "known.json", "https://registry.example/registry.json",
            "did:web:one.example",
        ] {
            let outcome = try workspace.badge("trust remove \(name) --trust list.yaml")
            #expect(outcome.code == 0, "\(outcome.all)")
        }
        #expect(try workspace.badge("trust list --trust list.yaml").out.isEmpty)
        let text = try workspace.text("list.yaml")
        #expect(text.contains("# Whom we trust") && text.contains("# The first one") && text.contains("registries:"))
    }

    @Test func `every entry of an issuer is removed at once`() throws {
        for until in ["2027-01-01", "2028-01-01"] {
            try workspace.badge("trust add did:web:one.example --until \(until) --trust list.yaml")
        }
        try workspace.badge("trust add did:web:two.example --trust list.yaml")
        let outcome = try workspace.badge("trust remove did:web:one.example --trust list.yaml")
        #expect(outcome.out == "Removed did:web:one.example (2 entries) from list.yaml.\n")
        #expect(try workspace.badge("trust list --trust list.yaml").out == "did:web:two.example\n")
    }

    @Test(arguments: [
        "format: badge-trust/1\nissuers: [{id: \"did:web:a.example\"}, {id: \"did:web:b.example\"}]\n",
        "format: badge-trust/1\nissuers:\n  - {id: \"did:web:a.example\",\n  name: A}\n",
    ])
    func `a file that is laid out in another way is left alone, and that is said`(text: String) throws {
        try workspace.write(text, "list.yaml")
        let removed = try workspace.badge("trust remove did:web:a.example --trust list.yaml")
        #expect(removed.code == 64 && removed.err.contains("delete it yourself, at line"), "\(removed.all)")
        #expect(try workspace.text("list.yaml") == text)
    }

    @Test func `an entry in braces on one line is removed`() throws {
        try workspace.write(
            "format: badge-trust/1\nissuers:\n- {id: \"did:web:a.example\"}\n- id: did:web:b.example\n",
            "list.yaml"
        )
        #expect(try workspace.badge("trust remove did:web:a.example --trust list.yaml").code == 0)
        #expect(try workspace.text("list.yaml") == "format: badge-trust/1\nissuers:\n- id: did:web:b.example\n")
    }

    @Test func `an entry is added to the issuers where registries stand behind them`() throws {
        try workspace.write(Self.file, "list.yaml")
        let outcome = try workspace.badge("trust add did:web:four.example --trust list.yaml --at 2026-08-01")
        #expect(outcome.code == 0, "\(outcome.all)")
        let entry = "  - id: \"did:web:four.example\"\n    added: 2026-08-01\n"
        let expected = Self.file.replacingOccurrences(
            of: "  - domain: three.example\n",
            with: "  - domain: three.example\n" + entry
        )
        #expect(try workspace.text("list.yaml") == expected)
        try workspace.write(
            "format: badge-trust/1\nissuers:\nregistries:\n- url: https://registry.example/\n",
            "empty.yaml"
        )
        #expect(try workspace.badge("trust add did:web:four.example --trust empty.yaml --at 2026-08-01").code == 0)
        #expect(
            try workspace.text("empty.yaml")
                == "format: badge-trust/1\nissuers:\n\(entry)registries:\n- url: https://registry.example/\n"
        )
    }

    @Test func `an entry is as far in as those before it`() throws {
        try workspace.write("format: badge-trust/1\nissuers:\n- id: did:web:one.example\n", "list.yaml")
        #expect(try workspace.badge("trust add did:web:two.example --trust list.yaml --at 2026-08-01").code == 0)
        #expect(try workspace.text("list.yaml").hasSuffix("\n- id: \"did:web:two.example\"\n  added: 2026-08-01\n"))
    }

    @Test func `of additions and removals at once none is lost`() async throws {
        let workspace = workspace
        for number in 0..<6 { try workspace.badge("trust add https://old-\(number).example --trust list.yaml") }
        try await withThrowingTaskGroup(of: Int32.self) { group in
            for number in 0..<6 {
                group.addTask { try workspace.badge("trust add https://new-\(number).example --trust list.yaml").code }
                group.addTask {
                    try workspace.badge("trust remove https://old-\(number).example --trust list.yaml").code
                }
            }
            for try await code in group { #expect(code == 0) }
        }
        let list = try workspace.badge("trust list --trust list.yaml").out
        #expect(list.split(separator: "\n").count == 6 && !list.contains("old"))
    }

    @Test func `a narrow entry beside a wide one is told`() throws {
        try workspace.badge("trust add did:web:one.example --trust list.yaml")
        let again = try workspace.badge("trust add did:web:one.example --until 2027-01-01 --trust list.yaml")
        #expect(again.err.contains("stands on the list 2 times, and each entry counts"), "\(again.all)")
        let same = try workspace.badge("trust add did:web:one.example --until 2027-01-01 --trust list.yaml")
        #expect(same.out.contains("is on the list already"), "\(same.all)")
    }

    @Test func `what still speaks for an issuer that was taken off is told`() throws {
        let file = """
            format: badge-trust/1
            issuers:
              - id: did:web:one.example
              - domain: one.example
            registries:
              - file: known.json
              - url: https://registry.example/registry.json

            """
        try workspace.write(file, "list.yaml")
        try workspace.write(#"{"registry": {"did:web:one.example": {}}}"#, "known.json")
        let outcome = try workspace.badge("trust remove did:web:one.example --trust list.yaml")
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.err.contains("still trusted: every issuer of one.example (line 3)"), "\(outcome.all)")
        #expect(outcome.err.contains("still trusted: whoever the registry known.json names, this issuer too (line 5)"))
        #expect(outcome.err.contains("whoever the registry https://registry.example/registry.json names (line 6)"))
        try workspace.write(#"{"registry": {"did:web:two.example": {}}}"#, "known.json")
        try workspace.write(file, "list.yaml")
        let domain = try workspace.badge("trust remove one.example --trust list.yaml")
        #expect(domain.err.contains("still trusted: did:web:one.example (line 3)"), "\(domain.all)")
        let other = try workspace.badge("trust remove did:web:one.example --trust list.yaml")
        #expect(!other.err.contains("known.json") && !other.err.contains("one.example (line"), "\(other.all)")
    }

    @Test func `bounds that a wider entry lifts are told, and check finds them`() throws {
        try workspace.badge("trust add one.example --domain --trust list.yaml")
        let added = try workspace.badge(
            "trust add did:web:one.example --achievement https://one.example/a --until 2099-01-01 --trust list.yaml"
        )
        #expect(added.code == 0)
        #expect(
            added.err.contains("still trusted, without these bounds: every issuer of one.example (line 3)"),
            "\(added.all)"
        )
        let checked = try workspace.badge("trust check list.yaml")
        #expect(checked.code == 1 && checked.out.contains("[trust.widerEntry]"), "\(checked.all)")
        #expect(checked.out.contains("achievements and until of \"did:web:one.example\" bounds nothing"))
        #expect(try workspace.badge("trust remove one.example --trust list.yaml").code == 0)
        #expect(try workspace.badge("trust check list.yaml").code == 0)
    }

    @Test func `a domain that is taken for one on the list is added only with a word of one's own`() throws {
        try workspace.badge("trust add did:web:school.example --trust list.yaml")
        for arguments in ["did:web:schoo1.example", "schoo1.example --domain", "https://schoo1.example/issuer"] {
            let refused = try workspace.badge("trust add \(arguments) --trust list.yaml")
            #expect(refused.code == 1 && refused.err.contains("[trust.looksLike]"), "\(refused.all)")
        }
        #expect(try workspace.badge("trust list --trust list.yaml").out == "did:web:school.example\n")
        let added = try workspace.badge("trust add did:web:schoo1.example --yes --trust list.yaml")
        #expect(added.code == 0 && added.err.contains("[trust.looksLike]"), "\(added.all)")
    }

    @Test func `what check would say of a new entry is told at once`() throws {
        let plain = try workspace.badge("trust add http://school.example/issuer --trust list.yaml")
        #expect(plain.code == 0 && plain.err.contains("[trust.badID]"), "\(plain.all)")
        let ended = try workspace.badge("trust add did:web:a.example --until 2020-01-01 --trust list.yaml")
        #expect(ended.err.contains("[trust.entryEnded]") && !ended.err.contains("[trust.badID]"), "\(ended.all)")
        #expect(try workspace.badge("trust add did:web:b.example --trust list.yaml").err.isEmpty)
    }

    @Test func `a registry is added by its file or its address, and nothing else with it`() throws {
        try workspace.write(#"{"registry": {"did:web:one.example": {}}}"#, "known.json")
        let file = try workspace.badge("trust add known.json --registry --name State --trust list.yaml --at 2026-08-01")
        #expect(file.code == 0, "\(file.all)")
        let url = "https://registry.example/registry.json"
        let web = try workspace.badge("trust add \(url) --registry --trust list.yaml --at 2026-08-01")
        #expect(web.code == 0, "\(web.all)")
        let listed = try workspace.badge("trust list --trust list.yaml").out
        #expect(listed.contains("/known.json") && listed.contains("\"State\"") && listed.contains(url), "\(listed)")
        #expect(try workspace.badge("trust add \(url) --registry --trust list.yaml").out.contains("already"))
        try workspace.write(Self.file, "whole.yaml")
        #expect(try workspace.badge("trust add \(url)?2 --registry --trust whole.yaml --at 2026-08-01").code == 0)
        #expect(try workspace.text("whole.yaml") == Self.file + "  - url: \"\(url)?2\"\n")
        try workspace.write("{}", "none.json")
        for (arguments, code) in [
            ("none.json", "registry.form"), ("absent.json", "file.missing"), ("HTTP://a.example/", "option.badValue"),
            ("https:///x", "option.badValue"), ("known.json --until 2027-01-01", "option.badValue"),
            ("known.json --domain", "option.badValue"),
        ] {
            let refused = try workspace.badge("trust add \(arguments) --registry --trust other.yaml")
            #expect(refused.code != 0 && refused.err.contains("[\(code)]"), "\(refused.all)")
        }
        #expect(!workspace.exists("other.yaml"))
    }
}
