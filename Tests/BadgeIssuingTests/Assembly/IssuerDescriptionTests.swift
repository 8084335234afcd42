import BadgeIssuing
import Testing

struct IssuerDescriptionTests {
    private func describe(
        _ id: String,
        _ key: PublicKey,
        method: String? = nil
    ) throws(IssuingError) -> IssuerDescription {
        try IssuerDescription(profile: Profile(id: id), key: key, verificationMethod: method)
    }

    private func refusal(_ id: String, _ key: PublicKey, method: String? = nil) -> IssuingError.Code? {
        issuingRefusal { () throws(IssuingError) in try describe(id, key, method: method) }
    }

    @Test(arguments: KeyType.allCases)
    func `without an id the key's DID is the issuer`(type: KeyType) throws {
        let key = try SampleIssuer.key(type).publicKey
        let issuer = try describe("", key)
        #expect(issuer.profile.id == KeyDID.did(for: key))
        #expect(issuer.verificationMethod == KeyDID.verificationMethod(for: key).id)
    }

    @Test func `a DID that is the key itself is taken`() throws {
        let key = try SampleIssuer.key().publicKey
        #expect(try describe(DIDKey.did(for: key), key).verificationMethod == DIDKey.verificationMethod(for: key).id)
        #expect(try describe(DIDJWK.did(for: key), key).verificationMethod == DIDJWK.did(for: key) + "#0")
    }

    @Test func `a DID that is another key is refused`() throws {
        let key = try SampleIssuer.key().publicKey
        let other = try SampleIssuer.key(.ed25519, 2).publicKey
        #expect(try refusal(DIDKey.did(for: other), key) == .issuer)
        #expect(refusal(DIDJWK.did(for: other), key) == .issuer)
        #expect(try refusal(DIDKey.did(for: other), key, method: "https://badges.example.org/#key-1") == .issuer)
    }

    @Test func `a DID that holds no key is refused`() throws {
        let key = try SampleIssuer.key().publicKey
        #expect(refusal("did:key:z6Mk", key) == .issuer)
        #expect(refusal("did:jwk:e30", key) == .issuer)
    }

    @Test func `an id that names a key inside the issuer is refused`() throws {
        let key = try SampleIssuer.key().publicKey
        #expect(try refusal(DIDKey.verificationMethod(for: key).id, key) == .issuer)
        #expect(refusal(DIDJWK.did(for: key) + "#0", key) == .issuer)
        #expect(refusal("did:web:badges.example.org#key-1", key) == .issuer)
    }

    @Test(arguments: ["https://badges.example.org/issuer", "did:web:badges.example.org"])
    func `an issuer with a place of its own names the key in it`(id: String) throws {
        let key = try SampleIssuer.key().publicKey
        #expect(try describe(id, key).verificationMethod == id + "#" + key.multikey)
        #expect(try describe(id, key, method: id + "#key-1").verificationMethod == id + "#key-1")
        #expect(try describe(id, key).profile.id == id)
        let rsa = try SampleIssuer.key(.rsa).publicKey
        #expect(try describe(id, rsa).verificationMethod == id + "#" + rsa.jwkThumbprint)
    }

    @Test func `a DID that is a key has no other key`() throws {
        let key = try SampleIssuer.key().publicKey
        let good = try DIDKey.verificationMethod(for: key).id
        #expect(try refusal(DIDKey.did(for: key), key, method: good) == nil)
        #expect(try refusal(DIDKey.did(for: key), key, method: DIDKey.did(for: key) + "#key-1") == .issuer)
    }

    @Test(arguments: ["https://badges.example.org/issuer", "did:web:badges.example.org"])
    func `a name that holds a key holds the one that signs`(id: String) throws {
        let key = try SampleIssuer.key().publicKey
        let other = try SampleIssuer.key(.ed25519, 2).publicKey
        for (own, foreign) in [
            (try DIDKey.verificationMethod(for: key).id, try DIDKey.verificationMethod(for: other).id),
            (DIDJWK.verificationMethod(for: key).id, DIDJWK.verificationMethod(for: other).id),
            (id + "#" + (try key.multikey), id + "#" + (try other.multikey)),
        ] {
            #expect(refusal(id, key, method: own) == nil)
            #expect(refusal(id, key, method: foreign) == .issuer)
        }
        #expect(refusal(id, key, method: "did:key:z6Mk#z6Mk") == .issuer)
        #expect(refusal(id, key, method: DIDJWK.did(for: key) + "#1") == .issuer)
    }

    @Test func `a name that points into a document points into the issuer's own`() throws {
        let key = try SampleIssuer.key().publicKey
        let multikey = try key.multikey
        let (web, page) = ("did:web:badges.example.org", "https://badges.example.org/issuer")
        for name in ["#key-1", "#" + multikey] {
            #expect(refusal(web, key, method: web + name) == nil)
            #expect(refusal(web, key, method: "did:web:badges.example.net" + name) == .issuer)
            #expect(refusal(web, key, method: web + ":ada" + name) == .issuer)
            #expect(refusal(page, key, method: page + name) == nil)
            #expect(refusal(page, key, method: web + name) == .issuer)
        }
        // Named within the issuer; and what is no DID though it begins like one.
        #expect(refusal(web, key, method: "#key-1") == nil)
        #expect(refusal(web, key, method: "did:web#key-1") == .issuer)
        let told = issuingError { () throws(IssuingError) in
            try describe(web, key, method: "did:web:badges.example.net#key-1")
        }
        #expect(told?.detail.contains("did:web:badges.example.net#key-1, is a key of another than the issuer") == true)
    }

    @Test func `addresses are hashed unless the issuer says otherwise`() throws {
        #expect(try describe("", SampleIssuer.key().publicKey).emailForm == .hashed)
    }
}
