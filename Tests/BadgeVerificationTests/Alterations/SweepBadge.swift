import BadgeCrypto
import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON
import Testing
import VerifiableCredentials

/// One of twenty badges that differ in what they say and in how they are signed.
struct SweepBadge: Sendable, CustomTestStringConvertible {
    let name: String
    /// How it is signed, or how its proof over statements is: for what may differ.
    let kind: TestIssuer.Kind
    /// What it says beside the small badge.
    var change: @Sendable (JSON) throws -> JSON = { $0 }
    /// How it is signed, where no kind says it.
    var sign: (@Sendable (JSON) throws -> [UInt8])?

    var testDescription: String { name }

    /// The issuer, who is trusted.
    var issuer: TestIssuer {
        get throws { try name.contains("P-384") ? TestIssuer(.p384) : TestIssuer(for: kind) }
    }

    /// The badge with all that is needed to judge it.
    func situation() throws -> Situation {
        let issuer = try issuer
        let document = try change(.object(SampleBadge.small(issuer: issuer.did)))
        let bytes = try sign.map { try $0(document) } ?? issuer.sign(document, kind)
        return Situation(bytes: bytes, trusting: issuer.did)
    }

    private static func setting(_ members: (String, JSON)...) -> @Sendable (JSON) throws -> JSON {
        { badge in try members.reduce(badge) { try $0.setting($1.0, $1.1) } }
    }

    private static func proofs(_ list: [(any Cryptosuite, KeyType)]) -> @Sendable (JSON) throws -> [UInt8] {
        { badge in
            let document = badge.object ?? JSONObject()
            let proofs = try list.map { suite, type in try TestIssuer(type).proof(for: document, suite: suite) }
            return try badge.setting("/proof", .array(proofs)).compactBytes()
        }
    }

    private static let subject = "/credentialSubject"
    private static let achievement = "/credentialSubject/achievement"

