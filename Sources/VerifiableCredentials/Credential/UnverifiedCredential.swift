public import StrictJSON

/// A credential as it was read. Nothing about it is known to be true: what it says is reached only through members that
/// are named so.
public struct UnverifiedCredential: Sendable {
    /// How the credential is secured.
    public enum Securing: Sendable {
        /// By proofs inside it, or by none.
        case embedded
        /// By the token that it is the payload of.
        case token(CompactJWS, payload: JSONObject)
    }

    /// How the credential is secured.
    public let securing: Securing
    /// The credential as it stands: with embedded proofs, without the claims of a token. Unverified.
    public let unverifiedMembers: JSONObject

    /// A credential from a JSON object.
    public init(unverified members: JSONObject) {
        securing = .embedded
        unverifiedMembers = members
    }

    /// A credential from a token.
    ///
    /// - Parameters:
    ///   - token: The token.
    ///   - limits: How large its payload may be.
    /// - Throws: ``ProofError`` where the payload is not a JSON object, or its `vc` claim is none.
    public init(token: CompactJWS, limits: JSONLimits = .document) throws(ProofError) {
        let payload: JSON
        do {
            payload = try JSON.read(token.payload, limits: limits)
        } catch {
            throw ProofError(.malformed, "the token's payload is not JSON: " + error.detail, hint: error.hint)
        }
        guard let members = payload.object, let credential = VCJWT.credential(in: members) else {
            throw ProofError(.malformed, "expected the token's payload to be a credential")
        }
        securing = .token(token, payload: members)
        unverifiedMembers = credential
    }

    /// The credential without embedded proofs: what those proofs are about.
    public var unverifiedDocument: JSONObject {
        var document = unverifiedMembers
        document["proof"] = nil
        return document
    }

    /// The embedded proofs, one or several, as they stand.
    public var unverifiedProofs: [JSON] {
        unverifiedMembers["proof"]?.items ?? []
    }

    /// The issuer's identifier, from a text or from a profile.
    public var unverifiedIssuerID: String? {
        unverifiedMembers["issuer"]?.string ?? unverifiedMembers["issuer"]?["id"]?.string
    }

    /// The whole as a JSON value, with embedded proofs.
    public var unverifiedJSON: JSON {
        .object(unverifiedMembers)
    }
}
