import BadgeIssuing
import Testing

struct ProofKindTests {
    @Test func `the names are these, and each stands for itself`() throws {
        #expect(ProofKind.names == ["eddsa-jcs-2022", "ecdsa-jcs-2019", "EdDSA", "Ed25519", "ES256", "ES384", "RS256"])
        for name in ProofKind.names { #expect(try ProofKind(named: name).name == name) }
    }

    @Test(arguments: ["", "none", "HS256", "eddsa", "EDDSA-JCS-2022", "ES256 ", "RS512"])
    func `another name is refused with the names that there are`(name: String) throws {
        let error = try #require(issuingError { () throws(IssuingError) in try ProofKind(named: name) })
        #expect(error.code == .proof)
        #expect(error.hint?.contains("eddsa-jcs-2022") == true)
    }

    @Test(arguments: KeyType.allCases)
    func `the standard proof of a key goes with the key`(type: KeyType) {
        let kind = ProofKind.standard(for: type)
        #expect(kind.accepts(type))
        if case .token = kind, type != .rsa { Issue.record("the default is a proof inside the badge") }
    }

    @Test func `a kind goes with the types of key that its standard names`() throws {
        let expected: [(String, [KeyType])] = [
            ("eddsa-jcs-2022", [.ed25519]), ("ecdsa-jcs-2019", [.p256, .p384]), ("EdDSA", [.ed25519]),
            ("Ed25519", [.ed25519]), ("ES256", [.p256]), ("ES384", [.p384]), ("RS256", [.rsa]),
        ]
        for (name, types) in expected {
            let kind = try ProofKind(named: name)
            #expect(KeyType.allCases.filter(kind.accepts) == types, "\(name)")
        }
    }
}
