/// Bounds on what a badge can make the verifier do beyond reading it.
enum VerificationLimits {
    /// Proofs of one badge: real ones have one or two; each costs a signature check.
    static let proofs = 8
    /// Seconds by which the clock of an issuer may be ahead of ours: what public verifiers allow.
    static let clockSkewSeconds: Int64 = 300
    /// Pieces of evidence of one badge that are judged: ten times the most that a program asks for.
    static let evidence = 1000
}
