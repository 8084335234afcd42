import LinkedData
import Testing

/// Resolution of references (RFC 3986 §5.4).
struct ResolutionTests {
    private static let base = "http://a/b/c/d;p?q"

    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
        ("g;x", "http://a/b/c/g;x"),
        ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"),
        ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
        ("../../", "http://a/"), ("../../g", "http://a/g"),
    ])
    func `the normal examples of RFC 3986 resolve as printed there`(reference: String, expected: String) {
        #expect(IRI.resolve(reference, against: Self.base) == expected)
    }

    @Test(arguments: [
        ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"),
        ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
        ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/./x", "http://a/b/c/g?y/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"), ("http:g", "http:g"),
    ])
    func `the abnormal examples of RFC 3986 resolve as printed there`(reference: String, expected: String) {
        #expect(IRI.resolve(reference, against: Self.base) == expected)
    }

    @Test func `only a scheme and allowed characters make an IRI`() {
        #expect(IRI.isWellFormed("did:key:z6Mk"))
        #expect(!IRI.isWellFormed("1did:key:z6Mk"))
        #expect(!IRI.isWellFormed("did:key:z6 Mk"))
        #expect(!IRI.isWellFormed("example.org/a"))
        #expect(IRI.isWellFormed("https://example.org/#a"))
        #expect(!IRI.isWellFormed("https://example.org/#a#b"))
        #expect(IRI.isBlankNode("_:b"))
        #expect(!IRI.isBlankNode("b:_"))
    }
}
