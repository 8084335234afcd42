import BadgeCrypto
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

    /// The keys that were found.
    var keys: [PublicKey] {
        if case .found(let keys, _) = self { keys } else { [] }
    }

    /// Whose the key is known to be.
    enum Provenance {
        /// It follows from the issuer's own DID.
        case issuersDID
        /// The issuer's own document lists it: each key with its period, and where the document was had from.
        case issuersDocument([VerificationMethod], [Finding])
        /// It is not the issuer's: another DID's, or another one than the issuer's DID stands for.
        case another(String)
        /// The user gave it for this issuer.
        case given
        /// The badge brings it; the user gave no key for this issuer.
        case broughtAlong
        /// The badge brings it, and the issuer's own host lists keys without it.
        case notListed([Finding])
        /// It stands on the issuer's host, and whether the issuer's own lists have it could not be found out.
        case notLinked([Finding])
        /// It stands on a host that is not the issuer's.
        case elsewhere([Finding])
        /// The user gave other keys for this issuer.
        case notGiven
    }

    /// Why a place gave nothing.
    static func of(_ failure: ResourceFailure, at url: String) -> KeyResolution {
        let place = Finding("place", url)
        switch failure {
        case .notLookedUp: return .unavailable(.keyNotLookedUp, [place])
        case .gone(let text), .protected(let text), .unreachable(let text), .refused(let text), .exhausted(let text):
            return .unavailable(.keyNotReached, [place, Finding("problem", text)])
        case .tooLarge(let limit):
            let problem = Finding("problem", "it has more than \(limit) bytes, the most that is read")
            return .unavailable(.keyNotReached, [place, problem])
        }
    }

    /// Why the issuer's document yields no such key.
    static func of(_ error: DIDError, name: String, _ findings: [Finding]) -> KeyResolution {
        let problem = findings + [Finding("problem", error.detail)]
        switch error.code {
        case .noSuchMethod: return .failed(.keyNoSuchMethod, problem)
        case .notForAssertion: return .failed(.keyNotForAssertion, problem)
        case .keyOfAnother: return .failed(.keyOfAnother, problem + [Finding("controller", name)])
        case .unknownKeyKind: return .unavailable(.keyKindNotKnown, problem)
        default: return .failed(.keyUnusable, problem)
        }
    }
}
