public import StrictJSON

/// A presentation as it was read: badges that somebody hands over together, with a signature that says who (VC Data Model
/// 2.0 §4.13). Nothing about it is known to be true.
public struct UnverifiedPresentation: Sendable {
    /// How the presentation is secured.
    public enum Securing: Sendable {
        /// By proofs inside it, or by none.
        case embedded
        /// By the token that it is the payload of.
        case token(CompactJWS, payload: JSONObject)
    }

    /// How the presentation is secured.
    public let securing: Securing
    /// The presentation as it stands, without the claims of a token. Unverified.
    public let unverifiedMembers: JSONObject

    /// A presentation from a JSON object; absent where it is none.
    public init?(unverified members: JSONObject) {
        guard Self.isPresentation(members) else { return nil }
        securing = .embedded
        unverifiedMembers = members
    }

    /// A presentation from a token: its payload, or what stands in the claim `vp` of it (data model 1.1); absent where it
    /// is none.
    public init?(token: CompactJWS) {
        guard let payload = (try? JSON.read(token.payload))?.object else { return nil }
        let members =
            payload["vp"].map { $0.object }
            ?? JSONObject(
                uncheckedMembers: payload.members.filter { member in
                    !(VCJWT.claimNames + ["nonce"]).contains { $0.isSameBytes(as: member.name) }
                }
            )
        guard let members, payload["vp"] != nil || Self.isPresentation(members) else { return nil }
        securing = .token(token, payload: payload)
        unverifiedMembers = members
    }

    /// The presentation without embedded proofs: what those proofs are about.
    public var unverifiedDocument: JSONObject {
        var document = unverifiedMembers
        document["proof"] = nil
        return document
    }

    /// The embedded proofs, one or several, as they stand.
    public var unverifiedProofs: [JSON] {
        unverifiedMembers["proof"]?.items ?? []
    }

    /// Who says to present it: the member `holder`, or the claim `iss` of its token.
    public var unverifiedHolder: String? {
        if let holder = unverifiedMembers["holder"] { return holder.string ?? holder["id"]?.string }
        guard case .token(_, let payload) = securing else { return nil }
        return payload["iss"]?.string
    }

    /// Whether its token is of another party than the one who says to present it.
    public var isTokenOfAnother: Bool {
        guard let issuer = tokenIssuer, let holder = unverifiedHolder else { return false }
        return issuer.string?.isSameBytes(as: holder) != true
    }

    /// The claim `iss` of its token, where it has one.
    public var tokenIssuer: JSON? {
        guard case .token(_, let payload) = securing else { return nil }
        return payload["iss"]
    }

    /// The credentials inside, as they stand: objects, tokens, or envelopes of tokens.
    public var unverifiedCredentials: [JSON] {
        unverifiedMembers["verifiableCredential"]?.items ?? []
    }

    /// Whether an object says that it is a presentation.
    private static func isPresentation(_ members: JSONObject) -> Bool {
        members["type"]?.items.contains { $0.string?.isSameBytes(as: "VerifiablePresentation") == true } ?? false
    }
}
