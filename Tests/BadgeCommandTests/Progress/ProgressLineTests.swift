import Foundation
import Testing

/// The progress line: seen on a terminal only, and gone at the end.
struct ProgressLineTests {
    private let workspace: Workspace
    private static let command =
        "badge issue cohort --template template.yaml --key ed25519.pem --passphrase-file passphrase --issuer issuer.yaml "
        + "--at 2026-07-10 --out out"

    init() throws {
        workspace = try Workspace.withProgram()
        try workspace.addCohort((1...12).map { "p" + String(100 + $0) })
        try workspace.edit("cohort/p101/submission.yaml", "own-work: true", "own-work: false")
    }

    /// What a terminal shows of a line of the shell.
    private func onTerminal(_ line: String, columns: Int = 70) throws -> Screenful {
        let outcome = try workspace.run(
            try #require(Program.find("script")),
            ["-q", "-e", "-c", "stty cols \(columns) -onlcr; \(line)", "/dev/null"]
        )
        return Screenful(outcome.out, width: columns)
    }

    @Test func `on a terminal the line is drawn, what is told stands above it, and nothing of it is left`() throws {
        let shown = try onTerminal("TERM=xterm " + Self.command)
        #expect(shown.problems.isEmpty, "\(shown.problems)")
        #expect(shown.drawings.first?.hasPrefix("reading 0 of 12  [") == true, "\(shown.drawings)")
        #expect(shown.drawings.contains { $0.hasPrefix("issuing 0 of 12  [") }, "\(shown.drawings)")
        #expect(shown.drawings.contains { $0.contains(" of 12, 1 refused  [") }, "\(shown.drawings)")
        #expect(!shown.lines.contains { $0.contains(" of 12") }, "\(shown.lines)")
        #expect(shown.lines.first?.hasPrefix("badge: error: cohort/p101: the rules of") == true, "\(shown.lines)")
        #expect(shown.lines.contains { $0.hasPrefix("submission   person") }, "\(shown.lines)")
        #expect(shown.lines.suffix(3).first == "11 issued, 1 refused", "\(shown.lines)")
    }

    @Test func `deciding a cohort shows how far it is`() throws {
        let shown = try onTerminal("TERM=xterm badge decide cohort --template template.yaml")
        #expect(shown.problems.isEmpty, "\(shown.problems)")
        #expect(shown.drawings.contains { $0.hasPrefix("deciding 0 of 12  [") }, "\(shown.drawings)")
        let counting = shown.drawings.contains { $0.contains(" of 12, ") && $0.contains(" the badge  [") }
        #expect(counting, "\(shown.drawings)")
        #expect(!shown.lines.contains { $0.contains(" of 12") }, "\(shown.lines)")
        #expect(shown.lines.contains("Totals: 11 earn the badge, 1 does not earn it yet"), "\(shown.lines)")
    }

    @Test func `a narrow terminal gets as much as fits in a line`() throws {
        let shown = try onTerminal("TERM=xterm " + Self.command, columns: 14)
        #expect(shown.problems.isEmpty, "\(shown.problems)")
        #expect(shown.drawings.contains("issuing 0 of "), "\(shown.drawings)")
    }

    @Test func `pipes, files and terminals that cannot erase never see it`() throws {
        let piped = try workspace.run("/bin/sh", ["-c", "TERM=xterm " + Self.command])
        #expect(piped.code == 1)
        #expect(!piped.all.contains("\r") && !piped.all.contains("\u{1B}") && !piped.all.contains("issuing 0"))
        for kind in ["TERM=dumb", "TERM=", "env -u TERM"] {
            try workspace.remove("out")
            let shown = try onTerminal(kind + " " + Self.command)
            #expect(shown.problems.isEmpty && shown.drawings.isEmpty, "\(kind): \(shown.drawings)")
            #expect(shown.lines.suffix(3).first == "11 issued, 1 refused", "\(kind): \(shown.lines)")
        }
        try workspace.remove("out")
        let logged = try onTerminal("TERM=xterm " + Self.command + " 2> log.txt")
        #expect(logged.drawings.isEmpty)
        #expect(try workspace.text("log.txt").hasPrefix("badge: error: cohort/p101: "))
    }
}
