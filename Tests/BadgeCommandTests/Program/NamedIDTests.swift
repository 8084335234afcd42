import Testing

/// Ids that tell whose work it is, or are none: told where they come up, and before sheets go out.
struct NamedIDTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.withProgram()
    }

    private func new(_ folder: String, _ more: [String] = []) throws -> Outcome {
        try workspace.badge(
            [
                "submission", "new", folder, "--template", "template.yaml", "--educator", "teacher-7", "--name",
                "Ana Rivera",
            ]
                + more
        )
    }

    @Test func `a new submission whose id holds the educator's name is told at once`() throws {
        let named = try new("ana-rivera")
        #expect(named.code == 0, "\(named.all)")
        #expect(
            named.err.contains("note: the id ana-rivera tells assessors whose work it is, by the name \"ana rivera\""),
            "\(named.err)"
        )
        let given = try new("ana", ["--id", "nea-2026-0200"])
        #expect(given.code == 0 && !given.err.contains("note:"), "\(given.all)")
    }

    @Test func `a folder's name that is no id is told before there is a file, with what to write`() throws {
        let folder = try new("LM_003")
        #expect(folder.code == 64, "\(folder.all)")
        #expect(folder.err.contains("the folder's name \"LM_003\" would be the submission's id, and is not an id"))
        #expect(folder.err.contains("add --id lm-003: small letters"), "\(folder.err)")
        #expect(!folder.err.contains("submission.yaml") && !workspace.exists("LM_003"))
        let option = try new("lm-003", ["--id", "LM 003"])
        #expect(option.code == 64)
        #expect(option.err.contains("--id: \"LM 003\" is not an id"), "\(option.err)")
        #expect(try new("LM_003", ["--id", "lm-003"]).code == 0)
    }

    @Test func `a sheet of work that tells whose it is comes with a note for each submission`() throws {
        for sheet in ["assessor-a", "assessor-b"] { try workspace.remove("submission/assessments/\(sheet).yaml") }
        func sheet(_ name: String) throws -> Outcome {
            try workspace.badge("assess sheet submission --template template.yaml --assessor assessor-c --out \(name)")
        }
        let plain = try sheet("plain.csv")
        #expect(plain.code == 0 && plain.err.isEmpty, "\(plain.all)")
        try workspace.write("About me.\n", "submission/evidence/Ana Rivera CV.md")
        try workspace.edit("submission/submission.yaml", "audience: All staff", "audience: All staff, ask Rivera")
        let named = try sheet("named.csv")
        #expect(named.code == 0 && workspace.exists("named.csv"), "\(named.all)")
        let start = "badge: note: nea-2026-0117: "
        #expect(
            named.err.contains(
                start + "assessors can see whose work it is: the name \"Rivera\" in submission.yaml"
            ),
            "\(named.err)"
        )
        #expect(named.err.contains(start + "\"evidence/Ana Rivera CV.md\" lies in the folder"), "\(named.err)")
    }
}
