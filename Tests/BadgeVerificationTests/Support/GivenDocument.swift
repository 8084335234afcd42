import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import VerifiableCredentials

/// What stands at one URL as far as the user says: a file, or that there is no answer.
struct GivenDocument: ResourceLoader {
    let url: String
    let answer: Result<[UInt8], ResourceFailure>

    func load(_ url: String, limit: Int) async throws(ResourceFailure) -> Resource {
        guard url == self.url else { throw .notLookedUp }
        return Resource(bytes: try answer.get(), source: .userGiven)
    }
}

extension ReasonCase {
    /// A badge of an issuer that lists its keys in a document, which is given.
    static func listed(_ change: (JSON) throws -> JSON = { $0 }) throws -> Situation {
        let did = "did:web:program.example"
        let document: JSON = [
            "id": .string(did),
            "verificationMethod": [
                [
                    "id": .string(did + "#key-1"), "type": "Multikey", "controller": .string(did),
                    "publicKeyMultibase": .string(try TestIssuer().key.publicKey.multikey),
                ]
            ],
            "assertionMethod": ["#key-1"],
        ]
        return try web(.success(change(document).compactBytes()))
    }

    /// A badge of an issuer that is named by a web address, whose key bears a name and stands at a place.
    static func published(
        _ method: String,
        at place: String,
        _ body: JSON,
        kind: TestIssuer.Kind = .embeddedEdDSA
    ) throws -> Situation {
        let issuer = "https://program.example/issuer"
        let bytes = try TestIssuer(for: kind).sign(SampleBadge.complete(issuer: issuer), kind, method: method)
        var situation = Situation(bytes: bytes, trusting: issuer)
        situation.input.loader = GivenDocument(url: place, answer: .success(body.compactBytes()))
        return situation
    }

    /// A badge of an issuer whose document is looked for, with this answer.
    static func web(_ answer: Result<[UInt8], ResourceFailure>) throws -> Situation {
        let did = "did:web:program.example"
        let bytes = try TestIssuer().sign(SampleBadge.complete(issuer: did), .embeddedEdDSA, method: did + "#key-1")
        var situation = Situation(bytes: bytes, trusting: did)
        situation.input.loader = GivenDocument(url: "https://program.example/.well-known/did.json", answer: answer)
        return situation
    }
}
