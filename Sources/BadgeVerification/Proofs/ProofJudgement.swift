import BadgeCrypto
import StrictJSON

/// What was found of one proof: its four checks, and the key under which its signature fits.
struct ProofJudgement {
    /// Where the proof stands.
    let subject: JSONPointer
    /// The bytes.
    var signature: CheckResult
    /// What for.
    var purpose: CheckResult
    /// Whose key.
    var key: CheckResult
    /// The proof's own times.
    var validity: CheckResult
    /// The key under which the signature fits.
    var signedBy: PublicKey?
    /// Whether a signature of this kind covers every byte that means anything, whatever the contexts define.
    var coversEverything = false

    /// Whether what the badge says may be taken as the words of the holder of that key.
    var isEstablished: Bool {
        signature.outcome == .passed && key.outcome != .failed
    }
}

extension [ProofJudgement] {
    /// Whether some proof is established, and none fails in its bytes or its key.
    var areEstablished: Bool {
        contains(where: \.isEstablished) && !contains { $0.signature.outcome == .failed || $0.key.outcome == .failed }
    }
}
