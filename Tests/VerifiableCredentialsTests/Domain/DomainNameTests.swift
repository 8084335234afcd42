import Testing
import VerifiableCredentials

/// The hosts in identifiers of issuers.
@Suite struct DomainNameTests {
    @Test(arguments: [
        ("did:web:school.example", "school.example"), ("did:web:school.example:issuers:1", "school.example"),
        ("did:web:school.example%3A8443", "school.example:8443"),
        ("did:web:school.example%3a8443:x", "school.example:8443"),
        ("did:web:School.Example#key-1", "school.example"), ("https://school.example", "school.example"),
        ("https://school.example:443/a", "school.example"), ("https://school.example:8443/", "school.example:8443"),
        ("http://school.example/", "school.example"), ("http://school.example:443/", "school.example:443"),
        ("HTTPS://SCHOOL.example?x", "school.example"), ("https://school.example@evil.example/", "evil.example"),
        ("https://b\u{FC}cher.example/\u{FC}", "xn--bcher-kva.example"),
        ("https://B\u{DC}CHER.example/", "xn--bcher-kva.example"),
        ("did:web:xn--bcher-kva.example", "xn--bcher-kva.example"),
    ])
    func `the host is the one that the network knows`(identifier: String, host: String) throws {
        let name = try #require(DomainName(identifier: identifier))
        #expect(name.authority == host)
    }

    @Test func `a letter that looks like a slash ends no host`() throws {
        let name = try #require(DomainName(identifier: "https://school.example\u{FF0F}.evil.example/"))
        #expect(name.ascii == "school.xn--example-su93b.evil.example")
        #expect(!name.isProper)
    }

    @Test(arguments: [
        "did:key:z6Mk", "urn:uuid:1", "school.example", "https://", "https:///a",
        "https://school.example\\@evil.example/",
        "https://[::1]/", "https://a..example/", "https://school.example./", "https://sch%6Fol.example/", "did:web:",
        "did:web:a%2Fb.example", "https://school.example:port/", "https://a b.example/",
    ])
    func `what names no host has none`(identifier: String) {
        #expect(DomainName(identifier: identifier) == nil)
    }

    @Test func `a host that never ends is refused`() {
        #expect(DomainName(identifier: "https://" + String(repeating: "a", count: 1 << 20)) == nil)
        #expect(DomainName(identifier: "https://" + String(repeating: "a.", count: 130) + "example") == nil)
        #expect(DomainName(identifier: "https://" + String(repeating: "a", count: 64) + ".example") == nil)
        #expect(DomainName(identifier: "https://" + String(repeating: "a", count: 63) + ".example") != nil)
    }

    @Test(arguments: [
        ("did:web:school.example", "did:web:school.example"),
        ("https://b\u{FC}cher.example:8443/\u{FC}", "https://xn--bcher-kva.example:8443/\u{FC}"),
        ("https://school.example@b\u{FC}cher.example/", "https://school.example@xn--bcher-kva.example/"),
        ("https://\u{430}\u{440}\u{440}\u{4CF}\u{435}.example/", "https://xn--80ak6aa92e.example/"),
        ("https://a..\u{FC}/", "https://a..\\u{FC}/"),
        ("https://school.example/\u{FC}", "https://school.example/\u{FC}"),
        ("urn:\u{FC}", "urn:\u{FC}"),
    ])
    func `an identifier is shown with its host in Latin letters`(identifier: String, shown: String) {
        #expect(DomainName.shown(identifier) == shown)
    }

    private static let written: [(String, Bool, String?)] = [
        ("xn--bcher-kva.example", true, "b\u{FC}cher.example"), ("school.example", true, nil),
        // Not small, an ASCII name, a name that is written in another way, and none at all
        ("xn--bcher-2pa.example", false, nil), ("xn--abc-.example", false, nil), ("xn--.example", false, nil),
        ("xn--99999999.example", false, nil),
        // A space without width, and a slash that is none
        ("xn--ab-g1t.example", false, nil), ("xn--example-7d7c.example", false, nil),
    ]

    @Test(arguments: written)
    func `a name that no one may write so is told`(text: String, isProper: Bool, letters: String?) throws {
        let name = try #require(DomainName(authority: text))
        #expect(name.isProper == isProper)
        #expect(name.ownLetters == letters)
    }

    private static let mixtures: [(String, [String])] = [
        ("school.example", []), ("b\u{FC}cher.example", []),
        ("\u{43F}\u{440}\u{438}\u{43C}\u{435}\u{440}.example", []), ("\u{65E5}\u{672C}abc.example", []),
        ("p\u{430}ypal.example", ["Latin", "Cyrillic"]), ("\u{3B1}lpha.example", ["Greek", "Latin"]),
        ("\u{65E5}\u{430}.example", ["East Asian", "Cyrillic"]), ("a1-2.example", []),
    ]

    @Test(arguments: mixtures)
    func `letters of several alphabets in one part are told`(text: String, alphabets: [String]) throws {
        #expect(try #require(DomainName(authority: text)).mixture.map(\.rawValue) == alphabets)
    }

    @Test(arguments: [
        ("apple.example", "\u{430}\u{440}\u{440}\u{4CF}\u{435}.example"), ("school.example", "sch00l.example"),
        ("school.example", "schoo1.example"), ("modern.example", "modem.example"), ("vveb.example", "web.example"),
        ("scope.example", "\u{455}\u{441}\u{43E}\u{440}\u{435}.example"),
        ("nova.example", "\u{3B7}\u{3BF}\u{3BD}\u{3B1}.example"),
        ("bucher.example", "b\u{FC}cher.example"), ("sub.school.example", "sub.schoo1.example"),
        ("\u{3B1}\u{3BD}\u{3B1}.example", "\u{430}v\u{430}.example"),
    ])
    func `names that are taken for each other look alike`(one: String, other: String) throws {
        let (left, right) = try (#require(DomainName(authority: one)), #require(DomainName(authority: other)))
        #expect(left.looksLike(right) && right.looksLike(left))
        #expect(!left.looksLike(left) && !right.looksLike(right))
    }

    @Test(arguments: [
        ("apple.example", "apples.example"), ("school.example", "school.test"), ("school.example", "a.school.example"),
        ("school.example", "schoal.example"), ("\u{65E5}.example", "\u{672C}.example"),
        ("apple.example", "\u{430}\u{440}\u{440}\u{43B}\u{435}.example"),
    ])
    func `other names do not look alike`(one: String, other: String) throws {
        #expect(try !#require(DomainName(authority: one)).looksLike(#require(DomainName(authority: other))))
    }
}
