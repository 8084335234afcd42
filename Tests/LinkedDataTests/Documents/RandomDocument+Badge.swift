import BadgeTesting
import StrictJSON

// Credentials of Open Badges 3.0.
extension RandomDocument {
    static let credentials2 = "https://www.w3.org/ns/credentials/v2"
    static let openBadges = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"

    /// A badge under the data model 2.0.
    mutating func badge() -> JSON {
        object([
            ("@context", [.string(Self.credentials2), .string(Self.openBadges)]),
            ("id", chance(8) ? nil : .string(iri())),
            ("type", ["VerifiableCredential", .string(one(of: ["OpenBadgeCredential", "AchievementCredential"]))]),
            ("name", maybe(2) { $0.localized() }), ("description", maybe(3) { $0.localized() }),
            ("image", maybe(4) { $0.image() }),
            ("issuer", chance(4) ? .string(iri()) : profile(depth: 1)),
            ("validFrom", instant()), ("validUntil", maybe(3) { $0.instant() }),
            ("awardedDate", maybe(4) { $0.instant() }),
            ("credentialSubject", subject()),
            ("evidence", maybe(2) { $0.set(1...3) { $0.evidence() } }),
            ("relatedResource", maybe(4) { $0.set(1...2) { $0.relatedResource() } }),
            ("credentialStatus", maybe(3) { $0.set(1...2) { $0.status() } }),
            ("credentialSchema", maybe(3) { $0.set(1...2) { $0.schema() } }),
            ("termsOfUse", maybe(8) { $0.termsOfUse() }),
            ("endorsement", maybe(4) { $0.set(1...2) { $0.endorsement() } }),
            ("endorsementJwt", maybe(10) { $0.set(1...2) { _ in "eyJhbGciOiJFZERTQSJ9.e30.c2ln" } }),
            ("proof", maybe(2) { $0.set(1...2) { $0.proof() } }),
        ])
    }

    /// A badge under the data model 1.1.
    mutating func badge11() -> JSON {
        isVersion2 = false
        let version = one(of: ["3.0.1", "3.0.2", "3.0.3"])
        hasLanguages = version == "3.0.3"
        let isSigned = chance(2)
        var contexts: [JSON] = [
            "https://www.w3.org/2018/credentials/v1",
            .string("https://purl.imsglobal.org/spec/ob/v3p0/context-\(version).json"),
        ]
        if isSigned { contexts.append("https://w3id.org/security/suites/ed25519-2020/v1") }
        return object([
            ("@context", .array(contexts)), ("id", .string(iri())),
            ("type", ["VerifiableCredential", "OpenBadgeCredential"]),
            ("name", maybe(2) { $0.localized() }),
            ("issuer", profile(depth: 1)),
            ("issuanceDate", instant()), ("expirationDate", maybe(3) { $0.instant() }),
            ("credentialSubject", subject()),
            ("evidence", maybe(2) { $0.set(1...2) { $0.evidence() } }),
            ("proof", isSigned ? set(1...2) { $0.proof2020() } : nil),
        ])
    }

    /// A presentation of badges, each with contexts of its own: those of the presentation are taken back.
    mutating func presentation() -> JSON {
        object([
            ("@context", [.string(Self.credentials2), .string(Self.openBadges)]),
            ("id", maybe(2) { .string($0.iri()) }), ("type", "VerifiablePresentation"),
            ("holder", maybe(2) { .string($0.iri()) }),
            ("verifiableCredential", set(1...2) { $0.badge() }),
            ("proof", maybe(2) { $0.set(1...2) { $0.proof() } }),
        ])
    }

    private mutating func subject() -> JSON {
        object([
            ("id", id()), ("type", one(of: ["AchievementSubject", ["AchievementSubject"]])),
            ("name", maybe(10) { $0.string() }),
            ("activityStartDate", maybe(4) { .string($0.day()) }), ("activityEndDate", maybe(4) { .string($0.day()) }),
            ("creditsEarned", maybe(3) { $0.credits() }),
            ("identifier", maybe(3) { $0.set(1...2) { $0.identity() } }),
            ("licenseNumber", maybe(8) { $0.string() }), ("role", maybe(4) { $0.string() }),
            ("term", maybe(6) { $0.string() }), ("source", maybe(6) { $0.profile(depth: 0) }),
            ("image", maybe(8) { $0.image() }), ("narrative", maybe(4) { $0.localized() }),
            ("achievement", achievement()),
            ("result", maybe(2) { $0.set(1...4) { $0.result() } }),
        ])
    }

    private mutating func achievement() -> JSON {
        object([
            ("id", id()), ("type", one(of: ["Achievement", ["Achievement"]])),
            ("name", localized()), ("description", localized()), ("criteria", criteria()),
            ("achievementType", maybe(2) { .string($0.one(of: ["Badge", "Certificate", "ext:Micro"])) }),
            ("alignment", maybe(2) { $0.set(1...3) { $0.alignment() } }),
            ("creator", maybe(3) { $0.profile(depth: 1) }), ("creditsAvailable", maybe(4) { $0.credits() }),
            ("fieldOfStudy", maybe(5) { $0.string() }), ("humanCode", maybe(5) { $0.string() }),
            ("image", maybe(3) { $0.image() }), ("inLanguage", maybe(4) { $0.language() }),
            ("otherIdentifier", maybe(6) { $0.set(1...2) { $0.identifier() } }),
            ("related", maybe(5) { $0.set(1...2) { $0.related() } }),
            ("resultDescription", maybe(2) { $0.set(1...3) { $0.resultDescription() } }),
            ("specialization", maybe(8) { $0.string() }), ("version", maybe(4) { $0.string() }),
            ("tag", maybe(2) { $0.set(0...4) { $0.string() } }),
            ("endorsement", maybe(10) { $0.set(1...2) { $0.endorsement() } }),
        ])
    }

    private mutating func criteria() -> JSON {
        if chance(5) { return .string(iri()) }
        return object([("id", maybe(2) { .string($0.iri()) }), ("narrative", localized())])
    }

    private mutating func related() -> JSON {
        object([
            ("id", reference(blankNodeOnceIn: 3)), ("type", one(of: ["Related", ["Related"]])),
            ("version", maybe(2) { $0.string() }), ("inLanguage", maybe(2) { $0.language() }),
        ])
    }

    /// The language of an achievement, where the contexts know such a member.
    private mutating func language() -> JSON? {
        hasLanguages ? .string(one(of: Self.languages)) : nil
    }

    /// An endorsement: a credential in the badge, with contexts of its own or under those of the badge.
    private mutating func endorsement() -> JSON {
        let contexts: JSON = [.string(Self.credentials2), .string(Self.openBadges)]
        return object([
            ("@context", isVersion2 ? maybe(2) { _ in contexts } : nil), ("id", .string(iri())),
            ("type", ["VerifiableCredential", "EndorsementCredential"]), ("name", maybe(2) { $0.string() }),
            ("issuer", profile(depth: 0)), (isVersion2 ? "validFrom" : "issuanceDate", instant()),
            (
                "credentialSubject",
                object([
                    ("id", .string(iri())), ("type", ["EndorsementSubject"]), ("endorsementComment", localized()),
                ])
            ),
            ("proof", isVersion2 ? maybe(2) { $0.proof() } : nil),
        ])
    }
}
