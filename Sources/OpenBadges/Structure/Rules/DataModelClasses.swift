extension ClassRules {
    static let verifiableCredential = dataModel(.v2)
    static let verifiableCredentialV1 = dataModel(.v1)

    /// A subject (VC Data Model 2.0 §4.8).
    static let subject = ClassRules("credentialSubject", relation: .claims, [.one("id", .url)])

    /// An issuer that is an object (§4.7).
    static let issuer = ClassRules(
        "issuer",
        [
            .one("id", .url).required,
            .oneOrSet("name", .languageText),
            .oneOrSet("description", .languageText),
        ]
    )

    /// An object that must say its type and may say its identifier: status, terms, refresh service, evidence, proof.
    static let typedObject = ClassRules(
        "typed object",
        [.one("id", .url), .oneOrSet("type", .types([])).required]
    )

    /// An object that must say both: a schema (§4.11).
    static let identifiedObject = ClassRules(
        "credentialSchema",
        [.one("id", .url).required, .oneOrSet("type", .types([])).required]
    )

    /// A presentation (§4.13).
    static let verifiablePresentation = ClassRules(
        "VerifiablePresentation",
        [
            .oneOrSet("@context", .contextOfDataModel).required,
            .one("id", .url),
            .oneOrSet("type", .types([["VerifiablePresentation"]])).required,
            .oneOrSet("verifiableCredential", .object(.presentedCredential)),
            .one("holder", .urlOrObject(.holder)),
            .oneOrSet("termsOfUse", .object(.typedObject)),
            .oneOrSet("proof", .object(.typedObject)),
        ]
    )

    /// A credential in a presentation, as far as the presentation is concerned: one that is written out, or the envelope of
    /// one (§4.13).
    static let presentedCredential = ClassRules(
        "presented credential",
        [.oneOrSet("type", .types([["VerifiableCredential", "EnvelopedVerifiableCredential"]])).required]
    )

    /// Who presents, as an object (§4.13).
    static let holder = ClassRules("holder", [.one("id", .url).required])

    private static func dataModel(_ version: DataModelVersion) -> ClassRules {
        let validFrom = MemberRule.one(version.validFromMember, .timestamp)
        return ClassRules(
            "VerifiableCredential",
            relation: .validity,
            [
                .oneOrSet("@context", .contextOfDataModel).required,
                .one("id", .url),
                .oneOrSet("type", .types([["VerifiableCredential"]])).required,
                .oneOrSet("name", .languageText),
                .oneOrSet("description", .languageText),
                .one("issuer", .urlOrObject(.issuer)).required,
                version == .v1 ? validFrom.required : validFrom,
                .one(version.validUntilMember, .timestamp),
                .oneOrSet("credentialSubject", .object(.subject)).required,
                .oneOrSet("credentialStatus", .object(.typedObject)),
                .oneOrSet("credentialSchema", .object(.identifiedObject)),
                .oneOrSet("refreshService", .object(.typedObject)),
                .oneOrSet("termsOfUse", .object(.typedObject)),
                .oneOrSet("evidence", .object(.typedObject)),
                .oneOrSet("proof", .object(.typedObject)),
                .oneOrSet("relatedResource", .object(.relatedResource)),
            ]
        )
    }
}
