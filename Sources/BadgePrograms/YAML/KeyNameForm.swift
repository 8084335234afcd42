internal import StrictJSON
internal import VerifiableCredentials

/// What `verificationMethod` of an issuer file must look like: the whole identifier of a key.
public enum KeyNameForm {
    /// What is wrong with the form of a name; absent where nothing is.
    ///
    /// - Parameter id: The id of the issuer, empty or a word where it follows from the key.
    public static func fault(in name: String, of id: String) -> IssuerIDForm.Fault? {
        let found = DisplayText.quoted(name, limit: 200)
        let isWhole = id.utf8.split(separator: UInt8(ascii: ":")).count > 1 && !["did:key", "did:jwk"].contains(id)
        let right =
            isWhole && IssuerIDForm.fault(in: id) == nil
            ? DisplayText.escaped(id, limit: 120) : "did:web:school.example"
        if let sign = IssuerIDForm.oddSign(in: name) {
            return IssuerIDForm.Fault(
                detail: found + " has " + sign + ", which no identifier of a key has",
                hint: "it looks like \(right)#key-1"
            )
        }
        // Named within the issuer: the id goes before it.
        if name.utf8.first == UInt8(ascii: "#"), name.utf8.count > 1 { return nil }
        guard name.utf8.contains(UInt8(ascii: ":")) else {
            let short = String(decoding: name.utf8.drop { $0 == UInt8(ascii: "#") }, as: UTF8.self)
            return IssuerIDForm.Fault(
                detail: found + " is not the whole identifier of a key",
                hint: "write the id, a # and the key's name: \(right)#\(short.isEmpty ? "key-1" : short)"
            )
        }
        let scheme = IssuerIDForm.scheme(of: name)
        let address = HTTPSOrigin.withoutFragment(name)
        guard scheme.isSameBytes(as: "did") else {
            return IssuerIDForm.fault(in: address).map {
                IssuerIDForm.Fault(detail: $0.detail, hint: "it looks like \(right)#key-1")
            }
        }
        if let fault = IssuerIDForm.fault(in: address) { return fault }
        guard let url = DIDURL(name) else {
            return IssuerIDForm.Fault(
                detail: found + " is not formed as a DID with a key's name is",
                hint: "it looks like \(right)#key-1"
            )
        }
        let isKey = ["key", "jwk"].contains { $0.isSameBytes(as: url.method) }
        guard !isKey, url.fragment?.isEmpty ?? true else { return nil }
        return IssuerIDForm.Fault(
            detail: found + " is a DID and names none of its keys",
            hint: "write a # and the key's name behind it, such as " + DisplayText.escaped(url.did, limit: 120)
                + "#key-1"
        )
    }
}
