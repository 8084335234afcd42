import BadgeCrypto
import BadgeTesting
import StrictJSON
import Testing
import VerifiableCredentials

/// The worked vectors of VC-DI-EDDSA and VC-DI-ECDSA for the JCS suites, each intermediate value.
struct JCSVector: Sendable, CustomTestStringConvertible {
    let folder: String
    let suffix: String
    let keys: String
    let type: KeyType

    var testDescription: String { folder }

    static let all = [
        JCSVector(
            folder: "vc-di-eddsa/eddsa-jcs-2022",
            suffix: "JCS",
            keys: "vc-di-eddsa/keyPair.json",
            type: .ed25519
        ),
        JCSVector(
            folder: "vc-di-ecdsa/ecdsa-jcs-2019-p256",
            suffix: "JCSECDSAP256",
            keys: "vc-di-ecdsa/p256KeyPair.json",
            type: .p256
        ),
        JCSVector(
            folder: "vc-di-ecdsa/ecdsa-jcs-2019-p384",
            suffix: "JCSECDSAP384",
            keys: "vc-di-ecdsa/p384KeyPair.json",
            type: .p384
        ),
    ]

    func json(_ name: String) throws -> JSON {
        try JSON.read(Standards.bytes("\(folder)/\(name)\(suffix).json"))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Standards.bytes("\(folder)/\(name)\(suffix).txt").filter { $0 != 0x0A }, as: UTF8.self)
    }
}

@Suite(.enabled(if: Standards.mayRun, "the official suites (standards/data) are not on this machine"))
struct JCSVectorTests {
    @Test(arguments: JCSVector.all) func `every intermediate value is as published`(vector: JCSVector) throws {
        let signed = try vector.json("signed")
        let document = try signed.removing("/proof")
        let options = try vector.json("proofConfig")
        let canonicalDocument = try document.canonicalBytes()
        let canonicalOptions = try options.canonicalBytes()
        #expect(String(decoding: canonicalDocument, as: UTF8.self) == (try vector.text("canonDoc")))
        #expect(String(decoding: canonicalOptions, as: UTF8.self) == (try vector.text("proofCanon")))
        let hash = vector.type == .p384 ? Digest.sha384 : Digest.sha256
        #expect(try Base16.encode(hash(canonicalDocument)) == vector.text("docHash"))
        #expect(try Base16.encode(hash(canonicalOptions)) == vector.text("proofHash"))

        let proof = try DataIntegrityProof(signed["proof"] ?? .null)
        let suite = try #require(proof.cryptosuite.flatMap(Cryptosuites.named))
        let data = try suite.hashData(
            document: document.object ?? JSONObject(),
            options: options.object ?? JSONObject(),
            keyType: vector.type
        )
        #expect(Base16.encode(data) == (try vector.text("combinedHash")))
        #expect(proof.proofValue == (try vector.text("sigBTC58")))
        #expect(Base16.encode(try Multibase.decode(proof.proofValue).bytes) == (try vector.text("sigHex")))
        #expect(proof.options.names.sorted() == options.object?.names.sorted())
    }

    @Test(arguments: JCSVector.all)
    func `the published proof holds, and no longer after one alteration`(vector: JCSVector) throws {
        let signed = try vector.json("signed")
        let document = try #require(signed.removing("/proof").object)
        let proof = try DataIntegrityProof(signed["proof"] ?? .null)
        let suite = try #require(proof.cryptosuite.flatMap(Cryptosuites.named))
        let url = try #require(DIDURL(proof.verificationMethod))
        let method = try DIDKey.resolve(url)
        let published = try JSON.read(Standards.bytes(vector.keys))["publicKeyMultibase"]?.string
        #expect(try method.key.multikey == published)
        #expect(try suite.isValid(proof, of: document, key: method.key))

        var altered = document
        altered["name"] = "Alumni Credential."
        #expect(try !suite.isValid(proof, of: altered, key: method.key))
        var options = proof.members
        options["created"] = "2023-02-24T23:36:39Z"
        #expect(try !suite.isValid(DataIntegrityProof(.object(options)), of: document, key: method.key))
        let other = try TestIssuer(vector.type).key.publicKey
        #expect(try !suite.isValid(proof, of: document, key: other))
        try Standards.report(vector.folder, cases: 1)
    }

    @Test func `Ed25519 gives the published signature again`() throws {
        let vector = JCSVector.all[0]
        let signed = try vector.json("signed")
        let secret = try JSON.read(Standards.bytes(vector.keys))["privateKeyMultibase"]?.string
        let bytes = try Multibase.decode(secret ?? "").bytes
        let key = try PrivateKey(insecureTestKey: Array(bytes.dropFirst(2)), type: .ed25519)
        let data = try Base16.decode(vector.text("combinedHash"))
        #expect(Multibase.encode(try key.sign(data), as: .base58btc) == signed["proof"]?["proofValue"]?.string)
    }
}
