import BadgeTesting
import BadgeVerification
import LinkedData
import OpenBadges
import StrictJSON
import VerifiableCredentials

extension ReasonCase {
    private static let anotherContext: JSON = "https://w3id.org/security/data-integrity/v2"
    private static let official: JSON = [
        [
            "id": .string(
                "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"
            ),
            "type": "1EdTechJsonSchemaValidator2019",
        ]
    ]

    static let conformance: [ReasonCase] = [
        ReasonCase(.conformanceStructure, .passed, .structureConforms, "nothing") { try .good() },
        ReasonCase(
            .conformanceStructure,
            .undetermined,
            .structureOpenBadges2,
            "an assertion of Open Badges 2.0",
            also: CheckID.allCases
        ) {
            let assertion: JSON = [
                "@context": "https://w3id.org/openbadges/v2", "type": "Assertion",
                "id": "https://program.example/1", "badge": "https://program.example/badge",
            ]
            return Situation(bytes: assertion.compactBytes())
        },
        ReasonCase(.conformanceStructure, .failed, "structure.missing", "no description of the achievement") {
            try signed { try $0.removing("/credentialSubject/achievement/description") }
        },
        ReasonCase(
            .conformanceStructure,
            .failed,
            .claimMissing,
            "a token without jti",
            kind: .tokenEdDSA
        ) { try token(payload: { $0["jti"] = nil }) },
        ReasonCase(
            .conformanceStructure,
            .failed,
            .claimDiffers,
            "a token of another nbf",
            kind: .tokenEdDSA
        ) { try token(payload: { $0["nbf"] = 1_600_000_000 }) },
        ReasonCase(
            .conformanceStructure,
            .notApplicable,
            .claimSubjectLeftOut,
            "a token that does not repeat the id of its subject",
            kind: .tokenEdDSA
        ) {
            try token(payload: {
                var subject = $0["credentialSubject"]?.object ?? JSONObject()
                subject["id"] = "did:example:ana"
                $0["credentialSubject"] = .object(subject)
            })
        },
        ReasonCase(
            .conformanceStructure,
            .failed,
            .claimBeside,
            "a name beside the badge inside the token",
            kind: .tokenEdDSA
        ) {
            try token(payload: {
                let credential = VCJWT.credential(in: $0) ?? JSONObject()
                for name in credential.names where name != "name" { $0[name] = nil }
                $0["vc"] = .object(credential)
            })
        },
        ReasonCase(
            .conformanceStructure,
            .failed,
            .tokenType,
            "a token for access to something",
            kind: .tokenEdDSA
        ) { try token(header: { $0["typ"] = "at+jwt" }) },
        ReasonCase(
            .conformanceStructure,
            .failed,
            .tokenContent,
            "a token that says that it carries another token",
            kind: .tokenEdDSA
        ) { try token(header: { $0["cty"] = "JWT" }) },
        ReasonCase(
            .conformanceStructure,
            .failed,
            .tokenVCClaim,
            "a token of the newer kind with the badge inside vc",
            also: [.proofValidity],
            kind: .tokenEdDSA
        ) {
            let did = try TestIssuer().did
            return try token(
                payload: { claims in
                    let credential = VCJWT.credential(in: claims) ?? claims
                    for member in credential.members { claims[member.name] = nil }
                    claims["vc"] = .object(credential)
                    claims["iss"] = .string(did)
                },
                header: { $0["typ"] = "vc+jwt" }
            )
        },
        ReasonCase(
            .conformanceStructure,
            .notApplicable,
            .claimsLeftOut,
            "a token of the newer kind without claims",
            kind: .tokenEdDSA
        ) {
            try token(
                payload: { claims in VCJWT.claimNames.forEach { claims[$0] = nil } },
                header: { $0["typ"] = "vc+jwt" }
            )
        },
        ReasonCase(.conformanceStructure, .failed, .bakingCompressed, "compressed in its picture") {
            var situation = try Situation.good()
            situation.bytes = Pictures.png(text: situation.bytes, compressed: true)
            return situation
        },
        ReasonCase(.conformanceStructure, .failed, .bakingNotFirst, "second in its picture") {
            var situation = try Situation.good()
            let baked = String(decoding: try Pictures.baked(situation.bytes, .svg), as: UTF8.self)
            let parts = baked.split(separator: ">", maxSplits: 1)
            situation.bytes = Array((parts[0] + "><title>Badge</title>" + parts[1]).utf8)
            return situation
        },

        ReasonCase(.conformanceContext, .passed, .contextKnown, "nothing") { try .good() },
        ReasonCase(.conformanceContext, .passed, .contextKnown, "an older context of Open Badges") {
            try signed {
                try $0.removing("/awardedDate")
                    .setting("/@context/1", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json")
            }
        },
        ReasonCase(.conformanceContext, .passed, .contextGiven, "a context that only the user's file defines") {
            let url = "https://program.example/context.json"
            var situation = try signed {
                try $0.setting("/@context/2", .string(url)).setting("/credentialSubject/grade", "A")
            }
            let terms: JSON = ["@context": ["grade": "https://program.example/terms#grade"]]
            let given = BuiltInContexts(more: [ContextDocument(url: url, content: terms)])
            situation.input.linkedData = LinkedDataCanonicalizer(loader: given)
            return situation
        },
        ReasonCase(
            .conformanceContext,
            .undetermined,
            "context.sharedIdentifier",
            "an end of the badge that stands in its evidence",
            also: [.evidenceIntegrity]
        ) {
            try signed {
                try $0.setting("/evidence/0/id", "urn:uuid:00000000-0000-4000-8000-000000000001")
                    .setting("/evidence/0/type", ["Evidence", "VerifiableCredential"])
                    .setting("/evidence/0/validUntil", "2026-01-01T00:00:00Z")
            }
        },
        ReasonCase(
            .conformanceContext,
            .failed,
            "context.lost",
            "a member with the name of a class",
            also: [.proofSignature, .issuerTrusted],
            kind: .statementsEdDSA
        ) {
            try rdfc { badge in
                let criteria = badge["credentialSubject"]?["achievement"]?["criteria"] ?? .null
                return try badge.setting("/credentialSubject/achievement/Criteria", criteria)
            }
        },
        ReasonCase(.conformanceContext, .failed, .contextNotSigned, "a context that was added after signing") {
            try afterwards { try $0.setting("/@context/2", anotherContext) }
        },
        ReasonCase(.conformanceContext, .failed, "context.undefinedTerm", "a member that no context defines") {
            try signed { try $0.setting("/credentialSubject/grade", "A") }
        },
        ReasonCase(.conformanceContext, .failed, "context.repeated", "a context twice") {
            try signed { try $0.setting("/@context/2", .string(KnownContexts.openBadges)) }
        },
        ReasonCase(.conformanceContext, .undetermined, "context.unknown", "a context that is not known here") {
            try signed { try $0.setting("/@context/2", "https://words.example/v1") }
        },

        ReasonCase(.conformanceSchema, .notApplicable, .schemaNone, "nothing") { try .good() },
        ReasonCase(.conformanceSchema, .passed, .schemaConforms, "it names the official schema") {
            try signed { try schema($0, official) }
        },
        ReasonCase(
            .conformanceSchema,
            .failed,
            .schemaBroken,
            "it names the official schema and has no description",
            also: [.conformanceStructure]
        ) {
            try signed { try schema($0.removing("/credentialSubject/achievement/description"), official) }
        },
        ReasonCase(.conformanceSchema, .undetermined, .schemaNotLookedUp, "it names a schema of its own") {
            try signed {
                let own: JSON = [
                    ["id": "https://program.example/schema.json", "type": "1EdTechJsonSchemaValidator2019"]
                ]
                return try schema($0, own)
            }
        },
        ReasonCase(.conformanceSchema, .undetermined, .tooManyEntries, "it names a hundred schemas and one") {
            let one = official.items[0]
            return try signed { try schema($0, .array(Array(repeating: one, count: 101))) }
        },
    ]

    private static func schema(_ credential: JSON, _ schema: JSON) throws -> JSON {
        try credential.setting("/@context/2", .string(KnownContexts.openBadgesExtensions))
            .setting("/credentialSchema", schema)
    }
}
