import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// The family of 1EdTech's samples that is about a status list. It breaks two rules of the standard, which the user has to
/// let pass before the list can say what its publisher means by it: that the badge is revoked.
@Suite(.enabled(if: Standards.mayRun, "the official suites (standards/data) are not on this machine"))
struct StatusSampleTests {
    private static let folder = "1edtech-samples/ob30/bit-string-list/"
    private static let issuer = "https://1edtech.edu/issuers/565049"
    private static let key = "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi"

    private static func found(_ leniencies: Set<Leniency>) async throws -> [String] {
        let bytes = try Standards.bytes(folder + "credential-status-revoked-blank-nodes.json")
        let url = try JSON.read(bytes)["credentialStatus"]?["statusListCredential"]?.string
        var situation = Situation(bytes: bytes, trusting: issuer, keys: [try PublicKey(multikey: key)])
        var places = GivenPlaces()
        places.put(try Standards.bytes(folder + "testlist"), at: try #require(url))
        situation.input.loader = places
        situation.policy.leniencies = leniencies
        return try await situation.report().found(.statusRevocation)
    }

    @Test func `with each rule that is let pass the list says more, in the end that the badge is revoked`() async throws
    {
        #expect(try await Self.found([]) == ["failed status.indexNumeric"])
        #expect(try await Self.found([.numericStatusIndex]) == ["undetermined status.listOtherID"])
        let two: Set<Leniency> = [.numericStatusIndex, .otherStatusListID]
        #expect(try await Self.found(two) == ["failed status.revoked"])
        try Standards.report("1edtech-samples/ob30/bit-string-list", cases: 2)
    }
}
