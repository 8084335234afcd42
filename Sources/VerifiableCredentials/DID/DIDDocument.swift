public import BadgeCrypto
internal import StrictJSON

/// A DID document, as far as statements are concerned: the keys that its subject lists for making them (DID Core §5;
/// Controlled Identifiers §2).
public struct DIDDocument: Sendable {
    /// The DID.
    public let id: String
    /// Where the document stands.
    public let url: String
    /// Where its bytes came from.
    public let source: ResourceSource
    /// When its host answered, where that was in an earlier run.
    public let asOf: Instant?
    private let members: JSONObject
    /// Every key that the document has for any purpose and says to be taken back.
    let revokedKeys: RevokedKeys

    /// The most keys that are tried where a proof names none.
    private static let limit = UntrustedInput.entries
    /// The lists of keys that a document may have, each for a purpose (Controlled Identifiers §2.3).
    private static let otherLists = ["authentication", "keyAgreement", "capabilityInvocation", "capabilityDelegation"]

    /// Reads a document.
    ///
    /// - Throws: ``DIDError``: `did.badDocument` where it is no JSON object, `did.documentOfAnother` where its `id` is not the
    ///   DID, byte for byte.
    public init(_ resource: Resource, of did: String, url: String) throws(DIDError) {
        let json: JSON
        do {
            json = try JSON.read(resource.bytes)
        } catch {
            throw DIDError(.badDocument, "the document at \(DisplayText.escaped(url)) is no JSON: " + error.detail)
        }
        guard let members = json.object else {
            throw DIDError(
                .badDocument,
                "the document at \(DisplayText.escaped(url)) is \(json.kind); expected an object"
            )
        }
        guard let id = members["id"]?.string, id.isSameBytes(as: did) else {
            let found = members["id"]?.string.map { DisplayText.quoted($0, limit: 120) } ?? "none"
            throw DIDError(
                .documentOfAnother,
                "the document at \(DisplayText.escaped(url)) must have the id \(DisplayText.quoted(did)); found \(found)",
                hint: "whoever runs that host must put the document of this DID there"
            )
        }
        self.id = id
        self.url = url
        source = resource.source
        asOf = resource.asOf
        self.members = members
        revokedKeys = RevokedKeys(
            (["verificationMethod", "assertionMethod"] + Self.otherLists).flatMap {
                members[$0]?.items.compactMap(\.object) ?? []
            },
            key: { try? DocumentKey.read($0) },
            instant: { $0["revoked"]?.string.flatMap { Instant($0) } }
        )
    }

    /// The key of that name, if the document lists it for making statements: as a reference or as a whole, with or without
    /// a list of all keys. Where entries of that name differ nobody can say which of them holds, so none does: one may be
    /// revoked and the other not. A key that was taken back under any other name in the document was taken back.
    ///
    /// - Parameters:
    ///   - name: The absolute identifier that a proof names.
    ///   - relation: The list in which the key must stand: `authentication` for presentations.
    /// - Throws: ``DIDError``: `did.noSuchMethod`, `did.notForAssertion`, `did.keyOfAnother`, `did.unusableKey`,
    ///   `did.unknownKeyKind`.
    public func verificationMethod(
        named name: String,
        for relation: String = "assertionMethod"
    ) throws(DIDError) -> VerificationMethod {
        try verificationMethod(named: name, relation, revoked: revokedKeys)
    }

    private func verificationMethod(
        named name: String,
        _ relation: String,
        revoked: RevokedKeys
    ) throws(DIDError) -> VerificationMethod {
        let listed = members[relation]?.items ?? []
        let whole = entries(of: listed, named: name)
        let isListed = !whole.isEmpty || listed.contains { isReference($0, to: name) }
        let same = same(as: name, relation)
        guard let found = same.first else {
            throw DIDError(.noSuchMethod, "the issuer's document has no key named " + DisplayText.quoted(name))
        }
        // A key that was taken back may be listed no more: that it was taken back says more
        guard isListed || same.contains(where: { $0["revoked"] != nil }) else {
            throw DIDError(
                .notForAssertion,
                "the issuer's document has the key \(DisplayText.quoted(name)), and not for this purpose",
                hint: "the issuer must list it under " + relation
            )
        }
        guard same.allSatisfy({ $0 == found }) else {
            throw DIDError(
                .unusableKey,
                "the issuer's document describes the key \(DisplayText.quoted(name)) more than once, and not in the same way",
                hint: "the issuer must keep the one that holds, and give other keys other names"
            )
        }
        return try method(found, name, revoked)
    }

