import ResourceFetching
import Testing

@Suite struct WebURLTests {
    @Test(
        arguments: [
            ("https://example.org", "https://example.org/"),
            ("HTTPS://Example.ORG:443/A?b=C#d", "https://example.org/A?b=C"),
            ("http://example.org:/", "http://example.org/"),
            ("http://example.org:8080?x", "http://example.org:8080/?x"),
            ("http://example.org/a/./b/../c/", "http://example.org/a/c/"),
            ("http://example.org/../../etc/passwd", "http://example.org/etc/passwd"),
            ("http://example.org/a//b/..", "http://example.org/a//"),
            ("http://example.org/caf\u{E9}?\u{E9}", "http://example.org/caf%C3%A9?%C3%A9"),
            ("http://example.org/a|b<c>", "http://example.org/a%7Cb%3Cc%3E"),
            ("http://example.org/%2e%2e/a", "http://example.org/%2e%2e/a"),
            ("http://93.184.216.34/", "http://93.184.216.34/"),
            ("http://[2606:4700:0:0:0:0:0:1111]/", "http://[2606:4700::1111]/"),
            ("http://[2606:4700:0:1:0:0:0:1]:81/", "http://[2606:4700:0:1::1]:81/"),
            ("http://xn--nxasmq6b.example/", "http://xn--nxasmq6b.example/"),
            ("http://under_score.example/", "http://under_score.example/"),
            ("http://1.2.3.4.example/", "http://1.2.3.4.example/"),
            ("http://0x7f.1x/", "http://0x7f.1x/"),
        ]
    )
    func `a URL is read and written back in its one form`(text: String, form: String) throws {
        let url = try WebURL(text)
        #expect(url.text == form)
        #expect(try WebURL(form) == url)
    }

    @Test(
        arguments: [
            ("ftp://example.org/", FetchingError.Code.urlScheme), ("file:///etc/passwd", .urlScheme),
            ("gopher://example.org/", .urlScheme), ("data:text/plain,a", .urlScheme),
            ("ni:///sha-256;AAAA", .urlScheme), ("mailto:a@example.org", .urlScheme), ("", .urlScheme),
            ("//example.org/", .urlScheme), ("http:/example.org", .urlScheme), ("http:example.org", .urlScheme),
            ("httpss://example.org", .urlScheme), ("example.org", .urlScheme),
            (" http://example.org/", .urlCharacter), ("http://example.org/a b", .urlCharacter),
            ("http://example.org/\r\nHost: inner", .urlCharacter), ("http://example.org/\u{0}", .urlCharacter),
            ("http://example.org\\@inner.example/", .urlCharacter), ("http:\\\\example.org/", .urlCharacter),
            ("http://user@example.org/", .urlUserInfo), ("http://user:word@example.org/", .urlUserInfo),
            ("http://@example.org/", .urlUserInfo), ("http://example.org@inner.example/", .urlUserInfo),
            ("http://", .urlHost), ("http:///a", .urlHost), ("http://?a", .urlHost), ("http://:80/", .urlHost),
            ("http://example..org/", .urlHost), ("http://.example.org/", .urlHost),
            ("http://example.org./", .urlHost), ("http://-a.example/", .urlHost), ("http://a-.example/", .urlHost),
            ("http://ex%61mple.org/", .urlHost), ("http://b\u{FC}cher.example/", .urlHost),
            ("http://a b.example/", .urlCharacter), ("http://a,b.example/", .urlHost),
            ("http://[::1/", .urlHost), ("http://[::1]x/", .urlHost), ("http://::1/", .urlHost),
            ("http://[1:2:3:4:5:6:7]/", .urlHost), ("http://[1:2:3:4:5:6:7:8:9]/", .urlHost),
            ("http://[1::2::3]/", .urlHost), ("http://[::12345]/", .urlHost), ("http://[:1]/", .urlHost),
            ("http://[1:]/", .urlHost), ("http://[127.0.0.1]/", .urlHost), ("http://[::1.2.3]/", .urlHost),
            ("http://[fe80::1%25lo]/", .urlHost), ("http://[v1.a]/", .urlHost),
            ("http://example.org:0/", .urlPort), ("http://example.org:65536/", .urlPort),
            ("http://example.org:080/", .urlPort), ("http://example.org:8a/", .urlPort),
            ("http://example.org:80:80/", .urlPort), ("http://example.org:-1/", .urlPort),
        ]
    )
    func `what is not a usual URL of http or https is refused`(text: String, code: FetchingError.Code) {
        #expect(performing { () throws(FetchingError) in try WebURL(text) }?.code == code)
    }

    @Test func `a URL may have 4096 bytes and no more`() throws {
        let longest = "http://example.org/" + String(repeating: "a", count: 4096 - 19)
        #expect(try WebURL(longest).text == longest)
        #expect(performing { () throws(FetchingError) in try WebURL(longest + "a") }?.code == .urlTooLong)
    }

    @Test(
        arguments: [
            ("/x", "http://a.example/x"), ("x", "http://a.example/b/x"), ("../x", "http://a.example/x"),
            ("?y", "http://a.example/b/c?y"), ("#z", "http://a.example/b/c?d"), ("", "http://a.example/b/c?d"),
            ("//b.example/x", "http://b.example/x"), ("https://b.example", "https://b.example/"),
            ("x:/y", nil), ("http:x", nil), ("javascript:alert(1)", nil), ("//user@b.example/", nil),
            ("\\\\b.example", nil), ("./x:y", "http://a.example/b/x:y"),
        ]
    )
    func `a reference is resolved and judged like any URL`(reference: String, expected: String?) throws {
        let base = try WebURL("http://a.example/b/c?d")
        #expect((try? base.resolving(reference))?.text == expected)
    }

    @Test func `an origin is a scheme, a host and a port, and nothing more`() throws {
        #expect(try WebOrigin("HTTP://Intranet.example:80/").text == "http://intranet.example")
        #expect(try WebOrigin("http://[::1]:8080").text == "http://[::1]:8080")
        #expect(try WebOrigin("http://a.example") != WebOrigin("https://a.example"))
        #expect(try WebOrigin("http://a.example") != WebOrigin("http://a.example:8080"))
        for text in ["http://a.example/x", "http://a.example?x", "http://a.example#", "http://a.example/#x"] {
            #expect(performing { () throws(FetchingError) in try WebOrigin(text) }?.code == .originPath)
        }
        #expect(performing { () throws(FetchingError) in try WebOrigin("a.example") }?.code == .urlScheme)
    }

    private func performing<Value>(_ body: () throws(FetchingError) -> Value) -> FetchingError? {
        do {
            _ = try body()
            return nil
        } catch {
            return error
        }
    }
}
