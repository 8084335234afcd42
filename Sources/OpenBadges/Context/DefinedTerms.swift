/// Which terms the contexts `credentials/v2` and Open Badges 3.0.3 together define, and where: names only. What the terms
/// mean is the matter of linked-data processing.
package enum DefinedTerms {
    /// Defined in every object.
    package static let everywhere = names(
        """
        id type ... Achievement AchievementCredential AchievementSubject Address Alignment BitstringStatusList \
        BitstringStatusListCredential BitstringStatusListEntry Criteria DataIntegrityProof EndorsementCredential \
        EndorsementSubject EnvelopedVerifiableCredential EnvelopedVerifiablePresentation Evidence GeoCoordinates \
        IdentifierEntry IdentityObject Image JsonSchema JsonSchemaCredential OpenBadgeCredential Profile Related Result \
        ResultDescription RubricCriterionLevel VerifiableCredential VerifiablePresentation _sd _sd_alg alignment aud \
        awardedDate cnf description digestMultibase digestSRI endorsement endorsementJwt exp iat image inLanguage iss jku \
        jti kid mediaType name narrative nbf sub url x5u
        """
    )

    /// Defined in objects of a class, beside those of everywhere.
    package static let inClass: [(name: String, terms: [String])] = [
        (
            "VerifiableCredential",
            names(
                """
                confidenceMethod credentialSchema credentialStatus credentialSubject description evidence issuer name \
                proof refreshService relatedResource renderMethod termsOfUse validFrom validUntil
                """
            )
        ),
        ("VerifiablePresentation", names("holder proof termsOfUse verifiableCredential")),
        ("JsonSchema", names("jsonSchema")),
        ("BitstringStatusList", names("encodedList statusPurpose ttl")),
        (
            "BitstringStatusListEntry",
            names("statusListCredential statusListIndex statusMessage statusPurpose statusReference statusSize")
        ),
        (
            "DataIntegrityProof",
            names(
                """
                challenge created cryptosuite domain expires nonce previousProof proofPurpose proofValue \
                verificationMethod
                """
            )
        ),
        (
            "Achievement",
            names(
                """
                achievementType alignment creator creditsAvailable criteria fieldOfStudy humanCode image inLanguage \
                otherIdentifier related resultDescription specialization tag version
                """
            )
        ),
        (
            "AchievementSubject",
            names(
                """
                achievement activityEndDate activityStartDate creditsEarned identifier image licenseNumber result role \
                source term
                """
            )
        ),
        (
            "Address",
            names(
                """
                addressCountry addressCountryCode addressLocality addressRegion geo postOfficeBoxNumber postalCode \
                streetAddress
                """
            )
        ),
        ("Alignment", names("targetCode targetDescription targetFramework targetName targetType targetUrl")),
        ("EndorsementSubject", names("endorsementComment")),
        ("Evidence", names("audience genre")),
        ("GeoCoordinates", names("latitude longitude")),
        ("IdentifierEntry", names("identifier identifierType")),
        ("IdentityObject", names("hashed identityHash identityType salt")),
        ("Image", names("caption")),
        (
            "Profile",
            names(
                """
                additionalName address dateOfBirth email familyName familyNamePrefix givenName honorificPrefix \
                honorificSuffix image official otherIdentifier parentOrg patronymicName phone
                """
            )
        ),
        ("Related", names("inLanguage version")),
        ("Result", names("achievedLevel resultDescription status value")),
        (
            "ResultDescription",
            names(
                "allowedValue requiredLevel requiredValue resultType rubricCriterionLevel valueMax valueMin"
            )
        ),
        ("RubricCriterionLevel", names("level points")),
    ]

    /// Defined in the object that a member holds, and in what it holds.
    package static let inMember: [(name: String, terms: [String])] = [
        ("statusMessage", names("message status")),
        (
            "proofPurpose",
            names("assertionMethod authentication capabilityDelegation capabilityInvocation keyAgreement")
        ),
        ("cnf", names("jwk kid")),
    ]

    /// Members whose value is JSON and no linked data: nothing in it is a term.
    package static let plainJSON = names("jsonSchema _sd jwk")

    /// Members before whose value all definitions end.
    package static let withoutContext = names("verifiableCredential")

    /// The types that 1EdTech's extensions add.
    package static let ofExtensions = names(
        "1EdTechJsonSchemaValidator2019 1EdTechRevocationList 1EdTechCredentialRefresh"
    )

    private static func names(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }
}
