import OpenBadges
import StrictJSON
import Testing

/// Every member of every class, altered in every way that its rule forbids, one alteration at a time.
struct StructureSweepTests {
    @Test func `a badge that uses every member of every class has no problem`() throws {
        #expect(try problems(Fixture.completeBadge()) == [])
    }

    @Test func `the complete badge really uses every member of every class`() throws {
        let badge = try Fixture.completeBadge()
        var used: [String: Set<String>] = [:]
        for (subject, rules) in CredentialStructure.objects(in: badge) {
            used[rules.name, default: []].formUnion(badge[at: subject]?.object?.names ?? [])
        }
        let ofDataModel: Set<StructureClass> = [
            .verifiableCredential, .subject, .issuer, .typedObject, .identifiedObject, .verifiablePresentation,
            .presentedCredential, .holder,
        ]
        for structureClass in StructureClass.allCases where !ofDataModel.contains(structureClass) {
            let rules = structureClass.rules(.v2)
            let names = Set(rules.members.map(\.name))
            #expect(names.subtracting(used[rules.name] ?? []) == [], "\(rules.name)")
        }
    }

    @Test func `each required member that is taken away is named`() throws {
        let badge = try Fixture.completeBadge()
        var count = 0
        for (subject, rules) in CredentialStructure.objects(in: badge) {
            for rule in rules.members where rule.isRequired {
                let place = subject.appending(rule.name).description
                #expect(try problems(Fixture.without(badge, place)) == [Seen(.missing, place)])
                count += 1
            }
        }
        #expect(count > 140)
    }

    @Test func `each optional member may be taken away`() throws {
        let badge = try Fixture.completeBadge()
        for (subject, rules) in CredentialStructure.objects(in: badge) {
            for rule in rules.members where !rule.isRequired {
                let place = subject.appending(rule.name)
                guard badge[at: place] != nil else { continue }
                #expect(try problems(Fixture.without(badge, place.description)) == [], "\(place)")
            }
        }
    }

    @Test func `each member with a value of another kind is named`() throws {
        let badge = try Fixture.completeBadge()
        var count = 0
        for (subject, rules) in CredentialStructure.objects(in: badge) {
            for rule in rules.members {
                let place = subject.appending(rule.name)
                guard let value = badge[at: place] else { continue }
                let other: JSON = if case .number = rule.kind { "7" } else { 7 }
                #expect(try problems(Fixture.altered(badge, "\(place)", other)) == [Seen(.wrongType, "\(place)")])
                #expect(try problems(Fixture.altered(badge, "\(place)", .null)) == [Seen(.null, "\(place)")])
                guard case .array(let items) = value else { continue }
                #expect(try problems(Fixture.altered(badge, "\(place)", [])) == [Seen(.emptyArray, "\(place)")])
                let last = place.appending(items.count - 1).description
                #expect(try problems(Fixture.altered(badge, last, .null)).contains(Seen(.null, last)))
                count += 1
            }
        }
        #expect(count > 60)
    }

    @Test
    func `an array stands only where there may be several values, a single value only where sets may be compacted`()
        throws
    {
        let badge = try Fixture.completeBadge()
        for (subject, rules) in CredentialStructure.objects(in: badge) {
            for rule in rules.members {
                let place = subject.appending(rule.name)
                guard let value = badge[at: place] else { continue }
                let single = value.items[0]
                let isContext = rule.name == "@context"
                let isCredentialType = rule.name == "type" && value.items.count > 1
                if isContext || isCredentialType { continue }
                let asSingle = try problems(Fixture.altered(badge, "\(place)", single))
                let asArray = try problems(Fixture.altered(badge, "\(place)", .array([single])))
                switch rule.cardinality {
                case .one:
                    #expect(asSingle == [] && asArray == [Seen(.wrongType, "\(place)")])
                case .set:
                    #expect(asArray.allSatisfy { $0.reason.hasSuffix("typeValueMissing") })
                    #expect(asSingle == [Seen(.wrongType, "\(place)")])
                case .oneOrSet:
                    #expect(asSingle == [] && asArray == [])
                }
            }
        }
    }

    @Test func `each text of a fixed form is judged by its form`() throws {
        let badge = try Fixture.completeBadge()
        var kinds: Set<String> = []
        for (subject, rules) in CredentialStructure.objects(in: badge) {
            for rule in rules.members {
                let place = subject.appending(rule.name)
                guard let value = badge[at: place], let reason = StructureSweepTests.reasonOfBadText(rule.kind) else {
                    continue
                }
                kinds.insert(reason.rawValue)
                let spot = value.array == nil ? place : place.appending(0)
                #expect(try problems(Fixture.altered(badge, "\(spot)", "no such thing")) == [Seen(reason, "\(spot)")])
            }
        }
        #expect(kinds.count == 6)
    }

    @Test func `a class that is closed admits no other member, an open one does`() throws {
        let badge = try Fixture.completeBadge()
        for (subject, rules) in CredentialStructure.objects(in: badge) {
            let place = subject.appending("shoeSize").description
            let expected = rules.isClosed ? [Seen(.notAllowed, place)] : []
            #expect(try problems(Fixture.altered(badge, place, 42)) == expected, "\(rules.name)")
        }
    }

    @Test func `no class admits a keyword in place of a plain name`() throws {
        let badge = try Fixture.completeBadge()
        let keywords = ["@id", "@type", "@value", "@graph", "@reverse", "@context", "@language"]
        for (index, (subject, rules)) in CredentialStructure.objects(in: badge).enumerated() {
            let keyword = keywords[index % keywords.count]
            if rules.members.contains(where: { $0.name == keyword }) { continue }
            let place = subject.appending(keyword).description
            let expected = [Seen(.keywordAlias, place)]
            #expect(try problems(Fixture.altered(badge, place, "urn:x:y")) == expected, "\(rules.name)")
        }
    }

    private static func reasonOfBadText(_ kind: ValueKind) -> StructureReason? {
        switch kind {
        case .url, .urlOrObject, .context: .badURL
        case .timestamp, .proofTimestamp: .badTimestamp
        case .date: .badDate
        case .choice, .extensibleChoice: .valueNotListed
        case .language: .badLanguage
        case .jws: .badJWS
        default: nil
        }
    }
}
