import BadgeCrypto
import StrictJSON
import Testing
import VerifiableCredentials

struct DIDJWKTests {
    private func refusal(_ text: String) throws -> DIDError.Code? {
        let url = try #require(DIDURL(text))
        return didRefusal { () throws(DIDError) in try DIDJWK.resolve(url) }
    }

    private func did(_ jwk: JSON) -> String {
        "did:jwk:" + Base64URL.encode(jwk.compactBytes())
    }

    private func jwk(_ type: KeyType = .ed25519, _ changes: [(String, JSON?)] = []) throws -> JSON {
        var object = try #require(try TestKey.make(type).publicKey.jwk.object)
        for (name, value) in changes { object[name] = value }
        return .object(object)
    }

    @Test(arguments: KeyType.allCases)
    func `the DID of a key resolves to the key`(type: KeyType) throws {
        let key = try TestKey.make(type).publicKey
        let method = DIDJWK.verificationMethod(for: key)
        #expect(method.id == DIDJWK.did(for: key) + "#0")
        let resolved = try DIDJWK.resolve(#require(DIDURL(method.id)))
        #expect(resolved.key == key)
        #expect(resolved.id == method.id)
        #expect(resolved.controller == DIDJWK.did(for: key))
        #expect(resolved.isForAssertion)
    }

    @Test func `the DID stays as given where the JWK says more`() throws {
        let text = did(try jwk(.p256, [("kid", "one"), ("use", "sig"), ("alg", "ES256")]))
        let method = try DIDJWK.resolve(#require(DIDURL(text + "#0")))
        #expect(method.controller == text)
        #expect(method.key == (try TestKey.make(.p256).publicKey))
        #expect(text != DIDJWK.did(for: method.key))
    }

    @Test(arguments: ["", "#", "#1", "#00", "#z6Mk"])
    func `only the fragment 0 names the key`(fragment: String) throws {
        #expect(try refusal(did(try jwk()) + fragment) == .noSuchMethod)
        #expect(try refusal(did(try jwk()) + "#0") == nil)
    }

    @Test func `a key for encryption or for another algorithm is unusable`() throws {
        #expect(try refusal(did(try jwk(.p256, [("use", "enc")])) + "#0") == .unusableKey)
        #expect(try refusal(did(try jwk(.p256, [("key_ops", ["deriveKey"])])) + "#0") == .unusableKey)
        #expect(try refusal(did(try jwk(.p256, [("alg", "ES384")])) + "#0") == .unusableKey)
        #expect(try refusal(did(try jwk(.p256, [("kty", "OKP")])) + "#0") == .unusableKey)
    }

    @Test func `a private key is unusable`() throws {
        let secret: JSON = .string(Base64URL.encode([UInt8](repeating: 1, count: 32)))
        #expect(try refusal(did(try jwk(.ed25519, [("d", secret)])) + "#0") == .unusableKey)
        #expect(try refusal(did(["kty": "oct", "k": secret]) + "#0") == .unusableKey)
    }

    @Test func `a coordinate that lacks a byte is unusable`() throws {
        let short: JSON = .string(Base64URL.encode([UInt8](repeating: 1, count: 31)))
        #expect(try refusal(did(try jwk(.ed25519, [("x", short)])) + "#0") == .unusableKey)
        #expect(try refusal(did(try jwk(.p256, [("y", nil)])) + "#0") == .unusableKey)
    }

    @Test func `what is not base64url of JSON is malformed or unusable`() throws {
        let good = did(try jwk())
        #expect(try refusal(good + ":#0") == .malformed)
        #expect(try refusal(good.replacingOccurrence(of: "did:jwk:", with: "did:jwk:.") + "#0") == .malformed)
        #expect(try refusal("did:jwk:" + Base64URL.encode(Array("{".utf8)) + "#0") == .unusableKey)
        #expect(try refusal("did:jwk:" + Base64URL.encode(Array("[]".utf8)) + "#0") == .unusableKey)
        #expect(try refusal(good.replacingOccurrence(of: "did:jwk:", with: "did:key:") + "#0") == .malformed)
    }

    @Test func `a JWK with a member twice is unusable`() throws {
        let text = String(decoding: try jwk().compactBytes(), as: UTF8.self).dropLast() + #","kty":"OKP"}"#
        #expect(try refusal("did:jwk:" + Base64URL.encode(Array(text.utf8)) + "#0") == .unusableKey)
    }
}
