import BadgeTesting
import Foundation
import Testing

/// What lies in `assessments/` counts, or is told: a judgement is never passed over because of its name.
struct AssessmentFileTests {
    private func decide(_ workspace: Workspace) throws -> Outcome {
        try workspace.badge("decide submission --template template.yaml")
    }

    @Test(arguments: ["assessor-c.yml", "round-1/assessor-c.yaml", ".assessor-c.yaml.1f", "._assessor-a.yaml"])
    func `a sheet that is read counts, and a hidden file is passed over`(name: String) throws {
        let workspace = try Workspace.withProgram()
        try workspace.makeFolder("submission/assessments/round-1")
        let text = try workspace.text("submission/assessments/assessor-b.yaml")
            .replacingOccurrences(of: "assessor: assessor-b", with: "assessor: assessor-c")
            .replacingOccurrences(of: "level: proficient", with: "level: basic")
        try workspace.write(text, "submission/assessments/" + name)
        let outcome = try decide(workspace)
        let isHidden = name.hasPrefix(".")
        #expect(outcome.code == (isHidden ? 0 : 2), "\(outcome.all)")
        #expect(outcome.out.contains("waits for an adjudicator") != isHidden, "\(outcome.out)")
    }

    @Test(arguments: [
        "assessments/assessor-c.YAML", "assessments/assessor-c.yaml.txt", "assessments/assessor-c.txt",
        "assessments/assessor-c.csv", "assessments/assessor-c", "Assessments/assessor-c.yaml",
        "assessment/assessor-c.yaml", "assessments/round-2/assessor-c.txt",
    ])
    func `a file there that is not read as an assessment stops the decision`(name: String) throws {
        let workspace = try Workspace.withProgram()
        for folder in ["Assessments", "assessment", "assessments/round-2"] {
            try workspace.makeFolder("submission/" + folder)
        }
        #expect(try decide(workspace).code == 0)
        try workspace.write(try workspace.text("submission/assessments/assessor-b.yaml"), "submission/" + name)
        for command in ["decide submission", "submission check submission", "preview submission"] {
            let outcome = try workspace.badge(command + " --template template.yaml")
            #expect(outcome.code != 0, "\(command): \(outcome.all)")
            #expect(outcome.all.contains("[assessment.unread]"), "\(command): \(outcome.all)")
            #expect(outcome.all.contains("submission/" + name), "\(command): \(outcome.all)")
        }
    }

    @Test func `a link among them is told, and no badge is issued`() throws {
        let workspace = try Workspace.withProgram()
        try FileManager.default.createSymbolicLink(
            atPath: workspace.url("submission/assessments/assessor-c.yaml").path,
            withDestinationPath: "assessor-b.yaml"
        )
        let outcome = try workspace.badge(
            "issue submission --template template.yaml --key ed25519.pem --passphrase-file passphrase --out out"
        )
        #expect(outcome.code == 65, "\(outcome.all)")
        #expect(outcome.all.contains("[assessment.unread]"), "\(outcome.all)")
        #expect(outcome.all.contains("put the file itself there, or take it out"), "\(outcome.all)")
    }
}
