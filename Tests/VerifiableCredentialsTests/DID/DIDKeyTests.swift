import BadgeCrypto
import Testing
import VerifiableCredentials

struct DIDKeyTests {
    @Test(arguments: [KeyType.ed25519, .p256, .p384])
    func `the DID of a key resolves to the key`(type: KeyType) throws {
        let key = try TestKey.make(type).publicKey
        let method = try DIDKey.resolve(#require(DIDURL(DIDKey.did(for: key))))
        #expect(method.key == key)
        #expect(try method.controller == "did:key:" + key.multikey)
        #expect(try method.id == method.controller + "#" + key.multikey)
        #expect(method.isForAssertion)
        #expect(try DIDKey.resolve(#require(DIDURL(method.id))).id == method.id)
        #expect(try DIDKey.verificationMethod(for: key).id == method.id)
        #expect(KeyDID.verificationMethod(for: key).id == method.id)
    }

    /// The key of 32 zero bytes, as the test vectors of the method have it.
    @Test func `the published key of an all-zero seed is this DID`() throws {
        let key = try PrivateKey(insecureTestKey: [UInt8](repeating: 0, count: 32), type: .ed25519)
        #expect(try DIDKey.did(for: key.publicKey) == "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp")
    }

    @Test(arguments: ["", "key-1", "0", "Z6Mk"])
    func `another fragment is no method of the DID`(fragment: String) throws {
        let did = try DIDKey.did(for: TestKey.make(.ed25519).publicKey)
        let url = try #require(DIDURL(did + "#" + fragment))
        #expect(didRefusal { () throws(DIDError) in try DIDKey.resolve(url) } == .noSuchMethod)
    }

    @Test func `the fragment of another key is no method of the DID`() throws {
        let did = try DIDKey.did(for: TestKey.make(.ed25519).publicKey)
        let url = try #require(DIDURL(did + "#" + TestKey.make(.ed25519, 2).publicKey.multikey))
        #expect(didRefusal { () throws(DIDError) in try DIDKey.resolve(url) } == .noSuchMethod)
    }

    @Test func `another method is refused`() throws {
        let url = try #require(DIDURL("did:web:" + TestKey.make(.ed25519).publicKey.multikey))
        #expect(didRefusal { () throws(DIDError) in try DIDKey.resolve(url) } == .malformed)
    }

    @Test(arguments: [KeyType.ed25519, .p256, .p384])
    func `a key with one character too few, too many or changed is unusable or another key`(type: KeyType) throws {
        let key = try TestKey.make(type).publicKey
        let did = try DIDKey.did(for: key)
        for text in [
            String(did.dropLast()), did + "2", did + "0", did.replacingOccurrence(of: "did:key:z", with: "did:key:u"),
        ] {
            let url = try #require(DIDURL(text))
            #expect(didRefusal { () throws(DIDError) in try DIDKey.resolve(url) } == .unusableKey, "\(text)")
        }
        let last = try #require(did.last)
        let url = try #require(DIDURL(did.dropLast() + (last == "3" ? "4" : "3")))
        if let method = try? DIDKey.resolve(url) { #expect(method.key != key) }
    }

    /// X25519, for encryption, in the form of a did:key.
    @Test func `a key for encryption is unusable`() throws {
        let text = "did:key:" + Multibase.encode([0xEC, 0x01] + [UInt8](repeating: 9, count: 32), as: .base58btc)
        let url = try #require(DIDURL(text))
        #expect(didRefusal { () throws(DIDError) in try DIDKey.resolve(url) } == .unusableKey)
    }

    /// 0xED as a varint of three bytes instead of two.
    @Test func `a longer spelling of the same key is unusable`() throws {
        let raw = try TestKey.make(.ed25519).publicKey.rawRepresentation
        let good = try #require(DIDURL("did:key:" + Multibase.encode([0xED, 0x01] + raw, as: .base58btc)))
        #expect(didRefusal { () throws(DIDError) in try DIDKey.resolve(good) } == nil)
        let long = try #require(DIDURL("did:key:" + Multibase.encode([0xED, 0x81, 0x00] + raw, as: .base58btc)))
        #expect(didRefusal { () throws(DIDError) in try DIDKey.resolve(long) } == .unusableKey)
    }

    @Test func `an RSA key has no DID of this method, and the did:jwk in its place`() throws {
        let key = try TestKey.make(.rsa).publicKey
        #expect(throws: CryptoError.self) { try DIDKey.did(for: key) }
        #expect(KeyDID.did(for: key) == DIDJWK.did(for: key))
        #expect(KeyDID.verificationMethod(for: key).id == DIDJWK.did(for: key) + "#0")
        let text = "did:key:" + Multibase.encode([0x85, 0x24, 0x30, 0x03, 0x02, 0x01, 0x01], as: .base58btc)
        let url = try #require(DIDURL(text))
        #expect(didRefusal { () throws(DIDError) in try DIDKey.resolve(url) } == .unusableKey)
    }

    @Test func `the point at which every signature holds is unusable`() throws {
        let point: [UInt8] = [1] + [UInt8](repeating: 0, count: 31)
        let url = try #require(DIDURL("did:key:" + Multibase.encode([0xED, 0x01] + point, as: .base58btc)))
        #expect(didRefusal { () throws(DIDError) in try DIDKey.resolve(url) } == .unusableKey)
    }
}

extension String {
    /// This text with its first such part replaced, by bytes.
    func replacingOccurrence(of part: String, with other: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return replacingCharacters(in: range, by: other)
    }

    private func replacingCharacters(in range: Range<String.Index>, by other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
