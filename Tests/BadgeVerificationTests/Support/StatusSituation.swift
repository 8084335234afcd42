import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import VerifiableCredentials

/// A list as a test wants it, and the badge that names it. What a test does not change is as it should be.
struct StatusSample {
    static let url = "https://status.example/lists/1"
    static let extensions: JSON = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"

    var url = StatusSample.url
    var purpose = "revocation"
    var kind = StatusListKind.bitstring
    var index: JSON = "5"
    /// The bits of the list, or the text that stands in their place.
    var bits = TestStatusList.bits([5: 0])
    var encoded: String?
    /// Who signs the list.
    var signer: TestIssuer?
    var form = TestIssuer.Kind.embeddedEdDSA
    /// Whose list it says that it is; by default the signer's.
    var issuer: String?
    var made = TestIssuer.now.adding(seconds: -3600)
    var changeEntry: (JSON) throws -> JSON = { $0 }
    var changeList: (JSON) throws -> JSON = { $0 }
    /// Changes the list after it was signed.
    var afterwards: (JSON) throws -> JSON = { $0 }

    /// The entry of the badge.
    func entry() throws -> JSON {
        try changeEntry(TestStatusList.entry(url, purpose: purpose, index: index, kind: kind))
    }

    /// The signed list.
    func list() throws -> [UInt8] {
        let signer = try signer ?? TestIssuer(for: form)
        let credential = TestStatusList.credential(
            at: url,
            issuer: issuer ?? signer.did,
            encoded: try encoded ?? TestStatusList.encoded(bits),
            purpose: .string(purpose),
            kind: kind,
            made: made
        )
        let signed = try signer.sign(changeList(credential), form) { options in
            options["created"] = .string(min(made, TestIssuer.now).rfc3339)
        }
        return form.isToken ? signed : try afterwards(JSON.read(signed)).compactBytes()
    }

    /// The badge with the entry.
    func badge() throws -> Situation {
        let contexts: [JSON] = kind == .bitstring ? [] : ["https://w3id.org/vc/status-list/2021/v1"]
        return try Self.badge(entry(), contexts)
    }

    /// A badge with any entry.
    static func badge(_ entry: JSON, _ contexts: [JSON] = []) throws -> Situation {
        try ReasonCase.signed { credential in
            let all = (credential["@context"]?.items ?? []) + contexts
            return try credential.setting("/@context", .array(all)).setting("/credentialStatus", entry)
        }
    }

    /// The badge, with its list where it says.
    func situation() throws -> Situation {
        var situation = try badge()
        var places = GivenPlaces()
        places.put(try list(), at: url)
        situation.input.loader = places
        return situation
    }

    /// A badge with an entry of 1EdTech, and the list behind it.
    static func hosted(
        _ list: String,
        url: String = "https://program.example/revoked",
        _ source: ResourceSource = .network
    )
        throws -> Situation
    {
        let did = "did:web:program.example"
        let key = try TestIssuer()
        let credential = try SampleBadge.complete(issuer: did)
        let contexts = (credential["@context"]?.items ?? []) + [extensions]
        let badge = try credential.setting("/@context", .array(contexts)).setting(
            "/credentialStatus",
            ["id": .string(url), "type": "1EdTechRevocationList"]
        )
        let bytes = try key.sign(badge, .embeddedEdDSA, method: did + "#key-1")
        var situation = Situation(bytes: bytes, trusting: did, keys: [key.key.publicKey])
        var places = GivenPlaces()
        places.put(Array(list.utf8), at: url, source)
        situation.input.loader = places
        return situation
    }
}
