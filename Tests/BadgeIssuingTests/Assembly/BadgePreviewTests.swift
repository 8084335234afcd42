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

    @Test func `evidence that cannot be named is told, and the rest is shown all the same`() throws {
        var sample = try Sample()
        try sample.copy("evidence/design-plan.pdf", over: "evidence/circle-map.png")
        let decision = try sample.decide()
        let assembly = try CredentialAssembly(
            previewing: decision,
            issuer: SampleIssuer.issuer(),
            at: SampleIssuer.day,
            random: FixedRandom()
        )
        let preview = BadgePreview(of: assembly, decision: decision)
        #expect(decision.isAwarded && !preview.isAwarded)
        let missing = preview.sections.filter { $0.kind == .missing }.flatMap(\.rows)
        #expect(missing.map(\.label) == ["The files"])
        #expect(missing.first?.note?.contains("are the same, byte for byte") == true)
        let whole = BadgePreview(of: try Sample().assemble(), decision: try Sample().decide())
        func count(_ preview: BadgePreview) -> Int {
            preview.sections.filter { $0.kind == .files }.flatMap(\.rows).count
        }
        #expect(count(preview) == count(whole))
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
