import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing

/// What a loopback host answers about an artifact, and what the report makes of it.
struct PublicEvidenceCase: Sendable, CustomTestStringConvertible {
    let path: String
    let outcome: Outcome
    let reason: VerifierReason
    /// How the problem that is told begins.
    var problem: String?
    /// The milliseconds that the answer may take.
    var total = 600_000

    var testDescription: String { path }

    static let all = [
        PublicEvidenceCase(path: "/ok", outcome: .passed, reason: .evidenceSame),
        PublicEvidenceCase(path: "/chunks", outcome: .passed, reason: .evidenceSame),
        PublicEvidenceCase(path: "/until-close", outcome: .passed, reason: .evidenceSame),
        PublicEvidenceCase(path: "/redirect/302?/ok", outcome: .passed, reason: .evidenceSame),
        PublicEvidenceCase(path: "/empty", outcome: .failed, reason: .evidenceChanged),
        PublicEvidenceCase(path: "/chain/0", outcome: .failed, reason: .evidenceChanged),
        PublicEvidenceCase(path: "/status/404", outcome: .undetermined, reason: .evidenceGone, problem: "status 404"),
        PublicEvidenceCase(path: "/status/410", outcome: .undetermined, reason: .evidenceGone, problem: "status 410"),
        PublicEvidenceCase(
            path: "/status/401",
            outcome: .undetermined,
            reason: .evidenceProtected,
            problem: "status 401"
        ),
        PublicEvidenceCase(
            path: "/status/500",
            outcome: .undetermined,
            reason: .evidenceUnreachable,
            problem: "status 500"
        ),
        PublicEvidenceCase(path: "/short", outcome: .undetermined, reason: .evidenceUnreachable, problem: "the body"),
        PublicEvidenceCase(path: "/chunks-cut", outcome: .undetermined, reason: .evidenceUnreachable),
        PublicEvidenceCase(path: "/coding?gzip", outcome: .undetermined, reason: .evidenceUnreachable),
        PublicEvidenceCase(path: "/closed", outcome: .undetermined, reason: .evidenceUnreachable),
        PublicEvidenceCase(
            path: "/drip",
            outcome: .undetermined,
            reason: .evidenceUnreachable,
            problem: "no whole",
            total: 5000
        ),
        PublicEvidenceCase(
            path: "/large/104857601",
            outcome: .undetermined,
            reason: .evidenceNotLookedAt,
            problem: "it has more than 104857600 bytes"
        ),
        PublicEvidenceCase(
            path: "/redirect/302?http://127.0.0.1:9/",
            outcome: .undetermined,
            reason: .evidenceNotLookedAt,
            problem: "127.0.0.1 belongs to this machine"
        ),
    ]
}

@Suite struct PublicEvidenceTests {
    @Test(arguments: PublicEvidenceCase.all)
    func `each answer of a host has its outcome, and only a changed file changes the verdict`(
        one: PublicEvidenceCase
    ) async throws {
        let report = try await Situation.linked(one.path, total: one.total).report()
        let result = try #require(report.results(of: .evidenceIntegrity).first)
        #expect(result.outcome == one.outcome, "\(result)")
        #expect(result.reason == .verifier(one.reason), "\(result)")
        if let problem = one.problem {
            #expect(result.finding("problem")?.hasPrefix(problem) == true, "\(result.finding("problem") ?? "")")
        }
        for check in [CheckID.proofSignature, .proofKey, .proofPurpose, .proofValidity] {
            #expect(report.results(of: check).allSatisfy { $0.outcome == .passed }, "\(check)")
        }
        #expect(report.verdict == (one.outcome == .failed ? .notVerified : .verified))
    }

    @Test func `with required evidence only the same file is verified`() async throws {
        for (path, verdict) in [("/ok", Verdict.verified), ("/status/404", .undetermined), ("/empty", .notVerified)] {
            var situation = try Situation.linked(path)
            situation.policy.extras = [.evidence]
            #expect(try await situation.report().verdict == verdict, "\(path)")
        }
    }

