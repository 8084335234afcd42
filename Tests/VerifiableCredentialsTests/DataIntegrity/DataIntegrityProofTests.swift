import StrictJSON
import Testing
import VerifiableCredentials

struct DataIntegrityProofTests {
    private let good: JSON = [
        "type": "DataIntegrityProof", "cryptosuite": "eddsa-jcs-2022", "created": "2026-11-22T10:00:00Z",
        "verificationMethod": "did:key:z6Mk#z6Mk", "proofPurpose": "assertionMethod", "proofValue": "z3FXQ",
        "nonce": "unknown members stay",
    ]

    private func without(_ name: String) throws -> JSON {
        .object(try #require(good.object).with(name, nil))
    }

    @Test func `a proof is read with all that stands in it`() throws {
        let proof = try DataIntegrityProof(good)
        #expect(proof.type == "DataIntegrityProof")
        #expect(proof.cryptosuite == "eddsa-jcs-2022")
        #expect(proof.verificationMethod == "did:key:z6Mk#z6Mk")
        #expect(proof.proofPurpose == "assertionMethod")
        #expect(proof.proofValue == "z3FXQ")
        #expect(JSON.object(proof.members) == good)
    }

    @Test func `the options are the proof without its value, in the same order`() throws {
        let proof = try DataIntegrityProof(good)
        #expect(proof.options.names == proof.members.names.filter { $0 != "proofValue" })
        #expect(proof.options["nonce"] == "unknown members stay")
    }

    @Test func `a proof of an older type has no cryptosuite`() throws {
        #expect(try DataIntegrityProof(try without("cryptosuite")).cryptosuite == nil)
    }

    @Test func `the name of a suite is read without the rest of the proof`() throws {
        let name = try ProofSuiteName(["type": "JsonWebSignature2020", "jws": "e30..AA"])
        #expect(name.type == "JsonWebSignature2020")
        #expect(name.cryptosuite == nil)
        #expect(name.shown == "JsonWebSignature2020")
        #expect(Cryptosuites.builtIn.suite(named: name) == nil)
        #expect(proofRefusal { () throws(ProofError) in try ProofSuiteName(["jws": "e30..AA"]) } == .malformed)
    }

    @Test func `Ed25519Signature2020 with a cryptosuite is malformed, without one it is known`() throws {
        let json: JSON = ["type": "Ed25519Signature2020", "cryptosuite": "eddsa-rdfc-2022"]
        #expect(proofRefusal { () throws(ProofError) in try ProofSuiteName(json) } == .malformed)
        let name = try ProofSuiteName(["type": "Ed25519Signature2020"])
        #expect(Cryptosuites.builtIn.suite(named: name)?.name == "Ed25519Signature2020")
    }

    @Test(arguments: ["type", "verificationMethod", "proofPurpose", "proofValue"])
    func `a proof without a needed member is malformed`(name: String) throws {
        let json = try without(name)
        do {
            _ = try DataIntegrityProof(json)
            Issue.record("read without \(name)")
        } catch {
            #expect(error.code == .malformed)
            #expect(error.detail.contains(name))
        }
    }

    @Test(arguments: ["type", "cryptosuite", "verificationMethod", "proofPurpose", "proofValue"])
    func `a member that is no text is malformed`(name: String) throws {
        let members = try #require(good.object)
        for value in [JSON.null, 1, true, [], ["a"], ["id": "a"]] {
            let json = JSON.object(members.with(name, value))
            #expect(proofRefusal { () throws(ProofError) in try DataIntegrityProof(json) } == .malformed)
        }
    }

    @Test func `a proof is an object`() {
        for json in [JSON.null, "z3FXQ", 1, [], [good]] {
            #expect(proofRefusal { () throws(ProofError) in try DataIntegrityProof(json) } == .malformed)
        }
    }
}
