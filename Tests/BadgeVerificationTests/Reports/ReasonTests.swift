import BadgeTesting
import BadgeVerification
import Testing

extension ReasonCase {
    /// Every case.
    static let all: [ReasonCase] =
        conformance + schemas + signatures + keys + status + statusLists + validity + recipient + results + evidence
        + endorsements + refresh + presentations + trust

    /// Reasons that no badge of this version can give.
    static let cannotOccur: [(reason: VerifierReason, why: String)] = [
        (.signatureNotComputed, "only where the cryptographic library itself breaks down")
    ]
}

@Suite struct ReasonTests {
    @Test(arguments: ReasonCase.all)
    func `one alteration gives one reason, and leaves the other checks as they were`(one: ReasonCase) async throws {
        let report = try await one.make().report()
        let good = try await Situation.good(one.kind).report()
        #expect(report.failure == nil, "\(report.failure?.detail ?? "")")
        #expect(
            report.found(one.check).contains(one.outcome.rawValue + " " + one.code),
            "found \(report.found(one.check))"
        )
        for check in CheckID.allCases where check != one.check && !one.also.contains(check) {
            #expect(Set(report.found(check)) == Set(good.found(check)), "\(check.rawValue)")
        }
        if one.also != CheckID.allCases {
            for check in one.also {
                #expect(report.found(check) != good.found(check), "\(check.rawValue) is as in the good badge")
            }
        }
    }

    @Test func `every reason of the verifier is given by some badge, or stands in the list of those that cannot be`()
        async throws
    {
        var given: Set<String> = []
        for one in ReasonCase.all {
            for result in try await one.make().report().allResults { given.insert(result.reason.code) }
        }
        let impossible = Set(ReasonCase.cannotOccur.map(\.reason.rawValue))
        let missing = Set(VerifierReason.allCases.map(\.rawValue)).subtracting(given).subtracting(impossible)
        #expect(missing.isEmpty, "no badge gives \(missing.sorted())")
        #expect(impossible.isDisjoint(with: given), "listed as impossible: \(impossible.intersection(given))")
    }

    @Test func `every check is tried with every outcome that it can have`() async throws {
        var seen: [CheckID: Set<Outcome>] = [:]
        for one in ReasonCase.all {
            for result in try await one.make().report().allResults {
                seen[result.check, default: []].insert(result.outcome)
            }
        }
        let never: [CheckID: Set<Outcome>] = [
            .conformanceContext: [.notApplicable],
            .proofSignature: [.notApplicable],
            .issuerTrusted: [.notApplicable],
            .presentationProof: [.notApplicable],
            .presentationHolder: [.notApplicable],
        ]
        for check in CheckID.allCases + CheckID.ofPresentations {
            let possible = Set(Outcome.allCases).subtracting(never[check] ?? [])
            #expect(seen[check] == possible, "\(check.rawValue): \(seen[check]?.map(\.rawValue).sorted() ?? [])")
        }
    }
}
