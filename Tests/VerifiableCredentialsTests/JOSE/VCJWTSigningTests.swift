import BadgeCrypto
import StrictJSON
import Testing
import VerifiableCredentials

struct VCJWTSigningTests {
    private let method = "did:key:zKey#zKey"

    @Test(arguments: JWSAlgorithm.allCases)
    func `a signed credential is read, holds and comes out as it went in`(algorithm: JWSAlgorithm) throws {
        let credential = try TestDocument.credential()
        let key = try TestKey.make(algorithm.keyType)
        let bytes = try VCJWT.sign(credential, algorithm: algorithm, key: key, method: method)
        #expect(CompactJWS.isRecognised(bytes))
        let jws = try CompactJWS(bytes)
        #expect(JSON.object(jws.header) == ["alg": .string(algorithm.rawValue), "kid": .string(method), "typ": "JWT"])
        #expect(try jws.isValid(algorithm: algorithm, key: key.publicKey))
        let read = try UnverifiedCredential(token: jws)
        #expect(read.unverifiedMembers == credential)
    }

    @Test func `a key of another type signs nothing`() throws {
        let credential = try TestDocument.credential()
        let key = try TestKey.make(.p256)
        #expect(
            proofRefusal { () throws(ProofError) in
                try VCJWT.sign(credential, algorithm: .edDSA, key: key, method: method)
            } == .keyType
        )
    }

    @Test func `an algorithm other than the header's is not what was signed`() throws {
        let key = try TestKey.make(.ed25519)
        let bytes = try VCJWT.sign(TestDocument.credential(), algorithm: .edDSA, key: key, method: method)
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: ".")
        let header: JSON = ["alg": "Ed25519", "kid": .string(method), "typ": "JWT"]
        let other = Base64URL.encode(header.compactBytes()) + "." + parts[1] + "." + parts[2]
        #expect(try !CompactJWS(Array(other.utf8)).isValid(algorithm: .ed25519, key: key.publicKey))
    }

    @Test func `embedded proofs stay inside the token`() throws {
        let credential = try TestDocument.credential().with("proof", [["type": "DataIntegrityProof"]])
        let key = try TestKey.make(.ed25519)
        let jws = try CompactJWS(VCJWT.sign(credential, algorithm: .edDSA, key: key, method: method))
        #expect(try UnverifiedCredential(token: jws).unverifiedProofs == [["type": "DataIntegrityProof"]])
    }
}
