public import StrictJSON

/// A credential or presentation that stands inside JSON as the text of a token (VC Data Model 2.0 §4.13.2 and §4.13.3):
/// `"id": "data:application/vc+jwt,eyJ…"`.
public struct Envelope: Sendable, Equatable {
    /// What is inside.
    public enum Content: Sendable, Equatable {
        /// A token.
        case token([UInt8])
        /// A credential with selective disclosure.
        case selectiveDisclosure
        /// A credential in COSE.
        case cose
        /// Something else.
        case unknown
    }

    /// What is inside.
    public let content: Content

    /// Reads an envelope; absent where the object is none.
    public init?(_ members: JSONObject) {
        let names = ["EnvelopedVerifiableCredential", "EnvelopedVerifiablePresentation"]
        let types = members["type"]?.items.compactMap(\.string) ?? []
        guard types.contains(where: { type in names.contains { $0.isSameBytes(as: type) } }) else { return nil }
        content = members["id"]?.string.map(Self.content) ?? .unknown
    }

    private static func content(of url: String) -> Content {
        let bytes = Array(url.utf8)
        guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")) else { return .unknown }
        let head = String(decoding: bytes[..<comma], as: UTF8.self).lowercased()
        guard head.utf8.starts(with: "data:application/".utf8) else { return .unknown }
        let type = head.dropFirst("data:application/".count).prefix { $0 != ";" }
        switch type {
        case "vc+jwt", "vp+jwt", "jwt", "vc+ld+jwt", "vp+ld+jwt", "vc+ld+json+jwt", "vp+ld+json+jwt":
            return .token(Array(bytes[(comma + 1)...]))
        case "vc+sd-jwt", "vp+sd-jwt", "dc+sd-jwt", "vc+ld+json+sd-jwt", "vp+ld+json+sd-jwt":
            return .selectiveDisclosure
        case "vc+cose", "vp+cose", "vc+ld+json+cose", "vp+ld+json+cose": return .cose
        default: return .unknown
        }
    }
}
