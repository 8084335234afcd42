public import BadgeCrypto
internal import StrictJSON

/// What stands at an https URL where an issuer publishes keys: one key, a set of them, or a document about the issuer that
/// lists them (Open Badges 3.0 §8.5, VC-JOSE-COSE §4.1, Open Badges 2.0 CryptographicKey).
public struct KeyDocument: Sendable {
    /// Where it stands.
    public let url: String
    /// Where its bytes came from.
    public let source: ResourceSource
    /// When its host answered, where that was in an earlier run.
    public let asOf: Instant?
    /// Every key here that can check what the issuer states, as many as are looked at.
    public let methods: [VerificationMethod]
    private let revoked: RevokedKeys
    private let form: Form
    private let issuer: String

    private enum Form {
        case jwks([JSONObject], isSet: Bool)
        case controlled(DIDDocument)
        case method(JSONObject)
        case profile([JSON])
    }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - resource: What stands there.
    ///   - issuer: The issuer whose keys are looked for, an https URL.
    ///   - url: Where it stands.
    /// - Throws: ``DIDError``: `did.badDocument` where it is none of the forms that are read, `did.documentOfAnother` where
    ///   it is the document of another party.
    public init(_ resource: Resource, of issuer: String, url: String) throws(DIDError) {
        guard let json = try? JSON.read(resource.bytes), let members = json.object else {
            throw DIDError(.badDocument, "what stands at \(DisplayText.escaped(url)) is no JSON object")
        }
        self.url = url
        source = resource.source
        asOf = resource.asOf
        self.issuer = issuer
        let read: Form
        if let keys = members["keys"]?.array, members["kty"] == nil {
            read = .jwks(keys.prefix(PublicKeySet.limit + 1).compactMap(\.object), isSet: true)
            guard (1...PublicKeySet.limit).contains(keys.count), keys.allSatisfy({ $0.object != nil }) else {
                throw DIDError(
                    .badDocument,
                    "the JWK set at \(DisplayText.escaped(url)) must have from 1 to \(PublicKeySet.limit) keys"
                )
            }
        } else if members["kty"] != nil {
            read = .jwks([members], isSet: false)
        } else if members["verificationMethod"] != nil || members["assertionMethod"] != nil {
            read = .controlled(try DIDDocument(resource, of: issuer, url: url))
        } else if Self.isMethod(members) {
            read = .method(members)
        } else if let keys = members["publicKey"] {
            guard members["id"]?.string?.isSameBytes(as: issuer) == true else {
                throw DIDError(
                    .documentOfAnother,
                    "the profile at \(DisplayText.escaped(url)) is not that of the issuer"
                )
            }
            read = .profile(Array(keys.items.prefix(PublicKeySet.limit)))
        } else {
            throw DIDError(
                .badDocument,
                "what stands at \(DisplayText.escaped(url)) is neither a key nor a list of keys"
            )
        }
        form = read
        methods = Self.methods(of: read, issuer: issuer, url: url)
        revoked =
            switch read {
            case .jwks(let keys, _): JWKMethods(keys: keys, issuer: issuer, url: url).revokedKeys
            case .controlled(let document): document.revokedKeys
            case .method(let entry): ProfileKey.revoked([entry])
            case .profile(let keys): ProfileKey.revoked(keys.compactMap(\.object))
            }
    }

    /// Whether what stands somewhere may be a list of keys, though it is none that can be read.
    public static func isListOfKeys(_ resource: Resource) -> Bool {
        guard let members = (try? JSON.read(resource.bytes))?.object else { return false }
        return ["keys", "kty", "publicKey", "verificationMethod", "assertionMethod"].contains { members[$0] != nil }
    }

    /// The key that a proof names.
    ///
    /// - Parameters:
    ///   - name: The whole name, such as the `kid` of a token.
    ///   - isHere: Whether the name leads to this document, so that a document with one key alone means that key.
    /// - Throws: ``DIDError``: `did.noSuchMethod`, `did.notForAssertion`, `did.keyOfAnother`, `did.unusableKey`,
    ///   `did.unknownKeyKind`.
    public func method(named name: String, isHere: Bool) throws(DIDError) -> VerificationMethod {
        switch form {
        case .jwks(let keys, let isSet):
            return try JWKMethods(keys: keys, issuer: issuer, url: url)
                .method(named: name, isAlone: isHere && (!isSet || keys.count == 1))
        case .controlled(let document): return try document.verificationMethod(named: name)
        case .method(let entry):
            if let id = entry["id"]?.string, isHere, !id.isSameBytes(as: name), !id.isSameBytes(as: url) {
                throw noSuchMethod(name)
            }
            guard isHere || entry["id"]?.string?.isSameBytes(as: name) == true else { throw noSuchMethod(name) }
            return try ProfileKey.method(entry, of: issuer, named: name)
        case .profile(let keys):
            let entries = keys.compactMap(\.object).filter { $0["id"]?.string?.isSameBytes(as: name) == true }
            guard let entry = entries.first else { throw noSuchMethod(name) }
            guard entries.allSatisfy({ $0 == entry }) else {
                throw DIDError(.unusableKey, "the issuer's profile has two keys named " + DisplayText.quoted(name))
            }
            return try ProfileKey.method(entry, of: issuer, named: name)
        }
    }

    private static func methods(of form: Form, issuer: String, url: String) -> [VerificationMethod] {
        switch form {
        case .jwks(let keys, _): JWKMethods(keys: keys, issuer: issuer, url: url).all
        case .controlled(let document): document.assertionMethods
        case .method(let entry): [try? ProfileKey.method(entry, of: issuer, named: url)].compactMap { $0 }
        case .profile(let keys):
            read(keys.compactMap(\.object)) { try? ProfileKey.method($0, of: issuer, named: $0["id"]?.string ?? url) }
        }
    }

    private static func read(
        _ entries: [JSONObject],
        _ body: (JSONObject) -> VerificationMethod?
    ) -> [VerificationMethod] {
        var work = KeyWork()
        return entries.compactMap { work.allows($0) ? body($0) : nil }
    }

    /// When a key was taken back, by this document; absent where it was not.
    ///
    /// - Throws: ``DIDError`` `did.unusableKey` where the document says so and not when, or where it cannot be told whether
    ///   it is this key of which it says so.
    public func revocation(of key: PublicKey) throws(DIDError) -> Instant? {
        try revoked.instant(of: key)
    }

    /// The places at which a profile says that keys of its own stand.
    public var references: [String] {
        guard case .profile(let keys) = form else { return [] }
        return keys.compactMap(\.string)
    }

    private static func isMethod(_ members: JSONObject) -> Bool {
        ["publicKeyMultibase", "publicKeyJwk", "publicKeyPem", "publicKeyBase58"].contains { members[$0] != nil }
    }

    private func noSuchMethod(_ name: String) -> DIDError {
        DIDError(.noSuchMethod, "there is no key named \(DisplayText.quoted(name)) at \(DisplayText.escaped(url))")
    }
}
