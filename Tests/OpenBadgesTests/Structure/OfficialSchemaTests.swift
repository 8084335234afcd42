import BadgeTesting
import Foundation
import JSONSchema
import OpenBadges
import StrictJSON
import Testing

/// Our rules beside 1EdTech's JSON Schema, which our own validator judges by: what the schema refuses, our rules refuse.
@Suite(.enabled(if: Standards.mayRun, Comment(rawValue: Standards.absent)))
struct OfficialSchemaTests {
    private static let validator = Result {
        let file = "ob3-schema/ob_v3p0_achievementcredential_schema.json"
        return try JSONSchemaValidator(
            JSONSchemaDocument(url: "urn:example:official", json: JSON.read(Standards.bytes(file)))
        )
    }

    /// A badge with one thing altered.
    struct Mutation {
        /// The class and the member.
        let place: String
        /// What was done.
        let what: String
        let badge: JSON
    }

    /// What is put in place of a value.
    private static let values: [(String, JSON)] = [
        ("null", .null), ("true", true), ("a number", 7), ("a fraction", .number(JSONNumber(1.5)!)),
        ("an empty text", ""), ("another text", "x"), ("an empty array", []), ("an empty object", [:]),
        ("an array of texts", ["x"]), ("an object", ["x": "y"]),
    ]

    /// Every single alteration of a badge that uses every member of every class: of each member of each class once, and of
    /// the first item where it is an array.
    private static func mutations(of badge: JSON) throws -> [Mutation] {
        var all: [Mutation] = []
        var seen: Set<String> = []
        for (subject, rules) in CredentialStructure.objects(in: badge) {
            guard let object = badge[at: subject]?.object else { continue }
            let isNewClass = seen.insert(rules.name).inserted
            if isNewClass {
                let added = try #require(set(["x"], at: subject.appending("x-unknown"), in: badge))
                all.append(Mutation(place: rules.name, what: "another member", badge: added))
            }
            for member in object.members where seen.insert(rules.name + "." + member.name).inserted {
                let place = subject.appending(member.name)
                let name = rules.name + "." + member.name
                var without = badge
                #expect(without.remove(at: place) != nil)
                all.append(Mutation(place: name, what: "removed", badge: without))
                try add(&all, name, place, member.value, badge)
                if let item = member.value.array?.first {
                    let one = try #require(set(item, at: place, in: badge))
                    all.append(Mutation(place: name, what: "its first item alone", badge: one))
                    let twice = try #require(set(item, at: place.appending("-"), in: badge))
                    all.append(Mutation(place: name, what: "its first item twice", badge: twice))
                    try add(&all, name + " item", place.appending(0), item, badge)
                } else {
                    let array = try #require(set(.array([member.value]), at: place, in: badge))
                    all.append(Mutation(place: name, what: "in an array", badge: array))
                }
            }
        }
        return all
    }

    private static func add(
        _ all: inout [Mutation],
        _ name: String,
        _ place: JSONPointer,
        _ old: JSON,
        _ badge: JSON
    ) throws {
        for (what, value) in values where value != old {
            all.append(Mutation(place: name, what: what, badge: try #require(set(value, at: place, in: badge))))
        }
    }

    private static func set(_ value: JSON, at place: JSONPointer, in badge: JSON) -> JSON? {
        var copy = badge
        return copy.set(value, at: place) ? copy : nil
    }

    /// The badge that uses every member, without what we accept beyond the official schema: one value for an array, an
    /// array for one value, a text with its language.
    private static func strictBadge(_ validator: JSONSchemaValidator) throws -> JSON {
        var badge = try Fixture.completeBadge()
        for _ in 0..<10 {
            guard case .broken(let problems) = validator.judge(badge) else { break }
            for problem in problems {
                guard let value = badge[at: problem.instance] else { continue }
                switch problem.expected {
                case "an array": _ = badge.set(.array([value]), at: problem.instance)
                case "an object": _ = badge.set(value.items[0], at: problem.instance)
                case "a text": _ = badge.set(value["@value"] ?? value.items[0], at: problem.instance)
                default: continue
                }
            }
        }
        return badge
    }

    /// Whether our rules refuse a badge.
    private static func isRefused(_ badge: JSON) -> Bool {
        !CredentialStructure.problems(in: badge).isEmpty || !ContextRules.problems(in: badge).isEmpty
    }

    @Test func `what the official schema refuses, our rules refuse`() throws {
        let suite = "ob3-schema single alterations"
        let exceptions = try SuiteExceptions.of(suite)
        let validator = try Self.validator.get()
        let badge = try Self.strictBadge(validator)
        #expect(validator.judge(badge) == .kept)
        #expect(!Self.isRefused(badge))
        var listed: Set<String> = []
        var refused = 0
        var stricter = 0
        let mutations = try Self.mutations(of: badge)
        for one in mutations {
            let isOurs = Self.isRefused(one.badge)
            switch validator.judge(one.badge) {
            case .kept: stricter += isOurs ? 1 : 0
            case .undetermined(let error): Issue.record("\(one.place) \(one.what): \(error.detail)")
            case .broken(let problems):
                refused += 1
                if isOurs { continue }
                let key = [one.place + ": " + one.what, one.what].first { exceptions[$0] != nil }
                if let key {
                    listed.insert(key)
                } else {
                    Issue.record("\(one.place): \(one.what) | \(problems.first?.expected ?? "")")
                }
            }
        }
        #expect(listed == Set(exceptions.keys), "listed and refused by our rules too")
        #expect(refused > 1000)
        try Standards.report(suite, cases: mutations.count, exceptions: listed.count)
        print("suite \(suite): the official schema refuses \(refused), our rules \(stricter) more")
    }

    @Test func `samples of 1EdTech are judged by the official schema as by our rules, or listed`() throws {
        let suite = "1edtech-samples/ob30 official schema"
        let exceptions = try SuiteExceptions.of(suite)
        let validator = try Self.validator.get()
        var cases = 0
        for entry in try JSON.read(Standards.bytes("1edtech-samples/manifest.json")).items {
            let file = try #require(entry["file"]?.string)
            guard file.hasPrefix("ob30/"), !file.hasSuffix(".png"), !file.hasSuffix(".svg"),
                !file.hasSuffix("testlist")
            else { continue }
            let sample = try JSON.read(Standards.bytes("1edtech-samples/\(file)"))
            let isKept = validator.judge(sample) == .kept
            let isSame = isKept == !Self.isRefused(sample)
            if exceptions[file] == nil {
                #expect(isSame, "\(file): \(validator.judge(sample)) \(CredentialStructure.problems(in: sample))")
            } else {
                #expect(!isSame, "\(file) is judged alike: take it from the list")
            }
            cases += 1
        }
        try Standards.report(suite, cases: cases, exceptions: exceptions.count)
    }

    @Test func `credentials of the data model's suite that the official schema keeps are badges to our rules`() throws {
        let validator = try Self.validator.get()
        var cases = 0
        var kept = 0
        for entry in try JSON.read(Standards.bytes("vc-data-model-2.0/manifest.json")).items {
            let file = try #require(entry["file"]?.string)
            let credential = try JSON.read(Standards.bytes("vc-data-model-2.0/\(file)"))
            cases += 1
            switch validator.judge(credential) {
            case .kept: kept += 1
            case .broken: #expect(Self.isRefused(credential), "\(file)")
            case .undetermined(let error): Issue.record("\(file): \(error.detail)")
            }
        }
        try Standards.report("vc-data-model-2.0 official schema (\(kept) kept)", cases: cases)
    }
}
