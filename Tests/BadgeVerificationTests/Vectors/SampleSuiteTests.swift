import BadgeTesting
import BadgeVerification
import Testing

/// The published samples of Open Badges 3.0, each with the verdict that this version gives and the check that decides it.
///
/// Nobody is asked over the network. Most keys stand in the fragment of an https URL and prove integrity only, so the best
/// that can be is undetermined; what breaks a rule is not verified all the same. Some of the wrong samples were signed before
/// they were made wrong, and what no context defines has no signature at all: what decides is the check that the sample is
/// about. Selective disclosure is not known here. Both tokens lack the claim `sub`, which Open Badges 3.0 §8.2.4 demands of
/// subjects that have an id: that is told and does not count.
@Suite(.enabled(if: Standards.mayRun, "the official suites (standards/data) are not on this machine"))
struct SampleSuiteTests {
    struct Sample {
        let file: String
        let verdict: Verdict
        /// A check, what it finds and why.
        let decides: String
        /// Whether it is signed in a way that is known here, and the signature fits.
        let hasGoodSignature: Bool

        init(_ file: String, _ verdict: Verdict, _ decides: String, hasGoodSignature: Bool = false) {
            self.file = file
            self.verdict = verdict
            self.decides = decides
            self.hasGoodSignature = hasGoodSignature
        }
    }

    static let samples = [
        Sample(
            "complete.json",
            .notVerified,
            "results.reference failed results.levelNotInDescription",
            hasGoodSignature: true
        ),
        Sample(
            "credential-status-revoked.json",
            .undetermined,
            "proof.key undetermined key.notLookedUp"
        ),
        Sample(
            "simple-context-version.json",
            .undetermined,
            "proof.key undetermined key.broughtAlong",
            hasGoodSignature: true
        ),
        Sample(
            "simple-did-key-method.json",
            .undetermined,
            "proof.key undetermined key.broughtAlong",
            hasGoodSignature: true
        ),
        Sample(
            "simple-eddsa-2022.json",
            .undetermined,
            "proof.key undetermined key.broughtAlong",
            hasGoodSignature: true
        ),
        Sample(
            "simple-err-context.json",
            .notVerified,
            "conformance.context failed context.wrongFirst"
        ),
        Sample(
            "simple-err-credential-subject-identifier-type.json",
            .notVerified,
            "conformance.structure failed structure.typeValueMissing"
        ),
        Sample(
            "simple-err-credential-subject-result-type.json",
            .notVerified,
            "conformance.structure failed structure.typeValueMissing"
        ),
        Sample(
            "simple-err-evidence-type.json",
            .notVerified,
            "conformance.structure failed structure.typeValueMissing"
        ),
        Sample(
            "simple-err-issued.json",
            .notVerified,
            "validity.from failed validity.notYet",
            hasGoodSignature: true
        ),
        Sample(
            "simple-err-issuer-parentorg-type.json",
            .notVerified,
            "conformance.structure failed structure.typeValueMissing"
        ),
        Sample(
            "simple-err-issuer.json",
            .notVerified,
            "conformance.structure failed structure.missing",
            hasGoodSignature: true
        ),
        Sample(
            "simple-err-proof-method-unknown-did-method.json",
            .undetermined,
            "proof.key undetermined key.notLookedUp"
        ),
        Sample(
            "simple-err-proof-method.json",
            .undetermined,
            "proof.key undetermined key.notLookedUp"
        ),
        Sample(
            "simple-err-type.json",
            .notVerified,
            "conformance.structure failed structure.typeValueMissing"
        ),
        Sample(
            "simple-json.png",
            .undetermined,
            "proof.key undetermined key.broughtAlong",
            hasGoodSignature: true
        ),
        Sample(
            "simple-jwt.png",
            .undetermined,
            "conformance.structure notApplicable token.subjectLeftOut",
            hasGoodSignature: true
        ),
        Sample(
            "simple-jwt_v1.svg",
            .undetermined,
            "conformance.structure notApplicable token.subjectLeftOut",
            hasGoodSignature: true
        ),
        Sample(
            "simple-noproof.json",
            .notVerified,
            "proof.signature failed proof.missing"
        ),
        Sample(
            "simple.1ob",
            .undetermined,
            "proof.key undetermined key.broughtAlong",
            hasGoodSignature: true
        ),
        Sample(
            "bit-string-list/credential-status-revoked-blank-nodes.json",
            .notVerified,
            "status.revocation failed status.indexNumeric",
            hasGoodSignature: true
        ),
        Sample(
            "bit-string-list/testlist",
            .notVerified,
            "conformance.context failed context.wrongSecond",
            hasGoodSignature: true
        ),
        Sample(
            "sd/derivedcredential.json",
            .undetermined,
            "proof.signature undetermined proof.suiteNotKnown"
        ),
    ]

    @Test func `every published sample has the verdict that this version can give`() async throws {
        let files = try Self.files()
        #expect(Set(files) == Set(Self.samples.map(\.file)))
        for sample in Self.samples {
            let bytes = try Standards.bytes("1edtech-samples/ob30/" + sample.file)
            let report = try await Situation(bytes: bytes).report()
            let found = report.checks.map { "\($0.check.rawValue) \($0.outcome.rawValue) \($0.reason.code)" }
            #expect(report.verdict == sample.verdict, "\(sample.file)")
            #expect(found.contains(sample.decides), "\(sample.file): \(found)")
            #expect(found.contains("proof.signature passed proof.signatureFits") == sample.hasGoodSignature, "\(found)")
            let isAnothers = found.contains("proof.key failed key.ofAnother")
            #expect((report.content != nil) == (sample.hasGoodSignature && !isAnothers), "\(sample.file)")
        }
        try Standards.report("1edtech-samples/ob30", cases: files.count)
    }

    private static func files() throws -> [String] {
        try Standards.files(in: "1edtech-samples/ob30").filter { $0.contains(".") }
            + Standards.files(in: "1edtech-samples/ob30/bit-string-list").map { "bit-string-list/" + $0 }
            + Standards.files(in: "1edtech-samples/ob30/sd").map { "sd/" + $0 }
    }
}
