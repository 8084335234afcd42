import OpenBadges
import StrictJSON
import Testing

/// Several results of one description, and too many of them.
struct ResultAgreementTests {
    static let descriptions = "/credentialSubject/achievement/resultDescription"
    static let results = "/credentialSubject/result"

    /// The complete badge with one more result, of the description at a place.
    private func adding(
        _ members: JSON,
        of description: Int,
        in badge: JSON? = nil
    ) throws -> JSON {
        let badge = try badge ?? Fixture.completeBadge()
        var result = members
        let id = try Fixture.value(badge, "\(Self.descriptions)/\(description)/id")
        result = try Fixture.altered(result, "/type", ["Result"])
        result = try Fixture.altered(result, "/resultDescription", id)
        return try Fixture.altered(badge, Self.results + "/4", result)
    }

    private func required(_ badge: JSON, _ description: Int) -> ResultJudgement? {
        ResultRules.judgements(in: badge).first {
            $0.kind == .required && $0.subject.description == "\(Self.descriptions)/\(description)"
        }
    }

    @Test func `two results that reach it agree, whatever their values`() throws {
        #expect(try required(adding(["value": "4"], of: 1), 1)?.reason == .reached)
        #expect(try required(adding(["status": "Completed"], of: 3), 3)?.reason == .reached)
    }

    @Test func `a result that reaches it and one that does not contradict each other, in either order`() throws {
        let badge = try adding(["value": "1"], of: 1)
        let judged = try #require(required(badge, 1))
        #expect(judged.reason == .contradictory && judged.outcome == .failed)
        #expect(judged.found == #"/credentialSubject/result/4 does not reach it: "1""#)
        #expect(judged.expected.hasPrefix("what /credentialSubject/result/1 says, which reaches it: "))
        let items = try Fixture.value(badge, Self.results).items
        let reversed = try Fixture.altered(badge, Self.results, .array(items.reversed()))
        #expect(required(reversed, 1)?.reason == .contradictory)
    }

    @Test func `a badge that says both Completed and Failed does not say what was earned`() throws {
        for status in ["Failed", "InProgress", "Withdrew"] {
            #expect(try required(adding(["status": .string(status)], of: 3), 3)?.reason == .contradictory)
        }
        #expect(try required(adding(["value": "4", "status": "Failed"], of: 1), 1)?.reason == .contradictory)
    }

    @Test func `results that all fail to reach it do not contradict each other`() throws {
        let low = try Fixture.altered(Fixture.completeBadge(), Self.results + "/1/value", "2")
        #expect(try required(adding(["value": "1"], of: 1, in: low), 1)?.reason == .belowRequired)
    }

    @Test func `a result that cannot be compared beside one that reaches it leaves it undetermined`() throws {
        var badge = try Fixture.without(Fixture.completeBadge(), Self.descriptions + "/2/allowedValue")
        badge = try Fixture.altered(badge, Self.results + "/2/value", "B")
        #expect(required(badge, 2)?.reason == .reached)
        #expect(try required(adding(["value": "A"], of: 2, in: badge), 2)?.reason == .notComparable)
    }

    @Test func `where nothing is required two statuses still contradict each other`() throws {
        var badge = try Fixture.without(Fixture.completeBadge(), Self.descriptions + "/1/requiredValue")
        badge = try Fixture.altered(badge, Self.results + "/1/status", "Completed")
        #expect(required(badge, 1) == nil)
        #expect(try required(adding(["status": "Completed"], of: 1, in: badge), 1) == nil)
        #expect(try required(adding(["value": "1"], of: 1, in: badge), 1) == nil)
        let judged = try #require(try required(adding(["status": "Failed"], of: 1, in: badge), 1))
        #expect(judged.reason == .contradictory)
        #expect(judged.found == #"/credentialSubject/result/4 has the status "Failed""#)
        #expect(judged.expected == #"the status of /credentialSubject/result/1, "Completed""#)
    }

    @Test func `a thousand descriptions and results are judged, and of one more none`() throws {
        let plain: JSON = ["type": ["Result"], "value": "1"]
        let badge = try Fixture.without(Fixture.completeBadge(), Self.descriptions)
        let all = Array(repeating: plain, count: ResultRules.limit)
        let full = try Fixture.altered(badge, Self.results, .array(all))
        #expect(ResultRules.judgements(in: full).count == ResultRules.limit)
        #expect(ResultRules.judgements(in: full).allSatisfy { $0.reason == .noDescription })
        for more in [
            try Fixture.altered(badge, Self.results, .array(all + [plain])),
            try Fixture.altered(full, Self.descriptions, [["id": "urn:x:y"]]),
        ] {
            let judged = ResultRules.judgements(in: more)
            #expect(judged.map(\.kind) == [.reference, .required])
            #expect(judged.allSatisfy { $0.reason == .tooMany && $0.outcome == .undetermined })
            #expect(judged.first?.found == "1001 descriptions and results")
        }
    }

    @Test func `the text of the allowed values is short however many and long they are`() throws {
        let long = (0..<500).map { JSON.string(String(repeating: "\u{202E}", count: 1000) + "\($0)") }
        let badge = try Fixture.altered(Fixture.completeBadge(), Self.descriptions + "/2/allowedValue", .array(long))
        let judged = try #require(ResultRules.judgements(in: badge).first { $0.reason == .valueNotAllowed })
        #expect(judged.expected.hasSuffix(" and 488 more"))
        #expect(judged.expected.utf8.count < 5000)
    }
}
