package import OpenBadges
import VerifiableCredentials

/// The part of a verification that its signatures need, to be measured by itself: ``Verifier`` does exactly this first,
/// and judges the rest of the badge afterwards. The documents of did:web issuers are not looked for here.
package enum SignaturesAlone {
    /// Reads a badge of any form and judges its proofs: signature, purpose, key and times of each.
    ///
    /// - Returns: The results of `proof.signature`, `proof.purpose`, `proof.key` and `proof.validity`, proof by proof.
    /// - Throws: ``BadgeReadingError``.
    package static func results(of bytes: [UInt8], input: VerificationInput) throws(BadgeReadingError) -> [CheckResult]
    {
        guard case .credential(let credential) = try BadgeReader.read(bytes).content else { return [] }
        return ProofJudge(credential: credential, input: input, document: .notNeeded, looked: [], withdrawn: [])
            .judgements().flatMap {
                [$0.signature, $0.purpose, $0.key, $0.validity]
            }
    }
}
