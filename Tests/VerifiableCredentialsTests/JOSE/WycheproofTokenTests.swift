import BadgeCrypto
import BadgeTesting
import StrictJSON
import Testing
import VerifiableCredentials

/// Tokens of Wycheproof: whatever is wrong with key, header or signature, the answer is no.
@Suite(.enabled(if: Standards.mayRun, "\(Standards.absent)")) struct WycheproofTokenTests {
    @Test(arguments: ["json_web_signature_test", "json_web_crypto_test", "json_web_key_test"])
    func `tokens come out as published`(file: String) throws {
        let suite = "wycheproof/\(file) tokens"
        let reasons = try SuiteExceptions.of(suite)
        var cases = 0
        var excused: Set<String> = []
        let document = try JSON.read(
            Standards.bytes("wycheproof/\(file).json"),
            limits: JSONLimits(maxBytes: 16 << 20, maxDepth: 64, maxNodes: 2_000_000)
        )
        for group in try #require(document["testGroups"]?.array) {
            let given = try #require(group["public"] ?? group["private"])
            for test in try #require(group["tests"]?.array) {
                // Encryption is not a thing of badges.
                guard let token = test["jws"]?.string else { continue }
                cases += 1
                let number = try #require(test["tcId"]?.number).lexical
                let asPublished = Self.isValid(token, given) == (test["result"]?.string == "valid")
                if reasons[number] == nil {
                    #expect(asPublished, "\(suite) \(number) \(test["comment"]?.string ?? "")")
                } else {
                    excused.insert(number)
                    #expect(!asPublished, "\(suite) \(number) is listed as an exception and behaves as published")
                }
            }
        }
        #expect(excused.count == reasons.count, "\(suite) lists exceptions that are no cases")
        try Standards.report(suite, cases: cases, exceptions: excused.count)
    }

    /// Whether a token holds under a key, or under the one of a set that it names.
    private static func isValid(_ text: String, _ given: JSON) -> Bool {
        guard let token = try? CompactJWS(Array(text.utf8)), let name = token.algorithmName,
            let algorithm = JWSAlgorithm(exactly: name), let key = key(for: token, in: given)
        else { return false }
        return (try? token.isValid(algorithm: algorithm, key: key)) ?? false
    }

    private static func key(for token: CompactJWS, in given: JSON) -> PublicKey? {
        guard given["keys"] != nil else { return try? PublicKey(jwk: given) }
        guard let set = try? PublicKeySet(jwkSet: given), let kid = token.header["kid"]?.string else { return nil }
        return try? set.key(named: kid)
    }
}
