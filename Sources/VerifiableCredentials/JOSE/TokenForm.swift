internal import StrictJSON

/// The two ways in which credentials are written as tokens. They ask for different claims, so the header tells them apart.
public enum TokenForm: Sendable, Equatable {
    /// As Open Badges 3.0 §8.2 and the data model 1.1 write them: `typ` is `JWT` or absent, and the claims repeat what the
    /// credential says.
    case claims
    /// As VC-JOSE-COSE §3.1 writes them: `typ` is `vc+jwt` or the `cty` says `vc`; the payload is the credential alone, no
    /// claim has to stand beside it, and it never stands inside `vc`.
    case joseCose

    /// The form of a token; absent where `typ` says that it is another kind of token.
    public init?(of token: CompactJWS) {
        guard let typ = token.header["typ"] else {
            self = token.header["cty"].flatMap(Self.mediaType)?.isSameBytes(as: "vc") == true ? .joseCose : .claims
            return
        }
        guard let type = Self.mediaType(typ) else { return nil }
        if type.isSameBytes(as: "jwt") {
            self = .claims
        } else if ["vc+jwt", "vc+ld+jwt", "vc+ld+json+jwt"].contains(where: { $0.isSameBytes(as: type) }) {
            self = .joseCose
        } else {
            return nil
        }
    }

    /// Whether `cty`, where it stands, says that the payload is a credential in JSON. `JWT` says that it is another token
    /// (RFC 7519 §5.2), which a credential is not.
    public static func hasCredentialContent(_ token: CompactJWS) -> Bool {
        guard let cty = token.header["cty"] else { return true }
        guard let type = mediaType(cty) else { return false }
        return ["vc", "vc+ld+json", "ld+json", "json"].contains { $0.isSameBytes(as: type) }
    }

    /// A media type without `application/`, in small letters (RFC 7515 §4.1.9).
    /// Whether the header says of a token with a presentation that it is something else (RFC 8725 §3.11).
    public static func isOtherThanPresentation(_ token: CompactJWS) -> Bool {
        guard let typ = token.header["typ"] else { return false }
        let known = ["jwt", "vp+jwt", "vp+ld+jwt", "vp+ld+json+jwt"]
        guard let type = mediaType(typ) else { return true }
        return !known.contains { $0.isSameBytes(as: type) }
    }

    private static func mediaType(_ value: JSON) -> String? {
        guard var text = value.string?.lowercased() else { return nil }
        if text.utf8.starts(with: "application/".utf8) { text.removeFirst("application/".count) }
        return text
    }
}
