import BadgeCrypto
import OpenBadges
import StrictJSON
import Testing

struct IdentityObjectTests {
    @Test func `the standard's example comes out`() throws {
        #expect(
            try IdentityObject.hash(of: "a@example.com", salt: "Kosher")
                == "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"
        )
    }

    @Test func `a hashed identity has 128 fresh bits of salt and answers to its own`() throws {
        var salts: Set<[UInt8]> = []
        for _ in 0..<200 {
            let identity = try IdentityObject(hashing: "ana@example.org", type: "emailAddress", random: SecureRandom())
            let salt = try #require(identity.salt)
            #expect(try Base16.decode(salt).count == 16)
            salts.insert(Array(salt.utf8))
            #expect(identity.isHashed)
            #expect(!identity.identityHash.contains("ana"))
            let ask = try #require(RecipientIdentity(type: "emailAddress", value: "ana@example.org"))
            #expect(ask.answer(of: identity.json) == .same)
            let other = try #require(RecipientIdentity(type: "emailAddress", value: "bea@example.org"))
            #expect(other.answer(of: identity.json) == .different)
        }
        #expect(salts.count == 200)
    }

    @Test func `an identity in clear has no salt`() {
        let identity = IdentityObject(clear: "Ana Rivera", type: "name")
        #expect(
            identity.json
                == ["type": "IdentityObject", "hashed": false, "identityHash": "Ana Rivera", "identityType": "name"]
        )
    }

    @Test func `a hashed identity is written with its salt`() throws {
        let json = try IdentityObject(hashing: "x", type: "ext:staff", random: SecureRandom()).json
        #expect(json.object?.names == ["type", "hashed", "identityHash", "identityType", "salt"])
        #expect(json["hashed"] == true)
    }

    private struct NoRandomness: RandomSource {
        func bytes(_ count: Int) throws(CryptoError) -> [UInt8] {
            try SecureRandom().bytes(-1)
        }
    }

    @Test func `without randomness there is no hashed identity`() {
        #expect(throws: CryptoError.self) {
            try IdentityObject(hashing: "x", type: "name", random: NoRandomness())
        }
    }
}
