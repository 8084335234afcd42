import BadgeCrypto
public import StrictJSON
public import VerifiableCredentials

/// How the bytes came about that a proof signs, so that two verifiers that disagree can be compared step by step.
public struct ProofTrace: Sendable {
    /// Where the proof stands.
    public let subject: JSONPointer
    /// The suite, or the algorithm of a token.
    public let suite: String
    /// The key that was used, as a Multikey or JWK; absent where there was none.
    public let key: String?
    /// The signature as the proof writes it.
    public let signature: String
    /// The canonical forms and their hashes; absent where they could not be computed, and for tokens.
    public let forms: SignedForms?
    /// The bytes that a token signs.
    public let signingInput: [UInt8]?
    /// Why there is no form.
    public let problem: String?
}

extension ProofTrace {
    /// The trace of a token.
    init(of token: CompactJWS, key: PublicKey?) {
        subject = .root
        suite = token.algorithmName ?? ""
        self.key = key?.text
        signature = token.signature.map { Base64URL.encode($0) } ?? ""
        forms = nil
        signingInput = token.signingInput
        problem = nil
    }

    /// The trace of an embedded proof.
    init(
        of proof: DataIntegrityProof,
        suite: any Cryptosuite,
        document: JSONObject,
        key: PublicKey?,
        at subject: JSONPointer
    ) {
        self.subject = subject
        self.suite = suite.name
        self.key = key?.text
        signature = proof.proofValue
        signingInput = nil
        do throws(ProofError) {
            forms = try suite.signedForms(
                document: document,
                options: proof.options,
                keyType: key?.type ?? (suite.accepts(.ed25519) ? .ed25519 : .p256)
            )
            problem = nil
        } catch {
            forms = nil
            problem = error.detail
        }
    }
}
