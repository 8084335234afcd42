import BadgeTesting
import Foundation
import OpenBadges
import StrictJSON
import Testing

/// The published judgements: the data model's test suite, 1EdTech's samples, the members of 1EdTech's schema.
@Suite(.enabled(if: Standards.mayRun, Comment(rawValue: Standards.absent)))
struct StructureSuiteTests {
    @Test func `credentials of the data model's test suite are judged as published`() throws {
        let suite = "vc-data-model-2.0"
        let manifest = try JSON.read(Standards.bytes("\(suite)/manifest.json"))
        let exceptions = try SuiteExceptions.of(suite)
        var cases = 0
        for entry in manifest.items {
            let file = try #require(entry["file"]?.string)
            let expected = try #require(entry["expected"]?.string)
            let name = try #require(file.split(separator: "/").last)
            if name.hasPrefix("presentation-") { continue }
            let credential = try StructureSuiteTests.prepared(
                JSON.read(Standards.bytes("\(suite)/\(file)")),
                String(name)
            )
            let isAccepted = VCStructure.problems(in: credential).isEmpty
            let isAsPublished = isAccepted == (expected == "ok")
            if exceptions[file] == nil {
                #expect(isAsPublished, "\(file): \(VCStructure.problems(in: credential))")
            } else {
                #expect(!isAsPublished, "\(file) behaves as published: take it from the list")
                #expect(ContextRules.problems(in: credential).contains { $0.reason == .inline }, "\(file)")
            }
            cases += 1
        }
        try Standards.report(suite + " (credentials)", cases: cases, exceptions: exceptions.count)
    }

    @Test func `presentations of the data model's test suite are judged as published`() throws {
        let suite = "vc-data-model-2.0"
        let exceptions = try SuiteExceptions.of(suite + " presentations")
        var cases = 0
        for entry in try JSON.read(Standards.bytes("\(suite)/manifest.json")).items {
            let file = try #require(entry["file"]?.string)
            let expected = try #require(entry["expected"]?.string)
            guard file.contains("/presentation-") else { continue }
            let presentation = try JSON.read(Standards.bytes("\(suite)/\(file)"))
            let isAccepted = PresentationStructure.problems(in: presentation).isEmpty
            // Three have no verdict: a context that may be put in, and two about who issued what the holder says itself
            let isAsPublished = isAccepted == (expected == "ok" || expected == "see-name")
            if exceptions[file] == nil {
                #expect(isAsPublished, "\(file): \(PresentationStructure.problems(in: presentation))")
            } else {
                #expect(!isAsPublished, "\(file) behaves as published: take it from the list")
            }
            cases += 1
        }
        try Standards.report(suite + " (presentations)", cases: cases, exceptions: exceptions.count)
    }

    @Test func `samples of 1EdTech's validator are judged as published`() throws {
        let suite = "1edtech-samples/ob30"
        let manifest = try JSON.read(Standards.bytes("1edtech-samples/manifest.json"))
        let exceptions = try SuiteExceptions.of(suite + " structure")
        var cases = 0
        for entry in manifest.items {
            let file = try #require(entry["file"]?.string)
            guard file.hasPrefix("ob30/"), !file.hasSuffix(".png"), !file.hasSuffix(".svg") else { continue }
            let sample = try JSON.read(Standards.bytes("1edtech-samples/\(file)"))
            let isStatusList = file.hasSuffix("testlist")
            let problems = isStatusList ? VCStructure.problems(in: sample) : CredentialStructure.problems(in: sample)
            // Only these checks of the publisher's concern structure; what fails another one has good structure.
            let ofStructure = ["JsonSchema", "TypeProperty", "CredentialSubject", "Evidence", "Issuer"]
            let failing = entry["failingCheck"]?.items.compactMap(\.string) ?? []
            let isAsPublished = problems.isEmpty != failing.contains { ofStructure.contains($0) }
            if exceptions[file] == nil {
                #expect(isAsPublished, "\(file): \(problems)")
            } else {
                #expect(!isAsPublished, "\(file) behaves as published: take it from the list")
            }
            cases += 1
        }
        try Standards.report(suite + " structure", cases: cases, exceptions: exceptions.count)
    }

