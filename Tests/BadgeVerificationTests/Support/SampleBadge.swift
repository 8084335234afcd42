import BadgeCrypto
import BadgeTesting
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// Credentials of an invented program, unsigned.
enum SampleBadge {
    static let plan = Array("Plan of the coaching cycle, agreed with a colleague.".utf8)
    static let reflection = Array("What changed in the classroom, and what did not.".utf8)
    static let email = "ana@school.example"

    /// A badge that uses each part that some check looks at, and keeps every rule.
    static func complete(issuer: String) throws -> JSON {
        var credential = try small(issuer: issuer)
        credential["name"] = "Peer Coaching"
        credential["awardedDate"] = "2026-11-20T09:30:00Z"
        credential["validUntil"] = "2029-11-20T09:30:00Z"
        credential["evidence"] = [
            ["id": .string(try ni(plan)), "type": ["Evidence"], "name": "Plan", "genre": "Text"],
            [
                "id": .string(try ni(reflection)), "type": ["Evidence"], "name": "Reflection",
                "narrative": "In writing.",
            ],
        ]
        credential["relatedResource"] = .array([try pinned(plan), try pinned(reflection)])
        var subject = try object(credential["credentialSubject"])
        subject["source"] = [
            "id": "https://program.example/panel", "type": ["Profile"], "name": "Panel of two",
        ]
        subject["creditsEarned"] = .number(JSONNumber(2))
        subject["narrative"] = "Coached \u{E9}l\u{E8}ve and colleague."
        var achievement = try object(subject["achievement"])
        achievement["version"] = "1.2.0"
        achievement["resultDescription"] = [rubric, score, confirmation]
        subject["achievement"] = .object(achievement)
        subject["result"] = [
            [
                "type": ["Result"], "resultDescription": "urn:uuid:00000000-0000-4000-8000-0000000000a1",
                "achievedLevel": "urn:uuid:00000000-0000-4000-8000-0000000000b2",
            ],
            ["type": ["Result"], "resultDescription": "urn:uuid:00000000-0000-4000-8000-0000000000a2", "value": "12"],
            [
                "type": ["Result"], "resultDescription": "urn:uuid:00000000-0000-4000-8000-0000000000a3",
                "status": "Completed",
            ],
        ]
        credential["credentialSubject"] = .object(subject)
        return .object(credential)
    }

    /// The least that is a badge.
    static func small(issuer: String) throws -> JSONObject {
        let credential: JSON = [
            "@context": [
                "https://www.w3.org/ns/credentials/v2", .string(KnownContexts.openBadges),
            ],
            "id": "urn:uuid:00000000-0000-4000-8000-000000000001",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": ["id": .string(issuer), "type": ["Profile"], "name": "Example Program"],
            "validFrom": "2026-11-20T09:30:00Z",
            "credentialSubject": [
                "type": ["AchievementSubject"],
                "identifier": [
                    [
                        "type": "IdentityObject", "hashed": false, "identityHash": "Ana Rivera",
                        "identityType": "name",
                    ],
                    [
                        "type": "IdentityObject", "hashed": true,
                        "identityHash": .string(try IdentityObject.hash(of: email, salt: TestIssuer.salt)),
                        "identityType": "emailAddress", "salt": .string(TestIssuer.salt),
                    ],
                ],
                "achievement": [
                    "id": "urn:uuid:00000000-0000-4000-8000-000000000002", "type": ["Achievement"],
                    "name": "Peer Coaching",
                    "description": "Coaches a colleague through a cycle of inquiry.",
                    "criteria": ["narrative": "One cycle, with evidence, found proficient."],
                ],
            ],
        ]
        return try object(credential)
    }

    /// The name of a private artifact: its digest (RFC 6920).
    static func ni(_ bytes: [UInt8]) throws -> String {
        "ni:///sha-256;" + Base64URL.encode(try Digest.sha256(bytes))
    }

    private static func pinned(_ bytes: [UInt8]) throws -> JSON {
        let digest = Multibase.encode([0x12, 0x20] + (try Digest.sha256(bytes)), as: .base64url)
        return ["id": .string(try ni(bytes)), "mediaType": "text/plain", "digestMultibase": .string(digest)]
    }

    private static let rubric: JSON = [
        "id": "urn:uuid:00000000-0000-4000-8000-0000000000a1", "type": ["ResultDescription"], "name": "Listening",
        "resultType": "RubricCriterionLevel",
        "requiredLevel": "urn:uuid:00000000-0000-4000-8000-0000000000b1",
        "rubricCriterionLevel": [
            [
                "id": "urn:uuid:00000000-0000-4000-8000-0000000000b1", "type": ["RubricCriterionLevel"],
                "name": "Proficient", "level": "2", "points": "2",
            ],
            [
                "id": "urn:uuid:00000000-0000-4000-8000-0000000000b2", "type": ["RubricCriterionLevel"],
                "name": "Leading", "level": "3", "points": "3",
            ],
        ],
    ]
    private static let score: JSON = [
        "id": "urn:uuid:00000000-0000-4000-8000-0000000000a2", "type": ["ResultDescription"], "name": "Hours",
        "resultType": "RawScore", "valueMin": "0", "valueMax": "40", "requiredValue": "10",
    ]
    private static let confirmation: JSON = [
        "id": "urn:uuid:00000000-0000-4000-8000-0000000000a3", "type": ["ResultDescription"],
        "name": "Own work confirmed", "resultType": "Status",
    ]

    private static func object(_ value: JSON?) throws -> JSONObject {
        guard let object = value?.object else { throw SampleError.noObject }
        return object
    }
}

enum SampleError: Error {
    case noObject
    case noPlace(String)
}
