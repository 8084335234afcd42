import BadgeTesting
import BadgeVerification
import Foundation
import OpenBadges
import Testing

/// `docs/reasons.md`: every reason code with the test that produces it.
///
/// After a change of the cases, run this test with `BADGE_WRITE_GOLDEN=1`, then read every line of the difference.
@Suite struct ReasonDocumentTests {
    private static let file = Repository.root.appending(path: "docs/reasons.md")

    /// The tests that produce every reason of their kind, and say so themselves.
    private static let elsewhere: [(codes: [String], test: String)] = [
        (StructureReason.allCases.map(\.rawValue), "every reason of structure is produced by an alteration"),
        (ContextReason.allCases.map(\.rawValue), "every reason about contexts is produced by an alteration"),
        (ResultReason.allCases.map(\.rawValue), "every reason about results is produced by an alteration"),
    ]

    /// The sentence of the good badge, which gives many reasons at once.
    private static let nothing = "nothing"

    private static func text() -> String {
        var lines = [
            "# The reason codes and their tests",
            "",
            "What each code means stands in [report.md](report.md). Here stands what gives it in the tests: a good badge that is",
            "altered by one thing (`ReasonTests`), or the test that produces all reasons of one kind. The table is compared with",
            "the tests whenever they run.",
            "",
            "| reason | given by |",
            "|---|---|",
        ]
        for reason in VerifierReason.allCases {
            lines.append("| `\(reason.rawValue)` | \(producers(of: reason.rawValue)) |")
        }
        for (codes, test) in elsewhere {
            for code in codes { lines.append("| `\(code)` | \(producers(of: code, all: test)) |") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func producers(of code: String, all test: String? = nil) -> String {
        var names: [String] = []
        for one in ReasonCase.all where one.code == code {
            let name = one.what == nothing ? "the good badge" : one.what
            if !names.contains(name) { names.append(name) }
        }
        if let why = ReasonCase.cannotOccur.first(where: { $0.reason.rawValue == code })?.why {
            return "no badge: " + why
        }
        let more = names.count > 3 ? " and \(names.count - 3) more" : ""
        let cases = names.isEmpty ? nil : "`ReasonTests`: " + names.prefix(3).joined(separator: "; ") + more
        return [cases, test.map { "`ReasonCoverageTests`: " + $0 }].compactMap(\.self).joined(separator: ". ")
    }

    @Test func `every reason stands in the document with the test that produces it`() throws {
        let text = Self.text()
        if ProcessInfo.processInfo.environment["BADGE_WRITE_GOLDEN"] == "1" {
            try text.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == text)
        for line in text.split(separator: "\n") where line.hasPrefix("| `") {
            #expect(!line.hasSuffix("|  |"), "no test produces \(line)")
        }
    }

    @Test func `the tests that the document names for whole kinds are there`() throws {
        let path = "Tests/OpenBadgesTests/Structure/ReasonCoverageTests.swift"
        let source = try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
        for (_, test) in Self.elsewhere { #expect(source.contains("`\(test)`"), "\(test)") }
    }
}
