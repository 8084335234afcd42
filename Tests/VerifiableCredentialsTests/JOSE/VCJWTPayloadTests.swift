import BadgeCrypto
import StrictJSON
import Testing
import VerifiableCredentials

/// The claims beside a credential, exactly those of Open Badges 3.0 §8.2.
struct VCJWTPayloadTests {
    private let nbf: JSON = 1_795_341_600
    private let exp: JSON = 1_826_877_600

    @Test func `the payload is the credential with its claims`() throws {
        let credential = try TestDocument.credential()
        let payload = try VCJWT.payload(of: credential)
        #expect(payload.names == credential.names + ["iss", "jti", "nbf", "sub", "exp"])
        #expect(payload["iss"] == "https://badges.example.org/issuer")
        #expect(payload["jti"] == "urn:uuid:0b7d1a52-16a5-4a0d-8a37-54a4b8e2a901")
        #expect(payload["nbf"] == nbf)
        #expect(payload["sub"] == "did:example:ana")
        #expect(payload["exp"] == exp)
        #expect(payload["vc"] == nil)
        #expect(VCJWT.credential(in: payload) == credential)
        #expect(VCJWT.disagreements(payload: payload, credential: credential).isEmpty)
    }

    @Test func `a subject without an id gives no sub, an open end gives no exp`() throws {
        let credential = try TestDocument.credential()
            .with("validUntil", nil).with("credentialSubject", ["note": "no id"])
        let payload = try VCJWT.payload(of: credential)
        #expect(payload.names == credential.names + ["iss", "jti", "nbf"])
        #expect(VCJWT.disagreements(payload: payload, credential: credential).isEmpty)
    }

    @Test func `an issuer may be a text`() throws {
        let payload = try VCJWT.payload(of: TestDocument.credential().with("issuer", "did:example:issuer"))
        #expect(payload["iss"] == "did:example:issuer")
    }

    @Test func `a credential of data model 1_1 has its own names for the times`() throws {
        let credential = try TestDocument.credential().with("validFrom", nil).with("validUntil", nil)
            .with("issuanceDate", "2026-11-22T10:00:00Z").with("expirationDate", "2027-11-22T10:00:00Z")
        let payload = try VCJWT.payload(of: credential)
        #expect(payload["nbf"] == nbf)
        #expect(payload["exp"] == exp)
    }

    @Test func `times are whole seconds, earlier ones negative`() throws {
        let credential = try TestDocument.credential()
            .with("validFrom", "1969-12-31T23:59:58.75Z").with("validUntil", "2026-11-22T12:00:00.999+02:00")
        let payload = try VCJWT.payload(of: credential)
        #expect(payload["nbf"] == -2)
        #expect(payload["exp"] == nbf)
    }

    @Test(arguments: VCJWT.claimNames)
    func `a credential that has a claim as member is refused`(name: String) throws {
        let credential = try TestDocument.credential().with(name, "x")
        #expect(proofRefusal { () throws(ProofError) in try VCJWT.payload(of: credential) } == .malformed)
    }

    @Test(
        arguments: [
            ("issuer", nil), ("issuer", ["name": "no id"]), ("issuer", ["id": 1]), ("id", nil), ("id", 1),
            ("validFrom", nil),
            ("validFrom", "2026-11-22"), ("validFrom", 1_795_341_600), ("validUntil", "never"),
            ("credentialSubject", ["id": 1]),
        ] as [(String, JSON?)]
    )
    func `a credential that cannot say a claim is refused`(member: String, value: JSON?) throws {
        let credential = try TestDocument.credential().with(member, value)
        #expect(proofRefusal { () throws(ProofError) in try VCJWT.payload(of: credential) } == .malformed)
    }

    @Test(arguments: ["iss", "jti", "nbf", "sub", "exp"])
    func `a claim that is missing or other disagrees, whichever it is`(claim: String) throws {
        let credential = try TestDocument.credential()
        let payload = try VCJWT.payload(of: credential)
        for value in [nil, "other", 1_795_341_601, .null, [.string("did:example:ana")]] as [JSON?] {
            if value == nil && claim == "sub" { continue }
            let found = VCJWT.disagreements(payload: payload.with(claim, value), credential: credential)
            #expect(found.map(\.claim) == [claim])
            #expect(found.first?.found == value)
            #expect(found.first?.expected == payload[claim])
        }
    }

    @Test func `each disagreement names the member that it is about`() throws {
        let credential = try TestDocument.credential()
        let found = VCJWT.disagreements(payload: credential, credential: credential)
        #expect(found.map(\.claim) == ["iss", "jti", "nbf", "exp"])
        #expect(found.map(\.member.description) == ["/issuer", "/id", "/validFrom", "/validUntil"])
        let other = VCJWT.disagreements(payload: credential.with("sub", "other"), credential: credential)
        #expect(other.map(\.member.description).contains("/credentialSubject/id"))
    }

    @Test func `a subject that is not repeated is no disagreement, and told by itself`() throws {
        let credential = try TestDocument.credential()
        let payload = try VCJWT.payload(of: credential)
        #expect(!VCJWT.lacksSubject(payload: payload, credential: credential))
        let without = payload.with("sub", nil)
        #expect(VCJWT.lacksSubject(payload: without, credential: credential))
        #expect(VCJWT.disagreements(payload: without, credential: credential).isEmpty)
        #expect(!VCJWT.lacksSubject(payload: payload.with("sub", .null), credential: credential))
        let nobody = credential.with("credentialSubject", ["note": "no id"])
        #expect(!VCJWT.lacksSubject(payload: without, credential: nobody))
    }

    @Test(arguments: ["sub", "exp"])
    func `a claim that the credential gives no reason for disagrees`(claim: String) throws {
        let credential = try TestDocument.credential()
            .with("validUntil", nil).with("credentialSubject", ["note": "no id"])
        let payload = try VCJWT.payload(of: credential).with(claim, 5)
        let found = VCJWT.disagreements(payload: payload, credential: credential)
        #expect(found.map(\.claim) == [claim])
        #expect(found.first?.found == 5)
        #expect(found.first?.expected == nil)
    }

    @Test(arguments: ["aud", "iat"])
    func `claims about the token itself are let be`(claim: String) throws {
        let credential = try TestDocument.credential()
        let payload = try VCJWT.payload(of: credential).with(claim, 5)
        #expect(VCJWT.disagreements(payload: payload, credential: credential).isEmpty)
        #expect(VCJWT.credential(in: payload) == credential)
    }

    @Test func `canonically equal identifiers disagree`() throws {
        let credential = try TestDocument.credential().with("issuer", "did:example:é")
        let payload = try VCJWT.payload(of: credential).with("iss", "did:example:e\u{301}")
        #expect(VCJWT.disagreements(payload: payload, credential: credential).map(\.claim) == ["iss"])
    }
}
