import StrictJSON

/// The credential inside the claim `vc` of a token, as the data model 1.1 §6.3.1 writes it: members that the claims of the
/// token repeat may be left out, and whoever reads it puts them back.
enum VCClaim {
    /// The credential, with what the claims say in the place of what it leaves out; as it stands where it is none of the
    /// data model 1.1, and where it carries a proof of its own, which is over what stands there.
    static func credential(_ inner: JSONObject, claims: JSONObject) -> JSONObject {
        let isOld = inner["@context"]?.items.first?.string?.isSameBytes(as: firstContext) == true
        guard isOld, inner["proof"] == nil else { return inner }
        var credential = inner
        credential["id"] = inner["id"] ?? claims["jti"]
        credential["issuer"] = party(inner["issuer"], claims["iss"])
        credential["issuanceDate"] = inner["issuanceDate"] ?? inner["validFrom"] ?? time(claims["nbf"])
        credential["expirationDate"] = inner["expirationDate"] ?? inner["validUntil"] ?? time(claims["exp"])
        credential["credentialSubject"] = party(inner["credentialSubject"], claims["sub"])
        return credential
    }

    private static let firstContext = "https://www.w3.org/2018/credentials/v1"

    /// A party that is named by a text or by the `id` of an object.
    private static func party(_ value: JSON?, _ claim: JSON?) -> JSON? {
        guard let claim else { return value }
        guard let value else { return claim }
        guard var members = value.object, members["id"] == nil else { return value }
        members["id"] = claim
        return .object(members)
    }

    private static func time(_ claim: JSON?) -> JSON? {
        guard let claim else { return nil }
        guard let seconds = claim.number?.int, abs(seconds / 2) < 1 << 40 else { return claim }
        return .string(Instant(seconds: Int64(seconds)).rfc3339)
    }
}
