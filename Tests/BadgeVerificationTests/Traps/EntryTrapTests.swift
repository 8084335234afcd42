import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing

/// Lists that a badge may make as long as it likes.
@Suite struct EntryTrapTests {
    private static func entries(_ count: Int) -> JSON {
        .array(
            (0..<count).map { index in
                [
                    "id": .string("https://program.example/status/1#\(index)"), "type": "BitstringStatusListEntry",
                    "statusPurpose": "revocation", "statusListIndex": .string(String(index)),
                    "statusListCredential": "https://program.example/status/1",
                ]
            }
        )
    }

    @Test func `a hundred entries are judged, and of more it is said that there are more`() async throws {
        let all = try await ReasonCase.signed { try $0.setting("/credentialStatus", Self.entries(100)) }.report()
        #expect(
            all.found(.statusRevocation) == Array(repeating: "undetermined status.notLookedUp", count: 100)
        )
        let many = try await ReasonCase.signed { try $0.setting("/credentialStatus", Self.entries(3000)) }.report()
        #expect(many.found(.statusRevocation).count == 101)
        #expect(many.found(.statusRevocation).last == "undetermined entries.tooMany")
        #expect(many.results(of: .statusRevocation).last?.subject.description == "/credentialStatus/100")
        #expect(many.found(.statusSuspension) == ["undetermined entries.tooMany"])
        #expect(many.found(.statusOther) == ["undetermined entries.tooMany"])
    }

    @Test(arguments: ["", "/issuer", "/credentialSubject/achievement"])
    func `endorsements beyond a hundred are not listed one by one`(holder: String) async throws {
        let many = JSON.array(Array(repeating: "e30.e30.e30", count: 500))
        let report = try await ReasonCase.signed { try $0.setting(holder + "/endorsementJwt", many) }.report()
        #expect(report.found(.endorsementReport).count == 101)
        #expect(report.found(.endorsementReport).last == "undetermined entries.tooMany")
    }

    @Test func `what stands in an entry is not repeated at length`() async throws {
        let entry: JSON = [
            "id": "https://program.example/status/1#5", "type": ["a", ["b": "c"]], "statusPurpose": ["x": ["y": "z"]],
        ]
        let report = try await ReasonCase.signed { try $0.setting("/credentialStatus", entry) }.report()
        let findings = report.results(of: .statusOther).flatMap(\.findings)
        #expect(findings.map(\.name) == ["type", "statusPurpose"])
        for finding in findings { #expect(finding.value.string != nil, "\(finding.name)") }
    }
}
