import BadgePrograms
import Testing

/// What an issuer file takes for an id and for the name of a key.
struct IssuerIDFormTests {
    @Test(arguments: [
        "did:key", "did:jwk", "did:key:z6MkneMkZqwqRiU5mJzSG3kDwzt9P8C59N4NGTfBLfSGE7c7", "did:web:example.org",
        "did:web:example.org:path", "did:web:example.org%3A8443:issuers:one", "did:example:123", "https://example.org",
        "https://example.org/issuers?id=1", "http://example.org/", "urn:uuid:1c2c7a0e-0000-4000-8000-000000000001",
    ])
    func `an id that is rightly formed is taken`(id: String) {
        #expect(IssuerIDForm.fault(in: id) == nil)
    }

    @Test(arguments: [
        ("did:web:https://example.org", "write did:web:example.org"),
        ("did:web:https://example.org:8443/a/", "write did:web:example.org%3A8443:a"),
        ("did:web:example.org/path", "write did:web:example.org:path"),
        ("did:web:example.org/", "write did:web:example.org"),
        ("did:web:example.org/.well-known/did.json", "write did:web:example.org"),
        ("did:web:ada@example.org", "write did:web:example.org"),
        ("did:web:example.org:", "write did:web:example.org"),
        ("did:web:https", "it looks like did:web:school.example or did:web:school.example:path"),
        ("did:web", "it looks like did:web:school.example or did:web:school.example:path"),
        ("did:web:..", "it looks like did:web:school.example or did:web:school.example:path"),
        ("DID:WEB:example.org", "write did:web:example.org"),
        ("Did:Key", "write did:key"),
        ("did:web:example.org#key-1", "take out the # and what follows it: write did:web:example.org"),
        ("did:key:z6Mk", "write id: did:key alone, which is filled in from the key that signs"),
        ("did:jwk:e30", "write id: did:jwk alone, which is filled in from the key that signs"),
        ("https://exam ple.org/", "write the id without it"), ("https://exämple.org/", "write the id without it"),
        ("https://ada:secret@example.org/x", "write https://example.org/x"),
        ("https:example.org", "write https://example.org"),
        ("https://", "an id of this kind looks like https://school.example/"),
        ("https://example.org/#key-1", "take out the # and what follows it: write https://example.org/"),
        ("example.org:443/issuer", "write https://example.org:443/issuer"),
        ("example.org", "write https://example.org/ or did:web:example.org"),
        ("key", "an id is a DID or a URL, such as did:key or https://school.example"),
    ])
    func `an id that leads nowhere is a fault, and the right one is said where it can be guessed`(
        id: String,
        hint: String
    ) {
        #expect(IssuerIDForm.fault(in: id)?.hint == hint)
    }

    @Test(arguments: [
        "", "did:key", "did:jwk", "did:web:example.org", "did:web:example.org:2026a", "https://example.org",
    ])
    func `an id by which keys are found is not remarked on`(id: String) {
        #expect(IssuerIDForm.note(on: id) == nil)
    }

    @Test(arguments: [
        ("did:example:123", "of the method example, and badge verify finds keys only by"),
        ("did:wed:example.org", "of the method wed (did you mean did:web?)"),
        ("urn:uuid:1", "neither a DID nor an https address"), ("http://example.org/", "write https"),
        ("did:web:example.org:8443", "if 8443 is meant as a port, the id is did:web:example.org%3A8443"),
    ])
    func `an id by which no key is found is remarked on`(id: String, words: String) {
        #expect(IssuerIDForm.note(on: id)?.contains(words) == true, "\(IssuerIDForm.note(on: id) ?? "none")")
    }

    private static let web = "did:web:example.org"

    @Test(arguments: [
        (web + "#key-1", web), ("#key-1", web), ("https://example.org/#key-1", "https://example.org/"),
        ("https://example.org/keys/1", "https://example.org/"),
        ("did:key:z6MkneMkZqwqRiU5mJzSG3kDwzt9P8C59N4NGTfBLfSGE7c7", web), ("did:example:1#a", "did:example:1"),
    ])
    func `the whole name of a key is taken`(name: String, id: String) {
        #expect(KeyNameForm.fault(in: name, of: id) == nil)
    }

    @Test(arguments: [
        (web, web, "write a # and the key's name behind it, such as did:web:example.org#key-1"),
        (web + "#", web, "write a # and the key's name behind it, such as did:web:example.org#key-1"),
        ("key-1", web, "write the id, a # and the key's name: did:web:example.org#key-1"),
        ("key-1", "did:key", "write the id, a # and the key's name: did:web:school.example#key-1"),
        ("#", web, "write the id, a # and the key's name: did:web:example.org#key-1"),
        (web + "#key 1", web, "it looks like did:web:example.org#key-1"),
        (web + "/keys#1", web, "write did:web:example.org:keys"),
        ("https://ada@example.org/#key-1", web, "it looks like did:web:example.org#key-1"),
        ("did:key:z6Mk#z6Mk", web, "write id: did:key alone, which is filled in from the key that signs"),
    ])
    func `a name that is not whole is a fault`(name: String, id: String, hint: String) {
        #expect(KeyNameForm.fault(in: name, of: id)?.hint == hint)
    }
}
