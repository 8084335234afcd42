import BadgeTesting
import BadgeVerification
import Foundation
import StrictJSON
import Testing

/// What a report puts side by side: what was required, and that member of a result that was held against it.
@Suite struct ReachedTests {
    private static let score = "/credentialSubject/achievement/resultDescription/1"

    /// The row of one thing judged, with one space where the table has several.
    private static func row(_ name: String, _ change: (JSON) throws -> JSON) async throws -> String {
        let text = TextReport.text(of: try await ReasonCase.signed { try change($0) }.report())
        let lines = text.split(separator: "\n")
        let start = try #require(lines.firstIndex { $0.hasPrefix("  \(name) ") })
        // A cell that is too long goes on below itself
        let rest = lines[(start + 1)...].prefix { $0.hasPrefix(String(repeating: " ", count: 38)) }
        return ([lines[start]] + rest).flatMap { $0.split(separator: " ") }.joined(separator: " ")
    }

    private static func scale(_ values: JSON, requires required: String, reaches: String) async throws -> String {
        try await row("Hours") { json in
            try json.removing(score + "/valueMin").removing(score + "/valueMax")
                .setting(score + "/resultType", "LetterGrade").setting(score + "/allowedValue", values)
                .setting(score + "/requiredValue", .string(required))
                .setting("/credentialSubject/result/1/value", .string(reaches))
        }
    }

    private static func further(_ results: [JSON], in json: JSON) throws -> JSON {
        let id: JSON = "urn:uuid:00000000-0000-4000-8000-0000000000a2"
        return try results.enumerated().reduce(json) { json, result in
            try json.setting(
                "/credentialSubject/result/\(3 + result.offset)",
                result.element.setting("/type", ["Result"]).setting("/resultDescription", id)
            )
        }
    }

    @Test func `of a status the status is shown, not a value beside it`() async throws {
        let row = try await Self.row("Own work confirmed") {
            try $0.setting("/credentialSubject/result/2/value", "Failed, see file")
        }
        #expect(row.hasSuffix(" Completed Completed"), "\(row)")
        let failed = try await Self.row("Own work confirmed") {
            try $0.setting("/credentialSubject/result/2/value", "Completed")
                .setting("/credentialSubject/result/2/status", "Failed")
        }
        #expect(failed.hasSuffix(" Completed NOT REACHED: Failed"), "\(failed)")
    }

    @Test func `a status that spoils a number is told beside it, one that does not is left out`() async throws {
        let spoiled = try await Self.row("Hours") { try $0.setting("/credentialSubject/result/1/status", "Failed") }
        #expect(spoiled == "Hours at least 10 NOT REACHED: 12, Failed")
        let sound = try await Self.row("Hours") { try $0.setting("/credentialSubject/result/1/status", "Completed") }
        #expect(sound == "Hours at least 10 12")
    }

    @Test func `a scale of the badge's own runs to better, whatever its values look like`() async throws {
        let grades: JSON = ["6", "5", "4", "3", "2", "1"]
        #expect(try await Self.scale(grades, requires: "2", reaches: "1") == "Hours 2 or better 1")
        #expect(try await Self.scale(grades, requires: "2", reaches: "3") == "Hours 2 or better NOT REACHED: 3")
        #expect(try await Self.scale(grades, requires: "1", reaches: "1") == "Hours 1 1")
        let letters: JSON = ["C", "B", "A"]
        #expect(try await Self.scale(letters, requires: "B", reaches: "A") == "Hours B or better A")
    }

    @Test(arguments: ["2026-11-22", "-", ".", "1.2.3", "v2"])
    func `what is no number is not called the least of anything`(text: String) async throws {
        let row = try await Self.row("Hours") { json in
            try json.removing(Self.score + "/valueMin").removing(Self.score + "/valueMax")
                .setting(Self.score + "/resultType", "LetterGrade")
                .setting(Self.score + "/requiredValue", .string(text))
                .setting("/credentialSubject/result/1/value", .string(text))
        }
        #expect(row == "Hours \(text) \(text)")
    }

    @Test func `results that contradict each other are shown all`() async throws {
        let report = try await ReasonCase.signed { try Self.further([["value": "9"]], in: $0) }.report()
        #expect(report.results(of: .resultsRequired).contains { $0.reason.code == "results.contradictory" })
        let page = try HTMLReport.text(of: [report])
        #expect(page.contains("<span class=\"bad\"><bdi>CONTRADICT EACH OTHER: 12; 9</bdi></span>"))
        let judged = report.json["achievement"]?["judged"]?.items[1]
        #expect(judged?["reached"] == "12" && judged?["others"] == ["9"])
        let row = try await Self.row("Hours") { try Self.further([["value": "9"]], in: $0) }
        #expect(row == "Hours at least 10 CONTRADICT EACH OTHER: 12; 9")
    }

    @Test func `several results that agree are no contradiction`() async throws {
        let row = try await Self.row("Hours") { try Self.further([["value": "14"]], in: $0) }
        #expect(row == "Hours at least 10 12; 14")
        let same = try await Self.row("Hours") { try Self.further([["value": "12"]], in: $0) }
        #expect(same == "Hours at least 10 12")
        let below = try await Self.row("Hours") { json in
            try Self.further([["value": "8"]], in: json).setting("/credentialSubject/result/1/value", "9")
        }
        #expect(below == "Hours at least 10 NOT REACHED: 9; 8")
    }

    @Test func `many results are cut and said to be cut`() async throws {
        let values = (13..<33).map { ["value": .string("\($0)")] as JSON }
        let row = try await Self.row("Hours") { try Self.further(values, in: $0) }
        #expect(row == "Hours at least 10 12; 13; 14; 15; and more")
    }
}
