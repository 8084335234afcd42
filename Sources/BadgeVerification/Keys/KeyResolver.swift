import BadgeCrypto
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// Finds the key of a proof without asking anybody: from the DID itself, from what the user gave, or from the badge.
///
/// A key that the badge brings along proves that nobody altered the badge since that key signed it, and nothing about
/// who did: anyone can make a key and write any issuer's name beside it. Where the issuer is a did:key or did:jwk, its one
/// key is known, and no other is ever the issuer's: what the user gave can only narrow that, not widen it.
struct KeyResolver {
    /// The issuer that the badge names.
    let issuer: String?
    /// The keys that the user gave for it.
    let given: [PublicKey]
    /// The one verification method of an issuer that is a key itself.
    private let ownMethod: VerificationMethod?
    /// Whether the issuer claims to be a key itself, and is none that can be used.
    private let isBroken: Bool

    init(issuer: String?, given: [PublicKey]) {
        self.issuer = issuer
        self.given = given
        ownMethod = issuer.flatMap { KeyIssuers.method(of: $0, resolve: Self.method) }
        isBroken = ownMethod == nil && issuer.map(Self.claimsToBeKey) == true
    }

    private var own: PublicKey? { ownMethod?.key }

    /// The key of a verification method, a JWT's `kid` among them.
    func resolve(method: String) -> KeyResolution {
        let named = absolute(method)
        if let ownMethod, named.isSameBytes(as: ownMethod.id) { return judge(ownMethod.key, of: ownMethod.controller) }
        if let url = DIDURL(named) { return resolve(url) }
        if Self.claimsToBeKey(named) {
            return .failed(.keyUnusable, [Finding("problem", "the identifier of the key is not formed as a DID is")])
        }
        return resolveElsewhere(named)
    }

    /// The key that a token brings in its header.
    func resolve(embedded jwk: JSON) -> KeyResolution {
        do {
            return judge(try PublicKey(jwk: jwk), of: "the key in the token's header")
        } catch {
            return .failed(.keyUnusable, [Finding("problem", error.detail)])
        }
    }

    /// The key of a token that names none: only a DID with a single key leaves no doubt.
    func resolveUnnamed() -> KeyResolution {
        if let own { return judge(own, of: issuer ?? "") }
        return given.isEmpty ? .unavailable(.keyNotNamed, []) : .found(given, .given)
    }

    private func absolute(_ method: String) -> String {
        guard method.utf8.first == UInt8(ascii: "#"), let issuer else { return method }
        return issuer + method
    }

    private func resolve(_ url: DIDURL) -> KeyResolution {
        do {
            switch url.method {
            case let method where method.isSameBytes(as: "key"):
                return judge(try DIDKey.resolve(url).key, of: url.did)
            case let method where method.isSameBytes(as: "jwk"):
                return judge(try DIDJWK.resolve(url).key, of: url.did)
            default:
                return elsewhere(url.did, isIssuers: issuer.map { url.did.isSameBytes(as: $0) } ?? false)
            }
        } catch {
            let reason: VerifierReason = error.code == .noSuchMethod ? .keyNoSuchMethod : .keyUnusable
            return .failed(reason, [Finding("problem", error.detail)])
        }
    }

    /// A method behind an https URL: the key in its fragment is the badge's own word. Anything else is looked up nowhere.
    private func resolveElsewhere(_ method: String) -> KeyResolution {
        if method.utf8.starts(with: "https://".utf8), let hash = method.utf8.firstIndex(of: UInt8(ascii: "#")) {
            let fragment = String(decoding: method.utf8[method.utf8.index(after: hash)...], as: UTF8.self)
            if let key = try? PublicKey(multikey: fragment) { return judge(key, of: method) }
        }
        return elsewhere(method, isIssuers: true)
    }

    private func elsewhere(_ place: String, isIssuers: Bool) -> KeyResolution {
        if own != nil || isBroken { return .failed(.keyOfAnother, [Finding("controller", place)]) }
        if !given.isEmpty && isIssuers { return .found(given, .given) }
        return .unavailable(.keyNotLookedUp, [Finding("place", place)])
    }

    /// How far a key that the badge names or brings is the issuer's.
    private func judge(_ key: PublicKey, of owner: String) -> KeyResolution {
        if isBroken || (own != nil && own != key) { return .found([key], .another(owner)) }
        if !given.isEmpty && !given.contains(key) { return .found([key], .notGiven) }
        if own != nil { return .found([key], .issuersDID) }
        if !given.isEmpty { return .found([key], .given) }
        guard let issuer, !issuer.isEmpty else { return .found([key], .another(owner)) }
        return .found([key], .broughtAlong)
    }

    private static func claimsToBeKey(_ issuer: String) -> Bool {
        ["did:key:", "did:jwk:"].contains { issuer.utf8.starts(with: $0.utf8) }
    }

    private static func method(of issuer: String) -> VerificationMethod? {
        guard let url = DIDURL(issuer), url.fragment == nil else { return nil }
        if url.method.isSameBytes(as: "key") { return try? DIDKey.resolve(url) }
        guard url.method.isSameBytes(as: "jwk"), let withFragment = DIDURL(issuer + "#0") else { return nil }
        return try? DIDJWK.resolve(withFragment)
    }
}
