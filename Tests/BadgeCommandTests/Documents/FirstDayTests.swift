import BadgeTesting
import Foundation
import Testing

/// The page of a coordinator's first day: every command of it works, in its order, in a fresh clone.
struct FirstDayTests {
    private static let page = Repository.root.appending(path: "docs/first-day.md")

    /// The lines of the blocks of kind `sh`, each with the exit code that it promises.
    private func commands() throws -> [ReadmeTests.Command] {
        var isInside = false
        return try String(contentsOf: Self.page, encoding: .utf8).components(separatedBy: "\n").compactMap { line in
            if line.hasPrefix("```") {
                isInside = line == "```sh"
                return nil
            }
            guard isInside, !line.isEmpty else { return nil }
            let promised = line.range(of: "# exit ").flatMap { Int32(line[$0.upperBound...].prefix { $0.isNumber }) }
            return ReadmeTests.Command(text: line, code: promised ?? 0)
        }
    }

    @Test func `every command of the first day runs, in its order`() throws {
        let workspace = try Workspace()
        for name in ["examples", "templates"] {
            try workspace.copy(Repository.root.appending(path: name), name)
        }
        let commands = try commands()
        try #require(commands.count > 20)
        var answers: [String] = []
        for command in commands {
            let outcome = try workspace.run("/bin/sh", ["-c", command.text])
            #expect(outcome.code == command.code, "\(command.text)\n\(outcome.all)")
            answers.append(outcome.all)
        }
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let shown = text.components(separatedBy: "```text\n").dropFirst().flatMap { block in
            (block.components(separatedBy: "```").first ?? "").components(separatedBy: "\n").filter { !$0.isEmpty }
        }
        try #require(!shown.isEmpty)
        for line in shown { #expect(answers.contains { $0.contains(line + "\n") }, "\(line)") }
        #expect(workspace.names(in: "first-badges").sorted() == ["pc-001", "pc-002"])
        let check = zip(commands, answers).filter { $0.0.text.hasPrefix("badge submission check submissions/pc-002") }
        #expect(check.map { $0.1.contains("resubmissions in submission.yaml") } == [false, true, false])
        #expect(try workspace.text("issued-2027/pc-001-2027/badge.json").contains("\"Renewal\""))
        #expect(try workspace.text("report.html").contains("Lena Abubakar"))
    }
}
