import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// Lists of 1EdTech, which nobody signs.
@Suite struct HostedListTests {
    private static let listed =
        #"{"revokedCredential": [{"id": "urn:uuid:00000000-0000-4000-8000-000000000001", "revocationReason": "an error"}]}"#

    @Test func `a listed badge is revoked, with the reason`() async throws {
        let report = try await StatusSample.hosted(Self.listed).report()
        #expect(report.found(.statusRevocation) == ["failed status.revoked"])
        #expect(report.results(of: .statusRevocation).first?.finding("revocationReason") == "an error")
        #expect(TextReport.text(of: report).contains("withdrawn by the issuer: \"an error\" [status.revoked]"))
        #expect(Headline.text(of: report) == "Not verified: the issuer has withdrawn this badge.")
    }

    @Test func `a badge that is not listed passes by the word of the issuer's host`() async throws {
        let report = try await StatusSample.hosted(#"{"revokedCredential": []}"#).report()
        #expect(report.found(.statusRevocation) == ["passed status.notListed"])
        #expect(report.verdict == .verified)
        #expect(TextReport.text(of: report).contains("nobody signed that list, so the host alone answers for it"))
    }

    @Test(arguments: [
        "https://other.example/revoked", "http://program.example/revoked", "https://program.example.org/revoked",
        "https://program.example:8443/revoked", "https://x@program.example/revoked", "https://program.example\\@x/",
    ])
    func `a list of another host proves nothing`(url: String) async throws {
        var situation = try StatusSample.hosted(#"{"revokedCredential": []}"#, url: url)
        #expect(try await situation.report().found(.statusRevocation) == ["undetermined status.listNotIssuers"])
        situation.policy.statusIssuers = ["https://other.example/", "https://PROGRAM.example.org"]
        let isNamed = ["https://other.example/revoked", "https://program.example.org/revoked"].contains(url)
        #expect(
            try await situation.report().found(.statusRevocation)
                == [isNamed ? "passed status.notListed" : "undetermined status.listNotIssuers"]
        )
        let given = try StatusSample.hosted(#"{"revokedCredential": []}"#, url: url, .userGiven)
        #expect(try await given.report().found(.statusRevocation) == ["passed status.notListed"])
    }

    @Test func `a list of somebody else, or no list, leaves the status open`() async throws {
        let other = try StatusSample.hosted(#"{"issuer": "https://other.example", "revokedCredential": []}"#)
        #expect(try await other.report().found(.statusRevocation) == ["undetermined status.listOfAnother"])
        let own = try StatusSample.hosted(#"{"issuer": "did:web:program.example", "revokedCredential": []}"#)
        #expect(try await own.report().found(.statusRevocation) == ["passed status.notListed"])
        let page = try StatusSample.hosted("<html></html>")
        #expect(try await page.report().found(.statusRevocation) == ["undetermined status.listMalformed"])
    }

    @Test func `an entry without an address is malformed`() async throws {
        let situation = try StatusSample.badge(["type": "1EdTechRevocationList"], [StatusSample.extensions])
        #expect(try await situation.report().found(.statusRevocation) == ["failed status.entryMalformed"])
    }
}
