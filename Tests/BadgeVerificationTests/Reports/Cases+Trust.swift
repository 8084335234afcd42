import BadgeTesting
import BadgeVerification
import VerifiableCredentials

extension ReasonCase {
    static let trust: [ReasonCase] = [
        ReasonCase(.issuerTrusted, .passed, .issuerRegistered, "a registry names the issuer") {
            try .registered([SampleRegistry.file([TestIssuerKeys.did()])])
        },
        ReasonCase(.issuerTrusted, .undetermined, .issuerNotListed, "a registry that names others") {
            try .registered([SampleRegistry.file(["did:web:other.example"])])
        },
        ReasonCase(.issuerTrusted, .undetermined, .issuerRegistryNotRead, "a registry that nobody asked") {
            try .registered([RegistrySource(place: .url("https://registry.example/registry.json"))])
        },
        ReasonCase(.issuerTrusted, .passed, .issuerListed, "trusted for this achievement") {
            try .trusting(TrustScope(achievements: [pattern("urn:uuid:00000000-0000-4000-8000-000000000002")]))
        },
        ReasonCase(.issuerTrusted, .undetermined, .issuerAchievementNotListed, "trusted for another achievement") {
            try .trusting(TrustScope(achievements: [pattern("urn:uuid:00000000-0000-4000-8000-000000000003")]))
        },
        ReasonCase(.issuerTrusted, .undetermined, .issuerEntryEnded, "trusted until a second ago") {
            try .trusting(TrustScope(until: TestIssuer.now.adding(seconds: -1)))
        },
        ReasonCase(.issuerTrusted, .undetermined, .issuerEntryNotYet, "trusted a second from now") {
            try .trusting(TrustScope(from: TestIssuer.now.adding(seconds: 1)))
        },
        ReasonCase(.issuerTrusted, .undetermined, .issuerLooksListed, "a domain that looks like a known one") {
            try .web("pr0gram.example", trust: TrustList([.init(issuer: "did:web:program.example")]))
        },
    ]

    private static func pattern(_ text: String) throws -> AchievementPattern {
        guard let pattern = AchievementPattern(text) else { throw SampleError.noPlace(text) }
        return pattern
    }
}
