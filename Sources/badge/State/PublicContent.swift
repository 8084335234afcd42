import StrictJSON
import VerifiableCredentials

/// What a host answers with that is meant for everybody, and says nothing about one person: documents with keys, status
/// lists, schemas and registries of issuers.
enum PublicContent {
    private static let limits = JSONLimits(
        maxBytes: UntrustedInput.statusListBytes,
        maxDepth: UntrustedInput.documentDepth,
        maxNodes: UntrustedInput.documentNodes
    )
    private static let lists = StatusListKind.allCases.map(\.credentialType)

    /// Whether such an answer may be kept.
    static func isKept(_ bytes: [UInt8]) -> Bool {
        if let token = try? CompactJWS.recognise(bytes) {
            guard let credential = try? UnverifiedCredential(token: token, limits: limits) else { return false }
            return isList(credential.unverifiedJSON)
        }
        guard let json = try? JSON.read(bytes, limits: limits), json.object != nil else { return false }
        if isList(json) { return true }
        if json["credentialSubject"] != nil { return false }
        let members = [
            "verificationMethod", "assertionMethod", "publicKey", "keys", "kty", "revokedCredential", "$schema",
            "registry",
        ]
        return members.contains { json[$0] != nil }
    }

    private static func isList(_ json: JSON) -> Bool {
        (json["type"]?.items ?? []).contains { type in lists.contains { type.string?.isSameBytes(as: $0) == true } }
    }
}
