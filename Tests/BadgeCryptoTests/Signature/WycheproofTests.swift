import BadgeCrypto
import BadgeTesting
import StrictJSON
import Testing

@Suite(.enabled(if: Standards.mayRun, "\(Standards.absent)")) struct WycheproofTests {
    @Test(arguments: [
        ("ed25519_test", KeyType.ed25519),
        ("ecdsa_secp256r1_sha256_p1363_test", .p256),
        ("ecdsa_secp384r1_sha384_p1363_test", .p384),
    ]) func `signatures come out as published`(file: String, type: KeyType) throws {
        var run = try SuiteRun("wycheproof/\(file)")
        for group in try suite("wycheproof/\(file).json").list("testGroups") {
            let key = try? PublicKey(pem: Array(group.text("publicKeyPem").utf8))
            if let key, let jwk = group["publicKeyJwk"] {
                #expect(try PublicKey(jwk: jwk.with("alg", nil)) == key)
            }
            for test in try group.list("tests") {
                let number = try #require(test["tcId"]?.number).lexical
                let says = try key?.isValidSignature(hex(test.text("sig")), for: hex(test.text("msg"))) ?? false
                #expect(CryptoDiagnostics.hasNoPendingLibraryError)
                run.note(number, asPublished: says == (try test.text("result") == "valid"))
            }
        }
        try run.finish()
    }

    /// Signatures in DER are never what a badge carries: even the good ones are refused as they stand, so the outcome
    /// to hold these files against is "no" throughout.
    @Test(arguments: [("ecdsa_secp256r1_sha256_test", KeyType.p256), ("ecdsa_secp384r1_sha384_test", .p384)])
    func `every signature in DER is refused`(file: String, type: KeyType) throws {
        var cases = 0
        for group in try suite("wycheproof/\(file).json").list("testGroups") {
            let key = try PublicKey(pem: Array(group.text("publicKeyPem").utf8))
            for test in try group.list("tests") {
                cases += 1
                #expect(try !key.isValidSignature(hex(test.text("sig")), for: hex(test.text("msg"))))
                #expect(CryptoDiagnostics.hasNoPendingLibraryError)
            }
        }
        try Standards.report("wycheproof/\(file) (DER, all to be refused)", cases: cases)
    }

    /// Each set has one public key, or none where the keys are symmetric. A set that is invalid for what stands in its key
    /// must be refused; the faults of sets (mixed, repeated `kid`) are the affair of whoever reads sets.
    @Test func `JSON Web Keys come out as published`() throws {
        var run = try SuiteRun("wycheproof/json_web_key_test")
        for group in try suite("wycheproof/json_web_key_test.json").list("testGroups") {
            let keys = try (group["public"] ?? group["private"])?.list("keys") ?? []
            for test in try group.list("tests") {
                let number = try #require(test["tcId"]?.number).lexical
                let isGood = keys.allSatisfy { (try? PublicKey(jwk: $0)) != nil }
                run.note(number, asPublished: isGood == (try test.text("result") == "valid"))
            }
        }
        try run.finish()
    }
}
