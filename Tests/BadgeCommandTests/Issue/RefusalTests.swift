import Testing

/// What `badge issue` refuses beyond the template's rules, and what it ends with.
struct RefusalTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.withProgram()
    }

    private func expectRefusal(
        _ code: Int32,
        _ name: String,
        _ arguments: [String] = Workspace.issuing
    ) throws -> String {
        let outcome = try workspace.badge(arguments)
        #expect(outcome.code == code, "\(outcome.all)")
        #expect(outcome.err.contains("[\(name)]"), "\(outcome.all)")
        #expect(outcome.err.contains("badge: hint: "), "\(outcome.all)")
        #expect(workspace.names(in: "out").isEmpty)
        return outcome.err
    }

    @Test func `two public files with one address are refused by rule, not as a breakdown`() throws {
        try workspace.edit(
            "submission/submission.yaml",
            "file: evidence/forum-conversation.png\n",
            "file: evidence/forum-conversation.png\n        public: true\n        url: https://badges.example.org/one\n"
        )
        try workspace.edit(
            "submission/submission.yaml",
            "file: evidence/overview.md\n",
            "file: evidence/overview.md\n        public: true\n        url: https://badges.example.org/one\n"
        )
        _ = try expectRefusal(1, "issuing.samePlace")
    }

    @Test func `a name that was not agreed to is refused with its line, and the check tells it too`() throws {
        try workspace.edit("submission/submission.yaml", "showName: true", "showName: false")
        try workspace.edit("submission/submission.yaml", "  Coached two", "  Ana Rivera coached two")
        let text = try expectRefusal(1, "issuing.nameShown")
        let finding = "the name \"Ana Rivera\" in narrative, submission.yaml, line 17"
        #expect(text.contains(finding), "\(text)")
        let check = try workspace.badge("submission check submission --template template.yaml")
        #expect(check.code == 1)
        #expect(check.out.hasPrefix("NOT READY"))
        #expect(check.out.contains(finding), "\(check.out)")
        try workspace.edit("submission/submission.yaml", "showName: false", "showName: true")
        try workspace.issue()
    }

    @Test func `an award before the last assessment is an error of the command line`() throws {
        let early = Workspace.issuing.map { $0 == "2026-07-10" ? "2026-07-04" : $0 }
        _ = try expectRefusal(64, "issuing.beforeAssessment", early)
        let sameDay = Workspace.issuing.map { $0 == "2026-07-10" ? "2026-07-06" : $0 }
        #expect(try workspace.badge(sameDay).code == 0)
    }

    @Test func `an empty file is told as such`() throws {
        try workspace.write("", "submission/evidence/circle-map.png")
        let text = try expectRefusal(1, "issuing.notAwarded")
        #expect(text.contains("empty, with 0 bytes: \"evidence/circle-map.png\""), "\(text)")
    }

    @Test
    func `a badge that names the key of somebody else as its own is not signed, and the exit is the one promised`()
        throws
    {
        let other = "did:key:z6MkneMkZqwqRiU5mJzSG3kDwzt9P8C59N4NGTfBLfSGE7c7"
        let method = other + "#" + other.dropFirst("did:key:".count)
        let text = try workspace.text("issuer.yaml")
        for lines in ["id: did:web:network.example.org\nverificationMethod: \(method)\n", "id: \(other)\n"] {
            try workspace.write(text + lines, "issuer.yaml")
            let told = try expectRefusal(77, "issuing.issuer")
            #expect(told.contains("stands for another key than the one given"), "\(told)")
        }
        let web = "id: did:web:network.example.org\nverificationMethod: did:web:"
        try workspace.write(text + web + "district.example.org#key-1\n", "issuer.yaml")
        let foreign = try expectRefusal(77, "issuing.issuer")
        #expect(foreign.contains("district.example.org#key-1, is a key of another than the issuer"), "\(foreign)")
        try workspace.write(text + web + "network.example.org#key-1\n", "issuer.yaml")
        try workspace.issue()
        try workspace.remove("out")
        try workspace.write(text + "id: did:web:network.example.org\nproofs: [none]\n", "issuer.yaml")
        #expect(try workspace.badge(Workspace.issuing).code == 65)
        try workspace.write(text + "id: did:web:network.example.org\n", "issuer.yaml")
        try workspace.issue()
    }

    @Test func `no badge is written into a submission, whose folder assessors get`() throws {
        try workspace.run("/bin/ln", ["-s", "submission/evidence", "shortcut"])
        func issuing(to place: String, _ more: [String] = []) -> [String] {
            Workspace.issuing.dropLast() + [place] + more
        }
        for place in [
            "submission/evidence", "submission", "submission/", "submission/new/deeper", "shortcut", "shortcut/x",
        ] {
            let told = try expectRefusal(64, "option.badValue", issuing(to: place))
            #expect(told.contains("lies in the folder of a submission"), "\(told)")
        }
        #expect(!workspace.exists("submission/new") && !workspace.exists("submission/nea-2026-0117"))
        let summary = try expectRefusal(64, "option.badValue", issuing(to: "out", ["--summary", "submission/s.csv"]))
        #expect(summary.contains("--summary: \"submission/s.csv\""), "\(summary)")
        // What lies beside it, also where the command is run in the submission's folder, is no part of it.
        let beside = Workspace.issuing.dropLast() + ["../beside"]
        let moved = beside.map { argument in
            ["template.yaml", "ed25519.pem", "passphrase", "issuer.yaml"].contains(argument)
                ? "../" + argument : argument
        }
        let outcome = try workspace.badge(moved.map { $0 == "submission" ? "." : $0 }, in: "submission")
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(workspace.exists("beside/nea-2026-0117/badge.json"))
    }
}
