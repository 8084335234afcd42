import BadgeIssuing
import Testing

struct ProofKindTests {
    @Test func `the names are these, and each stands for itself`() throws {
        #expect(
            ProofKind.names == [
                "eddsa-rdfc-2022", "ecdsa-rdfc-2019", "eddsa-jcs-2022", "ecdsa-jcs-2019", "EdDSA", "Ed25519", "ES256",
                "ES384", "RS256",
            ]
        )
        for name in ProofKind.names { #expect(try ProofKind(named: name).name == name) }
    }

    @Test(arguments: [
        "", "none", "HS256", "eddsa", "EDDSA-JCS-2022", "eddsa-2022", "Ed25519Signature2020", "ES256 ", "RS512",
    ])
    func `another name is refused with the names that there are`(name: String) throws {
        let error = try #require(issuingError { () throws(IssuingError) in try ProofKind(named: name) })
        #expect(error.code == .proof)
        #expect(error.hint?.contains("eddsa-jcs-2022") == true)
    }

    @Test(arguments: [
        (KeyType.ed25519, "eddsa-rdfc-2022"), (.p256, "ecdsa-rdfc-2019"), (.p384, "ecdsa-rdfc-2019"), (.rsa, "RS256"),
    ])
    func `the standard proof of a key is the one over statements, where the key can make one`(
        type: KeyType,
        name: String
    ) {
        let kind = ProofKind.standard(for: type)
        #expect(kind.accepts(type))
        #expect(kind.name == name)
    }

    @Test func `a kind goes with the types of key that its standard names`() throws {
        let expected: [(String, [KeyType])] = [
            ("eddsa-rdfc-2022", [.ed25519]), ("ecdsa-rdfc-2019", [.p256, .p384]), ("eddsa-jcs-2022", [.ed25519]),
            ("ecdsa-jcs-2019", [.p256, .p384]), ("EdDSA", [.ed25519]),
            ("Ed25519", [.ed25519]), ("ES256", [.p256]), ("ES384", [.p384]), ("RS256", [.rsa]),
        ]
        for (name, types) in expected {
            let kind = try ProofKind(named: name)
            #expect(KeyType.allCases.filter(kind.accepts) == types, "\(name)")
        }
    }
}
