import BadgeCrypto
import StrictJSON

/// The keys of a JWK or JWK set as verification methods, with their periods: `nbf`, `exp` and `revoked` as OpenID
/// Federation writes them (§8.7).
struct JWKMethods {
    let keys: [JSONObject]
    let issuer: String
    let url: String

    /// The key of that name: its `kid` is the whole name or what follows the `#` of it.
    ///
    /// - Parameter isAlone: Whether a key without a `kid` is meant, because the name leads to it and to no other.
    func method(named name: String, isAlone: Bool) throws(DIDError) -> VerificationMethod {
        let fragment = name.utf8.firstIndex(of: UInt8(ascii: "#")).map {
            String(decoding: name.utf8[name.utf8.index(after: $0)...], as: UTF8.self)
        }
        let isHere = HTTPSOrigin.withoutFragment(name).isSameBytes(as: url)
        let found = keys.filter { key in
            guard let kid = key["kid"] else { return isAlone && fragment == nil }
            guard let kid = kid.string else { return false }
            if kid.isSameBytes(as: name) { return true }
            // The one key behind a URL may be called anything: the URL names it
            if isAlone && isHere && fragment == nil { return true }
            return isHere && fragment.map { kid.isSameBytes(as: $0) } ?? false
        }
        guard let entry = found.first else {
            throw DIDError(
                .noSuchMethod,
                "there is no key named \(DisplayText.quoted(name)) at \(DisplayText.escaped(url))"
            )
        }
        guard found.allSatisfy({ $0 == entry }) else {
            throw DIDError(
                .unusableKey,
                "two keys at \(DisplayText.escaped(url)) have the name \(DisplayText.quoted(name))",
                hint: "the issuer must give each key a kid of its own"
            )
        }
        return try method(entry, name, revokedKeys)
    }

    /// Every key that can be used.
    var all: [VerificationMethod] {
        let revoked = revokedKeys
        var work = KeyWork()
        return keys.compactMap { entry in
            work.allows(entry) ? try? method(entry, entry["kid"]?.string ?? url, revoked) : nil
        }
    }

    private func method(
        _ entry: JSONObject,
        _ name: String,
        _ revoked: RevokedKeys
    ) throws(DIDError) -> VerificationMethod {
        let key: PublicKey
        do throws(CryptoError) {
            key = try PublicKey(jwk: .object(entry))
        } catch {
            throw Self.error(error)
        }
        return VerificationMethod(
            id: name,
            controller: issuer,
            key: key,
            isForAssertion: true,
            notBefore: try Self.seconds("nbf", of: entry),
            expires: try Self.seconds("exp", of: entry),
            revoked: try revoked.instant(of: key)
        )
    }

    /// The keys of the set that were taken back.
    var revokedKeys: RevokedKeys {
        RevokedKeys(keys, key: { try? PublicKey(jwk: .object($0)) }, instant: Self.revoked)
    }

    /// `revoked` as OpenID Federation writes it, or as an instant.
    private static func revoked(_ entry: JSONObject) -> Instant? {
        if let instant = entry["revoked"]?.string.flatMap({ Instant($0) }) { return instant }
        guard let members = entry["revoked"]?.object else { return nil }
        return try? seconds("revoked_at", of: members)
    }

    private static func seconds(_ member: String, of entry: JSONObject) throws(DIDError) -> Instant? {
        guard let value = entry[member] else { return nil }
        guard let seconds = value.number?.int, abs(seconds / 2) < 1 << 40 else { throw noTime(member) }
        return Instant(seconds: Int64(seconds))
    }

    private static func noTime(_ member: String) -> DIDError {
        DIDError(.unusableKey, "the member \(member) of the issuer's key is no time")
    }

    static func error(_ error: CryptoError) -> DIDError {
        switch error.code {
        case .keyPurpose: DIDError(.notForAssertion, "the issuer's key is for another purpose: " + error.detail)
        case .keyUnsupportedType, .keyAlgorithm: DIDError(.unknownKeyKind, error.detail)
        default: DIDError(.unusableKey, "the issuer's key cannot be used: " + error.detail)
        }
    }
}
