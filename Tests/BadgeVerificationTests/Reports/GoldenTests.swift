import BadgeTesting
import BadgeVerification
import Foundation
import StrictJSON
import Testing
import VerifiableCredentials

/// Whole reports of `badge-report/1`, as they stand in `Golden/`. Everything in them is fixed: keys of Ed25519, time, salt.
///
/// After a wanted change of the report, run this test with `BADGE_WRITE_GOLDEN=1`, then read every line of the difference.
@Suite struct GoldenTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let make: @Sendable () throws -> Situation
        var testDescription: String { name }
    }

    static let folder = Repository.root.appending(path: "Tests/BadgeVerificationTests/Golden")

    static let cases: [Case] = [
        Case(name: "verified-json") { try .good() },
        Case(name: "verified-jwt") { try .good(.tokenEdDSA) },
        Case(name: "verified-png-recipient") {
            var situation = try ReasonCase.asking("emailAddress", SampleBadge.email)
            situation.bytes = try Pictures.baked(situation.bytes, .png)
            return situation
        },
        Case(name: "undetermined-issuer") {
            var situation = try Situation.good()
            situation.input.trust = TrustList()
            return situation
        },
        Case(name: "undetermined-imitation") {
            try .web("xn--80ak6aa92e.example", trust: TrustList([.init(issuer: "https://apple.example/issuer")]))
        },
        Case(name: "undetermined-achievement") {
            let other = AchievementPattern("https://program.example/achievements/*")
            return try .trusting(TrustScope(achievements: [other].compactMap { $0 }))
        },
        Case(name: "verified-registry") { try .registered([SampleRegistry.file([TestIssuerKeys.did()])]) },
        Case(name: "undetermined-key-brought-along") {
            try ReasonCase.hosted(method: "https://program.example/keys#" + TestIssuer().key.publicKey.multikey)
        },
        Case(name: "undetermined-suite") {
            try ReasonCase.afterwards { try $0.setting("/proof/0/cryptosuite", "bbs-2023") }
        },
        Case(name: "not-verified-altered") {
            try ReasonCase.afterwards { try $0.setting("/credentialSubject/result/1/value", "40") }
        },
        Case(name: "not-verified-unsigned") { try ReasonCase.afterwards { try $0.removing("/proof") } },
        Case(name: "not-verified-expired") {
            try ReasonCase.signed { try $0.setting("/validUntil", "2026-11-22T11:59:59Z") }
        },
        Case(name: "verified-status") { try StatusSample().situation() },
        Case(name: "not-verified-revoked") {
            var situation = try StatusSample(bits: TestStatusList.bits(100_000, [5: 1])).situation()
            situation.policy.leniencies = [.shortStatusList]
            return situation
        },
        Case(name: "undetermined-status-list") {
            try StatusSample(purpose: "suspension", bits: TestStatusList.bits(100_000)).situation()
        },
        Case(name: "not-verified-recipient") { try ReasonCase.asking("name", "Someone Else") },
        Case(name: "not-verified-evidence") {
            var situation = try Situation.good()
            situation.input.evidence = MemoryEvidence(
                files: [("plan.txt", Array("Another plan.".utf8)), ("reflection.txt", SampleBadge.reflection)],
                index: [(try SampleBadge.ni(SampleBadge.plan), "plan.txt")]
            )
            return situation
        },
        Case(name: "not-verified-structure") {
            try ReasonCase.signed {
                try $0.removing("/credentialSubject/achievement/criteria").setting("/validFrom", "yesterday")
            }
        },
        Case(name: "verified-endorsed") { try Endorsed().situation() },
        Case(name: "not-verified-refreshed") {
            let url = "https://program.example/refresh/1"
            func badge(_ from: JSON, _ until: JSON) throws -> JSON {
                let badge = try SampleBadge.complete(issuer: TestIssuer().did).setting("/validFrom", from)
                return try Refreshed.naming(url, badge.setting("/validUntil", until))
            }
            let newer = try TestIssuer().sign(badge("2026-11-22T00:00:00Z", "2029-11-20T09:30:00Z"), .embeddedEdDSA)
            var situation = try ReasonCase.signed { _ in try badge("2026-11-20T09:30:00Z", "2026-11-22T11:59:59Z") }
            situation.input.loader = GivenDocument(url: url, answer: .success(newer))
            return situation
        },
        Case(name: "verified-presented") { try SamplePresentation.good() },
        Case(name: "not-verified-presented-by-another") {
            try SamplePresentation.good(recipient: "did:example:somebody")
        },
        Case(name: "undetermined-key-revoked") {
            try ReasonCase.listed { try $0.setting("/verificationMethod/0/revoked", "2026-01-01T00:00:00Z") }
        },
        Case(name: "undetermined-key-on-other-host") {
            let other = "https://other.example/keys/1"
            return try ReasonCase.published(other, at: other, TestIssuer().key.publicKey.jwk)
        },
        Case(name: "verified-key-on-own-host") {
            let place = "https://program.example/issuer/keys/1"
            return try ReasonCase.published(place, at: place, TestIssuer().key.publicKey.jwk)
        },
        Case(name: "open-badges-2") {
            Situation(bytes: Array(#"{"type":"Assertion","badge":"https://program.example/badge"}"#.utf8))
        },
        Case(name: "no-badge") { Situation(bytes: Array("a letter".utf8)) },
    ]

    @Test(arguments: cases) func `the whole report is as it was reviewed`(one: Case) async throws {
        let report = try await one.make().report()
        let file = Self.folder.appending(path: one.name + ".json")
        if ProcessInfo.processInfo.environment["BADGE_WRITE_GOLDEN"] == "1" {
            try Data(report.json.prettyBytes()).write(to: file)
        }
        guard let stored = try? Data(contentsOf: file) else {
            Issue.record("there is no \(file.lastPathComponent): run once with BADGE_WRITE_GOLDEN=1, then review it")
            return
        }
        let golden = try JSON.read([UInt8](stored))
        let isSame = report.json == golden
        #expect(isSame, "\(Self.firstDifference(report.json, golden))")
    }

    @Test func `every reviewed report has a case, and the verdicts are all there`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(files == Self.cases.map { $0.name + ".json" }.sorted())
        let verdicts = try files.map { file in
            try JSON.read([UInt8](Data(contentsOf: Self.folder.appending(path: file))))["verdict"]?.string
        }
        #expect(Set(verdicts) == Set(Verdict.allCases.map(\.rawValue) + [nil]))
    }

    private static func firstDifference(_ left: JSON, _ right: JSON) -> String {
        let place = left.allPointers.last { left[at: $0] != right[at: $0] }
        guard let place else { return "the reviewed report has more" }
        return "\(place): now \(left[at: place]?.compactText() ?? ""), then \(right[at: place]?.compactText() ?? "")"
    }
}
