import Testing
import VerifiableCredentials

struct DIDURLTests {
    @Test func `a DID URL is cut into its parts`() throws {
        let url = try #require(DIDURL("did:web:badges.example.org:staff#key-1"))
        #expect(url.did == "did:web:badges.example.org:staff")
        #expect(url.method == "web")
        #expect(url.methodSpecificID == "badges.example.org:staff")
        #expect(url.fragment == "key-1")
    }

    @Test func `a DID alone has no fragment, an empty one is one`() {
        #expect(DIDURL("did:key:z6Mk")?.fragment == nil)
        #expect(DIDURL("did:key:z6Mk#")?.fragment == "")
        #expect(DIDURL("did:key:z6Mk") != DIDURL("did:key:z6Mk#"))
    }

    @Test func `what follows the first number sign is the fragment`() {
        #expect(DIDURL("did:web:example.org#a#b")?.fragment == "a#b")
    }

    @Test(arguments: ["did:web:example.org%3A8443", "did:example:A-z_0.9", "did:a1:b"])
    func `what the syntax allows is taken`(text: String) {
        #expect(DIDURL(text)?.did == text)
    }

    @Test(arguments: [
        "", "did", "did:", "did:key", "did:key:", "did::z6Mk", "DID:key:z6Mk", "did:Key:z6Mk", "did:ke-y:z6Mk",
        " did:key:z6Mk", "did:key:z6Mk ", "did:web:example.org/path", "did:web:example.org?query", "did:key:z6Mk\u{0}",
        "did:web:exämple.org", "did:key:#z6Mk", "https://example.org/#did:key:z6Mk", "urn:did:key:z6Mk",
        "did:key:z6\nMk",
    ])
    func `anything else is no DID`(text: String) {
        #expect(DIDURL(text) == nil)
    }

    @Test func `a giant is no DID`() {
        let longest = "did:key:" + String(repeating: "z", count: 8192 - 8)
        #expect(DIDURL(longest) != nil)
        #expect(DIDURL(longest + "z") == nil)
    }

    @Test func `canonically equal fragments are not the same`() {
        #expect(DIDURL("did:web:example.org#é") != DIDURL("did:web:example.org#e\u{301}"))
        #expect(DIDURL("did:web:example.org#é") == DIDURL("did:web:example.org#é"))
    }
}
