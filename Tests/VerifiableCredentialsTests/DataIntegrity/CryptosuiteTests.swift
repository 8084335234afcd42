import BadgeCrypto
import StrictJSON
import Testing
import VerifiableCredentials

struct CryptosuiteTests {
    static let pairs: [(String, KeyType)] = [
        ("eddsa-jcs-2022", .ed25519), ("ecdsa-jcs-2019", .p256), ("ecdsa-jcs-2019", .p384),
    ]
    private let created = Instant(seconds: 1_795_342_272)

    private func suite(_ name: String) throws -> any Cryptosuite {
        try #require(Cryptosuites.named(name))
    }

    private func proof(_ name: String, _ type: KeyType, _ document: JSONObject) throws -> JSONObject {
        try suite(name).proof(for: document, key: TestKey.make(type), method: "did:key:zKey#zKey", created: created)
    }

    @Test(arguments: pairs)
    func `what a key signs holds under that key only`(name: String, type: KeyType) throws {
        let document = try TestDocument.credential()
        let members = try proof(name, type, document)
        let read = try DataIntegrityProof(.object(members))
        #expect(try suite(name).isValid(read, of: document, key: TestKey.make(type).publicKey))
        #expect(try !suite(name).isValid(read, of: document, key: TestKey.make(type, 2).publicKey))
    }

