import BadgeTesting
import StrictJSON

// Proofs, keys, and credentials that hold JSON literals.
extension RandomDocument {
    mutating func proof() -> JSON {
        object([
            ("id", maybe(8) { .string($0.iri()) }), ("type", "DataIntegrityProof"),
            ("cryptosuite", .string(one(of: ["eddsa-rdfc-2022", "ecdsa-rdfc-2019"]))),
            ("created", maybe(2) { $0.instant() }), ("expires", maybe(5) { $0.instant() }),
            ("verificationMethod", .string(iri())),
            ("proofPurpose", .string(one(of: ["assertionMethod", "authentication"]))),
            ("challenge", maybe(6) { $0.string() }), ("domain", maybe(6) { $0.set(1...2) { $0.string() } }),
            ("previousProof", maybe(8) { .string($0.iri()) }), ("nonce", maybe(8) { $0.string() }),
            ("proofValue", "z3FXQjecWufY46yg5abdVZsXqLhxhueuSoZgNSARiKBk"),
        ])
    }

    mutating func proof2020() -> JSON {
        object([
            ("type", "Ed25519Signature2020"), ("created", instant()), ("verificationMethod", .string(iri())),
            ("proofPurpose", "assertionMethod"), ("proofValue", "z3FXQjecWufY46yg5abdVZsXqLhxhueuSoZgNSARiKBk"),
        ])
    }

    mutating func proofOptions() -> JSON {
        let contexts: [JSON] =
            chance(3)
            ? ["https://w3id.org/security/data-integrity/v2"] : [.string(Self.credentials2), .string(Self.openBadges)]
        guard case .object(var options) = proof() else { return .null }
        options["proofValue"] = nil
        options["@context"] = contexts.count == 1 && chance(2) ? contexts[0] : .array(contexts)
        return .object(options)
    }

    mutating func keysAndSchemas() -> JSON {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: keys()
        case 1: schemaCredential()
        default: statusList()
        }
    }

    /// A DID document.
    private mutating func keys() -> JSON {
        object([
            (
                "@context",
                [
                    "https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1",
                    "https://w3id.org/security/jwk/v1",
                ]
            ),
            ("id", .string(iri())), ("alsoKnownAs", maybe(3) { $0.set(1...2) { .string($0.iri()) } }),
            ("verificationMethod", set(1...3) { $0.verificationMethod() }),
            ("assertionMethod", set(1...2) { $0.chance(3) ? $0.verificationMethod() : .string($0.iri()) }),
            ("authentication", maybe(2) { $0.set(1...2) { .string($0.iri()) } }),
        ])
    }

    private mutating func verificationMethod() -> JSON {
        let isMultikey = chance(2)
        return object([
            ("id", .string(iri())), ("type", isMultikey ? "Multikey" : "JsonWebKey"), ("controller", .string(iri())),
            ("publicKeyMultibase", isMultikey ? "z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG" : nil),
            ("publicKeyJwk", isMultikey ? nil : json(depth: 2)),
        ])
    }

    private mutating func schemaCredential() -> JSON {
        object([
            ("@context", [.string(Self.credentials2)]), ("id", .string(iri())),
            ("type", ["VerifiableCredential", "JsonSchemaCredential"]), ("issuer", .string(iri())),
            (
                "credentialSubject",
                object([("id", maybe(2) { .string($0.iri()) }), ("type", "JsonSchema"), ("jsonSchema", json(depth: 4))])
            ),
            ("cnf", maybe(3) { $0.object([("jwk", $0.json(depth: 3))]) }), ("exp", maybe(3) { _ in 1_900_000_000 }),
        ])
    }

    private mutating func statusList() -> JSON {
        object([
            ("@context", [.string(Self.credentials2)]), ("id", .string(iri())),
            ("type", ["VerifiableCredential", "BitstringStatusListCredential"]), ("issuer", .string(iri())),
            ("validFrom", instant()),
            (
                "credentialSubject",
                object([
                    ("id", .string(iri())), ("type", "BitstringStatusList"), ("statusPurpose", "revocation"),
                    ("encodedList", "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAA"), ("ttl", maybe(2) { $0.number() }),
                ])
            ),
            ("proof", maybe(2) { $0.proof() }),
        ])
    }
}
