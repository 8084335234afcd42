import BadgeTesting
import Foundation
import Testing

/// What `badge program show` says of stages, and of what is asked on some ways only.
struct StageTextTests {
    private func show(_ template: String) throws -> String {
        let workspace = try Workspace()
        try workspace.copy(Repository.root.appending(path: "templates/\(template).yaml"), "template.yaml")
        let outcome = try workspace.badge("program show template.yaml")
        #expect(outcome.code == 0, "\(outcome.all)")
        return outcome.out
    }

    @Test func `each stage says what comes before it, how long it is good and what it takes`() throws {
        let text = try show("mtp-coach")
        let stages = try #require(
            text.components(separatedBy: "\nStages\n").last?.components(separatedBy: "\n\n").first
        )
        for line in [
            "  Stage 1: first credentialed year (stage-1)", "    A first badge: no earlier one is asked for",
            "    Good for 12 months", "    Takes: Coached teachers; Coaching cycles; Approval of the specialist",
            "  Stage 2: second or a later credentialed year (stage-2)",
            "    Renews a badge of stage-1 or stage-2, from 8 weeks before its end to 30 days after it",
            "    Takes: Teachers of the year; Coaching cycles of the year; Support record (only after stage-1); Approval of "
                + "the specialist", "    Receives: Reporting",
        ] {
            #expect(stages.components(separatedBy: "\n").contains(line), "\(line)\n\(stages)")
        }
    }

    @Test func `what a first badge does not need is not called required of all`() throws {
        let text = try show("mtp-coach")
        #expect(text.contains(" [required only for stage-2, derived, renewal]\n"))
        #expect(text.contains("\nCredentialed year (only for stage-2)\n"))
        #expect(text.contains("\nSupport of the first credentialed year (only for stage-2, after stage-1)\n"))
        #expect(text.contains(" [required, stated, teachers.count]\n"))
        #expect(try show("mentor-coach").contains(" (only on the path trainer)\n"))
    }

    @Test func `a template without stages and ways says nothing of them`() throws {
        let text = try show("nea-coaching-and-mentoring")
        #expect(!text.contains("\nStages\n") && !text.contains("(only ") && !text.contains("required only"))
    }
}
