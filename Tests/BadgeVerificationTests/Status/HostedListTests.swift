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

    @Test func `a badge that was listed and is listed no more leaves the status open`() async throws {
        let memory = ShortMemory()
        func report(_ list: String) async throws -> Report {
            var situation = try StatusSample.hosted(list)
            situation.input.statusMemory = memory
            return try await situation.report()
        }
        #expect(try await report(Self.listed).found(.statusRevocation) == ["failed status.revoked"])
        let none = #"{"revokedCredential": []}"#
        #expect(try await report(none).found(.statusRevocation) == ["undetermined status.listRolledBack"])
        let other = #"{"revokedCredential": [{"id": "urn:uuid:2"}]}"#
        #expect(try await report(other).found(.statusRevocation) == ["undetermined status.listRolledBack"])
        let undone =
            #"{"revokedCredential": [{"id": "urn:uuid:00000000-0000-4000-8000-000000000001", "revoked": false}]}"#
        #expect(try await report(undone).found(.statusRevocation) == ["passed status.notListed"])
    }

    @Test func `what a bundle brought is not the word of the issuer's host`() async throws {
        let situation = try StatusSample.hosted(#"{"revokedCredential": []}"#, .bundle)
        #expect(try await situation.report().found(.statusRevocation) == ["undetermined status.listNotIssuers"])
    }

    @Test func `an entry without an address is malformed`() async throws {
        let situation = try StatusSample.badge(["type": "1EdTechRevocationList"], [StatusSample.extensions])
        #expect(try await situation.report().found(.statusRevocation) == ["failed status.entryMalformed"])
    }
}
