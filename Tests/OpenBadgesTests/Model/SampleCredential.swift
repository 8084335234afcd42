import OpenBadges
import VerifiableCredentials

/// Values of the model with every member, and with none that can be left out.
enum SampleCredential {
    static let day = Instant(seconds: 1_795_305_600)

    static func full() -> OpenBadgeCredential {
        OpenBadgeCredential(
            id: "urn:uuid:0b7d1a52-16a5-4a0d-8a37-54a4b8e2a901",
            name: "Peer Coaching",
            issuer: Profile(
                id: "https://badges.example.org/issuer",
                name: "Example Program",
                url: "https://badges.example.org/",
                description: "A program of nobody",
                email: "office@badges.example.org"
            ),
            validFrom: day,
            validUntil: day.adding(months: 36),
            awardedDate: day,
            credentialSubject: AchievementSubject(
                id: "did:example:ana",
                identifier: [IdentityObject(clear: "Ana Rivera", type: "name")],
                activityStartDate: day,
                activityEndDate: day.adding(seconds: 86_400),
                narrative: "Coached.",
                source: Profile(id: "urn:uuid:6d1f6f0e-8f43-4a53-9c0b-2f4f0a8c1d99", name: "Panel"),
                achievement: achievement(),
                result: [
                    AchievementResult(
                        resultDescription: "urn:uuid:6d1f6f0e-8f43-4a53-9c0b-2f4f0a8c1d12",
                        achievedLevel: "urn:uuid:6d1f6f0e-8f43-4a53-9c0b-2f4f0a8c1d13"
                    )
                ]
            ),
            evidence: [
                Evidence(
                    id: RelatedResource.nameByHash(sha256: [UInt8](repeating: 7, count: 32)),
                    name: "Plan",
                    description: "One of one.",
                    narrative: "Drawn up in March.",
                    genre: "Plan",
                    audience: "Colleagues"
                )
            ],
            relatedResource: [
                RelatedResource(
                    id: RelatedResource.nameByHash(sha256: [UInt8](repeating: 7, count: 32)),
                    mediaType: "application/pdf",
                    sha256: [UInt8](repeating: 7, count: 32)
                )
            ]
        )
    }

    static func achievement() -> Achievement {
        Achievement(
            id: "urn:uuid:6d1f6f0e-8f43-4a53-9c0b-2f4f0a8c1d11",
            achievementType: "MicroCredential",
            version: "2",
            name: "Peer Coaching",
            description: "Coaches a colleague.",
            criteriaID: "https://badges.example.org/criteria",
            criteriaNarrative: "One cycle.",
            alignment: [
                Alignment(
                    targetType: "ceasn:Competency",
                    targetName: "Coaching",
                    targetUrl: "https://badges.example.org/coaching",
                    targetDescription: "Helps peers.",
                    targetFramework: "Framework",
                    targetCode: "C1"
                )
            ],
            resultDescription: [
                ResultDescription(
                    id: "urn:uuid:6d1f6f0e-8f43-4a53-9c0b-2f4f0a8c1d12",
                    name: "Plan",
                    resultType: "RubricCriterionLevel",
                    requiredLevel: "urn:uuid:6d1f6f0e-8f43-4a53-9c0b-2f4f0a8c1d13",
                    rubricCriterionLevel: [
                        RubricCriterionLevel(
                            id: "urn:uuid:6d1f6f0e-8f43-4a53-9c0b-2f4f0a8c1d13",
                            name: "Proficient",
                            level: "1",
                            points: "3",
                            description: "Complete."
                        )
                    ]
                )
            ]
        )
    }

    static func small() -> OpenBadgeCredential {
        OpenBadgeCredential(
            id: "urn:uuid:0b7d1a52-16a5-4a0d-8a37-54a4b8e2a901",
            name: "Peer Coaching",
            issuer: Profile(id: "did:example:issuer"),
            validFrom: day,
            credentialSubject: AchievementSubject(
                identifier: [IdentityObject(clear: "Ana Rivera", type: "name")],
                achievement: Achievement(
                    id: "urn:uuid:6d1f6f0e-8f43-4a53-9c0b-2f4f0a8c1d11",
                    name: "Peer Coaching",
                    description: "Coaches a colleague.",
                    criteriaNarrative: "One cycle."
                )
            )
        )
    }
}
