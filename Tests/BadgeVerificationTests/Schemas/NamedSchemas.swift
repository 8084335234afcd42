import BadgeCrypto
import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// What stands at several URLs as far as the user says; anything else was not looked up.
struct GivenDocuments: ResourceLoader {
    let answers: [(url: String, answer: Result<[UInt8], ResourceFailure>)]
    /// Where the bytes came from.
    var source = ResourceSource.userGiven

    func load(_ url: String, limit: Int) async throws(ResourceFailure) -> Resource {
        guard let one = answers.first(where: { $0.url == url }) else { throw .notLookedUp }
        return Resource(bytes: try one.answer.get(), source: source)
    }
}

extension ReasonCase {
    /// Where the schemas of the samples stand.
    static let schemaURL = "https://program.example/schema.json"

    /// A schema that the sample badge keeps; its `name` must be this.
    static func sampleSchema(name: String = "Peer Coaching") -> JSON {
        [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "required": ["credentialSubject"],
            "properties": [
                "name": ["const": .string(name)],
                "credentialSubject": ["properties": ["result": ["minItems": 3]]],
            ],
        ]
    }

    /// The good badge, which also names schemas.
    static func naming(
        _ schemas: JSON,
        _ answers: [(String, Result<[UInt8], ResourceFailure>)] = [],
        _ kind: TestIssuer.Kind = .embeddedEdDSA,
        _ change: (JSON) throws -> JSON = { $0 }
    ) throws -> Situation {
        var situation = try signed(kind) { try change($0.setting("/credentialSchema", schemas)) }
        situation.input.loader = GivenDocuments(answers: answers.map { (url: $0.0, answer: $0.1) })
        return situation
    }

    /// The good badge, which names one JSON Schema, with what stands there.
    static func naming(_ schema: JSON, _ more: JSON = [:]) throws -> Situation {
        try naming(bytes: schema.compactBytes(), more)
    }

    /// The same with any bytes.
    static func naming(bytes: [UInt8], _ more: JSON = [:]) throws -> Situation {
        var entry: JSON = ["id": .string(schemaURL), "type": "JsonSchema"]
        for member in more.object?.members ?? [] { entry = try entry.setting("/" + member.name, member.value) }
        return try naming([entry], [(schemaURL, .success(bytes))])
    }

    /// A credential that carries a schema, signed by its own issuer.
    static func carrier(of schema: JSON, _ change: (JSON) throws -> JSON = { $0 }) throws -> [UInt8] {
        let issuer = try TestIssuer(seed: 9)
        let credential: JSON = [
            "@context": ["https://www.w3.org/ns/credentials/v2"], "id": .string(schemaURL),
            "type": ["VerifiableCredential", "JsonSchemaCredential"], "issuer": .string(issuer.did),
            "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": ["id": .string(schemaURL), "type": "JsonSchema", "jsonSchema": schema],
        ]
        return try issuer.sign(change(credential), .embeddedEdDSA)
    }

    /// The good badge, which names such a credential.
    static func naming(carrier bytes: [UInt8]) throws -> Situation {
        try naming([["id": .string(schemaURL), "type": "JsonSchemaCredential"]], [(schemaURL, .success(bytes))])
    }

    /// The good badge, which names a JSON Schema that a host gives over http.
    static func unprotected(_ schema: JSON, _ more: JSON = [:]) throws -> Situation {
        let url = "http://program.example/schema.json"
        var entry: JSON = ["id": .string(url), "type": "JsonSchema"]
        for member in more.object?.members ?? [] { entry = try entry.setting("/" + member.name, member.value) }
        var situation = try naming([entry], [])
        situation.input.loader = GivenDocuments(answers: [(url, .success(schema.compactBytes()))], source: .network)
        return situation
    }
}
