import BadgeCrypto
import StrictJSON
import Testing
import VerifiableCredentials

struct CompactJWSTests {
    static let pairs: [(JWSAlgorithm, KeyType)] = [
        (.edDSA, .ed25519), (.ed25519, .ed25519), (.es256, .p256), (.es384, .p384),
        (.rs256, .rsa),
    ]

    private func token(_ algorithm: JWSAlgorithm = .edDSA, payload: String = #"{"a":1}"#) throws -> [UInt8] {
        let header: JSON = ["alg": .string(algorithm.rawValue), "kid": "k"]
        return try CompactJWS.sign(
            payload: Array(payload.utf8),
            header: #require(header.object),
            algorithm: algorithm,
            key: TestKey.make(algorithm.keyType)
        )
    }

    private func token(header: String, payload: String = #"{"a":1}"#, signature: String = "AAAA") -> [UInt8] {
        let head = Base64URL.encode(Array(header.utf8))
        return Array((head + "." + Base64URL.encode(Array(payload.utf8)) + "." + signature).utf8)
    }

    private func refusal(_ bytes: [UInt8]) -> ProofError.Code? {
        proofRefusal { () throws(ProofError) in try CompactJWS(bytes) }
    }

    @Test(arguments: pairs)
    func `what a key signs is read and holds under that key only`(algorithm: JWSAlgorithm, type: KeyType) throws {
        let bytes = try token(algorithm)
        let jws = try CompactJWS(bytes)
        #expect(jws.compactBytes == bytes)
        #expect(jws.algorithmName == algorithm.rawValue)
        #expect(jws.payload == Array(#"{"a":1}"#.utf8))
        #expect(try jws.signature?.count == TestKey.make(type).publicKey.signatureLength)
        #expect(bytes.starts(with: jws.signingInput))
        #expect(jws.signingInput.count { $0 == UInt8(ascii: ".") } == 1)
        #expect(try jws.isValid(algorithm: algorithm, key: TestKey.make(type).publicKey))
        #expect(try !jws.isValid(algorithm: algorithm, key: TestKey.make(type, 2).publicKey))
    }

