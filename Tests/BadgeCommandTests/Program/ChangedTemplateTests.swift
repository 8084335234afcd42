import BadgeTesting
import Foundation
import Testing

/// A template that is changed in the middle of a cohort, as the commands tell it.
struct ChangedTemplateTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.withProgram()
        for id in ["one", "two"] {
            let made = try workspace.badge("submission new cohort/\(id) --template template.yaml --at 2026-09-07")
            try #require(made.code == 0, "\(made.all)")
        }
        try workspace.copy(Workspace.sample, "cohort/earlier")
    }

    @Test func `lint tells who began under what, and a template that has kept its version is at fault`() throws {
        let before = try workspace.badge("program lint template.yaml --submissions cohort")
        #expect(before.code == 0, "\(before.all)")
        #expect(before.out.contains("\n  2 under it as it is now\n"))
        #expect(before.out.contains("\n  1 under this version, without saying what it read then\n"))
        try workspace.edit("template.yaml", "format: badge-template/1\n", "format: badge-template/1\n# A remark.\n")
        let after = try workspace.badge("program lint template.yaml --submissions cohort")
        #expect(after.code == 1, "\(after.all)")
        #expect(after.out.contains("\n  2 under this version as it read before it was changed"))
        #expect(after.out.contains("\n    one\n    two\n"))
        try workspace.edit("template.yaml", "version: 2022-03-19", "version: 2022-03-20")
        let renamed = try workspace.badge("program lint template.yaml --submissions cohort")
        #expect(renamed.code == 0, "\(renamed.all)")
        #expect(renamed.out.contains("\n  3 under another version"))
    }

    @Test func `neither check nor issue takes a submission by a template that was changed since`() throws {
        let commands = [
            "submission check cohort/one --template template.yaml",
            "issue cohort/one --template template.yaml --key ed25519.pem --passphrase-file passphrase --out out",
        ]
        for command in commands {
            #expect(try !workspace.badge(command).err.contains("submission.templateChanged"))
        }
        try workspace.edit("template.yaml", "format: badge-template/1\n", "format: badge-template/1\n# A remark.\n")
        for command in commands {
            let outcome = try workspace.badge(command)
            #expect(outcome.code == 65, "\(outcome.all)")
            #expect(outcome.err.contains("[submission.templateChanged]"), "\(outcome.all)")
        }
        #expect(!workspace.exists("out/one"))
    }

    @Test func `a path that the template asks for is told with those that there are`() throws {
        let template = Repository.root.appending(path: "templates/mentor-coach.yaml").path
        let without = try workspace.badge(["submission", "new", "coach", "--template", template])
        #expect(without.code == 64)
        #expect(without.err.contains("add --path with one of coach ("), "\(without.all)")
        let wrong = try workspace.badge(["submission", "new", "coach", "--template", template, "--path", "choach"])
        #expect(wrong.code == 64)
        #expect(wrong.err.contains("did you mean coach?"), "\(wrong.all)")
        #expect(!workspace.exists("coach"))
        let right = try workspace.badge(["submission", "new", "coach", "--template", template, "--path", "coach"])
        #expect(right.code == 0, "\(right.all)")
        #expect(workspace.exists("coach/submission.yaml") && workspace.exists("coach/assessments"))
    }

    @Test func `a submission that does not say what its template read is held to the decision beside it`() throws {
        let decide = "decide cohort/earlier --template template.yaml --record"
        #expect(try workspace.badge(decide).code == 0)
        let issue =
            "issue cohort/earlier --template template.yaml --key ed25519.pem --passphrase-file passphrase --out out"
        try workspace.edit("template.yaml", "format: badge-template/1\n", "format: badge-template/1\n# A remark.\n")
        for command in ["submission check cohort/earlier --template template.yaml", decide, issue] {
            let outcome = try workspace.badge(command)
            #expect(outcome.code == 65, "\(outcome.all)")
            #expect(outcome.all.contains("[submission.templateChanged]"), "\(outcome.all)")
        }
        try workspace.edit("template.yaml", "format: badge-template/1\n# A remark.\n", "format: badge-template/1\n")
        #expect(try workspace.badge("submission check cohort/earlier --template template.yaml").code == 0)
    }

    @Test(arguments: [
        "", "{", "[]", "{\"format\": \"badge-decisions/1\"}", "{\"format\": \"badge-decision/1\"}",
        "{\"format\": \"badge-decision/1\", \"template\": {\"id\": \"a\", \"version\": \"1\", \"sha256\": \"12\"}}",
    ])
    func `a damaged decision is told, and nothing is decided until somebody mended it`(text: String) throws {
        let file = "cohort/earlier/decision.json"
        let (check, decide) = (
            "submission check cohort/earlier --template template.yaml", "decide cohort/earlier --template template.yaml"
        )
        #expect(try workspace.badge(check).code == 0)
        try workspace.write(text, file)
        let told = try workspace.badge(check)
        #expect(told.code == 65, "\(told.all)")
        #expect(told.err.contains("badge: error: \(file): the file "), "\(told.err)")
        #expect(told.err.contains("cannot be seen [submission.decisionUnreadable]"), "\(told.err)")
        #expect(told.err.contains("hint: whoever keeps the program's files puts it back from a backup"), "\(told.err)")
        let decided = try workspace.badge(decide + " --record")
        #expect(decided.code == 65 && decided.out.contains("cannot be read"), "\(decided.all)")
        #expect(try workspace.text(file) == text)
        // The hint gives the line with which the submission says it itself
        let line = try #require(told.err.firstMatch(of: /submission\.yaml: ([0-9a-f]{64})/)).output.1
        try workspace.edit(
            "cohort/earlier/submission.yaml",
            "format: badge-submission/1\n",
            "format: badge-submission/1\ntemplateSha256: \"\(line)\"\n"
        )
        #expect(try workspace.badge(check).code == 0)
    }

    @Test func `a decision by another version of the template says nothing of this one`() throws {
        #expect(try workspace.badge("decide cohort/earlier --template template.yaml --record").code == 0)
        try workspace.edit("template.yaml", "version: 2022-03-19", "version: 2022-03-20")
        try workspace.edit("cohort/earlier/submission.yaml", "2022-03-19", "2022-03-20")
        #expect(try workspace.badge("submission check cohort/earlier --template template.yaml").code == 0)
    }
}
