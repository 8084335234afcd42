import OpenBadges
import StrictJSON
import Testing

/// Every reason code has an alteration of a good badge that produces it.
struct ReasonCoverageTests {
    /// A place and what is put there; nothing takes away what stands there.
    typealias Alteration = (place: String, value: JSON?)

    static let achievement = "/credentialSubject/achievement"
    static let descriptions = achievement + "/resultDescription"
    static let results = "/credentialSubject/result"

    private func altered(_ alterations: [Alteration]) throws -> JSON {
        try alterations.reduce(Fixture.completeBadge()) { badge, alteration in
            guard let value = alteration.value else { return try Fixture.without(badge, alteration.place) }
            return try Fixture.altered(badge, alteration.place, value)
        }
    }

    @Test func `every reason of structure is produced by an alteration`() throws {
        let many = JSON.array(Array(repeating: .null, count: 500))
        let alterations: [(StructureReason, [Alteration])] = [
            (.missing, [("/id", nil)]), (.null, [("/id", .null)]), (.emptyArray, [("/evidence", [])]),
            (.wrongType, [("/id", 1)]), (.typeValueMissing, [("/evidence/0/type", "X")]),
            (.notAllowed, [("/image/alt", "x")]), (.keywordAlias, [("/@id", "urn:x:y")]), (.badURL, [("/id", "x")]),
            (.badTimestamp, [("/validFrom", "2026-11-22")]),
            (.badDate, [("/credentialSubject/source/dateOfBirth", "1980")]),
            (.badLanguage, [(Self.achievement + "/inLanguage", "english")]), (.badJWS, [("/endorsementJwt/0", "x")]),
            (.valueNotListed, [(Self.results + "/3/status", "Done")]),
            (.duplicateIdentifier, [("/relatedResource/1/id", "urn:x:y"), ("/relatedResource/0/id", "urn:x:y")]),
            (.noRecipient, [("/credentialSubject/id", nil), ("/credentialSubject/identifier", nil)]),
            (.noCriteria, [(Self.achievement + "/criteria", .object(JSONObject()))]),
            (.noDigest, [("/relatedResource/1/digestSRI", nil), ("/relatedResource/1/digestMultibase", nil)]),
            (.endsBeforeBeginning, [("/validUntil", "2000-01-01T00:00:00Z")]),
            (.tooManyProblems, [(Self.achievement + "/tag", many)]),
        ]
        for (reason, alteration) in alterations {
            let found = try CredentialStructure.problems(in: altered(alteration)).map(\.reason)
            #expect(Set(found) == (reason == .tooManyProblems ? [.null, reason] : [reason]))
        }
        // Only the data model's own rules ask for a claim: a badge without any lacks more.
        let empty = try Fixture.altered(Fixture.completeBadge(), "/credentialSubject", .object(JSONObject()))
        #expect(VCStructure.problems(in: empty).map(\.reason) == [.noClaims])
        #expect(VCStructure.problems(in: try Fixture.completeBadge()) == [])
        #expect(Set(alterations.map(\.0)).union([.noClaims]) == Set(StructureReason.allCases))
    }

    @Test func `every reason about contexts is produced by an alteration`() throws {
        let many = JSON.array((0...ContextRules.limit).map { .string("https://c.example/\($0)") })
        let alterations: [(ContextReason, [Alteration])] = [
            (.missing, [("/@context", nil)]), (.wrongFirst, [("/@context/0", "https://x.example/")]),
            (.wrongSecond, [("/@context/1", "https://x.example/")]),
            (.repeated, [("/@context/2", "https://www.w3.org/ns/credentials/v2")]),
            (.inline, [("/@context/2", .object(JSONObject()))]), (.notText, [("/@context/2", 1)]),
            (.tooMany, [("/@context", many)]), (.unknown, [("/@context/2", "https://x.example/")]),
            (.undefinedTerm, [("/shoeSize", 42)]), (.undefinedType, [("/evidence/0/type/1", "Shoe")]),
            (.lost, [("/evidence/0/name", .null)]),
            (
                .sharedIdentifier,
                [
                    ("/issuer/id", "urn:uuid:9e0c2c34-7d0a-4f5a-8c0e-5b8a1f3b7701"),
                    ("/issuer/validUntil", "2020-01-01T00:00:00Z"),
                ]
            ),
        ]
        for (reason, alteration) in alterations {
            let badge = try altered(alteration)
            var found = (ContextRules.problems(in: badge) + ContextRules.unknownContexts(in: badge)).map(\.reason)
            found += (ContextRules.losses(in: badge) + ContextRules.sharedIdentifiers(in: badge)).map(\.reason)
            #expect(found.contains(reason))
        }
        #expect(Set(alterations.map(\.0)) == Set(ContextReason.allCases))
    }

    @Test func `every reason about results is produced by an alteration`() throws {
        let levels = Self.descriptions + "/0/rubricCriterionLevel"
        let first: JSON = try Fixture.value(Fixture.completeBadge(), levels + "/0/id")
        let second: JSON = try Fixture.value(Fixture.completeBadge(), Self.descriptions + "/1/id")
        let contradicting: JSON = ["type": ["Result"], "resultDescription": second, "value": "1"]
        let old: JSON = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json"
        let alterations: [(ResultReason, [Alteration])] = [
            (.obeysDescription, []), (.reached, []),
            (
                .noDescription,
                [(Self.results + "/0/resultDescription", nil), (Self.results + "/0/achievedLevel", nil)]
            ),
            (.malformed, [(Self.results + "/1/value", 3)]),
            (.unknownDescription, [(Self.results + "/1/resultDescription", "urn:x:y")]),
            (.duplicateDescription, [(Self.descriptions + "/0/id", second)]),
            (.duplicateLevel, [(levels + "/1/id", first)]),
            (.duplicateValue, [(Self.descriptions + "/2/allowedValue/0", "C")]),
            (.levelNotInDescription, [(Self.results + "/0/achievedLevel", "urn:x:y")]),
            (.valueOutOfRange, [(Self.results + "/1/value", "41")]),
            (.valueNotAllowed, [(Self.results + "/2/value", "E")]),
            (.notANumber, [(Self.results + "/1/value", "many")]),
            (.emptyRange, [(Self.descriptions + "/1/valueMin", "99")]),
            (.statusMissing, [(Self.results + "/3/status", nil)]),
            (.statusNotCompleted, [(Self.results + "/3/status", "Failed")]),
            (.levelMissing, [(Self.results + "/0/achievedLevel", nil)]),
            (.valueMissing, [(Self.results + "/1/value", nil)]),
            (.belowRequired, [(Self.results + "/1/value", "2")]), (.missingResult, [(Self.results, nil)]),
            (.contradictory, [(Self.results + "/4", contradicting)]),
            (.tooMany, [(Self.results, .array(Array(repeating: .null, count: ResultRules.limit)))]),
            (.contradictoryLevels, [(levels + "/2/points", "0")]),
            (.levelsNotRanked, [(levels + "/2/points", nil), (levels + "/2/level", nil)]),
            (.orderNotKept, [("/@context/1", old)]), (.notComparable, [(Self.descriptions + "/2/allowedValue", nil)]),
        ]
        for (reason, alteration) in alterations {
            #expect(ResultRules.judgements(in: try altered(alteration)).contains { $0.reason == reason }, "\(reason)")
        }
        #expect(Set(alterations.map(\.0)) == Set(ResultReason.allCases))
    }
}
