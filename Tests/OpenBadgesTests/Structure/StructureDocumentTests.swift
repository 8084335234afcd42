import BadgeTesting
import Foundation
import OpenBadges
import Testing

/// `docs/structure.md` against the code that it describes.
struct StructureDocumentTests {
    private let text: String

    init() throws {
        text = try String(contentsOf: Repository.root.appending(path: "docs/structure.md"), encoding: .utf8)
    }

    @Test func `the document explains every reason code, and no other`() throws {
        let codes =
            StructureReason.allCases.map(\.rawValue) + ContextReason.allCases.map(\.rawValue)
            + ResultReason.allCases.map(\.rawValue)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.contains(".") }
        let explained = rows.compactMap { row in
            row.split(separator: "`").dropFirst().first.map(String.init)
        }.filter { name in ["structure.", "context.", "results."].contains { name.hasPrefix($0) } }
        #expect(explained == codes)
        for reason in ResultReason.allCases {
            let row = try #require(rows.first { $0.hasPrefix("| `\(reason.rawValue)`") })
            #expect(row.contains("| \(reason.outcome.rawValue) |"))
        }
    }

    @Test func `the document's tables of classes are the rules themselves`() {
        let names = StructureClass.allCases.map { structureClass in
            let rules = structureClass.rules(.v2)
            let members = rules.members.map { rule in
                let sign =
                    switch rule.cardinality {
                    case .one: ""
                    case .set: "[]"
                    case .oneOrSet: "[c]"
                    }
                return (rule.isRequired ? "**\(rule.name)**" : rule.name) + sign
            }
            return "| \(rules.name) | \(rules.isClosed ? "closed" : "open") | \(members.joined(separator: ", ")) |"
        }
        let table = names.joined(separator: "\n")
        #expect(text.contains(table), "the table should be:\n\(table)")
    }
}