    static let all: [SweepBadge] = [
        SweepBadge(name: "everything that a check looks at", kind: .statementsEdDSA) {
            try SampleBadge.complete(issuer: $0["issuer"]?["id"]?.string ?? "")
        },
        SweepBadge(name: "the least that is a badge", kind: .statementsEdDSA),
        SweepBadge(
            name: "names in a language",
            kind: .statementsEdDSA,
            change: setting(
                ("/name", ["@value": "Coaching entre pares", "@language": "es"]),
                ("/description", "In two languages.")
            )
        ),
        SweepBadge(
            name: "an issuer with an address",
            kind: .statementsEdDSA,
            change: setting(
                ("/issuer/url", "https://program.example/"),
                (
                    "/issuer/address",
                    [
                        "type": ["Address"], "addressCountry": "Utopia", "addressLocality": "Harbor",
                        "geo": ["type": "GeoCoordinates", "latitude": 40, "longitude": -73],
                    ]
                ),
                (
                    "/issuer/otherIdentifier",
                    [["type": "IdentifierEntry", "identifier": "P-17", "identifierType": "identifier"]]
                ),
                (
                    "/issuer/image",
                    ["id": "https://program.example/logo.png", "type": "Image", "caption": "A lighthouse"]
                ),
                ("/issuer/parentOrg", ["id": "https://schools.example/", "type": ["Profile"], "name": "Shore Schools"])
            )
        ),
        SweepBadge(
            name: "an achievement with alignments and tags",
            kind: .statementsEdDSA,
            change: setting(
                (
                    achievement + "/alignment",
                    [
                        [
                            "type": ["Alignment"], "targetName": "Coaching", "targetUrl": "https://framework.example/1",
                            "targetCode": "1", "targetType": "ext:Competency",
                        ],
                        ["type": ["Alignment"], "targetName": "Listening", "targetUrl": "https://framework.example/2"],
                    ]
                ),
                (achievement + "/tag", ["coaching", "teaching"]),
                (achievement + "/humanCode", "PC-1"),
                (achievement + "/achievementType", "MicroCredential"),
                (achievement + "/related", [["id": "urn:x:older", "type": ["Related"], "version": "1.0"]])
            )
        ),
        SweepBadge(
            name: "a result from a list",
            kind: .statementsEdDSA,
            change: setting(
                (
                    achievement + "/resultDescription",
                    [
                        [
                            "id": "urn:x:grade", "type": ["ResultDescription"], "name": "Grade",
                            "resultType": "LetterGrade", "allowedValue": ["C", "B", "A"], "requiredValue": "B",
                        ]
                    ]
                ),
                (subject + "/result", [["type": ["Result"], "resultDescription": "urn:x:grade", "value": "A"]])
            )
        ),
        SweepBadge(
            name: "the official schema",
            kind: .statementsEdDSA,
            change: setting(
                (
                    "/@context/2", .string(KnownContexts.openBadgesExtensions)
                ),
                (
                    "/credentialSchema",
                    [
                        [
                            "id":
                                "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
                            "type": "1EdTechJsonSchemaValidator2019",
                        ]
                    ]
                )
            )
        ),
        SweepBadge(
            name: "a status",
            kind: .statementsEdDSA,
            change: setting(
                (
                    "/credentialStatus",
                    [
                        "id": "https://program.example/status/1#7", "type": "BitstringStatusListEntry",
                        "statusPurpose": "revocation", "statusListIndex": "7",
                        "statusListCredential": "https://program.example/status/1",
                    ]
                )
            )
        ),
        SweepBadge(
            name: "an endorsement",
            kind: .statementsEdDSA,
            change: setting(
                (
                    "/endorsement",
                    [
                        [
                            "@context": [
                                "https://www.w3.org/ns/credentials/v2", .string(KnownContexts.openBadges),
                            ],
                            "id": "urn:x:endorsement", "type": ["VerifiableCredential", "EndorsementCredential"],
                            "name": "Endorsement", "validFrom": "2026-11-20T09:30:00Z",
                            "issuer": ["id": "https://council.example/", "type": ["Profile"], "name": "Council"],
                            "credentialSubject": [
                                "id": "urn:uuid:00000000-0000-4000-8000-000000000002", "type": ["EndorsementSubject"],
                                "endorsementComment": "Sound.",
                            ],
                        ]
                    ]
                )
            )
        ),
        SweepBadge(
            name: "a subject with an identifier and a role",
            kind: .statementsEdDSA,
            change: setting(
                (subject + "/id", "did:example:ana"),
                (subject + "/role", "Coach"),
                (subject + "/term", "2026"),
                (subject + "/activityStartDate", "2026-09-01T00:00:00Z"),
                (subject + "/licenseNumber", "L-1"),
                (subject + "/image", ["id": "https://program.example/ana.png", "type": "Image"])
            )
        ),
        SweepBadge(
            name: "terms of use and a refresh",
            kind: .statementsEdDSA,
            change: setting(
                ("/@context/2", .string(KnownContexts.openBadgesExtensions)),
                ("/refreshService", ["id": "https://program.example/new", "type": "1EdTechCredentialRefresh"]),
                ("/awardedDate", "2026-11-20T09:30:00Z"),
                ("/validUntil", "2036-11-20T09:30:00Z"),
                ("/image", ["id": "https://program.example/badge.png", "type": "Image"])
            )
        ),
        SweepBadge(
            name: "things with one identifier",
            kind: .statementsEdDSA,
            change: {
                let issuer = $0["issuer"] ?? .null
                return try $0.setting(achievement + "/creator", issuer)
                    .setting(subject + "/source", issuer.setting("/url", "https://program.example/"))
            }
        ),
        SweepBadge(
            name: "an older context of Open Badges",
            kind: .statementsEdDSA,
            change: setting(("/@context/1", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json"))
        ),
        SweepBadge(
            name: "the data model 1.1 under an older name of the suite",
            kind: .statementsEdDSA,
            change: { try older($0, "https://w3id.org/security/data-integrity/v2") },
            sign: { badge in
                let document = badge.object ?? JSONObject()
                let proof = try TestIssuer().proof(for: document, suite: EdDSARDFC2022.legacy())
                return try badge.setting("/proof", proof).compactBytes()
            }
        ),
        SweepBadge(
            name: "the data model 1.1 with Ed25519Signature2020",
            kind: .statementsEdDSA,
            change: { try older($0, "https://w3id.org/security/suites/ed25519-2020/v1") },
            sign: { badge in
                let document = badge.object ?? JSONObject()
                let proof = try TestIssuer().proof(for: document, suite: Ed25519Signature2020()) {
                    $0["type"] = "Ed25519Signature2020"
                    $0["cryptosuite"] = nil
                }
                return try badge.setting("/proof", [proof]).compactBytes()
            }
        ),
        SweepBadge(name: "P-256", kind: .statementsECDSA),
        SweepBadge(name: "P-384", kind: .statementsECDSA, sign: proofs([(ECDSARDFC2019(), .p384)])),
        SweepBadge(
            name: "two proofs",
            kind: .statementsEdDSA,
            sign: proofs([(EdDSARDFC2022(), .ed25519), (EdDSAJCS2022(), .ed25519)])
        ),
        SweepBadge(name: "a proof over bytes", kind: .embeddedEdDSA),
        SweepBadge(name: "a token", kind: .tokenEdDSA),
    ]

    /// The badge as the data model 1.1 has it.
    private static func older(_ badge: JSON, _ context: String) throws -> JSON {
        let begun = badge["validFrom"] ?? .null
        return try badge.removing("/validFrom").setting("/issuanceDate", begun).setting("/name", "Peer Coaching")
            .setting(
                "/@context",
                [
                    "https://www.w3.org/2018/credentials/v1",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
                    .string(context),
                ]
            )
    }
}
