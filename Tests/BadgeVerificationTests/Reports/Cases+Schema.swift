import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import VerifiableCredentials

extension ReasonCase {
    private static func one(
        _ outcome: Outcome,
        _ reason: VerifierReason,
        _ what: String,
        also: [CheckID] = [],
        _ make: @escaping @Sendable () throws -> Situation
    ) -> ReasonCase {
        ReasonCase(.conformanceSchema, outcome, reason, what, also: also, make)
    }

    static let schemas: [ReasonCase] = [
        one(.passed, .schemaKept, "it keeps a schema of its own") { try naming(sampleSchema()) },
        one(.failed, .schemaNotKept, "it does not keep a schema of its own") {
            try naming(sampleSchema(name: "Other"))
        },
        one(.undetermined, .schemaNotProtected, "a schema that came over http") {
            try unprotected(sampleSchema())
        },
        one(.undetermined, .schemaNotNamed, "a schema without an address", also: [.conformanceStructure]) {
            try naming([["type": "JsonSchema"]], [])
        },
        one(.undetermined, .schemaTypeNotKnown, "a schema of another kind", also: [.conformanceContext]) {
            try naming([["id": .string(schemaURL), "type": "ShapeExpressionSchema2017"]], [])
        },
        one(.undetermined, .schemaNotReached, "a schema that is gone") {
            try naming([["id": .string(schemaURL), "type": "JsonSchema"]], [(schemaURL, .failure(.gone("404")))])
        },
        one(.failed, .schemaDigestDiffers, "another schema than the badge pins") {
            let digest = Multibase.encode([0x12, 0x20] + (try Digest.sha256([1])), as: .base64url)
            return try naming(sampleSchema(), ["digestMultibase": .string(digest)])
        },
        one(.undetermined, .schemaDigestNotKnown, "a digest of a kind that is not followed") {
            try naming(sampleSchema(), ["digestSRI": "sha512-AAAA"])
        },
        one(.undetermined, .schemaUnusable, "a page where the schema should be") {
            try naming(bytes: Array("<html>".utf8))
        },
        one(.undetermined, .schemaUnusable, "a schema that is not formed rightly") {
            try naming(sampleSchema().setting("/required", "name"))
        },
        one(.undetermined, .schemaDraftNotKnown, "a schema of draft 7") {
            try naming(sampleSchema().setting("/$schema", "http://json-schema.org/draft-07/schema#"))
        },
        one(.undetermined, .schemaNotSupported, "a pattern that refers back to a group") {
            try naming(sampleSchema().setting("/properties/name/pattern", "(e).*\\1"))
        },
        one(.undetermined, .schemaTooMuchWork, "a schema that refers to itself without end") {
            try naming(sampleSchema().setting("/$ref", "#"))
        },
        one(.undetermined, .schemaNotProved, "a credential with a schema that was altered") {
            let bytes = try carrier(of: sampleSchema())
            return try naming(carrier: JSON.read(bytes).setting("/id", "https://other.example/").compactBytes())
        },
        one(
            .undetermined,
            .proofNotEstablished,
            "a badge that was altered, which names a schema",
            also: [.proofSignature, .issuerTrusted]
        ) {
            var situation = try naming(sampleSchema())
            situation.bytes = try JSON.read(situation.bytes).setting("/description", "Added.").compactBytes()
            return situation
        },
    ]
}
