import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// Registries of issuers, from files and from a loopback host over TLS.
@Suite struct RegistryTests {
    private static let did = Result { try TestIssuerKeys.did() }
    private let server: TestServer
    private let path = "/registry-" + String(UInt64.random(in: 0 ..< .max), radix: 36) + ".json"

    init() throws {
        server = try TestServer.get()
    }

    private var url: String { "https://evidence.example:\(server.port("good"))\(path)" }

    private func situation(_ url: String? = nil, name: String? = nil) throws -> Situation {
        var situation = try Situation.registered([RegistrySource(name: name, place: .url(url ?? self.url))])
        let port = server.port("good")
        situation.input.loader = try server.loader(
            allowing: ["https://evidence.example:\(port)"],
            resolving: ["evidence.example:\(port):127.0.0.1"]
        )
        situation.input.isOffline = false
        return situation
    }

    @Test func `an issuer that a registry on the web names is trusted, and the report says who says so`() async throws {
        try server.publish(SampleRegistry.bytes([Self.did.get()]), at: path)
        let report = try await situation(name: "State list").report()
        #expect(report.found(.issuerTrusted) == ["passed issuer.registered"])
        #expect(report.verdict == .verified)
        let result = try #require(report.results(of: .issuerTrusted).first)
        #expect(result.finding("registry") == "State list" && result.finding("registryPlace") == url)
        #expect(result.finding("registeredAs") == "Example Program")
        #expect(Headline.text(of: report).hasSuffix("The registry \"State list\", which you named, lists the issuer."))
        let isSaid = NotShown.sentences(of: report).contains {
            $0.contains("it is a list that nobody signed") && $0.contains(url)
        }
        #expect(isSaid)
    }

    @Test func `an issuer that it does not name stays unknown`() async throws {
        try server.publish(SampleRegistry.bytes([try Self.did.get() + "x"]), at: path)
        let report = try await situation().report()
        #expect(report.found(.issuerTrusted) == ["undetermined issuer.notListed"])
        let asked = report.results(of: .issuerTrusted).first?.findings.first { $0.name == "registriesAsked" }
        #expect(asked?.value == [.string(url)])
    }

    @Test func `a registry that is not there, redirects, or is none says nothing`() async throws {
        let cases: [(String, String)] = [
            ("/status/404", "status 404"), ("/status/500", "status 500"), ("/redirect/302?" + path, "redirect"),
            ("/ok", "it is no JSON document"),
        ]
        try server.publish(SampleRegistry.bytes([Self.did.get()]), at: path)
        for (place, problem) in cases {
            let url = "https://evidence.example:\(server.port("good"))\(place)"
            let report = try await situation(url).report()
            #expect(report.found(.issuerTrusted) == ["undetermined issuer.registryNotRead"], "\(place)")
            let text = TextReport.text(of: report)
            #expect(text.contains(problem), "\(place): \(text)")
            #expect(report.verdict == .undetermined)
        }
    }

    @Test func `a host whose certificate nobody vouches for names nobody`() async throws {
        try server.publish(SampleRegistry.bytes([Self.did.get()]), at: path)
        let port = server.port("selfsigned")
        var situation = try situation("https://evidence.example:\(port)\(path)")
        situation.input.loader = try server.loader(
            allowing: ["https://evidence.example:\(port)"],
            resolving: ["evidence.example:\(port):127.0.0.1"]
        )
        #expect(try await situation.report().found(.issuerTrusted) == ["undetermined issuer.registryNotRead"])
    }

    @Test func `no registry is asked before the proof is established, nor for an issuer who is known`() async throws {
        try server.publish(SampleRegistry.bytes([Self.did.get()]), at: path)
        var altered = try situation()
        altered.bytes = try JSON.read(altered.bytes).setting("/name", "Another").canonicalBytes()
        var unsigned = try situation()
        unsigned.bytes = try JSON.read(unsigned.bytes).removing("/proof").canonicalBytes()
        var listed = try situation()
        listed.input.trust = TrustList([.init(issuer: try Self.did.get())])
        var ended = try situation()
        ended.input.trust = TrustList([
            .init(issuer: try Self.did.get(), scope: TrustScope(until: TestIssuer.now.adding(seconds: -1)))
        ])
        var any = try situation()
        any.policy.acceptsAnyIssuer = true
        var offline = try situation()
        offline.input.loader = OfflineLoader()
        let reasons = [
            (altered, "undetermined proof.notEstablished"), (unsigned, "undetermined proof.notEstablished"),
            (listed, "passed issuer.listed"), (ended, "undetermined issuer.entryEnded"),
            (any, "undetermined issuer.notListed"), (offline, "undetermined issuer.registryNotRead"),
        ]
        for (situation, reason) in reasons {
            #expect(try await situation.report().found(.issuerTrusted) == [reason])
            #expect(try server.requests(for: path) == 0, "\(reason)")
        }
        _ = try await situation().report()
        #expect(try server.requests(for: path) == 1)
    }

