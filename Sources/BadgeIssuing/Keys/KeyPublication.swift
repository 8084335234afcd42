public import BadgeCrypto
public import StrictJSON
import VerifiableCredentials

/// The public keys of an issuer as verifiers read them, with what became of each: a DID document, which also serves at a
/// web address (Controlled Identifiers 1.0), or a JWK set.
public struct KeyPublication: Sendable {
    /// The form.
    public enum Form: String, Sendable, CaseIterable {
        /// A document that lists the keys under the issuer's id.
        case document
        /// A JWK set.
        case jwks
    }

    /// The issuer's id: a did:web or an https URL.
    public let id: String
    /// The keys, and what became of them.
    public let keys: [PublicKey]
    /// What became of them.
    public let history: KeyHistory

    /// A publication.
    ///
    /// - Throws: ``IssuingError`` `issuing.issuer` where the id is neither a did:web nor an https URL, or names a key;
    ///   `issuing.keyHistory` where there is no key.
    public init(id: String, keys: [PublicKey], history: KeyHistory) throws(IssuingError) {
        let isWeb = DIDURL(id)?.method.isSameBytes(as: "web") == true && (try? DIDWeb.documentURL(of: id)) != nil
        guard isWeb || HTTPSOrigin(id) != nil, !id.utf8.contains(UInt8(ascii: "#")) else {
            throw IssuingError(
                .issuer,
                "the id " + DisplayText.quoted(id) + " has no place where keys are published",
                hint:
                    "give the issuer's did:web:… or its https address; a did:key and a did:jwk are their key themselves"
            )
        }
        guard !keys.isEmpty else {
            throw IssuingError(.keyHistory, "there is no public key to publish", hint: "badge key new makes a key")
        }
        self.id = id
        self.keys = keys
        self.history = history
    }

    /// The publication in a form.
    public func json(_ form: Form) throws(IssuingError) -> JSON {
        switch form {
        case .document: try document()
        case .jwks: try set()
        }
    }

    /// The keys that an earlier publication has and this one has not: whoever publishes without them makes the badges
    /// unverifiable that they signed.
    ///
    /// - Returns: The names of the lost keys; `nil` where the earlier file is no publication of this issuer in this form.
    public func lost(from earlier: JSON, _ form: Form) throws(IssuingError) -> [String]? {
        // A compromised key that stands nowhere is not lost: nothing that it signed can be told from a forgery
        let new = try keys.map { key throws(IssuingError) in try id + "#" + fragment(of: key) }
        guard let old = names(earlier, form) else { return nil }
        return old.filter { name in !new.contains { $0.isSameBytes(as: name) } }
    }

    /// The keys that an earlier publication says were retired or taken back, and this one does not: whoever publishes
    /// without a history that was lost makes a compromised key good again.
    ///
    /// - Returns: The names of those keys.
    public func undone(from earlier: JSON, _ form: Form) throws(IssuingError) -> [String] {
        func ended(_ json: JSON) -> [(name: String, ends: [String])] {
            let entries = (form == .document ? json["verificationMethod"] : json["keys"])?.items ?? []
            return entries.compactMap { entry in
                let name = entry[form == .document ? "id" : "kid"]?.string
                return name.map { ($0, ["revoked", "expires", "exp"].filter { entry[$0] != nil }) }
            }
        }
        let now = try ended(json(form))
        return ended(earlier).filter { old in
            guard let same = now.first(where: { $0.name.isSameBytes(as: old.name) }) else { return false }
            return !old.ends.allSatisfy { end in same.ends.contains { $0.isSameBytes(as: end) } }
        }.map(\.name)
    }

    private func names(_ json: JSON, _ form: Form) -> [String]? {
        switch form {
        case .document:
            guard json["id"]?.string?.isSameBytes(as: id) == true else { return nil }
            return json["verificationMethod"]?.items.compactMap { $0["id"]?.string } ?? []
        case .jwks: return json["keys"]?.array?.compactMap { $0["kid"]?.string }
        }
    }

    private func document() throws(IssuingError) -> JSON {
        var methods: [JSON] = []
        var listed: [JSON] = []
        for key in keys {
            var entry = JSONObject()
            let name = try id + "#" + fragment(of: key)
            entry["id"] = .string(name)
            entry["type"] = key.type == .rsa ? "JsonWebKey" : "Multikey"
            entry["controller"] = .string(id)
            if key.type == .rsa {
                entry["publicKeyJwk"] = key.jwk
            } else {
                entry["publicKeyMultibase"] = .string(try fragment(of: key))
            }
            entry["expires"] = history.retired(key).map { .string($0.rfc3339) }
            entry["revoked"] = history.compromised(key).map { .string($0.rfc3339) }
            methods.append(.object(entry))
            // Programs that do not know `revoked` go by this list
            if history.compromised(key) == nil { listed.append(.string(name)) }
        }
        return [
            "@context": [
                "https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1",
                "https://w3id.org/security/jwk/v1",
            ],
            "id": .string(id), "verificationMethod": .array(methods), "assertionMethod": .array(listed),
        ]
    }

    private func set() throws(IssuingError) -> JSON {
        var list: [JSON] = []
        for key in keys {
            var entry = key.jwk.object ?? JSONObject()
            entry["kid"] = .string(try id + "#" + fragment(of: key))
            entry["use"] = "sig"
            entry["exp"] = history.retired(key).map(Self.seconds)
            // Left out it could be put back unnoticed, and nobody who knows the key already would learn of it
            if let since = history.compromised(key) {
                entry["revoked"] = ["revoked_at": Self.seconds(since), "reason": "compromised"]
            }
            list.append(.object(entry))
        }
        return ["keys": .array(list)]
    }

    private static func seconds(_ instant: Instant) -> JSON {
        .number(JSONNumber(Int(instant.seconds)))
    }

    private func fragment(of key: PublicKey) throws(IssuingError) -> String {
        try IssuerDescription.fragment(of: key)
    }
}
