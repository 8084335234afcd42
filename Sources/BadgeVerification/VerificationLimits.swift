import StrictJSON

/// Bounds on what a badge can make the verifier do beyond reading it.
enum VerificationLimits {
    /// Proofs of one badge.
    static let proofs = UntrustedInput.proofs
    /// Seconds by which the clock of an issuer may be ahead of ours: what public verifiers allow.
    static let clockSkewSeconds: Int64 = 300
    /// Entries of one member that are judged one by one: status entries, schemas, endorsements.
    static let entries = UntrustedInput.entries
    /// Status lists of one badge that are looked up.
    static let statusLists = UntrustedInput.statusLists
    /// Bytes of status lists that are inflated for one badge.
    static let statusBytes = UntrustedInput.statusBytes
    /// Endorsements of one badge that are judged, those inside others included.
    static let endorsements = UntrustedInput.endorsements
    /// Endorsements inside each other that are judged.
    static let endorsementDepth = UntrustedInput.endorsementDepth
    /// Pieces of evidence of one badge that are judged.
    static let evidence = UntrustedInput.evidencePieces
    /// Places of the issuer's own host at which its keys are looked for, besides the one that a proof names.
    static let keyPlaces = UntrustedInput.keyPlaces
    /// Badges of one presentation that are judged.
    static let presented = UntrustedInput.entries
    /// Links of one badge, besides its artifacts, that are looked at.
    static let links = UntrustedInput.links
}
