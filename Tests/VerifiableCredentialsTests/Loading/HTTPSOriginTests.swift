import Testing
import VerifiableCredentials

@Suite struct HTTPSOriginTests {
    @Test(arguments: [
        ("https://school.example", "https://school.example"), ("https://School.Example/", "https://school.example"),
        ("HTTPS://school.example:443/a#b", "https://school.example"),
        ("https://school.example:/a", "https://school.example"),
        ("https://school.example:8443?x", "https://school.example:8443"),
        ("https://[2001:DB8::1]:444/", "https://[2001:db8::1]:444"), ("https://192.0.2.1/a", "https://192.0.2.1"),
    ])
    func `an origin has one form`(url: String, text: String) {
        #expect(HTTPSOrigin(url)?.text == text)
    }

    @Test(arguments: [
        "", "http://school.example", "https:/school.example", "https://", "https://a@school.example/",
        "https://school.example./", "https://school.example:0443/", "https://school.example:70000/",
        "https://school.example:44a/", "https://sch%6Fol.example/", "https://sch\u{F6}ol.example/",
        "https://school.example\\@other.example/", "https://school.example /", "https://[::1/", "https://[::1]x/",
        "did:web:school.example", "https://school.example:443:444/",
    ])
    func `what two readers could read differently has none`(url: String) {
        #expect(HTTPSOrigin(url) == nil)
    }

    @Test func `names, ports and hosts that only begin alike differ`() {
        let one = HTTPSOrigin("https://school.example/")
        for other in [
            "https://school.example.evil.example/", "https://www.school.example/", "https://school.example:8443/",
            "https://xschool.example/", "https://school.exampl/",
        ] { #expect(HTTPSOrigin(other) != one, "\(other)") }
    }
}
