import Foundation
import Testing

/// A summary that cannot be written: known before the first signature where it can be, and never instead of the result.
struct SummaryPlaceTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.withProgram()
    }

    /// Issues while another one holds the folder `out`, until the run waits for it and the folder of the summary is gone.
    /// What the run wrote stands together in the order in which it was written.
    private func issueWhileTheSummaryGoes() throws -> Outcome {
        try workspace.makeFolder("out")
        try workspace.makeFolder("sums")
        let other =
            "touch held; n=0; until grep -q waiting said || [ $n -gt 3000 ]; do sleep 0.02; n=$((n+1)); done; rmdir sums"
        let command = "badge " + (Workspace.issuing + ["--summary", "sums/s.csv"]).joined(separator: " ")
        return try workspace.run(
            "/bin/sh",
            [
                "-c",
                "touch said; flock out sh -c '\(other)' & until [ -e held ]; do sleep 0.01; done; "
                    + "\(command) > said 2>&1; code=$?; wait; cat said; exit $code",
            ]
        )
    }

    /// Expects texts to stand in what was written, one after the other.
    private func expect(_ texts: [String], inOrderIn written: String) {
        var rest = written[...]
        for text in texts {
            guard let place = rest.range(of: text) else {
                Issue.record("\"\(text)\" is not there, or not in its place: \(written)")
                return
            }
            rest = rest[place.upperBound...]
        }
    }

    @Test func `that a badge was issued is told although the summary could not be written`() throws {
        let outcome = try issueWhileTheSummaryGoes()
        #expect(outcome.code == 73, "\(outcome.all)")
        expect(
            [
                "Issued out/\(Workspace.badgeID): badge.json, 11 files of evidence\n",
                "badge: error: the summary was not written, and nothing else is affected by that: ", "\"sums\"",
                "[file.unwritable]\n", "badge: hint: ", "--continue issues nothing twice and writes the summary\n",
            ],
            inOrderIn: outcome.out
        )
        #expect(workspace.exists("out/\(Workspace.badgeID)/badge.json"))
        let again = try workspace.badge(Workspace.issuing + ["--summary", "s.csv", "--continue"])
        #expect(again.code == 0, "\(again.all)")
        #expect(try workspace.text("s.csv").contains(",issued before,,out/\(Workspace.badgeID)\n"))
    }

    @Test func `why a badge was refused is told although the summary could not be written`() throws {
        for sheet in ["assessor-a", "assessor-b"] {
            try workspace.edit("submission/assessments/\(sheet).yaml", "level: proficient", "level: basic")
        }
        let outcome = try issueWhileTheSummaryGoes()
        #expect(outcome.code == 1, "\(outcome.all)")
        expect(
            [
                "badge: error: the rules of ", "Circle map", "[issuing.notAwarded]\n", "badge: hint: ",
                "badge: error: the summary was not written",
            ],
            inOrderIn: outcome.out
        )
        #expect(workspace.names(in: "out").isEmpty)
    }

    @Test func `a place where nothing can be written is an error before anything is signed`() throws {
        try workspace.addCohort(["a", "b"])
        for submission in ["submission", "cohort"] {
            let arguments = Workspace.issuing.map { $0 == "submission" ? submission : $0 }
            let outcome = try workspace.badge(arguments + ["--summary", "/proc/s.csv"])
            #expect(outcome.code == 73, "\(outcome.all)")
            #expect(outcome.err.contains("[file.unwritable]") && outcome.out.isEmpty, "\(outcome.all)")
            #expect(!workspace.exists("out"))
        }
    }

    @Test func `a full disk for the summary is an error before anything is signed`() throws {
        guard try workspace.mountTiny(kibibytes: 64, at: "small") else {
            return print("no small disk could be mounted here; a closed folder stands for it")
        }
        defer { workspace.unmount("small") }
        try workspace.run("/bin/sh", ["-c", "cat /dev/zero > small/filler"])
        let arguments = Workspace.issuing + ["--summary", "small/s.csv"]
        let outcome = try workspace.badge(arguments)
        #expect(outcome.code == 73, "\(outcome.all)")
        #expect(outcome.err.contains("No space left on device"), "\(outcome.err)")
        #expect(!workspace.exists("out"))
        #expect(workspace.names(in: "small") == ["filler"])
        try workspace.remove("small/filler")
        #expect(try workspace.badge(arguments).code == 0)
        #expect(workspace.names(in: "small") == ["s.csv"])
    }
}