    @Test func `the examples of the specification have no problem`() throws {
        let files = try Standards.files(in: "ob3-spec/examples", suffix: ".json")
        for file in files {
            let credential = try JSON.read(Standards.bytes("ob3-spec/examples/\(file)"))
            #expect(problems(credential) == [], "\(file)")
        }
        try Standards.report("ob3-spec/examples structure", cases: files.count)
    }

    @Test func `our tables have the members, the required ones and the sets of 1EdTech's schema`() throws {
        let path = "ob3-schema/ob_v3p0_achievementcredential_schema.json"
        let schema = try JSON.read(Standards.bytes(path))
        let definitions = try #require(schema["$defs"]?.object)
        var published: [String: JSON] = ["AchievementCredential": schema]
        for member in definitions.members { published[member.name] = member.value }
        // Not classes: the schema's words for a context and for a URL or a profile.
        for name in ["Context", "ProfileRef"] { published[name] = nil }
        var cases = 0
        for structureClass in StructureClass.allCases {
            let rules = structureClass.rules(.v2)
            guard let definition = published.removeValue(forKey: rules.name) else { continue }
            StructureSuiteTests.compare(rules, with: definition)
            cases += 1
        }
        #expect(published.isEmpty)
        try Standards.report("classes of the official schema", cases: cases)
    }

    private static func compare(_ rules: ClassRules, with definition: JSON) {
        // Members of the data model and of VC Data Integrity, which the schema of Open Badges does not name.
        let ours: Set<String> = [
            "relatedResource", "expires", "Proof id", "Proof @context",
        ]
        // Sets that may be one value too, or one value that may be a set.
        let compactable: Set<String> = [
            "type", "proof", "credentialSchema", "termsOfUse", "credentialStatus", "domain", "@context",
        ]
        let required = Set(definition["required"]?.items.compactMap(\.string) ?? [])
        #expect(Set(rules.members.filter(\.isRequired).map(\.name)) == required, "\(rules.name)")
        #expect(rules.isClosed == (definition["additionalProperties"]?.bool == false), "\(rules.name)")
        let properties = definition["properties"]?.object?.members ?? []
        for property in properties {
            let rule = rules.members.first { $0.name == property.name }
            #expect(rule != nil, "\(rules.name) \(property.name)")
            let isArray = property.value["type"]?.string == "array"
            if compactable.contains(property.name) { continue }
            #expect((rule?.cardinality == .set) == isArray, "\(rules.name) \(property.name)")
            let items = isArray ? property.value["items"] : property.value
            let values = items?["enum"] ?? items?["oneOf"]?.items.first?["enum"]
            switch rule?.kind {
            case .choice(let list), .extensibleChoice(let list):
                #expect(list.map(JSON.string) == values?.items, "\(rules.name) \(property.name)")
            case .boolean: #expect(items?["type"]?.string == "boolean")
            case .number: #expect(items?["type"]?.string == "number")
            case .timestamp, .proofTimestamp: #expect(items?["format"]?.string == "date-time")
            case .date: #expect(items?["format"]?.string == "date")
            case .object(let inner): #expect(items?["$ref"]?.string?.hasSuffix("/" + inner.rules(.v2).name) == true)
            default: break
            }
        }
        for rule in rules.members where !properties.contains(where: { $0.name == rule.name }) {
            #expect(
                ours.contains(rule.name) || ours.contains("\(rules.name) \(rule.name)"),
                "\(rules.name) \(rule.name)"
            )
        }
    }

    /// The suite's inputs are templates: its runner gives each a real issuer, and dates for words.
    private static func prepared(_ input: JSON, _ name: String) throws -> JSON {
        var credential = input
        if input["validFrom"]?.string == "FUTURE DATE" {
            credential = try Fixture.altered(credential, "/validFrom", "2036-01-01T00:00:00Z")
            credential = try Fixture.altered(credential, "/validUntil", "2016-01-01T00:00:00Z")
        }
        switch input["issuer"] {
        case nil where name != "credential-no-issuer-fail.json":
            return try Fixture.altered(
                credential,
                "/issuer",
                "did:key:z6MkpJySvETLnxhQG9DzEdmKJtysBDjuuTeDfUj1uNNCUqcj"
            )
        case .object(let issuer) where issuer["id"] == nil:
            return try Fixture.altered(
                credential,
                "/issuer/id",
                "did:key:z6MkpJySvETLnxhQG9DzEdmKJtysBDjuuTeDfUj1uNNCUqcj"
            )
        default:
            return credential
        }
    }
}
