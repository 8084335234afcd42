import BadgeCrypto
import BadgeTesting
import StrictJSON
import Testing
import VerifiableCredentials

/// The worked vectors of VC-DI-EDDSA and VC-DI-ECDSA, each intermediate value.
struct SuiteVector: Sendable, CustomTestStringConvertible {
    let folder: String
    let suffix: String
    let keys: String
    let type: KeyType

    var testDescription: String { folder }

    static let all = [
        SuiteVector(
            folder: "vc-di-eddsa/eddsa-jcs-2022",
            suffix: "JCS",
            keys: "vc-di-eddsa/keyPair.json",
            type: .ed25519
        ),
        SuiteVector(
            folder: "vc-di-ecdsa/ecdsa-jcs-2019-p256",
            suffix: "JCSECDSAP256",
            keys: "vc-di-ecdsa/p256KeyPair.json",
            type: .p256
        ),
        SuiteVector(
            folder: "vc-di-ecdsa/ecdsa-jcs-2019-p384",
            suffix: "JCSECDSAP384",
            keys: "vc-di-ecdsa/p384KeyPair.json",
            type: .p384
        ),
        SuiteVector(
            folder: "vc-di-eddsa/eddsa-rdfc-2022",
            suffix: "DataInt",
            keys: "vc-di-eddsa/keyPair.json",
            type: .ed25519
        ),
        SuiteVector(
            folder: "vc-di-eddsa/Ed25519Signature2020",
            suffix: "EdSig",
            keys: "vc-di-eddsa/keyPair.json",
            type: .ed25519
        ),
        SuiteVector(
            folder: "vc-di-ecdsa/ecdsa-rdfc-2019-p256",
            suffix: "ECDSAP256",
            keys: "vc-di-ecdsa/p256KeyPair.json",
            type: .p256
        ),
        SuiteVector(
            folder: "vc-di-ecdsa/ecdsa-rdfc-2019-p384",
            suffix: "ECDSAP384",
            keys: "vc-di-ecdsa/p384KeyPair.json",
            type: .p384
        ),
    ]

    func json(_ name: String) throws -> JSON {
        try JSON.read(Standards.bytes("\(folder)/\(name)\(suffix).json"))
    }

    /// A text without the line break at its end.
    func text(_ name: String) throws -> String {
        var bytes = try Standards.bytes("\(folder)/\(name)\(suffix).txt")
        while bytes.last == 0x0A { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

@Suite(.enabled(if: Standards.mayRun, "the official suites (standards/data) are not on this machine"))
struct SuiteVectorTests {
    @Test(arguments: SuiteVector.all) func `every intermediate value is as published`(vector: SuiteVector) throws {
        let signed = try vector.json("signed")
        let document = try signed.removing("/proof")
        let options = try vector.json("proofConfig")
        let proof = try DataIntegrityProof(signed["proof"] ?? .null)
        let suite = try #require(Cryptosuites.builtIn.suite(of: proof))
        let plain = try #require(document.object)
        let forms = try suite.signedForms(document: plain, options: proof.options, keyType: vector.type)
        #expect(trimmed(forms.document) == (try vector.text("canonDoc")))
        #expect(trimmed(forms.options) == (try vector.text("proofCanon")))
        #expect(try Base16.encode(forms.documentHash) == vector.text("docHash"))
        #expect(try Base16.encode(forms.optionsHash) == vector.text("proofHash"))
        #expect(try Base16.encode(forms.hashData) == vector.text("combinedHash"))
        let data = try suite.hashData(document: plain, options: proof.options, keyType: vector.type)
        #expect(data == forms.hashData)
        #expect(proof.proofValue == (try vector.text("sigBTC58")))
        #expect(Base16.encode(try Multibase.decode(proof.proofValue).bytes) == (try vector.text("sigHex")))
        let context = suite.repeatsContexts ? [] : ["@context"]
        #expect((proof.options.names + context).sorted() == options.object?.names.sorted())
    }

    @Test(arguments: SuiteVector.all)
    func `the published proof holds, and no longer after one alteration`(vector: SuiteVector) throws {
        let signed = try vector.json("signed")
        let document = try #require(signed.removing("/proof").object)
        let proof = try DataIntegrityProof(signed["proof"] ?? .null)
        let suite = try #require(Cryptosuites.builtIn.suite(of: proof))
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

    private func trimmed(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self)
    }

    @Test func `Ed25519 gives the published signature again`() throws {
        let vector = SuiteVector.all[0]
        let signed = try vector.json("signed")
        let secret = try JSON.read(Standards.bytes(vector.keys))["privateKeyMultibase"]?.string
        let bytes = try Multibase.decode(secret ?? "").bytes
        let key = try PrivateKey(insecureTestKey: Array(bytes.dropFirst(2)), type: .ed25519)
        let data = try Base16.decode(vector.text("combinedHash"))
        #expect(Multibase.encode(try key.sign(data), as: .base58btc) == signed["proof"]?["proofValue"]?.string)
    }
}
