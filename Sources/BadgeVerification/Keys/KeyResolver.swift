import BadgeCrypto
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// Finds the key of a proof: in the DID itself, in the issuer's document, in what the user gave, or in the badge.
///
/// A key that the badge brings along proves that nobody altered the badge since that key signed it, and nothing about
/// who did: anyone can make a key and write any issuer's name beside it. Where the issuer is a did:key or did:jwk, its one
/// key is known, and no other is ever the issuer's: what the user gave can only narrow that, not widen it.
struct KeyResolver {
    /// The issuer that the badge names.
    let issuer: String?
    /// The keys that the user gave for it.
    let given: [PublicKey]
    /// The document in which the issuer lists its keys.
    let document: IssuerDocument
    /// The keys that were looked for on the web.
    let looked: [LookedUpKey]
    /// Keys that the user gave and the issuer took back.
    let withdrawn: [WithdrawnKey]
    /// The one verification method of an issuer that is a key itself.
    private let ownMethod: VerificationMethod?
    /// Whether the issuer claims to be a key itself, and is none that can be used.
    private let isBroken: Bool

    /// The list of the document in which the key must stand.
    let relation: String

    init(
        issuer: String?,
        given: [PublicKey],
        document: IssuerDocument,
        looked: [LookedUpKey] = [],
        withdrawn: [WithdrawnKey] = [],
        relation: String = "assertionMethod"
    ) {
        self.relation = relation
        self.issuer = issuer
        self.given = given
        self.document = document
        self.looked = looked
        self.withdrawn = withdrawn
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
        return resolveElsewhere(named, as: method)
    }

    /// The key that a token brings in its header.
    func resolve(embedded jwk: JSON) -> KeyResolution {
        do {
            let key = try PublicKey(jwk: jwk)
            return web(.brought(jwk)) ?? judge(key, of: "the key in the token's header")
        } catch {
            return .failed(.keyUnusable, [Finding("problem", error.detail)])
        }
    }

    /// The key of a token that names none: only a DID with a single key leaves no doubt.
    func resolveUnnamed() -> KeyResolution {
        if let own { return judge(own, of: issuer ?? "") }
        if given.isEmpty, case .found(let document) = document {
            let methods = document.methods(for: relation)
            return methods.isEmpty
                ? .failed(.keyNoSuchMethod, Self.findings(document))
                : .found(methods.map(\.key), .issuersDocument(methods, Self.findings(document)))
        }
        if let found = web(.unnamed) { return found }
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
                let isIssuers = issuer.map { url.did.isSameBytes(as: $0) } ?? false
                if isIssuers, case .found(let document) = document {
                    return resolve(url.fragment.map { url.did + "#" + $0 } ?? url.did, in: document)
                }
                return elsewhere(url.did, isIssuers: isIssuers)
            }
        } catch {
            let reason: VerifierReason = error.code == .noSuchMethod ? .keyNoSuchMethod : .keyUnusable
            return .failed(reason, [Finding("problem", error.detail)])
        }
    }

    /// What was found on the web of a key, where the issuer is no key itself and the user gave none. Where the issuer has a
    /// document of its own, that alone tells which keys are the issuer's.
    private func web(_ name: KeyName) -> KeyResolution? {
        guard own == nil, !isBroken, given.isEmpty else { return nil }
        guard let resolution = looked.first(where: { $0.name.isSame(as: name) })?.resolution else { return nil }
        guard case .found = document, case .found(let keys, _) = resolution, let key = keys.first else {
            if case .notNeeded = document { return resolution }
            return nil
        }
        return judge(key, of: issuer ?? "")
    }

    /// A method behind an https URL: the key in its fragment is the badge's own word.
    private func resolveElsewhere(_ method: String, as name: String) -> KeyResolution {
        if let found = web(.named(name)) { return found }
        if method.utf8.starts(with: "https://".utf8), let hash = method.utf8.firstIndex(of: UInt8(ascii: "#")) {
            let fragment = String(decoding: method.utf8[method.utf8.index(after: hash)...], as: UTF8.self)
            if let key = try? PublicKey(multikey: fragment) { return judge(key, of: method) }
        }
        return elsewhere(method, isIssuers: true)
    }

    private func elsewhere(_ place: String, isIssuers: Bool) -> KeyResolution {
        if own != nil || isBroken { return .failed(.keyOfAnother, [Finding("controller", place)]) }
        if !given.isEmpty && isIssuers { return .found(given, .given) }
        if case .found = document { return .failed(.keyOfAnother, [Finding("controller", place)]) }
        if isIssuers, case .absent(let failure) = document { return withoutDocument(failure) }
        return .unavailable(.keyNotLookedUp, [Finding("place", place)])
    }

    /// How far a key that the badge names or brings is the issuer's.
    private func judge(_ key: PublicKey, of owner: String) -> KeyResolution {
        if isBroken || (own != nil && own != key) { return .found([key], .another(owner)) }
        if !given.isEmpty && !given.contains(key) { return .found([key], .notGiven) }
        if own != nil { return .found([key], .issuersDID) }
        if case .found(let document) = document {
            let listed = document.methods(for: relation).filter { $0.key == key }
            let source = Self.findings(document)
            return .found([key], listed.isEmpty ? .another(owner) : .issuersDocument(listed, source))
        }
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