    @Test func `however many badges there are, a registry is asked once`() async throws {
        try server.publish(SampleRegistry.bytes([Self.did.get()]), at: path)
        let situation = try situation()
        try await withThrowingTaskGroup(of: Verdict?.self) { group in
            for _ in 0..<20 { group.addTask { try await situation.report().verdict } }
            for try await verdict in group { #expect(verdict == .verified) }
        }
        #expect(try server.requests(for: path) == 1)
    }

    @Test func `registries are asked in their order, and the first that names the issuer counts`() async throws {
        let did = try Self.did.get()
        var situation = try Situation.registered([
            SampleRegistry.file(["did:web:other.example"], name: "One"), SampleRegistry.file([did], name: "Two"),
            SampleRegistry.file([did], name: "Three"),
        ])
        let report = try await situation.report()
        #expect(report.results(of: .issuerTrusted).first?.finding("registry") == "Two")
        situation.input.registries = IssuerRegistries([
            RegistrySource(place: .url("https://registry.example/")), try SampleRegistry.file([did]),
        ])
        let second = try await situation.report()
        #expect(second.verdict == .verified)
        let notRead = second.results(of: .issuerTrusted).first?.findings.first { $0.name == "registriesNotRead" }
        #expect(notRead?.value.items.compactMap { $0["registry"]?.string } == ["https://registry.example/"])
    }

    @Test(arguments: [
        ("https://registry.example/list.json", true), ("HTTPS://registry.example/", true),
        ("https://registry.example:8443", true), ("https:///list.json", false), ("https://", false),
        ("https://a..example/", false), ("https://user@registry.example/", false), ("http://registry.example/", false),
        ("https:/registry.example/", false), ("list.json", false),
    ])
    func `an address of a registry names a host over https`(text: String, isAddress: Bool) {
        #expect(RegistrySource.isAddress(text) == isAddress)
        #expect(RegistrySource.isMeantAsAddress(text) == (text.lowercased().contains("://")))
    }

    @Test func `the command that adds an issuer on the web names the issuer, not the file`() async throws {
        let place = "https://program.example/keys/1"
        var situation = try ReasonCase.published(place, at: place, TestIssuer().key.publicKey.jwk)
        situation.input.trust = TrustList()
        #expect(
            try await TextReport.text(of: situation.report()).contains("badge trust add https://program.example/issuer")
        )
        var own = try Situation.good()
        own.input.trust = TrustList()
        #expect(try await TextReport.text(of: own.report()).contains("badge trust add badge\n"))
    }

    @Test func `a registry names an issuer, not the key that signed`() async throws {
        let victim = "did:web:program.example"
        let forger = try TestIssuer(seed: 7)
        var situation = try Situation.registered([SampleRegistry.file([victim])])
        situation.bytes = try forger.sign(SampleBadge.complete(issuer: victim), .embeddedEdDSA)
        let report = try await situation.report()
        // The forger's key is the badge's own word, and the victim's document was not looked up
        #expect(report.found(.proofKey) == ["undetermined key.broughtAlong"])
        #expect(report.verdict == .undetermined)
        #expect(report.found(.issuerTrusted) == ["undetermined proof.notEstablished"])
        let brought = "https://program.example/keys#" + (try TestIssuer().key.publicKey.multikey)
        var open = try ReasonCase.hosted(method: brought)
        open.input.trust = TrustList()
        open.input.registries = IssuerRegistries([try SampleRegistry.file(["https://program.example/issuer"])])
        #expect(try await open.report().found(.issuerTrusted) == ["undetermined proof.notEstablished"])
    }

    @Test func `a pin outranks every registry`() async throws {
        var situation = try Situation.registered([SampleRegistry.file([Self.did.get()])])
        situation.input.pins = [.init(issuer: try Self.did.get(), keys: [try TestIssuerKeys.other()])]
        #expect(try await situation.report().found(.issuerTrusted) == ["failed issuer.otherKey"])
    }

    private static let forms: [(String, String?)] = [
        (#"{"registry": {"did:web:a.example": {"name": "A"}}}"#, nil),
        (#"{"meta": {}, "registry": {}, "more": 1}"#, nil),
        (#"{"registry": {"did:web:a.example": {"name": 5}}}"#, nil),
        (#"{"registry": {"did:web:a.example": "A"}}"#, "registry.form"), (#"{"registry": []}"#, "registry.form"),
        (#"{"issuers": {}}"#, "registry.form"), (#"["did:web:a.example"]"#, "registry.form"), ("", "registry.notJSON"),
        (#"{"registry": {"did:web:a.example": {}, "did:web:a.example": {}}}"#, "registry.notJSON"),
        (#"{"registry": {}, "proof": {}}"#, "registry.signed"), ("eyJhbGciOiJFZERTQSJ9.e30.AA", "registry.signed"),
        (#"{"type": "VerifiableCredential", "credentialSubject": {}}"#, "registry.signed"),
    ]

    @Test(arguments: forms)
    func `what is a registry is read, and what is none is told`(text: String, code: String?) {
        do throws(RegistryError) {
            let registry = try IssuerRegistry(Array(text.utf8))
            #expect(code == nil)
            #expect(registry.count <= 1)
        } catch {
            #expect(error.codeName == code)
            #expect(!error.detail.isEmpty && error.hint != nil || code == "registry.notJSON")
        }
    }

    @Test func `an issuer is found by the bytes of its id alone`() throws {
        let registry = try IssuerRegistry(SampleRegistry.bytes(["https://a.example/\u{E9}"]))
        #expect(registry.issuer("https://a.example/\u{E9}") != nil)
        #expect(registry.issuer("https://a.example/e\u{301}") == nil)
    }
}
