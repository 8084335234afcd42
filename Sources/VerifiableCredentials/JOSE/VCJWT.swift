public import BadgeCrypto
public import StrictJSON

/// Credentials as JSON Web Tokens, as Open Badges 3.0 §8.2 writes them: the credential itself is the payload, with the
/// registered claims beside it.
public enum VCJWT {
    /// The registered claims that may stand beside the members of a credential (RFC 7519 §4.1).
    public static let claimNames = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"]

    /// A claim whose value is not what the credential says.
    public struct Disagreement: Sendable, Equatable {
        /// The claim.
        public let claim: String
        /// Where the claim has to be as the credential says, the member of the credential.
        public let member: JSONPointer
        /// The claim's value, absent where the claim is missing.
        public let found: JSON?
        /// The value that the credential asks for, absent where it cannot be said.
        public let expected: JSON?
    }

    /// A credential as the payload of a token: its members and the claims `iss`, `jti`, `nbf`, `sub` (where the subject
    /// has an id) and `exp` (where it ends).
    ///
    /// - Throws: ``ProofError`` where issuer, id or times are missing or of the wrong kind.
    public static func payload(of credential: JSONObject) throws(ProofError) -> JSONObject {
        var payload = credential
        for name in claimNames where credential[name] != nil {
            throw ProofError(.malformed, "the credential has a member " + name + ", which is a claim of the token")
        }
        for claim in requiredClaims(of: credential) {
            guard let value = claim.expected else {
                throw ProofError(.malformed, "the credential has no usable " + claim.member.description)
            }
            payload[claim.claim] = value
        }
        return payload
    }

    /// Signs a credential.
    ///
    /// - Parameters:
    ///   - credential: The credential, with embedded proofs where it has some (they are made first, §8.2).
    ///   - algorithm: The algorithm, which must fit the key.
    ///   - key: The private key.
    ///   - method: The identifier under which verifiers find the public key: the header's `kid`.
    /// - Throws: ``ProofError``.
    public static func sign(
        _ credential: JSONObject,
        algorithm: JWSAlgorithm,
        key: PrivateKey,
        method: String
    ) throws(ProofError) -> [UInt8] {
        let header: JSON = ["alg": .string(algorithm.rawValue), "kid": .string(method), "typ": "JWT"]
        return try CompactJWS.sign(
            payload: JSON.object(payload(of: credential)).compactBytes(),
            header: header.object ?? JSONObject(),
            algorithm: algorithm,
            key: key
        )
    }

    /// The credential inside a payload: the payload without its claims, or the `vc` claim of a data model 1.1 token.
    public static func credential(in payload: JSONObject) -> JSONObject? {
        if let inner = payload["vc"] { return inner.object.map { VCClaim.credential($0, claims: payload) } }
        let members = payload.members.filter { member in
            !claimNames.contains { $0.isSameBytes(as: member.name) }
        }
        return JSONObject(uncheckedMembers: members)
    }

    /// Every claim that is missing or says something else than the credential.
    ///
    /// `iss`, `jti` and `nbf` are required, `exp` where the credential ends; a claim that the credential gives no reason
    /// for is a disagreement too (§8.2.4). Times are compared as whole seconds. `sub` is required too where the subject has
    /// an id, but tokens that the standard's own publisher calls valid leave it out: a missing one is told by
    /// ``lacksSubject(payload:credential:)``, one that differs is a disagreement.
    ///
    /// In tokens of VC-JOSE-COSE no claim is required, and `nbf` and `exp` are times of the signature, not of the
    /// credential: there only `iss`, `jti` and `sub` can disagree.
    public static func disagreements(
        payload: JSONObject,
        credential: JSONObject,
        form: TokenForm = .claims
    ) -> [Disagreement] {
        if form == .joseCose { return contradictions(payload, requiredClaims(of: credential)) }
        var all: [Disagreement] = []
        let required = requiredClaims(of: credential)
        for claim in required {
            let found = payload[claim.claim]
            if found == nil && claim.claim.isSameBytes(as: "sub") { continue }
            if found == nil || found != claim.expected {
                all.append(
                    Disagreement(
                        claim: claim.claim,
                        member: claim.member,
                        found: found,
                        expected: claim.expected
                    )
                )
            }
        }
        for name in ["sub", "exp"] where !required.contains(where: { $0.claim == name }) {
            guard let found = payload[name] else { continue }
            all.append(Disagreement(claim: name, member: .root, found: found, expected: nil))
        }
        return all
    }

    /// The claims of a token of VC-JOSE-COSE that name another issuer, credential or subject than the credential itself.
    private static func contradictions(_ payload: JSONObject, _ claims: [Claim]) -> [Disagreement] {
        ["iss", "jti", "sub"].compactMap { name in
            guard let found = payload[name] else { return nil }
            let claim = claims.first { $0.claim == name }
            guard found != claim?.expected else { return nil }
            return Disagreement(claim: name, member: claim?.member ?? .root, found: found, expected: claim?.expected)
        }
    }

    /// The claims of Open Badges that a token of VC-JOSE-COSE leaves out, as it may.
    public static func claimsLeftOut(payload: JSONObject, credential: JSONObject) -> [String] {
        requiredClaims(of: credential).map(\.claim).filter { payload[$0] == nil }
    }

    /// Whether the subject has an id and the token does not repeat it as `sub`. The id is signed all the same.
    public static func lacksSubject(payload: JSONObject, credential: JSONObject) -> Bool {
        payload["sub"] == nil && credential["credentialSubject"]?["id"] != nil
    }

    private struct Claim {
        let claim: String
        let member: JSONPointer
        let expected: JSON?
    }

    private static func requiredClaims(of credential: JSONObject) -> [Claim] {
        let issuer = credential["issuer"]
        let isOld = credential["validFrom"] == nil && credential["issuanceDate"] != nil
        let from = isOld ? "issuanceDate" : "validFrom"
        let until = isOld ? "expirationDate" : "validUntil"
        var claims = [
            Claim(
                claim: "iss",
                member: JSONPointer.root.appending("issuer"),
                expected: issuer?.string.map { .string($0) } ?? issuer?["id"]?.string.map { .string($0) }
            ),
            Claim(
                claim: "jti",
                member: JSONPointer.root.appending("id"),
                expected: credential["id"]?.string.map { .string($0) }
            ),
            Claim(claim: "nbf", member: JSONPointer.root.appending(from), expected: seconds(credential[from])),
        ]
        if let subject = credential["credentialSubject"]?["id"] {
            claims.append(
                Claim(
                    claim: "sub",
                    member: JSONPointer.root.appending("credentialSubject").appending("id"),
                    expected: subject.string.map { .string($0) }
                )
            )
        }
        if let end = credential[until] {
            claims.append(Claim(claim: "exp", member: JSONPointer.root.appending(until), expected: seconds(end)))
        }
        return claims
    }

    private static func seconds(_ time: JSON?) -> JSON? {
        guard let text = time?.string, let instant = Instant(text) else { return nil }
        return .number(JSONNumber(Int(instant.seconds)))
    }
}
