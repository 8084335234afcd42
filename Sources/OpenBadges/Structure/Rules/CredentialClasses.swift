extension ClassRules {
    /// The types of which a badge has one.
    static let badgeTypes = ["AchievementCredential", "OpenBadgeCredential"]

    static let achievementCredential = credential(.v2, of: badgeTypes, subject: .achievementSubject)
    static let achievementCredentialV1 = credential(.v1, of: badgeTypes, subject: .achievementSubject)
    static let endorsementCredential = credential(.v2, of: ["EndorsementCredential"], subject: .endorsementSubject)
    static let endorsementCredentialV1 = credential(.v1, of: ["EndorsementCredential"], subject: .endorsementSubject)

    static let achievementSubject = ClassRules(
        "AchievementSubject",
        relation: .recipient,
        [
            .one("id", .url),
            .oneOrSet("type", .types([["AchievementSubject"]])).required,
            .set("identifier", .object(.identityObject)),
            .one("achievement", .object(.achievement)).required,
            .one("activityStartDate", .timestamp),
            .one("activityEndDate", .timestamp),
            .one("creditsEarned", .number),
            .one("image", .object(.image)),
            .one("licenseNumber", .text),
            .one("narrative", .text),
            .set("result", .object(.result)),
            .one("role", .text),
            .one("source", .object(.profile)),
            .one("term", .text),
        ]
    )

    static let endorsementSubject = ClassRules(
        "EndorsementSubject",
        [
            .one("id", .url).required,
            .oneOrSet("type", .types([["EndorsementSubject"]])).required,
            .one("endorsementComment", .text),
        ]
    )

    private static func credential(
        _ version: DataModelVersion,
        of types: [String],
        subject: StructureClass
    ) -> ClassRules {
        let isBadge = subject == .achievementSubject
        let name = MemberRule.one("name", .languageText)
        // An endorsement's name is required by the schema of either version, a badge's only by Data Model 1.1.
        let isNameRequired = !isBadge || version == .v1
        var members: [MemberRule] = [
            .set("@context", .context).required,
            .one("id", .url).required,
            .oneOrSet("type", .types([["VerifiableCredential"], types])).required,
            isNameRequired ? name.required : name,
            .one("description", .languageText),
            .one("awardedDate", .timestamp),
            .one("issuer", version == .v1 ? .object(.profile) : .urlOrObject(.profile)).required,
            .one(version.validFromMember, .timestamp).required,
            .one(version.validUntilMember, .timestamp),
            .one("credentialSubject", .object(subject)).required,
            .oneOrSet("proof", .object(.proof)),
            .oneOrSet("credentialSchema", .object(.credentialSchema)),
            .oneOrSet("credentialStatus", .object(.credentialStatus)),
            .one("refreshService", .object(.refreshService)),
            .oneOrSet("termsOfUse", .object(.termsOfUse)),
        ]
        if version == .v2 {
            members.append(.oneOrSet("relatedResource", .object(.relatedResource)))
        }
        if isBadge {
            members += [
                .one("image", .object(.image)),
                .set("endorsement", .object(.endorsementCredential)),
                .set("endorsementJwt", .jws),
                .set("evidence", .object(.evidence)),
            ]
        }
        return ClassRules(isBadge ? "AchievementCredential" : "EndorsementCredential", relation: .validity, members)
    }
}
