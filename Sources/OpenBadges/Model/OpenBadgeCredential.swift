public import StrictJSON
public import VerifiableCredentials

/// An Open Badge on the Verifiable Credentials Data Model 2.0, before it is signed (Open Badges 3.0 §B.1.16).
public struct OpenBadgeCredential: JSONEncodable, Equatable {
    /// The contexts that everything in it comes from, in their order.
    public static let contexts = [
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ]

    /// A URI of this one credential.
    public var id: String
    /// The badge's name.
    public var name: String
    /// Who issues it.
    public var issuer: Profile
    /// From when it holds.
    public var validFrom: Instant
    /// Until when it holds, where it ends.
    public var validUntil: Instant?
    /// When it was first awarded.
    public var awardedDate: Instant?
    /// Who achieved what.
    public var credentialSubject: AchievementSubject
    /// The evidence.
    public var evidence: [Evidence]
    /// The digests of the artifacts.
    public var relatedResource: [RelatedResource]

    /// A credential.
    public init(
        id: String,
        name: String,
        issuer: Profile,
        validFrom: Instant,
        validUntil: Instant? = nil,
        awardedDate: Instant? = nil,
        credentialSubject: AchievementSubject,
        evidence: [Evidence] = [],
        relatedResource: [RelatedResource] = []
    ) {
        self.id = id
        self.name = name
        self.issuer = issuer
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.awardedDate = awardedDate
        self.credentialSubject = credentialSubject
        self.evidence = evidence
        self.relatedResource = relatedResource
    }

    /// The credential as JSON, without proof.
    public var json: JSON {
        var object = ObjectBuilder()
        object.add("@context", texts: Self.contexts)
        object.add("id", id)
        object.add("type", texts: ["VerifiableCredential", "OpenBadgeCredential"])
        object.add("name", name)
        object.add("issuer", issuer)
        object.add("validFrom", validFrom.rfc3339)
        object.add("validUntil", validUntil?.rfc3339)
        object.add("awardedDate", awardedDate?.rfc3339)
        object.add("credentialSubject", credentialSubject)
        object.add("evidence", set: evidence)
        object.add("relatedResource", set: relatedResource)
        return object.json
    }
}
