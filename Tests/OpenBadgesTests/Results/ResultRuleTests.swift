import OpenBadges
import StrictJSON
import Testing

struct ResultRuleTests {
    static let descriptions = "/credentialSubject/achievement/resultDescription"
    static let results = "/credentialSubject/result"

    /// The judgements that did not pass.
    private func unmet(_ credential: JSON) -> [String] {
        ResultRules.judgements(in: credential).filter { $0.outcome != .passed && $0.outcome != .notApplicable }.map(
            shown
        )
    }

    private func shown(_ judgement: ResultJudgement) -> String {
        "\(judgement.kind.rawValue) \(judgement.reason.rawValue) \(judgement.subject)"
    }

    private func altered(_ place: String, _ value: JSON) throws -> [String] {
        unmet(try Fixture.altered(Fixture.completeBadge(), place, value))
    }

    @Test func `a badge whose results reach what is required passes everywhere`() throws {
        let judgements = ResultRules.judgements(in: try Fixture.completeBadge())
        #expect(judgements.allSatisfy { $0.outcome == .passed })
        #expect(judgements.filter { $0.kind == .reference }.count == 8)
        #expect(judgements.filter { $0.kind == .required }.count == 4)
        #expect(judgements.first?.subject.description == Self.descriptions + "/0")
    }

    @Test func `without results and descriptions nothing is judged`() {
        #expect(ResultRules.judgements(in: Fixture.badgeOfDataModel1) == [])
    }

