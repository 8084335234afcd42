import BadgePrograms
import BadgeTesting
import Foundation
import JSONSchema
import StrictJSON
import Testing

/// The schemas for editors say what the readers say.
struct SchemaTests {
    @Test func `every file of a program in the repository keeps the schema of its format`() throws {
        var counts: [String: Int] = [:]
        for file in try ProgramFiles.all() {
            let yaml = try YAMLFile(name: file.name, bytes: file.bytes)
            guard let format = yaml.format.flatMap({ FormatSchema.Format(rawValue: $0) }) else { continue }
            let judgement = try ProgramFiles.validator(format).judge(yaml.json)
            #expect(judgement == .kept, "\(file.name)")
            counts[format.rawValue, default: 0] += 1
        }
        // Nobody has written a table as YAML there.
        let formats = FormatSchema.Format.allCases.filter { $0 != .table }
        #expect(formats.allSatisfy { counts[$0.rawValue, default: 0] > 0 }, "\(counts)")
        #expect(counts.values.reduce(0, +) >= 45, "\(counts)")
    }

    @Test func `a file of one format does not keep the schema of another`() throws {
        for file in try ProgramFiles.all().prefix(12) {
            let yaml = try YAMLFile(name: file.name, bytes: file.bytes)
            for format in FormatSchema.Format.allCases where format.rawValue != yaml.format {
                guard case .broken = try ProgramFiles.validator(format).judge(yaml.json) else {
                    Issue.record("\(file.name) keeps \(format)")
                    continue
                }
            }
        }
    }

    @Test func `every key in every schema is explained, and every kind of rule`() throws {
        for format in FormatSchema.Format.allCases {
            var silent: [String] = []
            SchemaTests.look(at: FormatSchema.of(format), "", &silent)
            #expect(silent == [], "\(format)")
        }
        let kinds = try #require(FormatSchema.of(.template)["$defs"]?.object).members.filter {
            $0.name.hasPrefix("rule-")
        }
        #expect(kinds.count == RuleKinds.all.count)
        #expect(kinds.allSatisfy { ($0.value["description"]?.string ?? "").hasPrefix("Met when ") })
    }

    /// The keys without a description.
    private static func look(at value: JSON, _ path: String, _ silent: inout [String]) {
        for property in value["properties"]?.object?.members ?? [] where value["type"] != nil {
            let isShared = property.value["$ref"] != nil
            if !isShared, (property.value["description"]?.string ?? "").isEmpty {
                silent.append(path + "/" + property.name)
            }
        }
        for member in value.object?.members ?? [] { look(at: member.value, path + "/" + member.name, &silent) }
        for item in value.array ?? [] { look(at: item, path, &silent) }
    }

    @Test func `the table of rules in the documentation names the keys that the schema of each kind has`() throws {
        let text = try String(contentsOf: Repository.root.appending(path: "docs/templates.md"), encoding: .utf8)
        let common: Set = ["id", "rule", "name", "statement", "origin", "strength", "only"]
        let definitions = try #require(FormatSchema.of(.template)["$defs"]?.object)
        for type in RuleKinds.all {
            let kind = type.kind
            let row = try #require(
                text.components(separatedBy: "\n").first { $0.hasPrefix("| `\(kind)` |") },
                "no row for \(kind)"
            )
            let keys = try #require(definitions["rule-\(kind)"]?["properties"]?.object?.names)
            for key in keys where !common.contains(key) {
                #expect(row.contains("`\(key)`") || row.contains("`\(key): "), "\(kind): \(key)")
            }
        }
    }

    @Test(arguments: RequirementKind.allCases)
    func `the schema lets stand in a kind of requirement the rules that the reader lets stand there`(
        kind: RequirementKind
    )
        throws
    {
        let validator = try ProgramFiles.validator(.template)
        for type in RuleKinds.all {
            let text = SchemaTests.template(kind, rule: type.kind)
            let isMisplaced: Bool
            do {
                _ = try Template(reading: ProgramFiles.file("template.yaml", text))
                isMisplaced = false
            } catch let error as ProgramErrors {
                isMisplaced = error.problems.contains { $0.code == .misplacedRule }
            }
            let problems = try ProgramFiles.problems(text, validator)
            let saysSo = problems.contains { $0.rule.contains("allOf") && $0.rule.hasSuffix("/rule/enum") }
            #expect(saysSo == isMisplaced, "\(type.kind) in \(kind): \(problems.map(\.rule))")
        }
    }

    private static func template(_ kind: RequirementKind, rule: String) -> String {
        """
        format: badge-template/1
        id: mini
        version: "1"
        name: Mini
        achievementType: Badge
        description: A program for a test.
        source: {title: A handbook, organization: Example Program, attribution: Written for this test.}
        criteria: What the rules say.
        award: {rule: every-required-rule}
        parts:
          - id: work
            name: Work
            phase: true
            requirements:
              - id: thing
                name: Thing
                description: A thing.
                kind: \(kind.rawValue)
                genre: Thing
                rules:
                  - {id: tried, rule: \(rule), name: Tried, statement: It is so., origin: ours, strength: required}
        """
    }
}
