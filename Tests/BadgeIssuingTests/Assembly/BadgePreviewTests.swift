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

    /// What is told to be missing where the proofs are those; over the bytes, since statements of so much take long.
    private func missing(_ characters: Int, _ names: String...) throws -> [String] {
        let proofs = try (names.isEmpty ? ["eddsa-jcs-2022"] : names).map { try ProofKind(named: $0) }
        var sample = try Sample()
        try sample.addParticipants(97, characters: characters)
        let preview = BadgePreview(of: try sample.assemble(), decision: try sample.decide(), proofs: proofs)
        let rows = preview.sections.filter { $0.kind == .missing }.flatMap(\.rows)
        #expect(preview.isAwarded == rows.isEmpty)
        return rows.compactMap(\.note)
    }

    @Test func `a badge that would be too large is told before`() throws {
        #expect(try missing(1000) == [])
        let notes = try missing(1745)
        #expect(notes.count == 1)
        #expect(notes.first?.contains("verifiers read up to 1048576") == true)
        #expect(notes.first?.contains("; to do: ") == true)
    }

    @Test func `so is a token that would be, and a set of proofs that no key can make`() throws {
        let characters = 1500
        #expect(try missing(characters) == [])
        #expect(try missing(characters, "EdDSA").first?.hasPrefix("badge.jwt would have ") == true)
        #expect(try missing(1, "EdDSA") == [])
        #expect(
            try missing(1, "eddsa-jcs-2022", "ecdsa-jcs-2019").first?.hasPrefix("no key can make all the proofs")
                == true
        )
        #expect(try missing(1, "ES256", "ecdsa-jcs-2019") == [])
    }
}
