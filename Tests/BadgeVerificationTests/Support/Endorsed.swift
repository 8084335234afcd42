import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON
import Testing

/// The good badge with one endorsement, genuine and by somebody whom the user listed, until something is different.
struct Endorsed: Sendable, CustomTestStringConvertible {
    /// The id of the good badge.
    static let badgeID = "urn:uuid:00000000-0000-4000-8000-000000000001"
    /// The id of its achievement.
    static let achievementID = "urn:uuid:00000000-0000-4000-8000-000000000002"

    /// Where the endorsement stands.
    var holder = ""
    /// What it endorses.
    var of = badgeID
    /// Whether the endorser is on the trust list.
    var isListed = true
    /// How it is signed.
    var kind = TestIssuer.Kind.embeddedEdDSA
    /// Which key signs it; 1 is the issuer of the badge.
    var seed: UInt8 = 9
    /// What else is different before it is signed.
    var change: @Sendable (JSON) throws -> JSON = { $0 }
    /// What is different in the signed endorsement.
    var afterwards: @Sendable (JSON) throws -> JSON = { $0 }

    var testDescription: String { "\(holder) of \(of) by \(seed), listed \(isListed), \(kind)" }

    /// An endorsement without a proof.
    static func credential(issuer: String, of thing: String) -> JSON {
        [
            "@context": ["https://www.w3.org/ns/credentials/v2", .string(KnownContexts.openBadges)],
            "id": "urn:uuid:00000000-0000-4000-8000-0000000000e1",
            "type": ["VerifiableCredential", "EndorsementCredential"], "name": "Endorsement",
            "issuer": ["id": .string(issuer), "type": ["Profile"], "name": "State Office of Education"],
            "validFrom": "2026-11-21T09:30:00Z",
            "credentialSubject": [
                "id": .string(thing), "type": ["EndorsementSubject"],
                "endorsementComment": "We saw it, and it is sound.",
            ],
        ]
    }

    /// The endorser.
    func endorser() throws -> TestIssuer { try TestIssuer(for: kind, seed: seed) }

    /// The signed endorsement: an object, or the text of a token.
    func value() throws -> JSON {
        let endorser = try endorser()
        let bytes = try endorser.sign(change(Self.credential(issuer: endorser.did, of: of)), kind)
        return try afterwards(kind.isToken ? .string(String(decoding: bytes, as: UTF8.self)) : JSON.read(bytes))
    }

    /// The badge with it, and whatever else is different in the badge.
    func situation(_ badge: (JSON) throws -> JSON = { $0 }) throws -> Situation {
        let member = holder + (kind.isToken ? "/endorsementJwt" : "/endorsement")
        let value = try value()
        var situation = try ReasonCase.signed { try badge($0.setting(member, [value])) }
        if isListed {
            situation.input.trust.entries.append(.init(issuer: try endorser().did, name: "The state"))
        }
        return situation
    }

    /// What `endorsement.report` finds.
    func found() async throws -> [String] { try await situation().report().found(.endorsementReport) }
}
