import BadgeCrypto
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// What is known of the key that a proof names.
enum KeyResolution {
    /// Keys to check the signature with, and how far they are the issuer's.
    case found([PublicKey], Provenance)
    /// There is no such key, or it cannot be used: nobody can ever check this proof.
    case failed(VerifierReason, [Finding])
    /// The key is elsewhere, and nobody looked.
    case unavailable(VerifierReason, [Finding])

    /// Whose the key is known to be.
    enum Provenance {
        /// It follows from the issuer's own DID.
        case issuersDID
        /// It follows from a DID that is not the issuer.
        case anotherDID(String)
        /// The user gave it for this issuer.
        case given
        /// The badge brings it; the user gave no key for this issuer.
        case broughtAlong
        /// The badge brings it, and the user gave other keys for this issuer.
        case notGiven
    }
}

/// Finds the key of a proof without asking anybody: from the DID itself, from what the user gave, or from the badge.
///
/// A key that the badge brings along proves that nobody altered the badge since that key signed it, and nothing about
/// who did: anyone can make a key and write any issuer's name beside it.
struct KeyResolver {
    /// The issuer that the badge names.
    let issuer: String?
    /// The keys that the user gave for it.
    let given: [PublicKey]

    /// The key of a verification method, a JWT's `kid` among them.
    func resolve(method: String) -> KeyResolution {
        let named = absolute(method)
        if let url = DIDURL(named) { return resolve(url) }
        return resolveElsewhere(named)
    }

    /// The key that a token brings in its header.
    func resolve(embedded jwk: JSON) -> KeyResolution {
        do {
            return broughtAlong(try PublicKey(jwk: jwk))
        } catch {
            return .failed(.keyUnusable, [Finding("problem", error.detail)])
        }
    }

    /// The key of a token that names none: only a DID with a single key leaves no doubt.
    func resolveUnnamed() -> KeyResolution {
        if let issuer, let url = DIDURL(issuer), ["key", "jwk"].contains(where: { $0.isSameBytes(as: url.method) }) {
            let fragment = url.method.isSameBytes(as: "key") ? url.methodSpecificID : "0"
            return resolve(method: url.did + "#" + fragment)
        }
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
                return owned(try DIDKey.resolve(url))
            case let method where method.isSameBytes(as: "jwk"):
                return owned(try DIDJWK.resolve(url))
            default:
                return elsewhere(url.did, isIssuers: issuer.map { url.did.isSameBytes(as: $0) } ?? false)
            }
        } catch {
            let reason: VerifierReason = error.code == .noSuchMethod ? .keyNoSuchMethod : .keyUnusable
            return .failed(reason, [Finding("problem", error.detail)])
        }
    }

    private func owned(_ method: VerificationMethod) -> KeyResolution {
        guard let issuer, method.controller.isSameBytes(as: issuer) else {
            if given.contains(method.key) { return .found([method.key], .given) }
            return .found([method.key], .anotherDID(method.controller))
        }
        if !given.isEmpty && !given.contains(method.key) { return .found([method.key], .notGiven) }
        return .found([method.key], .issuersDID)
    }

    /// A method behind an https URL: the key in its fragment is the badge's own word.
    private func resolveElsewhere(_ method: String) -> KeyResolution {
        if let hash = method.utf8.firstIndex(of: UInt8(ascii: "#")) {
            let fragment = String(decoding: method.utf8[method.utf8.index(after: hash)...], as: UTF8.self)
            if let key = try? PublicKey(multikey: fragment) { return broughtAlong(key) }
        }
        return elsewhere(method, isIssuers: true)
    }

    private func elsewhere(_ place: String, isIssuers: Bool) -> KeyResolution {
        if !given.isEmpty && isIssuers { return .found(given, .given) }
        return .unavailable(.keyNotLookedUp, [Finding("place", place)])
    }

    private func broughtAlong(_ key: PublicKey) -> KeyResolution {
        if given.isEmpty { return .found([key], .broughtAlong) }
        return .found([key], given.contains(key) ? .given : .notGiven)
    }
}
