import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// Domains on the trust list, and domains that imitate them.
@Suite struct DomainTrustTests {
    private static func list(_ domain: String) throws -> TrustList {
        TrustList(domains: [try #require(TrustList.Domain(domain, name: "The School"))])
    }

    @Test func `every issuer of a listed domain is trusted, and no other`() async throws {
        let list = try Self.list("school.example")
        for host in ["school.example", "school.example:dept:1"] {
            let report = try await Situation.web(host, trust: list).report()
            #expect(report.found(.issuerTrusted) == ["passed issuer.listed"], "\(host)")
            #expect(report.verdict == .verified)
            #expect(report.results(of: .issuerTrusted).first?.finding("listedDomain") == "school.example")
        }
        for host in ["sub.school.example", "school.example.other.example", "school.example%3A8443", "school.test"] {
            let report = try await Situation.web(host, trust: list).report()
            #expect(report.found(.issuerTrusted) == ["undetermined issuer.notListed"], "\(host)")
        }
        let other = try await Situation.web("school.example%3A8443", trust: Self.list("school.example:8443")).report()
        #expect(other.found(.issuerTrusted) == ["passed issuer.listed"])
    }

    @Test func `a domain needs the issuer's key all the same`() async throws {
        var situation = try Situation.web("school.example", trust: Self.list("school.example"))
        situation.input.loader = OfflineLoader()
        #expect(try await situation.report().verdict == .undetermined)
    }

    @Test(arguments: [
        "", "school", "School.example", "https://school.example", "b\u{FC}cher.example", "school.example:443",
        "school.example.", "*.school.example", "xn--99999999.example",
    ])
    func `what is no domain in its usual form is refused`(text: String) {
        #expect(TrustList.Domain(text) == nil)
    }

    @Test func `a domain in other letters is shown with them, in Latin ones first`() async throws {
        let report = try await Situation.web("xn--80ak6aa92e.example", trust: TrustList()).report()
        #expect(report.found(.issuerTrusted) == ["undetermined issuer.notListed"])
        #expect(report.json["issuer"]?["domain"]?.string == "xn--80ak6aa92e.example")
        let headline = Headline.text(of: report)
        #expect(headline.contains("did:web:xn--80ak6aa92e.example, which calls itself"))
        #expect(headline.contains("stands for \"\u{430}\u{440}\u{440}\u{4CF}\u{435}.example\""))
        #expect(!headline.contains("alphabets"))
    }

    @Test func `a mixture of alphabets is told`() async throws {
        let report = try await Situation.web("xn--pypal-4ve.example", trust: TrustList()).report()
        #expect(Headline.text(of: report).contains("Letters of several alphabets are mixed in it: Latin, Cyrillic."))
        let result = try #require(report.results(of: .issuerTrusted).first)
        #expect(result.findings.first { $0.name == "mixedAlphabets" }?.value == ["Latin", "Cyrillic"])
        #expect(TextReport.text(of: report).contains("Letters of several alphabets"))
        let plain = try await Situation.web("paypal.example", trust: TrustList()).report()
        #expect(!Headline.text(of: plain).contains("Careful"))
    }

    @Test func `a name that nobody may write so is told`() async throws {
        let report = try await Situation.web("xn--99999999.example", trust: TrustList()).report()
        #expect(Headline.text(of: report).contains("is written in a way in which no name is"))
    }

    @Test func `a domain that looks like a listed one is no stranger but an imitation`() async throws {
        let listed = TrustList([.init(issuer: "https://apple.example/issuer")])
        let report = try await Situation.web("xn--80ak6aa92e.example", trust: listed).report()
        #expect(report.found(.issuerTrusted) == ["undetermined issuer.looksLikeListed"])
        #expect(
            Headline.text(of: report).contains("looks like apple.example, which is on your list, and is another one")
        )
        #expect(!TextReport.text(of: report).contains("badge trust add"))
        let own = try await Situation.web("apple.example", trust: listed).report()
        #expect(own.found(.issuerTrusted) == ["undetermined issuer.notListed"])
    }

    @Test func `no registry vouches for an imitation`() async throws {
        let did = "did:web:schoo1.example"
        var situation = try Situation.web("schoo1.example", trust: Self.list("school.example"))
        situation.input.registries = IssuerRegistries([try SampleRegistry.file([did])])
        #expect(try await situation.report().found(.issuerTrusted) == ["undetermined issuer.looksLikeListed"])
        situation.input.trust = TrustList()
        #expect(try await situation.report().found(.issuerTrusted) == ["passed issuer.registered"])
    }

    @Test func `whoever is listed is known, whatever the domain looks like`() async throws {
        let listed = TrustList([
            .init(issuer: "did:web:school.example"), .init(issuer: "did:web:schoo1.example"),
        ])
        let report = try await Situation.web("schoo1.example", trust: listed).report()
        #expect(report.found(.issuerTrusted) == ["passed issuer.listed"])
        #expect(!Headline.text(of: report).contains("Careful"))
    }

    @Test func `a host that hides behind a user name is told, and its other letters are shown as the network has them`()
        async throws
    {
        let issuer = try TestIssuer()
        let place = "https://school.example@b\u{FC}cher.example/issuer"
        let method = place + "#" + (try issuer.key.publicKey.multikey)
        var situation = Situation(
            bytes: try issuer.sign(SampleBadge.complete(issuer: place), .embeddedEdDSA, method: method)
        )
        situation.input.trust = try Self.list("xn--bcher-kva.example")
        let report = try await situation.report()
        #expect(report.found(.issuerTrusted) == ["undetermined issuer.notListed"])
        let text = TextReport.text(of: report)
        #expect(text.contains("Its domain is xn--bcher-kva.example, not what stands before the @ in its address."))
        #expect(text.contains("https://school.example@xn--bcher-kva.example/issuer"))
        #expect(!text.contains("b\u{FC}cher.example/issuer"))
    }
}
