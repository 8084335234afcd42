import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing

/// Every alteration of a member of twenty badges is noticed, but for the closed list.
@Suite struct BadgeSweepTests {
    /// Whether a badge still has a good signature of its issuer, and no rule is broken.
    private static func isUnnoticed(_ report: Report) -> Bool {
        let needed: [CheckID] = [.proofSignature, .proofKey, .conformanceStructure, .conformanceContext]
        let holds = needed.allSatisfy { check in
            report.results(of: check).allSatisfy { $0.outcome == .passed || $0.outcome == .notApplicable }
        }
        return holds && report.verdict != .notVerified && report.verdict != nil
    }

    /// What is neither passed nor not applicable.
    private static func open(_ report: Report) -> [String] {
        report.checks.filter { $0.outcome == .failed || $0.outcome == .undetermined }
            .map { "\($0.check.rawValue) \($0.reason.code) \($0.subject) \($0.findings)" }
    }

    @Test(arguments: SweepBadge.all)
    func `no alteration goes unnoticed that is not on the list`(badge: SweepBadge) async throws {
        var situation = try badge.situation()
        let original = try await situation.report()
        #expect(Self.isUnnoticed(original), "\(Self.open(original))")
        guard !badge.kind.isToken else { return try await sweepToken(situation) }
        let json = try JSON.read(situation.bytes)
        var (count, listed) = (0, 0)
        for one in Alterations.all(of: json) {
            situation.bytes = one.bytes
            count += 1
            guard try await Self.isUnnoticed(situation.report()) else { continue }
            listed += 1
            let isListed = AllowedAlterations.allow(one.bytes, of: json, badge.kind)
            #expect(isListed, "\(one.what)")
        }
        print("sweep \(badge.name): \(count) alterations, \(count - listed) noticed, \(listed) on the list")
        #expect(count - listed > 200)
    }

    private func sweepToken(_ original: Situation) async throws {
        var situation = original
        let parts = original.bytes.split(separator: UInt8(ascii: "."))
        var count = 0
        for one in Alterations.all(of: try JSON.read(Base64URL.decode(parts[1]))) {
            situation.bytes = Array(parts[0]) + Array(("." + Base64URL.encode(one.bytes) + ".").utf8) + parts[2]
            #expect(try await !Self.isUnnoticed(situation.report()), "\(one.what)")
            count += 1
        }
        print("sweep a token: \(count) alterations, \(count) noticed, 0 on the list")
        #expect(count > 200)
    }

    @Test(arguments: SweepBadge.all.filter { !$0.kind.isToken })
    func `an undefined member is noticed in every object, and named`(badge: SweepBadge) async throws {
        let original = try badge.situation()
        let json = try JSON.read(original.bytes)
        let objects = json.allPointers.filter { json[at: $0]?.object != nil }
        #expect(objects.count >= 7)
        for place in objects {
            for value: JSON in ["hello", [], .object(JSONObject()), 1, ["id": "urn:x:1"]] {
                var copy = json
                let member = place.appending("undefinedMember")
                let isSet = copy.set(value, at: member)
                #expect(isSet)
                var situation = original
                situation.bytes = copy.compactBytes()
                let report = try await situation.report()
                #expect(report.verdict == .notVerified, "\(member)")
                let named = report.results(of: .conformanceContext).map { "\($0.reason.code) \($0.subject)" }
                let isInContexts = named.contains { $0.hasPrefix("context.inline") }
                #expect(named.contains("context.undefinedTerm \(member)") || isInContexts, "\(member): \(named)")
            }
        }
    }
}
