import BadgeCrypto
import OpenBadges
import StrictJSON
import Testing

struct RecipientIdentityTests {
    private let ask = RecipientIdentity(type: "emailAddress", value: "a@example.com")

    /// Example of the Open Badges standard for hashed identities: address, salt and hash.
    private static let hash = "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"

    private func entry(_ changes: [(String, JSON?)] = []) -> JSON {
        var object = JSONObject()
        object["type"] = "IdentityObject"
        object["hashed"] = true
        object["identityHash"] = .string(Self.hash)
        object["identityType"] = "emailAddress"
        object["salt"] = "Kosher"
        for (name, value) in changes { object[name] = value }
        return .object(object)
    }

    @Test func `the standard's example is the one asked about`() throws {
        #expect(try #require(ask).answer(of: entry()) == .same)
    }

    /// The hash of `a@example.com` and `Kosher` one after the other, as md5sum gives it.
    @Test func `the older hash of the standard is compared too`() throws {
        let hash = "md5$ddd142639a792e74751ee7e129237efa"
        #expect(try #require(ask).answer(of: entry([("identityHash", .string(hash))])) == .same)
        #expect(try #require(ask).answer(of: entry([("identityHash", .string(hash)), ("salt", nil)])) == .different)
        #expect(
            try #require(ask).answer(of: entry([("identityHash", "md5$5d41402abc4b2a76b9719d911017c592")]))
                == .different
        )
        #expect(try #require(ask).answer(of: entry([("identityHash", "md5$")])) == .different)
    }

    @Test func `hexadecimal digits may be upper case`() throws {
        let upper = "sha256$" + Self.hash.dropFirst(7).uppercased()
        #expect(try #require(ask).answer(of: entry([("identityHash", .string(upper))])) == .same)
    }

    @Test(
        arguments: [
            ("salt", "kosher"), ("salt", ""), ("salt", nil),
            ("identityHash", "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef398"),
            ("identityHash", "sha256$"), ("identityHash", "sha256$b5809d8a"),
            ("identityHash", "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef39900"),
            ("hashed", false),
        ] as [(String, JSON?)]
    )
    func `another salt, hash or form is another identity`(member: String, value: JSON?) throws {
        #expect(try #require(ask).answer(of: entry([(member, value)])) == .different)
    }

    @Test(
        arguments: [
            ("identityHash", "MD5$00"), ("identityHash", "sha512$00"),
            ("identityHash", "b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"),
            ("identityHash", "SHA256$00"),
            ("identityHash", ""), ("identityHash", nil), ("identityHash", 1), ("hashed", nil), ("hashed", "true"),
            ("salt", 1),
            ("salt", .null), ("salt", ["Kosher"]),
        ] as [(String, JSON?)]
    )
    func `a form that is not followed here cannot be told`(member: String, value: JSON?) throws {
        #expect(try #require(ask).answer(of: entry([(member, value)])) == .cannotTell)
    }

    @Test(arguments: ["name", "EmailAddress", "emailaddress", "e-mail", ""])
    func `an entry of another type does not answer`(type: String) throws {
        #expect(try #require(ask).answer(of: entry([("identityType", .string(type))])) == nil)
    }

    @Test func `an address under the name that Open Badges 2 had for it is an address`() throws {
        #expect(try #require(ask).answer(of: entry([("identityType", "email")])) == .same)
        let older = try #require(RecipientIdentity(type: "email", value: "b@example.com"))
        #expect(older.answer(of: entry([])) == .different)
    }

    @Test func `an entry that is no identity does not answer`() throws {
        for json in [JSON.null, "a@example.com", [], 1, [:]] { #expect(try #require(ask).answer(of: json) == nil) }
    }

    @Test func `identities in clear are compared as bytes`() throws {
        let ana = try #require(RecipientIdentity(type: "name", value: "Ana Rivé"))
        func answer(_ value: String) -> RecipientIdentity.Answer? {
            ana.answer(of: IdentityObject(clear: value, type: "name").json)
        }
        #expect(answer("Ana Rivé") == .same)
        #expect(answer("Ana Rive\u{301}") == .different)
        #expect(answer("ana rivé") == .different)
        #expect(answer("Ana Rivé ") == .different)
    }

    @Test func `an empty question is none`() {
        #expect(RecipientIdentity(type: "", value: "a") == nil)
        #expect(RecipientIdentity(type: "name", value: "") == nil)
    }
}