    @Test(arguments: pairs)
    func `a proof says what it is, when, by which key and for what`(name: String, type: KeyType) throws {
        let document = try TestDocument.credential()
        let members = try proof(name, type, document)
        #expect(
            members.names == [
                "type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "@context", "proofValue",
            ]
        )
        #expect(members["type"] == "DataIntegrityProof")
        #expect(members["cryptosuite"] == .string(name))
        #expect(members["created"] == "2026-11-22T10:11:12Z")
        #expect(members["verificationMethod"] == "did:key:zKey#zKey")
        #expect(members["proofPurpose"] == "assertionMethod")
        #expect(members["@context"] == document["@context"])
        #expect(members["proofValue"]?.string?.hasPrefix("z") == true)
    }

    @Test func `no time and no context are invented`() throws {
        let document = try TestDocument.credential().with("@context", nil)
        let suite = EdDSAJCS2022()
        let members = try suite.proof(for: document, key: TestKey.make(.ed25519), method: "m", created: nil)
        #expect(members.names == ["type", "cryptosuite", "verificationMethod", "proofPurpose", "proofValue"])
        let read = try DataIntegrityProof(.object(members))
        #expect(try suite.isValid(read, of: document, key: TestKey.make(.ed25519).publicKey))
    }

    @Test func `a key of another type is refused in both directions`() throws {
        let document = try TestDocument.credential()
        for (name, type) in Self.pairs {
            let suite = try suite(name)
            let read = try DataIntegrityProof(.object(proof(name, type, document)))
            for other in KeyType.allCases where !suite.accepts(other) {
                let key = try TestKey.make(other)
                #expect(
                    proofRefusal { () throws(ProofError) in
                        try suite.isValid(read, of: document, key: key.publicKey)
                    } == .keyType
                )
                #expect(
                    proofRefusal { () throws(ProofError) in
                        try suite.proof(for: document, key: key, method: "m", created: nil)
                    } == .keyType
                )
            }
        }
        #expect(!EdDSAJCS2022().accepts(.p256))
        #expect(!ECDSAJCS2019().accepts(.ed25519))
    }

    @Test(arguments: pairs)
    func `no bit of a signature can be changed`(name: String, type: KeyType) throws {
        let document = try TestDocument.credential()
        let members = try proof(name, type, document)
        let value = try #require(members["proofValue"]?.string)
        let signature = try Multibase.decode(value, allowed: [.base58btc]).bytes
        #expect(signature.count == type.signatureLength)
        let key = try TestKey.make(type).publicKey
        for bit in 0..<signature.count * 8 {
            var changed = signature
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            let text = Multibase.encode(changed, as: .base58btc)
            let read = try DataIntegrityProof(.object(members.with("proofValue", .string(text))))
            #expect(try !suite(name).isValid(read, of: document, key: key), "bit \(bit)")
        }
    }

    @Test(arguments: pairs)
    func `no bit of the document can be changed`(name: String, type: KeyType) throws {
        let bytes = try TestDocument.bytes()
        let document = try TestDocument.credential()
        let read = try DataIntegrityProof(.object(proof(name, type, document)))
        let key = try TestKey.make(type).publicKey
        var judged = 0
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1
            guard let other = try? JSON.read(changed).object, other != document else { continue }
            judged += 1
            // A change inside @context is an error; any other is a plain no.
            let answer = try? suite(name).isValid(read, of: other, key: key)
            #expect(answer != true, "byte \(index)")
        }
        #expect(judged > 200)
    }

    @Test(arguments: ["type", "cryptosuite", "created", "verificationMethod", "proofPurpose"])
    func `no option of a proof can be changed, dropped or added`(option: String) throws {
        let document = try TestDocument.credential()
        let members = try proof("eddsa-jcs-2022", .ed25519, document)
        let key = try TestKey.make(.ed25519).publicKey
        let suite = EdDSAJCS2022()
        let changed = try DataIntegrityProof(.object(members.with(option, "something else")))
        #expect(try !suite.isValid(changed, of: document, key: key))
        let added = try DataIntegrityProof(.object(members.with(option + "2", "something else")))
        #expect(try !suite.isValid(added, of: document, key: key))
        if let without = try? DataIntegrityProof(.object(members.with(option, nil))) {
            #expect(try !suite.isValid(without, of: document, key: key))
        }
    }

    @Test func `the order of members does not matter, the order of items does`() throws {
        let document = try TestDocument.credential()
        let read = try DataIntegrityProof(.object(proof("eddsa-jcs-2022", .ed25519, document)))
        let key = try TestKey.make(.ed25519).publicKey
        let reversed = JSONObject(Array(document.members.reversed()))
        #expect(try EdDSAJCS2022().isValid(read, of: reversed, key: key))
        let list = document.with("type", ["OpenBadgeCredential", "VerifiableCredential"])
        let other = document.with("type", ["VerifiableCredential", "OpenBadgeCredential"])
        let signed = try DataIntegrityProof(.object(proof("eddsa-jcs-2022", .ed25519, list)))
        #expect(try EdDSAJCS2022().isValid(signed, of: list, key: key))
        #expect(try !EdDSAJCS2022().isValid(signed, of: other, key: key))
    }

    @Test(arguments: ["", "z", "u3FXQ", "m3FXQ", "3FXQ", "z0", "z3FXQ", "zé"])
    func `a value that is no base58btc signature does not hold`(value: String) throws {
        let document = try TestDocument.credential()
        let members = try proof("eddsa-jcs-2022", .ed25519, document)
        let read = try DataIntegrityProof(.object(members.with("proofValue", .string(value))))
        #expect(try !EdDSAJCS2022().isValid(read, of: document, key: TestKey.make(.ed25519).publicKey))
    }

    @Test func `the same signature in base64url does not hold`() throws {
        let document = try TestDocument.credential()
        let members = try proof("eddsa-jcs-2022", .ed25519, document)
        let bytes = try Multibase.decode(#require(members["proofValue"]?.string), allowed: [.base58btc]).bytes
        let read = try DataIntegrityProof(.object(members.with("proofValue", .string("u" + Base64URL.encode(bytes)))))
        #expect(try !EdDSAJCS2022().isValid(read, of: document, key: TestKey.make(.ed25519).publicKey))
    }

    @Test func `suites are found by their exact names`() {
        #expect(
            Cryptosuites.all.map(\.name) == ["eddsa-rdfc-2022", "ecdsa-rdfc-2019", "eddsa-jcs-2022", "ecdsa-jcs-2019"]
        )
        #expect(Cryptosuites.named("eddsa-jcs-2022")?.name == "eddsa-jcs-2022")
        for name in ["", "EDDSA-JCS-2022", "eddsa-jcs-2022 ", "eddsa-jcs-2023", "eddsa-rdfc-2022x", "eddsa-2022"] {
            #expect(Cryptosuites.named(name) == nil)
        }
    }

    @Test func `the hash is as long as the suite says`() throws {
        let document = try TestDocument.credential()
        let options = JSONObject()
        #expect(try EdDSAJCS2022().hashData(document: document, options: options, keyType: .ed25519).count == 64)
        #expect(try ECDSAJCS2019().hashData(document: document, options: options, keyType: .p256).count == 64)
        #expect(try ECDSAJCS2019().hashData(document: document, options: options, keyType: .p384).count == 96)
    }

    @Test func `the hash is that of the canonical options and then of the canonical document`() throws {
        let document: JSONObject = try #require((["b": 1, "a": "x"] as JSON).object)
        let options: JSONObject = try #require((["z": "y"] as JSON).object)
        let expected = try Digest.sha256(Array(#"{"z":"y"}"#.utf8)) + Digest.sha256(Array(#"{"a":"x","b":1}"#.utf8))
        #expect(try EdDSAJCS2022().hashData(document: document, options: options, keyType: .ed25519) == expected)
    }
}
