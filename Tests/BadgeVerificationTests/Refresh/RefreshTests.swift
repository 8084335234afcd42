import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON
import Testing
import VerifiableCredentials

@Suite struct RefreshTests {
    @Test(arguments: TestIssuer.Kind.allCases.filter { $0.keyType == .ed25519 })
    func `a newer version is told with its own report, and takes nobody's place`(kind: TestIssuer.Kind) async throws {
        var one = Refreshed("/refresh/kind/" + kind.rawValue)
        one.kind = kind
        let situation = try one.situation()
        let verification = try await situation.verification()
        let report = verification.report
        #expect(report.found(.refreshService) == ["failed refresh.newer"])
        let newer = try #require(report.refreshed)
        #expect(newer.bytes == (try one.newer()))
        #expect(newer.validFrom == "2026-11-21T09:30:00Z")
        #expect(newer.report.verdict == .verified)
        #expect(newer.report.found(.refreshService) == ["undetermined refresh.notLookedUp"])
        #expect(newer.report.refreshed == nil)
        #expect(report.content?.validFrom == "2026-11-20T09:30:00Z", "the report is about the file that was given")
        #expect(report.verdict == .verified)
        #expect(try TestServer.get().requests(for: one.path) == 1, "asked once, and never from within")
    }

    @Test(arguments: [ImageKind.png, .svg]) func `a newer version inside a picture is read too`(
        kind: ImageKind
    ) async throws {
        let one = Refreshed("/refresh/picture/" + kind.rawValue)
        let report = try await one.situation(serving: Pictures.baked(one.newer(), kind)).report()
        #expect(report.found(.refreshService) == ["failed refresh.newer"])
    }

    @Test func `a badge that has ended is refreshed, and stays ended`() async throws {
        var one = Refreshed("/refresh/ended")
        one.given = { try $0.setting("/validUntil", "2026-11-22T11:59:59Z") }
        let report = try await one.situation().report()
        #expect(report.verdict == .notVerified)
        let newer = try #require(report.refreshed)
        #expect(newer.report.verdict == .verified)
        let differences = newer.differences(from: report)
        #expect(differences.map(\.check) == [.validityUntil])
        #expect(differences.first?.given.map(\.reason.code) == ["validity.expired"])
        #expect(differences.first?.newer.map(\.reason.code) == ["validity.notEnded"])
        let text = TextReport.text(of: report).split(separator: "\n").map { $0.drop { $0 == " " } }.joined(
            separator: " "
        )
        #expect(text.contains("The issuer has a newer version of this badge"))
        #expect(text.contains("validity.until  here: the badge ended"), "\(text)")
        #expect(text.contains("--save-refreshed NEWFILE"))
        #expect(report.json["refreshed"]?["report"]?["verdict"]?.string == "verified")
    }

    @Test func `a newer version counts against the badge only where the newest is asked for`() async throws {
        var situation = try Refreshed("/refresh/newest").situation()
        situation.policy.extras = [.newest]
        let report = try await situation.report()
        #expect(report.verdict == .notVerified)
        #expect(Headline.text(of: report) == "Not verified: the issuer has a newer version of this badge.")
        #expect(report.refreshed?.report.verdict == .verified, "of the newer version nobody asks for a newer one")
        situation = try Refreshed("").asking("https://program.example/refresh")
        situation.input.loader = OfflineLoader()
        situation.policy.extras = [.newest]
        #expect(try await situation.report().verdict == .undetermined)
        situation = try .good()
        situation.policy.extras = [.newest]
        #expect(try await situation.report().verdict == .verified, "a badge that names no service has no newer version")
    }

    @Test func `a newer version that has ended is news too`() async throws {
        var one = Refreshed("/refresh/took-back")
        one.change = { try $0.setting("/validUntil", "2026-11-22T11:59:59Z") }
        let report = try await one.situation().report()
        #expect(report.verdict == .verified)
        #expect(report.found(.refreshService) == ["failed refresh.newer"])
        #expect(report.refreshed?.report.verdict == .notVerified)
    }

    @Test func `a newer version is judged by the same policy`() async throws {
        var one = Refreshed("/refresh/policy")
        one.change = { try $0.setting("/credentialSubject/identifier/0/identityHash", "Someone Else") }
        var situation = try one.situation()
        situation.policy.recipient = RecipientIdentity(type: "name", value: "Ana Rivera")
        let report = try await situation.report()
        #expect(report.verdict == .verified)
        #expect(report.refreshed?.report.verdict == .notVerified)
        #expect(report.refreshed?.differences(from: report).map(\.check) == [.recipientMatch])
    }

    @Test(arguments: ["/validFrom", "/credentialSubject/narrative", "/proof/0/created"])
    func `a newer version that was altered is not told as one`(place: String) async throws {
        let one = Refreshed("/refresh/altered" + place)
        let altered = try JSON.read(one.newer()).setting(place, "2026-11-22T00:00:00Z").compactBytes()
        let report = try await one.situation(serving: altered).report()
        #expect(report.found(.refreshService) == ["undetermined refresh.notVerified"])
        #expect(report.results(of: .refreshService).first?.finding("check") == "proof.signature")
        #expect(report.refreshed == nil)
        #expect(report.verdict == .verified, "it says nothing against the badge")
    }

    @Test(arguments: [" ", "a letter", "{}", #"{"type":"Assertion","badge":"https://program.example/badge"}"#])
    func `what is no badge is not told as a newer version`(text: String) async throws {
        let one = Refreshed("/refresh/none/\(text.utf8.count)")
        let report = try await one.situation(serving: Array(text.utf8)).report()
        #expect(report.found(.refreshService) == ["undetermined refresh.notVerified"])
    }

    @Test func `nobody is asked for a badge that its issuer did not sign`() async throws {
        let one = Refreshed("/refresh/unsigned")
        var situation = try one.situation()
        situation.bytes = try JSON.read(situation.bytes).removing("/proof").compactBytes()
        #expect(try await situation.report().found(.refreshService) == ["undetermined proof.notEstablished"])
        #expect(try TestServer.get().requests(for: one.path) == 0)
        situation.bytes = try one.situation().bytes
        _ = try await situation.report()
        #expect(try TestServer.get().requests(for: one.path) == 1)
    }

    @Test func `the service that an endorsement names is not asked`() async throws {
        let server = try TestServer.get()
        let url = server.url("/refresh/endorsement")
        var situation = try Endorsed(change: { try Refreshed.naming(url, $0) }).situation()
        situation.input.loader = try server.loader()
        situation.input.isOffline = false
        let report = try await situation.report()
        #expect(report.found(.endorsementReport) == ["passed endorsement.holds"])
        #expect(report.endorsements.first?.report?.found(.refreshService) == ["undetermined refresh.notLookedUp"])
        #expect(try server.requests(for: "/refresh/endorsement") == 0)
    }

    @Test(arguments: ["/status/500", "/closed", "/drip", "/redirect/302?http://127.0.0.1:9/", "/large/16777217"])
    func `a service that gives nothing leaves the badge as it was`(path: String) async throws {
        let url = try TestServer.get().url(path)
        let report = try await Refreshed("").asking(url, total: path == "/drip" ? 5000 : 600_000).report()
        #expect(report.found(.refreshService) == ["undetermined refresh.unreachable"])
        #expect(report.results(of: .refreshService).first?.finding("problem") != nil)
        #expect(report.verdict == .verified)
    }
}
