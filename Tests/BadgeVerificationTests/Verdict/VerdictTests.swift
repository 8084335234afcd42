import BadgeTesting
import StrictJSON
import Testing

@testable import BadgeVerification

/// Properties of the verdict over random lists of results. Results cannot be made outside the verifier, so these tests
/// look inside.
@Suite struct VerdictTests {
    private static let reasons: [Reason] = VerifierReason.allCases.map { .verifier($0) }

    /// A list that would be verified: every check once, passed or not applicable.
    private static func good(_ random: inout SeededGenerator) -> [CheckResult] {
        CheckID.allCases.map { check in
            let isOpen = check != .proofSignature && check != .proofKey && Bool.random(using: &random)
            return CheckResult(check, isOpen ? .notApplicable : .passed, .verifier(.structureConforms))
        }
    }

    private static func result(_ random: inout SeededGenerator) -> CheckResult {
        CheckResult(
            CheckID.allCases.randomElement(using: &random) ?? .proofKey,
            Outcome.allCases.randomElement(using: &random) ?? .failed,
            reasons.randomElement(using: &random) ?? .verifier(.noKey)
        )
    }

    private static func policy(_ random: inout SeededGenerator) -> VerificationPolicy {
        VerificationPolicy(
            acceptsAnyIssuer: Bool.random(using: &random),
            extras: Set(VerificationPolicy.Extra.allCases.filter { _ in Bool.random(using: &random) })
        )
    }

    /// Whether a result of an embedded proof says that its suite is not known.
    private static func isUnknownProof(_ result: CheckResult) -> Bool {
        result.check.family == "proof"
            && result.reason == .verifier(.suiteNotKnown)
    }

    @Test func `no results are never verified`() {
        #expect(Verdict.of([], policy: VerificationPolicy()) == .undetermined)
        #expect(Verdict.of([], policy: VerificationPolicy(acceptsAnyIssuer: true)) == .undetermined)
    }

    @Test func `a list in which everything holds is verified, and one failure makes it not verified`() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            let good = Self.good(&random)
            let policy = Self.policy(&random)
            #expect(Verdict.of(good, policy: policy) == .verified)
            for check in CheckID.allCases {
                let failed = CheckResult(check, .failed, Self.reasons.randomElement(using: &random) ?? good[0].reason)
                let list = (good + [failed]).shuffled(using: &random)
                let isAskedFor: [CheckID: VerificationPolicy.Extra] = [
                    .endorsementReport: .endorsement, .refreshService: .newest,
                ]
                let counts = isAskedFor[check].map(policy.extras.contains) ?? true
                #expect(Verdict.of(list, policy: policy) == (counts ? .notVerified : .verified), "\(check.rawValue)")
            }
        }
    }

    @Test func `what could not be checked is never verified where the policy requires it`() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<500 {
            let good = Self.good(&random)
            let policy = Self.policy(&random)
            for check in CheckID.allCases {
                let open = CheckResult(check, .undetermined, .verifier(.noKey))
                let list = (good + [open]).shuffled(using: &random)
                #expect(
                    Verdict.of(list, policy: policy) == (policy.isRequired(check) ? .undetermined : .verified),
                    "\(check.rawValue)"
                )
            }
        }
    }

    @Test func `random lists: a failure always wins, and verified needs everything required`() {
        var random = SeededGenerator(seed: 3)
        var verdicts: [Verdict: Int] = [:]
        for round in 0..<20_000 {
            var list = round % 2 == 0 ? Self.good(&random) : []
            for _ in 0..<Int.random(in: 0...4, using: &random) { list.append(Self.result(&random)) }
            list.shuffle(using: &random)
            let policy = Self.policy(&random)
            let verdict = Verdict.of(list, policy: policy)
            verdicts[verdict, default: 0] += 1
            let failed = list.contains {
                let isOnlyWhereAsked = $0.check == .endorsementReport || $0.check == .refreshService
                return $0.outcome == .failed && (!isOnlyWhereAsked || policy.isRequired($0.check))
            }
            #expect((verdict == .notVerified) == failed)
            guard verdict == .verified else { continue }
            #expect(list.contains { $0.check == .proofSignature && $0.outcome == .passed })
            #expect(list.contains { $0.check == .proofKey && $0.outcome == .passed })
            #expect(
                list.allSatisfy {
                    $0.outcome == .passed || $0.outcome == .notApplicable || !policy.isRequired($0.check)
                        || Self.isUnknownProof($0)
                }
            )
        }
        #expect(verdicts.keys.count == 3, "\(verdicts)")
    }

    @Test(arguments: [CheckID.proofSignature, .proofKey])
    func `without a passed signature and key nothing is verified`(check: CheckID) {
        var random = SeededGenerator(seed: 4)
        for outcome in [Outcome.notApplicable, .undetermined] {
            let list = Self.good(&random).map { result in
                result.check == check ? CheckResult(check, outcome, .verifier(.suiteNotKnown)) : result
            }
            #expect(Verdict.of(list, policy: VerificationPolicy()) == .undetermined)
        }
    }

    @Test func `a token of an unknown algorithm counts, whatever else holds`() {
        var random = SeededGenerator(seed: 6)
        for check in [CheckID.proofSignature, .proofPurpose, .proofKey, .proofValidity] {
            let unknown = CheckResult(check, .undetermined, .verifier(.algorithmNotKnown))
            #expect(Verdict.of(Self.good(&random) + [unknown], policy: VerificationPolicy()) == .undetermined)
        }
    }

    @Test func `a proof of an unknown suite beside a good one is told and does not count`() {
        var random = SeededGenerator(seed: 5)
        let unknown = [CheckID.proofSignature, .proofPurpose, .proofKey, .proofValidity].map {
            CheckResult($0, .undetermined, .verifier(.suiteNotKnown))
        }
        #expect(Verdict.of(Self.good(&random) + unknown, policy: VerificationPolicy()) == .verified)
        let elsewhere = CheckResult(.statusRevocation, .undetermined, .verifier(.suiteNotKnown))
        #expect(Verdict.of(Self.good(&random) + [elsewhere], policy: VerificationPolicy()) == .undetermined)
    }
}
