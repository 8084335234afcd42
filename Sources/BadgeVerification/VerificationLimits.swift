import StrictJSON

/// Bounds on what a badge can make the verifier do beyond reading it.
enum VerificationLimits {
    /// Proofs of one badge.
    static let proofs = UntrustedInput.proofs
    /// Seconds by which the clock of an issuer may be ahead of ours: what public verifiers allow.
    static let clockSkewSeconds: Int64 = 300
    /// Pieces of evidence of one badge that are judged.
    static let evidence = UntrustedInput.evidencePieces
}
