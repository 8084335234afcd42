import BadgeCrypto
import StrictJSON
import Testing
import VerifiableCredentials

struct UnverifiedCredentialTests {
    private func token(_ payload: String) throws -> CompactJWS {
        try CompactJWS(
            CompactJWS.sign(
                payload: Array(payload.utf8),
                header: JSONObject(),
                algorithm: .edDSA,
                key: TestKey.make(.ed25519)
            )
        )
    }

    private func refusal(_ payload: String) throws -> ProofError.Code? {
        let token = try token(payload)
        return proofRefusal { () throws(ProofError) in try UnverifiedCredential(token: token) }
    }

    @Test func `a document keeps its proofs and can be had without them`() throws {
        let members = try TestDocument.credential().with("proof", ["type": "DataIntegrityProof"])
        let credential = UnverifiedCredential(unverified: members)
        #expect(credential.unverifiedMembers == members)
        #expect(credential.unverifiedJSON == .object(members))
        #expect(credential.unverifiedProofs == [["type": "DataIntegrityProof"]])
        #expect(credential.unverifiedDocument == (try TestDocument.credential()))
        guard case .embedded = credential.securing else {
            Issue.record("not embedded")
            return
        }
    }

    @Test func `proofs are one, several or none`() throws {
        let members = try TestDocument.credential()
        func proofs(_ value: JSON?) -> [JSON] {
            UnverifiedCredential(unverified: members.with("proof", value)).unverifiedProofs
        }
        #expect(proofs(nil).isEmpty)
        #expect(proofs([]).isEmpty)
        #expect(proofs([1, 2]) == [1, 2])
        #expect(proofs("x") == ["x"])
    }

    @Test func `an issuer is named by a text or by the id of a profile`() throws {
        let members = try TestDocument.credential()
        func issuer(_ value: JSON?) -> String? {
            UnverifiedCredential(unverified: members.with("issuer", value)).unverifiedIssuerID
        }
        #expect(issuer("did:example:a") == "did:example:a")
        #expect(issuer(["id": "did:example:b"]) == "did:example:b")
        for value in [nil, .null, 1, [], ["did:example:a"], ["id": 1], ["name": "x"]] as [JSON?] {
            #expect(issuer(value) == nil)
        }
    }

    @Test func `a token's payload is the credential without its claims`() throws {
        let text = #"{"type":["VerifiableCredential"],"iss":"a","sub":"b","aud":"c","exp":1,"nbf":2,"iat":3,"jti":"d"}"#
        let credential = try UnverifiedCredential(token: token(text))
        #expect(credential.unverifiedJSON == ["type": ["VerifiableCredential"]])
        guard case .token(_, let payload) = credential.securing else {
            Issue.record("not a token")
            return
        }
        #expect(payload.names.count == 8)
    }

    @Test func `a vc claim is the credential, with nothing from beside it`() throws {
        let credential = try UnverifiedCredential(token: token(#"{"vc":{"id":"urn:x"},"id":"urn:y","iss":"a"}"#))
        #expect(credential.unverifiedJSON == ["id": "urn:x"])
    }

    @Test(arguments: [
        "", "{", "[]", "null", "1", #""a""#, #"{"vc":1}"#, #"{"vc":[]}"#, #"{"vc":null}"#, #"{"a":1,"a":2}"#, "{}x",
    ])
    func `a payload that is no credential is malformed`(payload: String) throws {
        #expect(try refusal(payload) == .malformed)
    }
}
