import BadgeCrypto
import StrictJSON
import Testing
import VerifiableCredentials

/// A proof names the contexts that it was made for; the document must begin with them (VC-DI-EDDSA §3.3.2).
struct ProofContextTests {
    private let suite = EdDSAJCS2022()

    private func answer(signing signed: JSON?, judging judged: JSON?) throws -> Result<Bool, ProofError> {
        let document = try TestDocument.credential()
        let key = try TestKey.make(.ed25519)
        let proof = try suite.proof(for: document.with("@context", signed), key: key, method: "m", created: nil)
        let read = try DataIntegrityProof(.object(proof))
        do throws(ProofError) {
            return .success(try suite.isValid(read, of: document.with("@context", judged), key: key.publicKey))
        } catch {
            return .failure(error)
        }
    }

    @Test func `the same contexts hold`() throws {
        #expect(try answer(signing: ["a", "b"], judging: ["a", "b"]).get())
    }

    @Test func `contexts that follow the signed ones are let be`() throws {
        #expect(try answer(signing: ["a", "b"], judging: ["a", "b", "c"]).get())
        #expect(try answer(signing: "a", judging: ["a", "c"]).get())
    }

    @Test(arguments: [["b", "a"], ["a"], ["c", "a", "b"], ["a", "c", "b"], ["A", "b"], []] as [[JSON]])
    func `contexts that do not begin with the signed ones are refused`(judged: [JSON]) throws {
        let answer = try answer(signing: ["a", "b"], judging: .array(judged))
        #expect(throws: ProofError.self) { try answer.get() }
        if case .failure(let error) = answer { #expect(error.code == .context) }
    }

    @Test func `a document without contexts is refused where the proof names some`() throws {
        if case .failure(let error) = try answer(signing: ["a"], judging: nil) {
            #expect(error.code == .context)
        } else {
            Issue.record("judged without contexts")
        }
    }

    @Test func `contexts added where none were signed break the signature`() throws {
        #expect(try !answer(signing: nil, judging: ["a"]).get())
    }

    @Test func `contexts inside an object are compared whole`() throws {
        #expect(try answer(signing: [["x": "y"]], judging: [["x": "y"], "a"]).get())
        if case .failure(let error) = try answer(signing: [["x": "y"]], judging: [["x": "z"]]) {
            #expect(error.code == .context)
        } else {
            Issue.record("another context was taken")
        }
    }
}
