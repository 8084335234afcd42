extension ClassRules {
    static let refreshService = identified("RefreshService")
    static let credentialSchema = identified("CredentialSchema")
    static let credentialStatus = identified("CredentialStatus")

    static let termsOfUse = ClassRules(
        "TermsOfUse",
        [.one("id", .url), .one("type", .types([])).required]
    )

    /// What the other members of a proof must be is for the checks of proofs to say.
    static let proof = ClassRules(
        "Proof",
        [
            .one("type", .types([])).required,
            .one("id", .url),
            .oneOrSet("@context", .context),
            .one("created", .proofTimestamp),
            .one("expires", .proofTimestamp),
            .one("cryptosuite", .text),
            .one("challenge", .text),
            .oneOrSet("domain", .text),
            .one("nonce", .text),
            .one("proofPurpose", .text),
            .one("proofValue", .text),
            .one("verificationMethod", .text),
        ]
    )

    /// VC Data Model 2.0 §5.3. Whether a digest is well written is for `evidence.integrity` to say.
    static let relatedResource = ClassRules(
        "RelatedResource",
        relation: .digest,
        [
            .one("id", .url).required,
            .one("mediaType", .text),
            .oneOrSet("digestSRI", .text),
            .oneOrSet("digestMultibase", .text),
        ]
    )

    private static func identified(_ name: String) -> ClassRules {
        ClassRules(name, [.one("id", .url).required, .one("type", .types([])).required])
    }
}
