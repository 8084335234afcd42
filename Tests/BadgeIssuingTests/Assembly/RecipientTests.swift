import BadgeIssuing
import BadgeTesting
import Testing

struct RecipientTests {
    private func identities(_ sample: Sample, _ form: IssuerDescription.EmailForm = .hashed) throws -> [IdentityObject]
    {
        try sample.assemble(SampleIssuer.issuer(emailForm: form)).credential.credentialSubject.identifier
    }

    private func answers(_ identities: [IdentityObject], _ type: String, _ value: String) throws -> [String] {
        let ask = try #require(RecipientIdentity(type: type, value: value))
        return identities.compactMap { identity in
            ask.answer(of: identity.json).map { "\($0) \(identity.isHashed ? "hashed" : "clear")" }
        }
    }

    @Test func `the name stands in clear where it was agreed to, the address hashed`() throws {
        let identities = try identities(Sample())
        #expect(identities.map(\.identityType) == ["name", "emailAddress"])
        #expect(try answers(identities, "name", "Ana Rivera") == ["same clear"])
        #expect(try answers(identities, "emailAddress", "ana.rivera@example.org") == ["same hashed"])
        #expect(try answers(identities, "emailAddress", "ana.riviera@example.org") == ["different hashed"])
    }

    @Test func `a name that was not agreed to stands hashed, and nowhere else`() throws {
        var sample = try Sample()
        try sample.replace("  showName: true\n", with: "  showName: false\n")
        let identities = try identities(sample)
        #expect(identities.map(\.identityType) == ["emailAddress", "name"])
        #expect(try answers(identities, "name", "Ana Rivera") == ["same hashed"])
        let text = try sample.assemble().credential.json.compactText()
        #expect(!text.contains("Rivera"))
        #expect(!text.contains("ana.rivera"))
        #expect(try Sample().assemble().credential.json.compactText().contains("Ana Rivera"))
    }

    @Test func `the address stands as the issuer has settled`() throws {
        let sample = try Sample()
        #expect(try answers(identities(sample, .clear), "emailAddress", "ana.rivera@example.org") == ["same clear"])
        #expect(try answers(identities(sample, .none), "emailAddress", "ana.rivera@example.org") == [])
        for form in [IssuerDescription.EmailForm.hashed, .none] {
            let issuer = try SampleIssuer.issuer(emailForm: form)
            #expect(try !sample.assemble(issuer).credential.json.compactText().contains("@example.org"))
        }
    }

    @Test func `an issuer that keeps both out still names the recipient by hash`() throws {
        var sample = try Sample()
        try sample.replace("  showName: true\n", with: "  showName: false\n")
        #expect(try answers(identities(sample, .none), "name", "Ana Rivera") == ["same hashed"])
    }

    @Test func `further identifiers stand hashed`() throws {
        var sample = try Sample()
        try sample.replace(
            "  showName: true\n",
            with: "  showName: true\n  identifiers:\n    - {type: \"ext:staffNumber\", value: \"4711\"}\n"
        )
        let identities = try identities(sample)
        #expect(identities.map(\.identityType) == ["name", "emailAddress", "ext:staffNumber"])
        #expect(try answers(identities, "ext:staffNumber", "4711") == ["same hashed"])
        #expect(!identities.contains { $0.identityHash == "4711" })
    }

    @Test func `every hash has its own salt of 128 bits`() throws {
        var sample = try Sample()
        try sample.replace("  showName: true\n", with: "  showName: false\n")
        let salts = try (identities(sample) + sample.assemble(seed: 9).credential.credentialSubject.identifier)
            .map { try #require($0.salt) }
        #expect(Set(salts).count == 4)
        for salt in salts { #expect(try Base16.decode(salt).count == 16) }
    }
}
