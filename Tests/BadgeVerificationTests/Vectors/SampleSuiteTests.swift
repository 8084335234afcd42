import BadgeTesting
import BadgeVerification
import Foundation
import StrictJSON
import Testing
import VerifiableCredentials

/// The published samples of Open Badges 3.0, each with the verdict and the check that decides it. Their suites over RDF,
/// their selective disclosure and their tokens of RSA are not known to this version.
@Suite(.enabled(if: Standards.mayRun, "the official suites (standards/data) are not on this machine"))
struct SampleSuiteTests {
    struct Sample {
        let file: String
        let verdict: Verdict?
        /// A check, what it finds and why.
        let decides: String
    }

    @Test func `every published sample has the verdict that this version can give`() async throws {
        let unknown = "proof.signature undetermined proof.suiteNotKnown"
        let table = [
            Sample(file: "none", verdict: nil, decides: unknown)
        ]
        var seen: [String] = []
        for file in try Self.files() {
            let bytes = try Standards.bytes("1edtech-samples/ob30/" + file)
            let report = try await Situation(bytes: bytes).report()
            let results = report.checks.filter { $0.outcome != .passed && $0.outcome != .notApplicable }
                .map { "\($0.check.rawValue) \($0.outcome.rawValue) \($0.reason.code)" }
            print("SAMPLE", file, report.verdict?.rawValue ?? report.failure?.code ?? "", Set(results).sorted())
            seen.append(file)
        }
        _ = table
    }

    static func files() throws -> [String] {
        try Standards.files(in: "1edtech-samples/ob30").filter { $0.contains(".") }
            + Standards.files(in: "1edtech-samples/ob30/bit-string-list").map { "bit-string-list/" + $0 }
            + Standards.files(in: "1edtech-samples/ob30/sd").map { "sd/" + $0 }
    }
}