    @Test(arguments: pairs)
    func `an algorithm goes with one type of key`(algorithm: JWSAlgorithm, type: KeyType) throws {
        let jws = try CompactJWS(token(algorithm))
        for other in KeyType.allCases where other != type {
            let key = try TestKey.make(other)
            #expect(
                proofRefusal { () throws(ProofError) in
                    try jws.isValid(algorithm: algorithm, key: key.publicKey)
                } == .keyType
            )
            #expect(
                proofRefusal { () throws(ProofError) in
                    try CompactJWS.sign(payload: [], header: JSONObject(), algorithm: algorithm, key: key)
                } == .keyType
            )
        }
    }

    @Test(arguments: pairs)
    func `no byte of a token can be changed`(algorithm: JWSAlgorithm, type: KeyType) throws {
        let bytes = try token(algorithm)
        let key = try TestKey.make(type).publicKey
        for index in bytes.indices {
            for flip in [UInt8(1), 2, 4, 8, 16, 32] {
                var changed = bytes
                changed[index] ^= flip
                guard let jws = try? CompactJWS(changed) else { continue }
                #expect(try !jws.isValid(algorithm: algorithm, key: key), "byte \(index), \(flip)")
            }
        }
    }

    @Test func `a token has three parts`() throws {
        let good = String(decoding: try token(), as: UTF8.self)
        #expect(refusal(Array(good.utf8)) == nil)
        let parts = good.split(separator: ".").map(String.init)
        for text in [
            "", ".", "..", parts[0], parts[0] + "." + parts[1], good + ".", good + "." + parts[2], "." + good,
            parts[0] + ".." + parts[1] + "." + parts[2],
        ] {
            #expect(refusal(Array(text.utf8)) == .malformed, "\(text)")
        }
    }

    @Test func `padding, white space and the other base64 alphabet are refused`() throws {
        let parts = String(decoding: try token(payload: #"{"a":">>>???"}"#), as: UTF8.self).split(separator: ".")
        func joined(_ head: String, _ body: String) -> [UInt8] { Array((head + "." + body + "." + parts[2]).utf8) }
        let (head, body) = (String(parts[0]), String(parts[1]))
        #expect(refusal(joined(head, body)) == nil)
        for (a, b) in [
            (head + "=", body), (head, body + "="), (head + "\n", body), (head, " " + body), (head + "A", body + "=="),
            (head, body + "+"), (head, body + "/"),
        ] {
            #expect(refusal(joined(a, b)) == .malformed, "\(a) \(b)")
        }
    }

    @Test func `spare bits that are set are refused`() {
        // {"a":1}: the last character has four spare bits.
        #expect(refusal(Array("eyJhIjoxfQ.eyJhIjoxfQ.AA".utf8)) == nil)
        #expect(refusal(Array("eyJhIjoxfR.eyJhIjoxfQ.AA".utf8)) == .malformed)
        #expect(refusal(Array("eyJhIjoxfQ.eyJhIjoxfR.AA".utf8)) == .malformed)
    }

    @Test(arguments: ["", "AB", "AA=", "A", "A A", "++++"])
    func `a signature that is no base64url is read and fits no key`(signature: String) throws {
        let jws = try CompactJWS(token(header: #"{"alg":"EdDSA"}"#, signature: signature))
        #expect(try !jws.isValid(algorithm: .edDSA, key: TestKey.make(.ed25519).publicKey))
    }

    @Test(arguments: [
        #"{"alg":"EdDSA","crit":["exp"]}"#, #"{"alg":"EdDSA","b64":false}"#, #"{"alg":"EdDSA","b64":true}"#,
    ])
    func `a header that changes the rules is read, and no signature under it is valid`(header: String) throws {
        let key = try TestKey.make(.ed25519)
        func signed(_ header: String) throws -> CompactJWS {
            let members = try #require(JSON.read(Array(header.utf8)).object)
            return try CompactJWS(CompactJWS.sign(payload: [], header: members, algorithm: .edDSA, key: key))
        }
        let jws = try signed(header)
        #expect(jws.forbiddenParameter.map { header.contains("\"" + $0 + "\"") } == true)
        #expect(
            proofRefusal { () throws(ProofError) in try jws.isValid(algorithm: .edDSA, key: key.publicKey) }
                == .malformed
        )
        let good = try signed(#"{"alg":"EdDSA","typ":"JWT"}"#)
        #expect(good.forbiddenParameter == nil)
        #expect(try good.isValid(algorithm: .edDSA, key: key.publicKey))
    }

    @Test(arguments: [
        #"{"alg":"EdDSA","alg":"none"}"#, #"{"alg":"none","\u0061lg":"EdDSA"}"#, #"["EdDSA"]"#, #""EdDSA""#, "", "{",
        "{}{}", #"{"alg":"EdDSA",}"#,
    ])
    func `a header that is no sound object is refused`(header: String) {
        #expect(refusal(token(header: header)) == .malformed)
    }

    @Test func `a header without a text as alg names no algorithm`() throws {
        #expect(try CompactJWS(token(header: "{}")).algorithmName == nil)
        #expect(try CompactJWS(token(header: #"{"alg":["EdDSA"]}"#)).algorithmName == nil)
    }

    @Test func `algorithms are found by their exact names, none and MACs never`() {
        #expect(JWSAlgorithm(exactly: "ES256") == .es256)
        for name in ["none", "None", "HS256", "es256", "rs256", "RS384", "RS512", "PS256", "ES256 ", "EDDSA", ""] {
            #expect(JWSAlgorithm(exactly: name) == nil)
        }
        for name in ["none", "NONE", "nOnE", "HS256", "hs512"] { #expect(JWSAlgorithm.isForbidden(name)) }
        for name in JWSAlgorithm.allCases.map(\.rawValue) + ["PS256"] { #expect(!JWSAlgorithm.isForbidden(name)) }
    }

    @Test func `a token is recognised by its outer form`() throws {
        #expect(CompactJWS.isRecognised(try token()))
        for text in ["", "eyJ", "eyJ.a", "eyJ.a.b.c", "eyJ.a b.c", "{.a.b", "xyz.a.b", "eyJ.a.b\n"] {
            #expect(!CompactJWS.isRecognised(Array(text.utf8)), "\(text)")
        }
    }
}
