import Foundation
import Testing

/// Many submissions issued in one call.
struct ManySubmissionsTests {
    private let workspace: Workspace
    private static let options = [
        "--template", "template.yaml", "--key", "ed25519.pem", "--passphrase-file", "passphrase", "--issuer",
        "issuer.yaml", "--at", "2026-07-10", "--out", "out",
    ]

    init() throws {
        workspace = try Workspace.withProgram()
    }

    /// The last line: in whose name the badges are.
    private static let issuer = "Issuer: \"Sample Teacher Leadership Program\", \(Workspace.testIssuer)\n"

    private func cohort(_ count: Int) throws {
        try workspace.addCohort((1...count).map { "p" + String(1000 + $0) })
    }

    private func issue(_ submissions: [String], _ more: [String] = []) throws -> Outcome {
        try workspace.badge(["issue"] + submissions + Self.options + more)
    }

    /// Verifies everything in a folder with its evidence; how many badges were verified.
    private func verified(_ folder: String) throws -> Int {
        var count = 0
        for name in workspace.names(in: folder) {
            let outcome = try workspace.badge(
                "verify \(folder)/\(name)/badge.json --evidence \(folder)/\(name)/evidence --require evidence --any-issuer "
                    + "--offline --at 2026-08-01"
            )
            #expect(outcome.code == 0, "\(name): \(outcome.all)")
            #expect(workspace.names(in: folder + "/" + name) == ["badge.json", "evidence"])
            if outcome.out.hasPrefix("VERIFIED  ") { count += 1 }
        }
        return count
    }

    private func rows(_ outcome: Outcome) -> [String] {
        outcome.out.components(separatedBy: "\n").filter { $0.hasPrefix("cohort/") }
    }

