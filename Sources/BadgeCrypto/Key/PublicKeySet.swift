public import StrictJSON

/// A JWK set (RFC 7517 §5): the keys of one issuer, some of which may have names (`kid`).
///
/// Reading a set does not check its keys: that is done for the one that is asked for, so a large set of another party
/// costs little.
public struct PublicKeySet: Sendable {
    /// How many keys of a set are read.
    public static let limit = 100

    private struct Entry {
        let id: String?
        let jwk: JSON
    }

    private let entries: [Entry]

    /// Reads a set.
    ///
    /// - Throws: `key.malformed` (no `keys`, nothing in it, too much in it, an item that is no object, a `kid` that is no
    ///   text), `key.duplicateID` (two keys of one name: which one is meant?), `key.privateGivenForPublic` (a private or
    ///   symmetric key anywhere in it: its owner must learn of it).
    public init(jwkSet: JSON) throws(CryptoError) {
        guard let items = jwkSet["keys"]?.array else {
            throw CryptoError(.keyMalformed, "a JWK set must be a JSON object with an array \"keys\"")
        }
        guard (1...Self.limit).contains(items.count) else {
            throw CryptoError(
                .keyMalformed,
                "a JWK set has \(items.count) keys; from 1 to \(Self.limit) are read"
            )
        }
        var entries: [Entry] = []
        for item in items {
            let reader = try JWKReader(item)
            try reader.checkIsPublic()
            if item["kty"]?.string?.isSameBytes(as: "oct") == true { _ = try reader.keyType() }
            let id = item["kid"] == nil ? nil : try reader.string("kid")
            if let id, entries.contains(where: { $0.id?.isSameBytes(as: id) == true }) {
                throw CryptoError(
                    .keyDuplicateID,
                    "two keys of a JWK set have the name \(DisplayText.quoted(id, limit: 80))",
                    hint: "ask the owner of the set to give each key a \"kid\" of its own"
                )
            }
            entries.append(Entry(id: id, jwk: item))
        }
        self.entries = entries
    }

    /// The names of the keys that have one, in the order of the set.
    public var names: [String] {
        entries.compactMap(\.id)
    }

    /// The key of exactly that name; absent where there is none. An unknown name never stands for some other key.
    ///
    /// - Throws: Those of ``PublicKey/init(jwk:)`` where the key cannot be used.
    public func key(named name: String) throws(CryptoError) -> PublicKey? {
        guard let entry = entries.first(where: { $0.id?.isSameBytes(as: name) == true }) else { return nil }
        return try PublicKey(jwk: entry.jwk)
    }

    /// Every key that can check signatures, in the order of the set. Passed over are those of other kinds and for other
    /// purposes, as RFC 7517 §5 advises.
    ///
    /// - Throws: Those of ``PublicKey/init(jwk:)``, for a key that is wrong, and for the first one where none is left.
    public func keys() throws(CryptoError) -> [PublicKey] {
        var keys: [PublicKey] = []
        var problem: CryptoError?
        for entry in entries {
            do throws(CryptoError) {
                keys.append(try PublicKey(jwk: entry.jwk))
            } catch {
                guard [.keyUnsupportedType, .keyPurpose, .keyAlgorithm].contains(error.code) else { throw error }
                problem = problem ?? error
            }
        }
        if keys.isEmpty, let problem { throw problem }
        return keys
    }
}

extension PublicKey {
    /// The keys in the bytes of a file: those of a JWK set, or the one key in any other form that
    /// ``init(contentsOf:)`` reads.
    ///
    /// - Throws: Those of ``PublicKeySet`` and of ``init(contentsOf:)``.
    public static func keys(contentsOf bytes: [UInt8]) throws(CryptoError) -> [PublicKey] {
        guard bytes.count <= fileLimit, let json = try? JSON.read(bytes), json["keys"] != nil, json["kty"] == nil else {
            return [try PublicKey(contentsOf: bytes)]
        }
        return try PublicKeySet(jwkSet: json).keys()
    }
}