    /// Every key that the document lists for making statements and that can be used, in its order.
    public var assertionMethods: [VerificationMethod] { methods(for: "assertionMethod") }

    /// Every key that the document lists for a purpose and that can be used, in its order.
    public func methods(for relation: String) -> [VerificationMethod] {
        let revoked = revokedKeys
        var work = KeyWork()
        var names: [String] = []
        return (members[relation]?.items ?? []).prefix(Self.limit).compactMap { entry in
            guard let name = (entry.string ?? entry["id"]?.string).map(absolute),
                !names.contains(where: { $0.isSameBytes(as: name) })
            else { return nil }
            names.append(name)
            guard let found = same(as: name, relation).first, work.allows(found) else { return nil }
            return try? verificationMethod(named: name, relation, revoked: revoked)
        }
    }

    /// When a key was taken back, by this document; absent where it was not.
    ///
    /// - Throws: ``DIDError`` `did.unusableKey` where the document says so and not when, or where it cannot be told whether
    ///   it is this key of which it says so.
    public func revocation(of key: PublicKey) throws(DIDError) -> Instant? {
        try revokedKeys.instant(of: key)
    }

    /// Every entry of that name that stands as a whole in some list: those of the list in question first.
    private func same(as name: String, _ relation: String) -> [JSONObject] {
        var lists = [relation, "verificationMethod"]
        for list in ["assertionMethod"] + Self.otherLists where !list.isSameBytes(as: relation) { lists.append(list) }
        return lists.flatMap { entries(of: members[$0]?.items ?? [], named: name) }
    }

    /// The keys of that name that stand as a whole in a list, with the name in its absolute form.
    private func entries(of list: [JSON], named name: String) -> [JSONObject] {
        var entries: [JSONObject] = []
        for item in list {
            guard var entry = item.object, let id = entry["id"]?.string, absolute(id).isSameBytes(as: name) else {
                continue
            }
            entry["id"] = .string(name)
            entries.append(entry)
        }
        return entries
    }

    private func isReference(_ entry: JSON, to name: String) -> Bool {
        guard let reference = entry.string else { return false }
        return absolute(reference).isSameBytes(as: name)
    }

    /// A reference that is only a fragment is relative to the DID.
    private func absolute(_ reference: String) -> String {
        reference.utf8.first == UInt8(ascii: "#") ? id + reference : reference
    }

    private func method(
        _ entry: JSONObject,
        _ name: String,
        _ revoked: RevokedKeys
    ) throws(DIDError) -> VerificationMethod {
        guard let controller = entry["controller"]?.string, controller.isSameBytes(as: id) else {
            let found = entry["controller"]?.string.map { DisplayText.quoted($0, limit: 120) } ?? "nobody"
            throw DIDError(
                .keyOfAnother,
                "the key \(DisplayText.quoted(name)) is controlled by \(found), not by the issuer"
            )
        }
        let key = try DocumentKey.read(entry)
        return VerificationMethod(
            id: name,
            controller: controller,
            key: key,
            isForAssertion: true,
            expires: try Self.instant("expires", of: entry),
            revoked: try revoked.instant(of: key)
        )
    }

    static func instant(_ member: String, of entry: JSONObject) throws(DIDError) -> Instant? {
        guard let value = entry[member] else { return nil }
        guard let instant = value.string.flatMap({ Instant($0) }) else {
            throw DIDError(.unusableKey, "the member \(member) of the issuer's key is no instant")
        }
        return instant
    }
}