    @Test func `150 submissions in one call give 150 badges, each verified`() throws {
        try cohort(150)
        let outcome = try issue(["cohort"])
        #expect(outcome.code == 0, "\(outcome.all)")
        // The 150 are made of one sample: that is told, and nothing else.
        let told = outcome.err.components(separatedBy: "\n").filter { !$0.isEmpty }
        #expect(
            told.count == 1 && told[0].hasPrefix("badge: note: 150 submissions hand in the same 11 files"),
            "\(told)"
        )
        let expected = (1...150).map {
            "cohort/p\(1000 + $0)  Qadira Vesk\($0)" + ($0 < 10 ? "    " : $0 < 100 ? "   " : "  ")
                + "issued   out/cohort-\($0)"
        }
        #expect(rows(outcome) == expected)
        #expect(outcome.out.hasSuffix("\n\n150 issued\n" + Self.issuer))
        #expect(workspace.names(in: "out").count == 150)
        #expect(try verified("out") == 150)
        let whole = try workspace.badge("verify out --any-issuer --offline --at 2026-08-01")
        #expect(whole.code == 0)
        #expect(whole.out.components(separatedBy: "\n").count { $0.hasPrefix("VERIFIED  ") } == 150)
    }

    @Test func `those that cannot be issued keep none of the others back, and stand in their places`() throws {
        try cohort(12)
        for sheet in ["assessor-a", "assessor-b"] {
            try workspace.edit("cohort/p1003/assessments/\(sheet).yaml", "level: proficient", "level: basic")
            try workspace.remove("cohort/p1005/assessments/\(sheet).yaml")
        }
        try workspace.write("format: badge-submission/1\nid: x\n\tname: y\n", "cohort/p1007/submission.yaml")
        try workspace.makeFolder("out/cohort-9")
        let outcome = try issue(["cohort", "nowhere"], ["--summary", "summary.csv"])
        #expect(outcome.code == 1, "\(outcome.all)")
        let rows = rows(outcome)
        #expect(rows.count == 12)
        #expect(rows[2] == "cohort/p1003  Qadira Vesk3   refused: Circle map", "\(rows[2])")
        #expect(rows[4].hasSuffix("refused: The overview passes, and 4 more"), "\(rows[4])")
        #expect(
            rows[6].hasPrefix("cohort/p1007  ")
                && rows[6].hasSuffix("  error: a fault in submission.yaml, line 3 [yaml.tab]"),
            "\(rows[6])"
        )
        #expect(rows[8].contains("exists already") && rows[8].hasSuffix("out/cohort-9"), "\(rows[8])")
        let last = outcome.out.components(separatedBy: "\n").first { $0.hasPrefix("nowhere  ") }
        #expect(last?.hasSuffix("  error: a file is not there [file.missing]") == true, "\(outcome.out)")
        #expect(
            outcome.out.hasSuffix("\n8 issued, 1 exists already, 2 refused, 2 errors\n" + Self.issuer),
            "\(outcome.out)"
        )
        #expect(workspace.names(in: "out/cohort-9").isEmpty)
        try workspace.remove("out/cohort-9")
        #expect(try verified("out") == 8)
        // What was refused is told in full, in the order of the submissions.
        let told = outcome.err.components(separatedBy: "\n").filter { $0.hasPrefix("badge: error: ") }
        #expect(told.count == 4, "\(outcome.err)")
        for (line, start) in zip(
            told,
            ["cohort/p1003: the rules", "cohort/p1005: the rules", "cohort/p1007", "nowhere: "]
        ) {
            #expect(line.hasPrefix("badge: error: " + start), "\(line)")
        }
        let csv = try workspace.text("summary.csv").components(separatedBy: "\n")
        #expect(csv.count == 15)
        #expect(csv[0] == "submission,id,person,outcome,reason,badge")
        #expect(csv[1] == "cohort/p1001,cohort-1,Qadira Vesk1,issued,,out/cohort-1")
        #expect(csv[3] == "cohort/p1003,cohort-3,Qadira Vesk3,refused,Circle map,")
        let tab = "cohort/p1007,,,error,\"submission.yaml, line 3: a tab in the indentation [yaml.tab]\","
        #expect(csv[7] == tab, "\(csv[7])")
        #expect(csv[13] == "nowhere,,,error,\"there is no file \"\"nowhere\"\" [file.missing]\",")
    }

    @Test func `the exit code is that of the worst`() throws {
        try cohort(2)
        #expect(try issue(["cohort", "nowhere"]).code == 66)
        #expect(try issue(["cohort"]).code == 73)
        try workspace.write("x: 1", "cohort/p1001/submission.yaml")
        #expect(try issue(["cohort/p1001", "cohort/p1002"]).code == 65)
    }

    @Test func `a submission that stands there twice is an error before anything is signed`() throws {
        try cohort(3)
        let same = try issue(["cohort", "cohort/../cohort/p1002"])
        #expect(same.code == 64)
        #expect(
            same.err.contains(
                "\"cohort/p1002\" and \"cohort/../cohort/p1002\" are the same folder; nothing was issued"
            ),
            "\(same.err)"
        )
        try workspace.edit("cohort/p1003/submission.yaml", "id: cohort-3", "id: cohort-1")
        let twins = try issue(["cohort"])
        #expect(twins.code == 64)
        #expect(
            twins.err.contains(
                "\"cohort/p1001\" and \"cohort/p1003\" both have the id \"cohort-1\"; nothing was issued"
            ),
            "\(twins.err)"
        )
        // The one may be a forgotten copy of the other, or a piece of work that was begun with its files.
        #expect(
            twins.err.contains("hint: \"cohort/p1003\" may be a copy of \"cohort/p1001\", or the other"),
            "\(twins.err)"
        )
        #expect(twins.err.contains("move the copy elsewhere, or name only the folder that counts."), "\(twins.err)")
        #expect(twins.err.contains("If they are two pieces of work: give one of them an id of its own"), "\(twins.err)")
        #expect(!workspace.exists("out"))
        #expect(try issue(["cohort/p1001", "cohort/p1002"]).code == 0)
    }

    @Test func `files that several hand in as their own are told in the words of badge decide`() throws {
        try cohort(3)
        for name in workspace.names(in: "cohort/p1003/evidence") {
            let file = "cohort/p1003/evidence/" + name
            try workspace.write(workspace.bytes(file) + [UInt8(ascii: "\n")], file)
        }
        let sentence =
            "note: 2 submissions hand in the same 11 files as their own, byte for byte: cohort/p1001, cohort/p1002. In the first "
            + "of them these are"
        let outcome = try issue(["cohort"])
        #expect(outcome.code == 0, "\(outcome.all)")
        let told = outcome.err.components(separatedBy: "\n").filter { $0.contains(sentence) }
        #expect(told.count == 1, "\(outcome.err)")
        let decided = try workspace.badge("decide cohort --template template.yaml --format csv")
        #expect(decided.err.components(separatedBy: "\n").filter { $0.contains(sentence) } == told, "\(decided.err)")
        try workspace.remove("out")
        for folders in [["cohort/p1002", "cohort/p1003"], ["cohort/p1001"]] {
            let alone = try issue(folders)
            #expect(alone.code == 0 && alone.err.isEmpty, "\(alone.err)")
        }
    }

    @Test func `a wrong picture and a proof that the key cannot make are one error before anything is signed`() throws {
        try cohort(3)
        for (more, code, name) in [
            (["--image", "passphrase"], Int32(65), "issuing.picture"),
            (["--image", "plain.png", "--image", "plain.png"], 65, "issuing.picture"),
            (["--proof", "ES256"], 64, "issuing.proof"),
        ] {
            let outcome = try issue(["cohort"], more)
            #expect(outcome.code == code, "\(outcome.all)")
            #expect(outcome.err.components(separatedBy: "[\(name)]").count == 2, "\(outcome.err)")
            #expect(outcome.out.isEmpty && !workspace.exists("out"))
        }
    }

    @Test func `a folder with one submission in it is a folder of submissions, and a submission is one`() throws {
        try cohort(1)
        let inside = try issue(["cohort/"])
        #expect(inside.code == 0)
        #expect(inside.out.contains("cohort/p1001  Qadira Vesk1  issued   out/cohort-1\n"), "\(inside.out)")
        try workspace.remove("out")
        #expect(inside.out.hasSuffix("\n1 issued\n" + Self.issuer), "\(inside.out)")
        #expect(
            try issue(["cohort/p1001"]).out == "Issued out/cohort-1: badge.json, 11 files of evidence\n" + Self.issuer
        )
        try workspace.makeFolder("nothing/within")
        let none = try issue(["nothing"])
        #expect(none.code == 66)
        #expect(none.err.contains("\"nothing\" holds no submission.yaml"), "\(none.err)")
    }

    @Test func `with --continue a badge that is the same counts as issued, and any other does not`() throws {
        try cohort(3)
        #expect(
            try issue(["cohort/p1001", "cohort/p1002"], ["--proof", "eddsa-jcs-2022", "--proof", "EdDSA"]).code == 0
        )
        let before = try workspace.bytes("out/cohort-1/badge.json")
        let proofs = ["--proof", "eddsa-jcs-2022", "--proof", "EdDSA", "--continue"]
        let same = try issue(["cohort"], proofs)
        #expect(same.code == 0, "\(same.all)")
        #expect(same.out.hasSuffix("\n1 issued, 2 issued before\n" + Self.issuer), "\(same.out)")
        // One thing after the other that is not as it was.
        let otherProof = try issue(["cohort/p1001"], ["--continue"])
        #expect(otherProof.code == 73, "\(otherProof.all)")
        #expect(otherProof.err.contains("is not the badge that this command would issue"), "\(otherProof.err)")
        #expect(try issue(["cohort/p1001"], proofs + ["--image", "plain.png"]).code == 73)
        try workspace.edit("issuer.yaml", "Sample Teacher", "Other Teacher")
        #expect(try issue(["cohort/p1001"], proofs).code == 73)
        try workspace.edit("issuer.yaml", "Other Teacher", "Sample Teacher")
        #expect(try issue(["cohort/p1001"], proofs).code == 0)
        try workspace.edit("cohort/p1001/submission.yaml", "vesk1@example.org", "vesk9@example.org")
        #expect(try issue(["cohort/p1001"], proofs).code == 73)
        try workspace.edit("cohort/p1001/submission.yaml", "vesk9@example.org", "vesk1@example.org")
        try workspace.edit("cohort/p1001/evidence/overview.md", ".", "!")
        #expect(try issue(["cohort/p1001"], proofs).code == 73)
        try workspace.edit("cohort/p1001/evidence/overview.md", "!", ".")
        #expect(try issue(["cohort/p1001"], proofs).code == 0)
        #expect(try workspace.bytes("out/cohort-1/badge.json") == before)
        try workspace.edit("out/cohort-1/badge.json", "Qadira Vesk1", "Qadira Vesk2")
        #expect(try issue(["cohort/p1001"], proofs).code == 73)
        try workspace.remove("out/cohort-2/badge.jwt")
        #expect(try issue(["cohort/p1002"], proofs).code == 73)
    }

    /// So many that a busy machine, too, comes to stop the run before its end.
    private static let many = 120

    @Test func `a run killed in the middle leaves whole badges, and the same command with --continue issues the rest`()
        throws
    {
        try cohort(Self.many)
        let killed = try whileWriting("cohort", doing: "kill -9 $pid")
        #expect(killed.code == 137, "\(killed.all)")
        let whole = workspace.names(in: "out").count { !$0.hasPrefix(".badge-unfinished-") }
        #expect(whole >= 2 && whole < Self.many)
        for name in workspace.names(in: "out") where !name.hasPrefix(".") {
            #expect(workspace.names(in: "out/" + name) == ["badge.json", "evidence"])
        }
        let next = try issue(["cohort"], ["--continue"])
        #expect(next.code == 0, "\(next.all)")
        #expect(
            next.out.hasSuffix("\n\(Self.many - whole) issued, \(whole) issued before\n" + Self.issuer),
            "\(next.out)"
        )
        #expect(try verified("out") == Self.many)
    }

    @Test func `a run that is asked to stop finishes what it began, says what is left, and ends by the signal`() throws
    {
        try cohort(Self.many)
        let stopped = try whileWriting("cohort", doing: "kill -TERM $pid")
        #expect(stopped.code == 143, "\(stopped.all)")
        let names = workspace.names(in: "out")
        #expect(names.count >= 2 && names.count < Self.many && names.allSatisfy { $0.hasPrefix("cohort-") }, "\(names)")
        #expect(rows(stopped).count == Self.many)
        #expect(
            stopped.out.contains("\n\(names.count) issued, \(Self.many - names.count) not begun\n"),
            "\(stopped.out)"
        )
        #expect(stopped.err.contains("badge: hint: you stopped it; the same command with --continue issues the rest"))
        #expect(try verified("out") == names.count)
    }

    /// Runs the command and, once it has written two badges, something in the shell with `$pid`; the exit code is its own.
    private func whileWriting(_ cohort: String, doing action: String) throws -> Outcome {
        let command = (["issue", cohort] + Self.options + ["--jobs", "2"]).joined(separator: " ")
        return try workspace.run(
            "/bin/sh",
            [
                "-c",
                "badge \(command) & pid=$!; "
                    + "while kill -0 $pid && [ $(ls out 2>/dev/null | wc -l) -lt 2 ]; do sleep 0.01; done; "
                    + "\(action); wait $pid; code=$?; exit $code",
            ]
        )
    }

    @Test func `the summary file is fit for spreadsheets, replaced by the next run, and replaces nothing else`() throws
    {
        try cohort(2)
        try workspace.run("/bin/mv", ["cohort/p1001", "=cmd|calc"])
        try workspace.edit("=cmd|calc/submission.yaml", "Qadira Vesk1", "\"Vesk, \\\"Q\\\"\"")
        let first = try issue(["=cmd|calc", "cohort/p1002"], ["--summary", "s.csv"])
        #expect(first.code == 0, "\(first.all)")
        #expect(
            try workspace.text("s.csv").components(separatedBy: "\n")[1]
                == "'=cmd|calc,cohort-1,\"Vesk, \"\"Q\"\"\",issued,,out/cohort-1"
        )
        #expect(try issue(["cohort/p1002"], ["--summary", "s.csv", "--continue"]).code == 0)
        #expect(
            try workspace.text("s.csv").hasSuffix("cohort/p1002,cohort-2,Qadira Vesk2,issued before,,out/cohort-2\n")
        )
        let other = try issue(["cohort/p1002"], ["--summary", "issuer.yaml", "--continue"])
        #expect(other.code == 73)
        #expect(other.err.contains("is not a summary of an earlier run"), "\(other.err)")
        #expect(try issue(["cohort/p1002"], ["--summary", "nowhere/s.csv", "--continue"]).code == 73)
    }

    @Test(arguments: ["0", "65", "x", "-1"])
    func `a number of jobs that cannot be is an error of the command line`(jobs: String) throws {
        #expect(try issue(["submission"], ["--jobs", jobs]).code == 64)
    }

    @Test func `waiting for another run is told`() throws {
        try workspace.makeFolder("out")
        // Another one holds the folder until the run has said that it waits.
        let other = "touch held; n=0; until grep -q waiting said || [ $n -gt 3000 ]; do sleep 0.02; n=$((n+1)); done"
        let outcome = try workspace.run(
            "/bin/sh",
            [
                "-c",
                "touch said; flock out sh -c '\(other)' & until [ -e held ]; do sleep 0.01; done; "
                    + "badge issue submission " + Self.options.joined(separator: " ") + " 2> said; "
                    + "code=$?; wait; cat said >&2; exit $code",
            ]
        )
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.err == "badge: note: waiting for another run of badge that is writing into \"out\"\n")
    }
}
