import BadgeCrypto
import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// Badges in a presentation, on the command line.
struct PresentationTests {
    private let workspace: Workspace
    private let badge: JSON

    init() throws {
        workspace = try Workspace.withProgram()
        try workspace.issue()
        badge = try JSON.read(workspace.bytes("out/\(Workspace.badgeID)/badge.json"))
    }

    /// Writes a presentation of badges by somebody with a key of her own.
    private func present(_ badges: [JSON], challenge: String = "c0ffee") throws {
        let holder = try TestIssuer(seed: 20)
        var members = JSONObject()
        members["@context"] = ["https://www.w3.org/ns/credentials/v2"]
        members["type"] = ["VerifiablePresentation"]
        members["holder"] = .string(holder.did)
        members["verifiableCredential"] = .array(badges)
        let proof = try holder.proof(for: members, suite: TestIssuer.Kind.embeddedEdDSA.suite) {
            $0["proofPurpose"] = "authentication"
            $0["challenge"] = .string(challenge)
        }
        members["proof"] = proof
        try workspace.write(JSON.object(members).compactBytes(), "presentation.json")
    }

    private func verify(_ more: [String]) throws -> Outcome {
        try workspace.badge(["verify", "presentation.json", "--any-issuer", "--at", "2026-12-01"] + more)
    }

    @Test func `one badge is one report, several are a list`() throws {
        try present([badge])
        let one = try verify(["--json"])
        #expect(one.code == 0 && one.out.hasPrefix("{"), "\(one.all)")
        #expect(one.out.contains("\"presentation.freshnessNotAsked\""))
        try present([badge, badge])
        let two = try verify(["--json"])
        #expect(two.code == 0 && two.out.hasPrefix("["), "\(two.all)")
        let places = try JSON.read(two.outBytes).items.map { $0["presentation"]?["place"]?.string }
        #expect(places == ["/verifiableCredential/0", "/verifiableCredential/1"])
        let text = try verify([])
        #expect(text.out.contains("presented at /verifiableCredential/1 of 2"), "\(text.all)")
        #expect(text.out.contains("Who presents the badge"))
    }

    @Test func `a challenge must be the one in the presentation, and there must be one`() throws {
        try present([badge])
        let asked = try verify(["--challenge", "c0ffee"])
        // The sample names its recipient by name and address, not by an id
        #expect(asked.code == 2 && asked.out.contains("presentation.recipientWithoutID"), "\(asked.all)")
        let other = try verify(["--challenge", "tea"])
        #expect(other.code == 1 && other.out.contains("presentation.challengeDiffers"), "\(other.all)")
        #expect(try verify(["--challenge", ""]).code == 64)
        #expect(try verify(["--domain", ""]).code == 64)
        let alone = try workspace.badge([
            "verify", "out/\(Workspace.badgeID)/badge.json", "--any-issuer", "--at", "2026-12-01", "--challenge", "tea",
        ])
        #expect(alone.code == 2 && alone.out.contains("presentation.none"), "\(alone.all)")
    }

    @Test func `what is altered in a presentation counts, in the badge and around it`() throws {
        let altered = try badge.setting("/name", "Another")
        try present([badge, altered])
        let one = try verify([])
        #expect(one.code == 1, "\(one.all)")
        #expect(one.out.contains("VERIFIED  presentation.json") && one.out.contains("NOT VERIFIED"))
        try present([badge])
        try workspace.edit("presentation.json", "c0ffee", "coffee")
        let around = try verify([])
        #expect(around.code == 1 && around.out.contains("proof.signatureDoesNotFit"), "\(around.all)")
    }

    @Test func `inspect shows a presentation, and forms that are not read are told`() throws {
        try present([badge])
        let shown = try workspace.badge("inspect presentation.json")
        #expect(
            shown.code == 0 && shown.out.contains("VerifiablePresentation")
                && shown.out.contains("NOTHING WAS VERIFIED")
        )
        try workspace.write("eyJhbGciOiJFUzI1NiJ9.e30.AAAA~", "disclosing.txt")
        let told = try workspace.badge("verify disclosing.txt")
        #expect(told.code == 65 && told.out.contains("input.formNotRead"), "\(told.all)")
    }
}

extension JSON {
    /// The value with another one at a place.
    fileprivate func setting(_ place: String, _ value: JSON) throws -> JSON {
        var copy = self
        let pointer = try #require(JSONPointer(place))
        guard copy.set(value, at: pointer) else { throw WorkspaceError.preparation(place) }
        return copy
    }
}