    @Test func `an answer without a length that does not fit may be cut short, and is no change`() async throws {
        let report = try await Situation.linked("/until-close", pinning: Array("evidence and more".utf8)).report()
        let result = try #require(report.results(of: .evidenceIntegrity).first)
        #expect(result.reason == .verifier(.evidenceUnreachable))
        #expect(result.finding("problem")?.hasPrefix("the host did not say where the file ends") == true)
    }

    @Test func `a page of another kind in the place of a file is told as such`() async throws {
        func result(pinned kind: JSON) async throws -> CheckResult {
            let situation = try Situation.linked("/ok", pinning: Array("a plan".utf8)) {
                try $0.setting("/relatedResource/0/mediaType", kind)
            }
            return try #require(try await situation.report().results(of: .evidenceIntegrity).first)
        }
        let other = try await result(pinned: "application/pdf")
        #expect(other.reason == .verifier(.evidenceChanged))
        #expect(other.finding("mediaType") == "text/plain; charset=utf-8")
        #expect(other.finding("problem")?.contains("perhaps a page for logging in") == true)
        let same = try await result(pinned: "Text/Plain")
        #expect(same.reason == .verifier(.evidenceChanged))
        #expect(same.finding("problem") == nil)
    }

    @Test func `an address in capitals is one all the same`() async throws {
        let origin = try TestServer.get().origin.replacing("http://", with: "HTTP://")
        let report = try await Situation.linked("/ok", at: origin).report()
        #expect(report.found(.evidenceIntegrity).first == "passed evidence.same")
    }

    @Test func `a file at hand is believed before the web is asked`() async throws {
        var situation = try Situation.linked("/ok?at-hand")
        situation.input.evidence = MemoryEvidence(
            files: [("copy.txt", Array("evidence".utf8)), ("reflection.txt", SampleBadge.reflection)]
        )
        let report = try await situation.report()
        #expect(report.found(.evidenceIntegrity) == ["passed evidence.same", "passed evidence.same"])
        #expect(try TestServer.get().requests(for: "/ok?at-hand") == 0)
    }

    @Test func `an artifact that is named twice is fetched once`() async throws {
        let report = try await Situation.linked("/ok?twice") { credential in
            let entry = try #require(credential["relatedResource"]?.items.first)
            return try credential.setting("/relatedResource/1", entry)
        }.report()
        #expect(report.found(.evidenceIntegrity).prefix(2) == ["passed evidence.same", "passed evidence.same"])
        #expect(try TestServer.get().requests(for: "/ok?twice") == 1)
    }

    @Test func `nothing that a badge names is fetched before its proof is established`() async throws {
        let server = try TestServer.get()
        var altered = try Situation.linked("/ok?altered")
        altered.bytes = Array(
            String(decoding: altered.bytes, as: UTF8.self).replacing("Peer Coaching", with: "Poor Coaching").utf8
        )
        var unsigned = try Situation.linked("/ok?unsigned")
        unsigned.bytes = try JSON.read(unsigned.bytes).removing("/proof").canonicalBytes()
        var others = try Situation.linked("/ok?others")
        others.input.pins = [.init(issuer: "did:key:z6MkOther", keys: [])]
        let stranger = try TestIssuer(for: .tokenEdDSA)
        others.bytes = try JSON.read(others.bytes).setting("/issuer/id", .string(stranger.did + "x")).canonicalBytes()
        for (situation, path) in [(altered, "altered"), (unsigned, "unsigned"), (others, "others")] {
            let report = try await situation.report()
            #expect(report.found(.evidenceIntegrity).first == "undetermined proof.notEstablished", "\(path)")
            #expect(report.links.isEmpty, "\(path)")
            #expect(try server.requests(for: "/ok?" + path) == 0, "\(path)")
        }
        _ = try await Situation.linked("/ok?good").report()
        #expect(try server.requests(for: "/ok?good") == 1)
    }

    @Test func `offline nothing is fetched`() async throws {
        var situation = try Situation.linked("/ok?offline")
        situation.input.isOffline = true
        #expect(try await situation.report().found(.evidenceIntegrity).first == "undetermined evidence.notLookedAt")
        #expect(try TestServer.get().requests(for: "/ok?offline") == 0)
    }
}
