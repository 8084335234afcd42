import BadgeTesting
import Foundation
import Testing

/// Every session in `Transcripts/` answers as written.
struct TranscriptTests {
    static let folder = Repository.root.appending(path: "Tests/BadgeCommandTests/Transcripts")

    /// The names of the sessions; one stands in for none, so that an empty folder fails.
    static let names: [String] = {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return found.isEmpty ? ["(no transcript was found)"] : found.sorted()
    }()

    @Test(arguments: names)
    func `a transcript is what the program answers`(name: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        let session = try Session(text, named: name)
        let workspace = try Workspace.withProgram()
        try workspace.addFaultySubmissions()
        try workspace.addCohort(["ada", "ben", "cleo"])
        try workspace.addStatusBadges()
        try workspace.addSheets()
        try workspace.addCoach()
        try workspace.makeFolder("cohort/papers")
        for sheet in ["assessor-a", "assessor-b"] {
            try workspace.edit("cohort/ben/assessments/\(sheet).yaml", "level: proficient", "level: basic")
        }
        try workspace.copy(Repository.root.appending(path: "examples/03-altered/another-name.json"), "altered.json")
        let problems = try session.run(in: workspace)
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n\n"))")
    }

    @Test func `every command stands in a transcript with each of its main outcomes`() throws {
        var codes: [String: Set<Int32>] = [:]
        for name in Self.names {
            let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
            for step in try Session(text, named: name).steps {
                let words = step.arguments.prefix { !$0.hasPrefix("-") }
                let groups = ["assess", "evidence", "key", "program", "submission", "trust"]
                let isGroup = groups.contains(words.first ?? "")
                let command = isGroup ? words.prefix(2).joined(separator: " ") : words.first ?? step.arguments[0]
                codes[command, default: []].insert(step.code)
            }
        }
        let expected: [String: Set<Int32>] = [
            "key new": [0, 64, 73, 77], "key list": [0, 66], "key show": [0, 77], "key retire": [0, 77],
            "key compromise": [0], "key publish": [0, 77], "program check": [0, 65],
            "program new": [0, 64, 73], "program lint": [0, 1, 65], "program schema": [0, 64],
            "program show": [0],
            "decide": [0, 1, 2, 64, 65, 66, 73],
            "assess sheet": [0, 1, 64, 73], "assess record": [0, 65, 66],
            "submission check": [0, 1], "submission new": [0, 73], "preview": [0, 1, 73],
            "evidence check": [2, 64, 65, 66, 73],
            "issue": [0, 1, 73],
            "verify": [0, 1, 2, 65, 66], "inspect": [0, 65],
            "bake": [0, 65], "extract": [0, 65], "trust add": [0, 1], "trust list": [0],
            "trust remove": [0, 1], "trust check": [0, 1], "exit-codes": [0],
            "--version": [0], "--help": [0],
        ]
        for (command, wanted) in expected {
            let found = codes[command] ?? []
            #expect(found.isSuperset(of: wanted), "\(command): \(found.sorted()), expected at least \(wanted.sorted())")
        }
    }

    @Test(arguments: [
        ("", "no command"), ("# only a remark\n", "no command"), ("text\n$ badge\n", "belongs to no command"),
        ("$ rm -r x\n", "a command begins with badge"), ("$ badge\n[exit x]\n", "expected [exit N]"),
        ("$ badge\n[exit 1]\n[exit 2]\n", "expected [exit N]"), ("$ badge\n[exit 0]\nmore\n", "belongs to no command"),
        ("$ badge 'a\n", "a quote that does not end"),
    ])
    func `a file that is not in the format of a session is refused`(text: String, message: String) throws {
        let fault = #expect(throws: Session.Fault.self) { try Session(text, named: "x") }
        #expect(fault?.description.contains(message) == true)
    }

    @Test func `lines are compared exactly but for the marked places`() {
        #expect(Session.difference(["a […] c", "[…]", "z"], ["a b c", "1", "2", "z"]) == nil)
        #expect(Session.difference(["a", "[…]"], ["a"]) == nil)
        #expect(Session.difference(["a"], ["a", "b"]) != nil)
        #expect(Session.difference(["a", "b"], ["a"]) != nil)
        #expect(Session.difference(["a […] c"], ["a b d"]) != nil)
        #expect(Session.difference(["[…]", "z"], ["1", "2"]) != nil)
        #expect(Session.difference(["é"], ["e\u{301}"]) != nil)
    }
}
