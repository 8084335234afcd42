import BadgeTesting
import BadgeVerification
import Foundation
import StrictJSON
import Testing

/// What a report tells an employer of each thing judged, and whether the award follows from it.
@Suite struct JudgedTests {
    private static func account(_ name: JSON, _ narrative: String = "By two assessors.") -> JSON {
        ["type": ["Evidence"], "name": name, "narrative": .string(narrative), "genre": "Assessment"]
    }

    private static func report(_ change: (JSON) throws -> JSON) async throws -> Report {
        try await ReasonCase.signed { try change($0) }.report()
    }

    private static func how(_ entries: [JSON]) async throws -> [String?] {
        let report = try await report { json in
            try entries.enumerated().reduce(json) { try $0.setting("/evidence/\(2 + $1.offset)", $1.element) }
        }
        return report.content?.judged.map(\.how) ?? []
    }

    @Test func `how something was judged is told by the entry of that name`() async throws {
        #expect(try await Self.how([Self.account("Hours")]) == [nil, "By two assessors.", nil])
    }

    @Test func `an entry of another name, genre or with an id of its own tells nothing`() async throws {
        #expect(try await Self.how([Self.account("hours")]) == [nil, nil, nil])
        #expect(try await Self.how([Self.account("Hours\u{301}")]) == [nil, nil, nil])
        #expect(try await Self.how([Self.account("Hours").setting("/genre", "Essay")]) == [nil, nil, nil])
        #expect(try await Self.how([Self.account("Hours").setting("/id", "urn:uuid:1")]) == [nil, nil, nil])
    }

    @Test func `of two entries of one name none is taken, nor one for two of that name`() async throws {
        let both = [Self.account("Hours"), Self.account("Hours", "By nobody.")]
        #expect(try await Self.how(both) == [nil, nil, nil])
        let report = try await Self.report { json in
            try json.setting("/credentialSubject/achievement/resultDescription/0/name", "Hours")
                .setting("/evidence/2", Self.account("Hours"))
        }
        #expect(report.content?.judged.map(\.how) == [nil, nil, nil])
    }

    @Test func `what only tells how something was judged is no evidence that somebody could look for`() async throws {
        let told = try await Self.report { try $0.setting("/evidence/2", Self.account("Hours")) }
        #expect(told.found(.evidenceIntegrity) == ["passed evidence.same", "passed evidence.same"])
        let named = try await Self.report {
            try $0.setting("/evidence/2", Self.account("Hours").setting("/id", "urn:uuid:1"))
        }
        #expect(named.found(.evidenceIntegrity).last == "notApplicable evidence.notPinned")
    }

    @Test func `the award follows where every requirement is reached`() async throws {
        let report = try await Situation.good().report()
        #expect(report.award?.outcome == .follows)
        #expect(report.award?.requirements == 3)
        let text = TextReport.text(of: report)
        #expect(text.contains("Every one of the 3 requirements is reached: the award follows from the"))
        #expect(report.json["achievement"]?["award"]?["outcome"] == "follows")
        #expect(report.json["achievement"]?["judged"]?.items[0]["outcome"] == "passed")
    }

    @Test func `the award does not follow where one requirement is not reached`() async throws {
        let report = try await Self.report { try $0.setting("/credentialSubject/result/1/value", "9") }
        #expect(report.award?.outcome == .doesNotFollow)
        #expect(report.award?.missed == 1)
        let text = TextReport.text(of: report)
        #expect(text.contains("1 of the 3 requirements is not reached: the award does not follow from"))
        #expect(text.contains("  Hours                                 at least 10          NOT REACHED: 9\n"))
        #expect(report.json["achievement"]?["judged"]?.items[1]["outcome"] == "failed")
        #expect(try HTMLReport.text(of: [report]).contains("<span class=\"bad\"><bdi>NOT REACHED: 9</bdi></span>"))
    }

    @Test func `where it cannot be told, nobody is told that it follows`() async throws {
        let report = try await Self.report { json in
            try json.removing("/credentialSubject/achievement/resultDescription/0/rubricCriterionLevel/0/level")
                .removing("/credentialSubject/achievement/resultDescription/0/rubricCriterionLevel/0/points")
        }
        #expect(report.award?.outcome == .undetermined)
        let text = TextReport.text(of: report)
        #expect(text.contains("2 of the 3 requirements are seen to be reached"))
        #expect(text.contains("UNCLEAR: Leading"))
    }

    @Test func `a badge that requires nothing earns nothing by its own record`() async throws {
        let none = try await Self.report { json in
            try json.removing("/credentialSubject/achievement/resultDescription")
                .removing("/credentialSubject/result")
        }
        #expect(none.award == nil)
        #expect(!TextReport.text(of: none).contains("What was judged"))
        #expect(none.json["achievement"]?["award"] == nil)
    }

    @Test func `levels are told with their place, numbers with what they had to be`() async throws {
        let text = TextReport.text(of: try await Situation.good().report())
        #expect(text.contains("  Listening                             Proficient (1 of 2)  Leading (2 of 2)\n"))
        #expect(text.contains("  Hours                                 at least 10          12\n"))
        let exact = try await Self.report { json in
            try json.setting("/credentialSubject/achievement/resultDescription/1/valueMax", "10")
                .setting("/credentialSubject/result/1/value", "10")
        }
        #expect(TextReport.text(of: exact).contains("  exactly 10 "))
    }

