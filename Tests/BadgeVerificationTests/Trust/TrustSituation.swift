import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import VerifiableCredentials

extension Situation {
    /// The good badge, of an issuer for whom the user's list says this.
    static func trusting(_ scope: TrustScope) throws -> Situation {
        var situation = try Situation.good()
        situation.input.trust = TrustList([
            TrustList.Entry(issuer: try TestIssuerKeys.did(), name: "Known Program", scope: scope)
        ])
        return situation
    }

    /// The good badge, of an issuer who is not on the user's list, and these registries.
    static func registered(_ sources: [RegistrySource]) throws -> Situation {
        var situation = try Situation.good()
        situation.input.trust = TrustList()
        situation.input.registries = IssuerRegistries(sources)
        return situation
    }

    /// The good badge of a did:web with this host, signed with the key that its document lists.
    static func web(_ host: String, trust: TrustList) throws -> Situation {
        let did = "did:web:" + host
        let bytes = try TestIssuer().sign(SampleBadge.complete(issuer: did), .embeddedEdDSA, method: did + "#key-1")
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
        var situation = Situation(bytes: bytes)
        situation.input.trust = trust
        situation.input.loader = GivenDocument(
            url: try DIDWeb.documentURL(of: did),
            answer: .success(document.compactBytes())
        )
        return situation
    }
}

/// Registries of the tests.
enum SampleRegistry {
    /// A registry that names these issuers.
    static func bytes(_ issuers: [String]) -> [UInt8] {
        var list = JSONObject()
        for issuer in issuers {
            list[issuer] = ["name": "Example Program", "location": "Springfield", "url": "https://program.example"]
        }
        return JSON.object(
            JSONObject([
                .init(name: "meta", value: ["created": "2026-01-01T00:00:00Z", "updated": "2026-11-01T00:00:00Z"]),
                .init(name: "registry", value: .object(list)),
            ])
        ).compactBytes()
    }

    /// A registry in a file that names these issuers.
    static func file(_ issuers: [String], name: String? = "Registry of the state") throws -> RegistrySource {
        RegistrySource(name: name, place: .file("known.json", try IssuerRegistry(bytes(issuers))))
    }
}
