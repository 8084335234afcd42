import BadgeCrypto
import BadgeTesting
import StrictJSON
import Testing

@Suite(.enabled(if: Standards.mayRun, "\(Standards.absent)")) struct WycheproofTests {
    /// Padding without the NULL of the digest's name, which the suite calls acceptable, is refused: RFC 8017 §9.2 writes
    /// it.
    @Test(arguments: [
        ("ed25519_test", KeyType.ed25519),
        ("ecdsa_secp256r1_sha256_p1363_test", .p256),
        ("ecdsa_secp384r1_sha384_p1363_test", .p384), ("rsa_signature_2048_sha256_test", .rsa),
        ("rsa_signature_3072_sha256_test", .rsa), ("rsa_signature_4096_sha256_test", .rsa),
    ]) func `signatures come out as published`(file: String, type: KeyType) throws {
        var run = try SuiteRun("wycheproof/\(file)")
        for group in try suite("wycheproof/\(file).json").list("testGroups") {
            let key = try? PublicKey(pem: Array(group.text("publicKeyPem").utf8))
            if let key, let jwk = group["publicKeyJwk"] ?? group["keyJwk"] {
                #expect(try PublicKey(jwk: jwk.with("alg", nil)) == key)
            }
            if let key { #expect(key.type == type) }
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

    /// A set that is invalid for what stands in it must be refused.
    @Test func `JSON Web Keys come out as published`() throws {
        var run = try SuiteRun("wycheproof/json_web_key_test")
        for group in try suite("wycheproof/json_web_key_test.json").list("testGroups") {
            let set = try #require(group["public"] ?? group["private"])
            let keys = try? PublicKeySet(jwkSet: set).keys()
            for test in try group.list("tests") {
                let number = try #require(test["tcId"]?.number).lexical
                run.note(number, asPublished: (keys != nil) == (try test.text("result") == "valid"))
            }
        }
        try run.finish()
    }

    /// The key of a faulty chip, and one of 1024 bits: each refused for what is wrong with it.
    @Test func `weak RSA keys are refused by their own reason`() throws {
        var found: [String: CryptoError] = [:]
        for group in try suite("wycheproof/json_web_key_test.json").list("testGroups") {
            guard let set = group["public"] else { continue }
            do throws(CryptoError) {
                _ = try PublicKeySet(jwkSet: set).keys()
            } catch {
                found[try group.text("comment")] = error
            }
        }
        #expect(found["jws_rsa_roca_key"]?.code == .keyWeak)
        #expect(found["jws_rsa_roca_key"]?.detail.contains("ROCA") == true)
        #expect(found["keysize_too_small"]?.code == .keyWeak)
        #expect(found["keysize_too_small"]?.detail.contains("1024 bits") == true)
        #expect(found["wrong_algorithm"]?.code == .keyAlgorithm)
        #expect(found["rs256"] == nil)
    }
}
