import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing

/// The dates of a badge under both of their names.
@Suite struct ValidityTrapTests {
    private static let past: JSON = "2026-02-01T00:00:00Z"
    private static let future: JSON = "2099-01-01T00:00:00Z"

    @Test(arguments: ["validFrom", "issuanceDate"])
    func `of two beginnings the later one counts`(late: String) async throws {
        let early = late == "validFrom" ? "issuanceDate" : "validFrom"
        let report = try await ReasonCase.signed {
            try $0.setting("/" + early, Self.past).setting("/" + late, Self.future)
        }.report()
        let results = report.results(of: .validityFrom)
        #expect(results.count == 2)
        #expect(results.first { $0.subject.description == "/" + late }?.reason.code == "validity.notYet")
        #expect(results.first { $0.subject.description == "/" + early }?.reason.code == "validity.begun")
        #expect(report.verdict == .notVerified)
    }

    @Test(arguments: ["validUntil", "expirationDate"])
    func `of two ends the earlier one counts`(early: String) async throws {
        let late = early == "validUntil" ? "expirationDate" : "validUntil"
        let report = try await ReasonCase.signed {
            try $0.setting("/" + early, Self.past).setting("/" + late, Self.future)
        }.report()
        let results = report.results(of: .validityUntil)
        #expect(results.count == 2)
        #expect(results.first { $0.subject.description == "/" + early }?.reason.code == "validity.expired")
        #expect(results.first { $0.subject.description == "/" + late }?.reason.code == "validity.notEnded")
        #expect(report.verdict == .notVerified)
    }

    @Test func `a second date that cannot be read fails beside one that can`() async throws {
        for value in ["yesterday", 5, .null] as [JSON] {
            let report = try await ReasonCase.signed { try $0.setting("/expirationDate", value) }.report()
            #expect(report.found(.validityUntil) == ["passed validity.notEnded", "failed validity.malformed"])
        }
    }

    @Test func `the end of a token is told beside the end of the badge`() async throws {
        let ended = JSON.number(JSONNumber(Int(TestIssuer.now.seconds) - 1))
        let report = try await ReasonCase.token(payload: { $0["exp"] = ended }).report()
        #expect(report.found(.validityUntil) == ["passed validity.notEnded", "failed validity.expired"])
        let good = try await Situation.good(.tokenEdDSA).report()
        #expect(good.found(.validityUntil) == ["passed validity.notEnded"])
    }
}
