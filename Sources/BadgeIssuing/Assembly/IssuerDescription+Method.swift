import BadgeCrypto
import StrictJSON
import VerifiableCredentials

extension IssuerDescription {
    /// Makes sure that the name of a key, where it holds a key itself, holds the one that signs: a did:key, a did:jwk, or a
    /// fragment that is a Multikey. Nobody could verify what was signed under another.
    ///
    /// - Throws: ``IssuingError`` `issuing.issuer`.
    static func require(_ name: String, toBe key: PublicKey) throws(IssuingError) {
        guard let held = try keyHeld(in: name), held != key else { return }
        throw IssuingError(
            .issuer,
            "verificationMethod of the issuer file, " + DisplayText.escaped(name, limit: 200)
                + ", stands for another key than the one given",
            hint: "give the key that belongs to it, or take verificationMethod out of the issuer file: it then follows "
                + "from the id and the key"
        )
    }

    /// Makes sure that a name which points at a key in a DID's document points into the issuer's own: verifiers look there
    /// for the issuer's keys and nowhere else. A name that holds the key itself is good where the issuer's document lists
    /// that key.
    ///
    /// - Throws: ``IssuingError`` `issuing.issuer`.
    static func require(_ name: String, toLieIn id: String) throws(IssuingError) {
        guard name.utf8.starts(with: "did:".utf8) else { return }
        guard let url = DIDURL(name) else {
            throw IssuingError(
                .issuer,
                "verificationMethod of the issuer file, " + DisplayText.escaped(name, limit: 200)
                    + ", is not formed as a DID is",
                hint: takeOut
            )
        }
        if followsFromKey(name) || url.did.isSameBytes(as: id) { return }
        throw IssuingError(
            .issuer,
            "verificationMethod of the issuer file, " + DisplayText.escaped(name, limit: 200)
                + ", is a key of another than the issuer, whose id is " + DisplayText.escaped(id, limit: 200)
                + ": nobody could verify what it signs",
            hint: "name the key as the issuer's own document does: the id, a # and the key's name there; or "
                + takeOut
        )
    }

    private static let takeOut = "take it out of the issuer file: it then follows from the id and the key"

    /// The key that a name holds; absent where it only points at one.
    private static func keyHeld(in name: String) throws(IssuingError) -> PublicKey? {
        if let url = DIDURL(name), url.method.isSameBytes(as: "key") || url.method.isSameBytes(as: "jwk") {
            do throws(DIDError) {
                return url.method.isSameBytes(as: "key") ? try DIDKey.resolve(url).key : try DIDJWK.resolve(url).key
            } catch {
                throw IssuingError(
                    .issuer,
                    "verificationMethod of the issuer file cannot be used: " + error.detail,
                    hint: takeOut
                )
            }
        }
        guard let hash = name.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
        return try? PublicKey(multikey: String(name[name.utf8.index(after: hash)...]))
    }
}
