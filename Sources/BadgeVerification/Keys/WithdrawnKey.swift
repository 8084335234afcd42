import BadgeCrypto
import VerifiableCredentials

/// A key that the user gave for an issuer, and that the issuer's own documents say was taken back.
///
/// The user's word says whose key it is. That somebody else has it by now the issuer alone can tell.
struct WithdrawnKey {
    let key: PublicKey
    /// When it was taken back.
    let findings: [Finding]

    /// A key; absent where it was not taken back.
    ///
    /// - Parameter revocation: When a document says that it was.
    init?(_ key: PublicKey, revocation: () throws(DIDError) -> Instant?) {
        do throws(DIDError) {
            guard let instant = try revocation() else { return nil }
            findings = [Finding("revoked", instant.rfc3339)]
        } catch {
            findings = [Finding("revoked", "at a time that cannot be read")]
        }
        self.key = key
    }

    /// Looks for those among the keys that the user gave.
    ///
    /// Where the issuer's documents cannot be had the user's word stands: it is not less than it was.
    static func all(of issuer: String?, input: VerificationInput, loader: any ResourceLoader) async -> [WithdrawnKey] {
        guard let issuer else { return [] }
        let keys = input.givenKeys(of: issuer)
        guard !keys.isEmpty else { return [] }
        if case .found(let document) = await IssuerDocument(of: issuer, given: false, loader: loader) {
            return keys.compactMap { key in
                WithdrawnKey(key) { () throws(DIDError) in try document.revocation(of: key) }
            }
        }
        var lookup = KeyLookup(issuer: issuer, loader: loader)
        return await lookup.withdrawn(of: keys)
    }
}
