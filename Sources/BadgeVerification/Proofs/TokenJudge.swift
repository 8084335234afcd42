import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// Judges the signature of a token (Open Badges 3.0 §8.2.6).
struct TokenJudge {
    let token: CompactJWS
    let payload: JSONObject
    let resolver: KeyResolver
    let at: Instant
    /// Whether the judgement tells how the signed bytes came about.
    let isTraced: Bool

    func judgement() -> ProofJudgement {
        if let parameter = token.forbiddenParameter {
            let problem = "the token's header carries " + parameter + ", which credentials do not use"
            return .malformed(at: .root, .verifier(.proofMalformed), [Finding("problem", problem)])
        }
        if let name = token.algorithmName, !name.isEmpty, JWSAlgorithm(exactly: name) == nil,
            !JWSAlgorithm.isForbidden(name)
        {
            return .notKnown(at: .root, .algorithmNotKnown, Finding("algorithm", name))
        }
        let (resolution, method) = resolution()
        let (signature, key) = signature(resolution)
        return ProofJudgement(
            subject: .root,
            signature: signature,
            purpose: CheckResult(.proofPurpose, .notApplicable, .verifier(.purposeNotStated)),
            key: KeyCheck(
                resolution: resolution,
                signedBy: key,
                method: method,
                issuer: resolver.issuer,
                withdrawn: resolver.withdrawn,
                period: KeyPeriod(
                    dates: [payload["iat"]],
                    credential: VCJWT.credential(in: payload) ?? payload,
                    at: at
                )
            ).result(at: .root),
            validity: times,
            signedBy: key,
            trace: isTraced ? ProofTrace(of: token, key: key ?? resolution.keys.first) : nil
        )
    }

    /// `iat`; in tokens of VC-JOSE-COSE also `nbf` and `exp`, which are times of the signature there.
    private var times: CheckResult {
        if TokenForm(of: token) == .joseCose { return Self.times(of: payload, at: at) }
        return Self.times(payload, "iat", end: nil, at: at)
    }

    /// The times of a signature: `iat`, `nbf` and `exp`.
    static func times(of payload: JSONObject, at: Instant) -> CheckResult {
        let made = times(payload, "iat", end: payload["exp"], at: at)
        guard payload["nbf"] != nil else { return made }
        let from = times(payload, "nbf", end: nil, at: at)
        return from.outcome == .failed || made.outcome == .notApplicable ? from : made
    }

    private static func times(_ payload: JSONObject, _ beginning: String, end: JSON?, at: Instant) -> CheckResult {
        ProofTimes(
            created: payload[beginning],
            expires: end,
            subject: .root,
            at: at,
            beginning: beginning,
            end: "exp"
        ).result()
    }

    /// `kid` wins over `jwk`: a name can be looked up, a key that comes along cannot.
    private func resolution() -> (KeyResolution, String) {
        if let kid = token.header["kid"] {
            guard let name = kid.string, name.utf8.count <= UntrustedInput.keyIdentifierBytes else {
                return (
                    .failed(.keyUnusable, [Finding("problem", "the token's kid is not a text of usable length")]), ""
                )
            }
            if token.header["jwk"] != nil, case .unavailable = resolver.resolve(method: name),
                let jwk = token.header["jwk"]
            {
                return (resolver.resolve(embedded: jwk), name)
            }
            return (resolver.resolve(method: name), name)
        }
        if let jwk = token.header["jwk"] { return (resolver.resolve(embedded: jwk), "jwk") }
        return (resolver.resolveUnnamed(), "")
    }

    private func signature(_ resolution: KeyResolution) -> (CheckResult, PublicKey?) {
        let name = token.algorithmName ?? ""
        let findings = [Finding("algorithm", name)]
        func result(_ outcome: Outcome, _ reason: VerifierReason) -> (CheckResult, PublicKey?) {
            (CheckResult(.proofSignature, outcome, .verifier(reason), at: .root, findings), nil)
        }
        if name.isEmpty { return result(.failed, .proofMalformed) }
        guard let algorithm = JWSAlgorithm(exactly: name) else { return result(.failed, .algorithmForbidden) }
        guard case .found(let keys, _) = resolution else { return result(.undetermined, .noKey) }
        return SignatureCheck.result(keys: keys, at: .root, findings: findings) {
            (key: PublicKey) throws(ProofError) -> Bool in
            try token.isValid(algorithm: algorithm, key: key)
        }
    }
}
