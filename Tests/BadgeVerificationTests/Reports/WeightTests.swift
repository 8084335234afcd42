import BadgeTesting
import BadgeVerification
import Foundation
import Testing

/// Every check carries weight: where it is left out, a badge that only it finds fault with gets through.
@Suite struct WeightTests {
    /// A bad badge, and the word that it gets with one check left out.
    private struct Trial {
        let what: String
        let whole: Verdict?
        let without: Verdict?
    }

    private static func trial(_ one: ReasonCase) async throws -> Trial {
        var situation = try one.make()
        // Of a proof that is not established nothing follows about the issuer either, and evidence that nobody could look
        // at counts only where it is required: the question here is the one check.
        if one.check.family == "proof" { situation.policy.acceptsAnyIssuer = true }
        if one.check == .evidenceIntegrity { situation.policy.extras.insert(.evidence) }
        if one.check == .endorsementReport { situation.policy.extras.insert(.endorsement) }
        if one.check == .refreshService { situation.policy.extras.insert(.newest) }
        let verifier = Verifier(policy: situation.policy)
        let whole = try await verifier.verify(situation.bytes, name: "badge", input: situation.input)
        let without = try await verifier.leavingOut(one.check)
            .verify(situation.bytes, name: "badge", input: situation.input)
        return Trial(what: one.testDescription, whole: whole.report.verdict, without: without.report.verdict)
    }

    @Test(arguments: CheckID.allCases)
    func `a bad badge gets through where the check that finds its fault is left out`(check: CheckID) async throws {
        var tried = 0
        for one in ReasonCase.all where one.check == check {
            let trial = try await Self.trial(one)
            if trial.whole == .verified { continue }
            if trial.without == .verified {
                tried += 1
            } else {
                // Something else stands against this badge too, as its case says.
                #expect(!one.also.isEmpty, "\(trial.what): \(trial.without?.rawValue ?? "no verdict")")
            }
        }
        #expect(tried > 0, "no bad badge shows that \(check.rawValue) carries weight")
    }

    @Test func `what fails one check does not get through where another one is left out`() async throws {
        var expired = try ReasonCase.signed { try $0.setting("/validUntil", "2020-01-01T00:00:00Z") }
        expired.policy.acceptsAnyIssuer = true
        for check in CheckID.allCases where check != .validityUntil {
            let report = try await Verifier(policy: expired.policy).leavingOut(check)
                .verify(expired.bytes, name: "badge", input: expired.input).report
            #expect(report.verdict == .notVerified, "\(check.rawValue)")
        }
    }

    @Test func `the program cannot leave a check out`() throws {
        let folder = Repository.root.appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var users: [String] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            if text.contains("leavingOut(") { users.append(file.lastPathComponent) }
        }
        #expect(users == ["Verifier+LeavingOut.swift"])
    }
}