    @Test func `a result refers to a description of this achievement`() throws {
        let place = Self.results + "/1"
        let found = try altered(place + "/resultDescription", "urn:uuid:unknown")
        #expect(
            found == [
                "results.reference results.unknownDescription \(place)",
                "results.required results.missingResult \(Self.descriptions)/1",
            ]
        )
        let free = try Fixture.altered(
            Fixture.completeBadge(),
            Self.results + "/4",
            ["type": ["Result"], "value": "x"]
        )
        #expect(unmet(free) == [])
        let judged = ResultRules.judgements(in: free).first { $0.reason == .noDescription }
        #expect(judged?.outcome == .notApplicable)
        for status in ["InProgress", "Failed"] {
            let open = try Fixture.altered(free, Self.results + "/4/status", .string(status))
            #expect(ResultRules.judgements(in: open) == ResultRules.judgements(in: free))
        }
        let level: JSON = ["type": ["Result"], "achievedLevel": "urn:x:y"]
        #expect(
            try altered(Self.results + "/4", level) == [
                "results.reference results.levelNotInDescription \(Self.results)/4"
            ]
        )
    }

    @Test func `a level is one of the description's`() throws {
        #expect(
            try altered(Self.results + "/0/achievedLevel", "urn:x:y") == [
                "results.reference results.levelNotInDescription \(Self.results)/0",
                "results.required results.levelNotInDescription \(Self.descriptions)/0",
            ]
        )
        #expect(
            try altered(Self.descriptions + "/0/requiredLevel", "urn:x:y") == [
                "results.reference results.levelNotInDescription \(Self.descriptions)/0",
                "results.required results.levelNotInDescription \(Self.descriptions)/0",
            ]
        )
    }

    @Test func `levels are ranked by points and level, never by their order`() throws {
        let badge = try Fixture.completeBadge()
        let levels = Self.descriptions + "/0/rubricCriterionLevel"
        let developing = try Fixture.value(badge, levels + "/0/id")
        let below = try Fixture.altered(badge, Self.results + "/0/achievedLevel", developing)
        let required = "results.required"
        #expect(unmet(below) == ["\(required) results.belowRequired \(Self.descriptions)/0"])
        let list = try Fixture.value(below, levels)
        let reordered = try Fixture.altered(below, levels, .array(list.items.reversed()))
        #expect(unmet(reordered) == ["\(required) results.belowRequired \(Self.descriptions)/0"])
        let torn = try Fixture.altered(badge, levels + "/2/points", "1.99")
        #expect(unmet(torn) == ["\(required) results.contradictoryLevels \(Self.descriptions)/0"])
        var bare = badge
        for index in 0...2 {
            bare = try Fixture.without(Fixture.without(bare, "\(levels)/\(index)/points"), "\(levels)/\(index)/level")
        }
        #expect(unmet(bare) == ["\(required) results.levelsNotRanked \(Self.descriptions)/0"])
        let same = try Fixture.value(badge, levels + "/1/id")
        #expect(unmet(try Fixture.altered(bare, Self.results + "/0/achievedLevel", same)) == [])
        let byLevel = try Fixture.altered(badge, levels + "/2/points", "many")
        #expect(unmet(byLevel) == [])
    }

    @Test(arguments: [
        ("3", nil), ("3.000", nil), ("+3", nil), ("40", nil), ("2.9999999999999999999999", "belowRequired"),
        ("-1", "valueOutOfRange"), ("40.00000000000000000000001", "valueOutOfRange"), ("three", "notANumber"),
        ("3e1", "notANumber"), ("٣", "notANumber"), ("3 ", "notANumber"), ("", "notANumber"),
    ])
    func `values are compared as exact decimals`(_ value: String, reason: String?) throws {
        let found = try altered(Self.results + "/1/value", .string(value))
        switch reason {
        case nil: #expect(found == [])
        case "belowRequired"?: #expect(found == ["results.required results.belowRequired \(Self.descriptions)/1"])
        case let reason?:
            #expect(
                found == [
                    "results.reference results.\(reason) \(Self.results)/1",
                    "results.required results.\(reason) \(Self.descriptions)/1",
                ]
            )
        }
    }

    @Test func `a number longer than two hundred characters is none`() throws {
        let long = "3." + String(repeating: "0", count: 198)
        #expect(try altered(Self.results + "/1/value", .string(long)) == [])
        #expect(try altered(Self.results + "/1/value", .string(long + "0")).count == 2)
    }

    @Test func `allowed values run from low to high`() throws {
        #expect(try altered(Self.results + "/2/value", "B") == [])
        #expect(
            try altered(Self.results + "/2/value", "C") == [
                "results.required results.belowRequired \(Self.descriptions)/2"
            ]
        )
        #expect(
            try altered(Self.results + "/2/value", "E") == [
                "results.reference results.valueNotAllowed \(Self.results)/2",
                "results.required results.valueNotAllowed \(Self.descriptions)/2",
            ]
        )
        #expect(
            try altered(Self.descriptions + "/2/allowedValue/0", "A") == [
                "results.reference results.duplicateValue \(Self.descriptions)/2",
                "results.required results.duplicateValue \(Self.descriptions)/2",
            ]
        )
    }

    @Test func `where the context keeps no order of allowed values only the required one itself is sure`() throws {
        let old: JSON = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json"
        let badge = try Fixture.altered(Fixture.completeBadge(), "/@context/1", old)
        #expect(unmet(badge) == ["results.required results.orderNotKept \(Self.descriptions)/2"])
        #expect(unmet(try Fixture.altered(badge, Self.results + "/2/value", "B")) == [])
    }

    @Test func `texts that are no numbers cannot be compared, unless they are the same`() throws {
        var badge = try Fixture.without(Fixture.completeBadge(), Self.descriptions + "/2/allowedValue")
        #expect(unmet(badge) == ["results.required results.notComparable \(Self.descriptions)/2"])
        badge = try Fixture.altered(badge, Self.results + "/2/value", "B")
        #expect(unmet(badge) == [])
    }

    @Test func `a status is good only as Completed`() throws {
        let status = Self.results + "/3/status"
        for value in ["Enrolled", "Failed", "InProgress", "OnHold", "Provisional", "Withdrew", "completed"] {
            let found = try altered(status, .string(value))
            #expect(found == ["results.required results.statusNotCompleted \(Self.descriptions)/3"])
        }
        #expect(
            unmet(try Fixture.without(Fixture.completeBadge(), status)) == [
                "results.reference results.statusMissing \(Self.results)/3",
                "results.required results.statusMissing \(Self.descriptions)/3",
            ]
        )
        #expect(
            try altered(Self.results + "/1/status", "Withdrew") == [
                "results.required results.statusNotCompleted \(Self.descriptions)/1"
            ]
        )
    }

    @Test func `what is required and has no result, no level or no value is not reached`() throws {
        let badge = try Fixture.completeBadge()
        let none = (0...3).map { "results.required results.missingResult \(Self.descriptions)/\($0)" }
        #expect(unmet(try Fixture.without(badge, Self.results)) == none)
        #expect(
            unmet(try Fixture.without(badge, Self.results + "/0/achievedLevel")) == [
                "results.required results.levelMissing \(Self.descriptions)/0"
            ]
        )
        #expect(
            unmet(try Fixture.without(badge, Self.results + "/1/value")) == [
                "results.required results.valueMissing \(Self.descriptions)/1"
            ]
        )
    }

    @Test func `a description must obey itself`() throws {
        let place = Self.descriptions + "/1"
        let own = "results.reference"
        #expect(try altered(place + "/requiredValue", "41").first == "\(own) results.valueOutOfRange \(place)")
        #expect(try altered(place + "/requiredValue", "some").first == "\(own) results.notANumber \(place)")
        #expect(try altered(place + "/valueMin", "50").first == "\(own) results.emptyRange \(place)")
        #expect(try altered(place + "/valueMax", "much").first == "\(own) results.notANumber \(place)")
        #expect(
            try altered(Self.descriptions + "/2/requiredValue", "E").first
                == "\(own) results.valueNotAllowed \(Self.descriptions)/2"
        )
        let id = try Fixture.value(Fixture.completeBadge(), place + "/id")
        let twice = try altered(Self.descriptions + "/3/id", id)
        #expect(
            Array(twice.prefix(2)) == [1, 3].map { "\(own) results.duplicateDescription \(Self.descriptions)/\($0)" }
        )
        let levels = Self.descriptions + "/0/rubricCriterionLevel"
        let level = try Fixture.value(Fixture.completeBadge(), levels + "/2/id")
        #expect(
            try altered(levels + "/0/id", level) == [
                "\(own) results.duplicateLevel \(Self.descriptions)/0",
                "results.required results.duplicateLevel \(Self.descriptions)/0",
            ]
        )
    }

    @Test func `what is malformed fails and is not skipped`() throws {
        #expect(
            try altered(Self.results + "/1/value", 3) == [
                "results.reference results.malformed \(Self.results)/1",
                "results.required results.malformed \(Self.descriptions)/1",
            ]
        )
        #expect(try altered(Self.results + "/4", 3) == ["results.reference results.malformed \(Self.results)/4"])
        #expect(
            try altered(Self.descriptions + "/1/valueMin", 0) == [
                "results.reference results.malformed \(Self.descriptions)/1"
            ]
        )
        #expect(
            try altered(Self.descriptions + "/1/requiredValue", 3) == [
                "results.reference results.malformed \(Self.descriptions)/1",
                "results.required results.malformed \(Self.descriptions)/1",
            ]
        )
        #expect(
            try altered(Self.descriptions + "/4", "x") == ["results.reference results.malformed \(Self.descriptions)/4"]
        )
    }
}
