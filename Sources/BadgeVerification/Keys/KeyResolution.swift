import BadgeCrypto
import StrictJSON

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
        /// The issuer's own document lists it; where the document was had from.
        case issuersDocument([Finding])
        /// It is not the issuer's: another DID's, or another one than the issuer's DID stands for.
        case another(String)
        /// The user gave it for this issuer.
        case given
        /// The badge brings it; the user gave no key for this issuer.
        case broughtAlong
        /// The user gave other keys for this issuer.
        case notGiven
    }
}
