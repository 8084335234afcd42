import BadgeIssuing
import Testing

struct SignedBadgeTests {
    private let credential = OpenBadgeCredential(
        id: "urn:uuid:0b7d1a52-16a5-4a0d-8a37-54a4b8e2a901",
        name: "Peer Coaching",
        issuer: Profile(id: "did:example:issuer"),
        validFrom: SampleIssuer.day,
        credentialSubject: AchievementSubject(
            identifier: [IdentityObject(clear: "Ana Rivera", type: "name")],
            achievement: Achievement(
                id: "urn:uuid:6d1f6f0e-8f43-4a53-9c0b-2f4f0a8c1d11",
                name: "Peer Coaching",
                description: "Coaches a colleague.",
                criteriaNarrative: "One cycle."
            )
        )
    )

    private func sign(_ names: [String], _ type: KeyType) throws -> SignedBadge {
        try SignedBadge(
            signing: credential,
            with: names.map { try ProofKind(named: $0) },
            key: SampleIssuer.key(type),
            method: "did:example:issuer#key-1",
            at: SampleIssuer.day
        )
    }

    private func refusal(_ names: [String], _ type: KeyType = .ed25519) throws -> IssuingError.Code? {
        do {
            _ = try sign(names, type)
            return nil
        } catch let error as IssuingError {
            return error.code
        }
    }

    /// Every list of kinds that a key can make: each suite or none, each token or none.
    static let combinations: [([String], KeyType)] = KeyType.allCases.flatMap { type -> [([String], KeyType)] in
        let fitting = ProofKind.names.filter { (try? ProofKind(named: $0))?.accepts(type) == true }
        let suites = fitting.filter { $0.contains("-") }
        let tokens = fitting.filter { !$0.contains("-") }
        return suites.map { ([$0], type) } + tokens.map { ([$0], type) }
            + suites.flatMap { suite in tokens.flatMap { [([suite, $0], type), ([$0, suite], type)] } }
    }

    @Test func `there are combinations of every key`() {
        // Of Ed25519 two suites and two tokens, of each curve two suites and one token, of RSA one token
        #expect(Self.combinations.count == (2 + 2 + 2 * 4) + 2 * (2 + 1 + 2 * 2) + 1)
    }

    @Test(arguments: combinations)
    func `every combination signs what was asked for, and it holds`(names: [String], type: KeyType) throws {
        let badge = try sign(names, type)
        let key = try SampleIssuer.key(type).publicKey
        let suites = names.filter { $0.contains("-") }
        let tokens = names.filter { !$0.contains("-") }
        #expect((badge.embedded != nil) == !suites.isEmpty)
        #expect((badge.token != nil) == !tokens.isEmpty)
        if let embedded = badge.embedded?.object {
            #expect(embedded["proof"]?.array?.count == suites.count)
            let read = UnverifiedCredential(unverified: embedded)
            #expect(.object(read.unverifiedDocument) == credential.json)
            for (proof, name) in zip(read.unverifiedProofs, suites) {
                let proof = try DataIntegrityProof(proof)
                #expect(proof.cryptosuite == name)
                #expect(proof.verificationMethod == "did:example:issuer#key-1")
                #expect(proof.members["created"] == "2026-11-22T00:00:00Z")
                let suite = try #require(Cryptosuites.named(name))
                #expect(try suite.isValid(proof, of: read.unverifiedDocument, key: key))
            }
        }
        if let token = badge.token {
            let jws = try CompactJWS(token)
            let algorithm = try #require(JWSAlgorithm(exactly: tokens[0]))
            #expect(jws.algorithmName == tokens[0])
            #expect(try jws.isValid(algorithm: algorithm, key: key))
            // The token carries the credential by itself, without the proofs that may be inside its other form.
            #expect(try UnverifiedCredential(token: jws).unverifiedJSON == credential.json)
        }
        #expect(badge.payload == badge.embedded?.compactBytes() ?? badge.token)
        let format = try BadgeReader.read(badge.payload).format
        #expect(format == (suites.isEmpty ? .jwt : .json))
    }

    @Test(arguments: [["EdDSA", "Ed25519"], ["EdDSA", "eddsa-jcs-2022", "Ed25519"]])
    func `two tokens are refused`(names: [String]) throws {
        #expect(try refusal(names) == .proof)
    }

    @Test(arguments: [
        ["eddsa-jcs-2022", "eddsa-jcs-2022"], ["EdDSA", "EdDSA"], ["eddsa-jcs-2022", "EdDSA", "eddsa-jcs-2022"],
    ])
    func `the same proof twice is refused`(names: [String]) throws {
        #expect(try refusal(names) == .proof)
    }

    @Test func `no proof at all is refused`() throws {
        #expect(try refusal([]) == .proof)
        #expect(try refusal(["eddsa-jcs-2022"]) == nil)
    }

    @Test func `a proof that the key cannot make is refused, also beside one that it can`() throws {
        for type in KeyType.allCases {
            for name in ProofKind.names where try !ProofKind(named: name).accepts(type) {
                #expect(try refusal([name], type) == .proof)
                #expect(try refusal([ProofKind.standard(for: type).name, name], type) == .proof)
            }
        }
    }

    @Test func `Ed25519 signs the same bytes each time`() throws {
        #expect(try sign(["eddsa-jcs-2022"], .ed25519).payload == sign(["eddsa-jcs-2022"], .ed25519).payload)
        #expect(try sign(["EdDSA"], .ed25519).payload == sign(["EdDSA"], .ed25519).payload)
    }
}
