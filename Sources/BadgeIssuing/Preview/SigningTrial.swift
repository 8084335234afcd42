import BadgeCrypto
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// Signs a credential with a key that is made for the moment and thrown away, and measures what comes out: what issuing
/// would refuse only then is known before. Nothing of what was signed is kept.
enum SigningTrial {
    /// What issuing would refuse; absent where it would sign and write the badge.
    ///
    /// - Parameters:
    ///   - assembly: What would be signed.
    ///   - kinds: The proofs that the issuer's file asks for; none for the one that keys of the usual kind make.
    ///   - isIssuerKnown: Whether the issuer's id is known. Where it is not, that of the key takes its place.
    static func problem(_ assembly: CredentialAssembly, _ kinds: [ProofKind], isIssuerKnown: Bool) -> IssuingError? {
        let types: [KeyType] = [.ed25519, .p256, .p384, .rsa]
        let type = kinds.isEmpty ? .ed25519 : types.first { type in kinds.allSatisfy { $0.accepts(type) } }
        guard let type else {
            return IssuingError(
                .proof,
                "no key can make all the proofs of the issuer's file: " + kinds.map(\.name).joined(separator: ", "),
                hint: "whoever issues takes proofs that belong to one kind of key"
            )
        }
        do throws(IssuingError) {
            let proofs = kinds.isEmpty ? [ProofKind.standard(for: type)] : kinds
            let key = try key(type)
            var credential = assembly.credential
            if !isIssuerKnown { credential.issuer.id = KeyDID.did(for: key.publicKey) }
            let badge = try SignedBadge(
                signing: credential,
                with: proofs,
                key: key,
                method: credential.issuer.id + "#" + IssuerDescription.fragment(of: key.publicKey),
                at: credential.awardedDate ?? credential.validFrom
            )
            try BadgeSize.require(badge, of: assembly)
        } catch {
            return error
        }
        return nil
    }

    private static func key(_ type: KeyType) throws(IssuingError) -> PrivateKey {
        do throws(CryptoError) {
            return try PrivateKey.generate(type)
        } catch {
            throw IssuingError(.cryptography, error.detail, hint: error.hint)
        }
    }
}
