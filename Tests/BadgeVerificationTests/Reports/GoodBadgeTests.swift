import BadgeTesting
import BadgeVerification
import Testing

@Suite struct GoodBadgeTests {
    @Test(arguments: TestIssuer.Kind.allCases)
    func `a good badge of a trusted issuer is verified, and no check of it fails or stays open`(
        kind: TestIssuer.Kind
    ) async throws {
        let report = try await Situation.good(kind).report()
        for result in report.checks where result.outcome != .passed && result.outcome != .notApplicable {
            Issue.record("\(result.check.rawValue) \(result.reason.code) \(result.subject) \(result.findings)")
        }
        #expect(report.verdict == .verified)
        #expect(report.checks.map(\.check.rawValue) == report.checks.map(\.check.rawValue).stablySorted)
        #expect(Set(report.checks.map(\.check)) == Set(CheckID.allCases))
    }

    @Test(arguments: TestIssuer.Kind.allCases)
    func `the same badge is undetermined where nobody vouches for its issuer`(kind: TestIssuer.Kind) async throws {
        var situation = try Situation.good(kind)
        situation.input.trust = TrustList()
        let report = try await situation.report()
        #expect(report.verdict == .undetermined)
        #expect(report.found(.issuerTrusted) == ["undetermined issuer.notListed"])
    }
}

extension [String] {
    /// The names of checks in the order of the policy.
    fileprivate var stablySorted: [String] {
        let order = CheckID.allCases.map(\.rawValue)
        return order.flatMap { name in filter { $0 == name } }
    }
}
