import BadgeIssuing
import BadgeTesting
import Testing

/// What a preview claims stands in the badge that is issued.
struct BadgePreviewTests {
    private func texts(_ json: JSON) -> [[UInt8]] {
        switch json {
        case .string(let text): [Array(text.utf8)]
        case .array(let items): items.flatMap(texts)
        case .object(let object): object.names.flatMap { texts(object[$0] ?? .null) }
        default: []
        }
    }

    @Test func `nothing is claimed to be read that does not stand in the badge`() throws {
        let assembly = try Sample().assemble()
        let preview = BadgePreview(of: assembly, decision: try Sample().decide())
        let there = texts(assembly.credential.json)
        let claimed = preview.sections.filter { $0.kind == .readByEverybody || $0.kind == .files }.flatMap(\.rows)
            .flatMap(\.values)
        #expect(claimed.count > 80)
        for text in claimed { #expect(there.contains(Array(text.utf8)), "\(text)") }
        #expect(preview.isAwarded && !preview.sections.contains { $0.kind == .missing })
    }

    @Test func `a number that must be met exactly is said to be so, as the report says it`() throws {
        let sample = try Sample()
        let preview = BadgePreview(of: try sample.assemble(), decision: try sample.decide())
        let notes = preview.sections.flatMap(\.rows).compactMap(\.note).filter { $0.hasPrefix("required: ") }
        #expect(notes.contains("required: exactly 3") && !notes.contains("required: at least 3"), "\(notes)")
        #expect(notes.contains { $0.hasPrefix("required: at least ") }, "\(notes)")
    }

    @Test func `what is said not to be there is there nowhere`() throws {
        let sample = try Sample()
        let assembly = try sample.assemble()
        let preview = BadgePreview(of: assembly, decision: try sample.decide())
        let never = preview.sections.first { $0.kind == .never }?.rows.map(\.label) ?? []
        #expect(never == ["E-mail address", "Assessors", "Names of files"])
        let text = assembly.credential.json.compactText()
        #expect(!text.contains("assessor-a") && !text.contains("ana.rivera@"))
    }
}