    @Test func `an upper bound is told where the badge says how it was judged, and elsewhere it is the end of a scale`()
        async throws
    {
        let hours = "/credentialSubject/achievement/resultDescription/1/"
        func bounded(_ change: (JSON) throws -> JSON) async throws -> Report {
            try await Self.report { try change($0.setting(hours + "valueMax", "12.5")) }
        }
        let only = try await bounded {
            try $0.removing(hours + "requiredValue").setting("/evidence/2", Self.account("Hours"))
        }
        #expect(TextReport.text(of: only).contains("  Hours                                 at most 12.5         12\n"))
        #expect(only.json["achievement"]?["judged"]?.items[1]["atMost"] == "12.5")
        let both = try await bounded { try $0.setting("/evidence/2", Self.account("Hours")) }
        #expect(both.content?.judged[1].atMost == "12.5")
        #expect(TextReport.text(of: both).contains("at least 10, at"))
        let scale = try await bounded { try $0.removing(hours + "requiredValue") }
        #expect(
            TextReport.text(of: scale).contains("  Hours                                 no minimum           12\n")
        )
        #expect(scale.json["achievement"]?["judged"]?.items[1]["atMost"] == nil)
    }

    @Test func `a result without a description is told, and decides nothing`() async throws {
        let report = try await Self.report {
            try $0.setting("/credentialSubject/result/3", ["type": ["Result"], "status": "Failed"])
        }
        #expect(report.award?.outcome == .follows)
        let judged = report.json["achievement"]?["judged"]?.items ?? []
        #expect(judged.count == 4 && judged[3]["described"] == false && judged[3]["reached"] == "Failed")
        #expect(judged[3]["outcome"] == "notApplicable" && judged[0]["described"] == nil)
        let text = TextReport.text(of: report)
        #expect(text.contains("  A result that the badge does not      no minimum           Failed\n"), "\(text)")
    }

    @Test func `where only some say how, the others fall back on the kind of result and invent nothing`() async throws {
        let report = try await Self.report { try $0.setting("/evidence/2", Self.account("Hours")) }
        let text = TextReport.text(of: report)
        #expect(text.contains("\n      how: By two assessors.\n"))
        #expect(text.contains("\n      how: not stated; a level of a described scale\n"))
        #expect(text.contains("\n      how: not stated; completed or not\n"))
        #expect(TextReport.text(of: try await Situation.good().report()).contains("does not say how each of these"))
    }

    @Test func `a badge altered after signing shows neither results nor who judged them`() async throws {
        let report = try await ReasonCase.afterwards { json in
            try json.setting("/evidence/0/narrative", "Judged by the best").setting("/evidence/0/genre", "Assessment")
        }.report()
        let page = try HTMLReport.text(of: [report])
        for text in [TextReport.text(of: report), page] {
            #expect(!text.contains("Judged by the best") && !text.contains("What was judged"))
            #expect(text.contains("What the badge says is not shown"))
        }
    }

    @Test func `a flood of results is cut and said to be cut, and no cell runs on`() async throws {
        let long = String(repeating: "long ", count: 300)
        let report = try await Self.report { json in
            var json = json
            for index in 3..<203 {
                let id = JSON.string("urn:uuid:00000000-0000-4000-8000-\(100_000_000_000 + index)")
                json = try json.setting(
                    "/credentialSubject/achievement/resultDescription/\(index)",
                    [
                        "id": id, "type": ["ResultDescription"], "name": .string("\(index) " + long),
                        "resultType": "RawScore", "requiredValue": "1",
                    ]
                )
                .setting(
                    "/credentialSubject/result/\(index)",
                    ["type": ["Result"], "resultDescription": id, "value": "1"]
                )
            }
            return try json.setting("/evidence/2", Self.account(.string("3 " + long), long))
        }
        let text = TextReport.text(of: report)
        let lines = text.split(separator: "\n")
        let start = try #require(lines.firstIndex(of: "What was judged"))
        let end = try #require(lines.firstIndex(of: "Evidence"))
        #expect(end - start < 600)
        #expect(lines[start..<end].allSatisfy { $0.unicodeScalars.count <= 80 })
        #expect(text.contains("\n  and 143 more, which --json lists\n"))
        #expect(try HTMLReport.text(of: [report]).utf8.count < 200_000)
        #expect(report.json["achievement"]?["judged"]?.items.count == 203)
    }

    @Test func `whether it is still good is told in one line`() async throws {
        func still(_ situation: Situation) async throws -> String {
            let lines = TextReport.text(of: try await situation.report()).components(separatedBy: "\n")
            let start = try #require(lines.firstIndex { $0.hasPrefix("  Still good    ") })
            return lines[start...].prefix { $0.hasPrefix("  Still good") || $0.hasPrefix("                ") }
                .map { String($0.dropFirst(16)) }.joined(separator: " ")
        }
        #expect(try await still(.good()).hasPrefix("yes, as of 2026-11-22, 12:00 UTC, and until 2029-11-20"))
        let ended = try ReasonCase.signed { try $0.setting("/validUntil", "2026-11-22T11:59:59Z") }
        #expect(try await still(ended) == "no: it ended on 2026-11-22, 11:59 UTC")
        let early = try ReasonCase.signed { try $0.setting("/validFrom", "2027-01-01T00:00:00Z") }
        #expect(try await still(early) == "not yet: it begins on 2027-01-01")
        var revoked = try StatusSample(bits: TestStatusList.bits(100_000, [5: 1])).situation()
        revoked.policy.leniencies = [.shortStatusList]
        #expect(try await still(revoked) == "no: the issuer has withdrawn it")
        let open = try StatusSample(purpose: "suspension", bits: TestStatusList.bits(100_000)).situation()
        #expect(try await still(open).hasPrefix("not known as of 2026-11-22"))
        #expect(try await still(StatusSample().situation()).hasSuffix("; the issuer has not taken it back"))
    }
}
