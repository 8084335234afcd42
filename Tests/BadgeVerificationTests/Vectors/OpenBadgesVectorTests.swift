import BadgeCrypto
import BadgeTesting
import StrictJSON
import Testing
import VerifiableCredentials

/// The worked vectors of the Open Badges 3.0 and CLR 2.0 documents: canonical N-Quads and proof values.
@Suite(.enabled(if: Standards.mayRun, "the official suites (standards/data) are not on this machine"))
struct OpenBadgesVectorTests {
    @Test(arguments: [
        ("linked-data-proof-ob", "3-signed-credential.json"), ("linked-data-proof-clr", "4-signed-credential.json"),
    ])
    func `the canonical forms and the proof are as published`(folder: String, file: String) throws {
        let place = "ob3-spec/\(folder)/"
        let signed = try JSON.read(Standards.bytes(place + file))
        let json = try #require(signed["proof"]?.items.first)
        let proof = try DataIntegrityProof(json)
        let document = try #require(signed.removing("/proof").object)
        let suite = try #require(Cryptosuites.builtIn.suite(of: proof))
        let forms = try suite.signedForms(document: document, options: proof.options, keyType: .ed25519)
        #expect(try lines(forms.document) == lines(Standards.bytes(place + "document-canon.txt")))
        #expect(try lines(forms.options) == lines(Standards.bytes(place + "proof-canon.txt")))
        let fragment = try #require(proof.verificationMethod.split(separator: "#").last)
        let key = try PublicKey(multikey: String(fragment))
        #expect(try suite.isValid(proof, of: document, key: key))
        var altered = document
        altered["name"] = "Another name"
        #expect(try !suite.isValid(proof, of: altered, key: key))
        try Standards.report("ob3-spec/" + folder, cases: 1)
    }

    private func lines(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
}
