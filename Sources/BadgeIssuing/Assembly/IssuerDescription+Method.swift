import BadgeCrypto
import StrictJSON
import VerifiableCredentials

extension IssuerDescription {
    /// Makes sure that the name of a key can be one of the issuer's at all, as far as that is known without the key.
    ///
    /// - Parameters:
    ///   - name: The identifier of the key (`verificationMethod`).
    ///   - id: The issuer's id; empty, `did:key` or `did:jwk` where it follows from the key.
    /// - Throws: ``IssuingError`` `issuing.issuer`.
    public static func require(_ name: String, fitting id: String) throws(IssuingError) {
        guard !isWhole(id) || followsFromKey(id) else { return try require(name, toLieIn: id) }
        guard followsFromKey(name) else { throw otherThanOnly(name, of: id) }
        guard isWhole(id), let held = try keyHeld(in: id.utf8.starts(with: "did:jwk:".utf8) ? id + "#0" : id) else {
            return
        }
        let standard = try method(of: id, key: held)
        guard standard.isSameBytes(as: name) else { throw otherThanOnly(name, of: id) }
    }

    private static func otherThanOnly(_ name: String, of id: String) -> IssuingError {
        IssuingError(
            .issuer,
            "verificationMethod of the issuer file, " + DisplayText.escaped(name, limit: 200)
                + ", is not the one key that the id " + (id.isEmpty ? "did:key" : DisplayText.escaped(id, limit: 200))
                + " has",
            hint: takeOut
        )
    }

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
        // What begins with # is named within the issuer.
        guard name.utf8.starts(with: "did:".utf8) else {
            guard name.utf8.first != UInt8(ascii: "#"), DIDURL(id) != nil, try keyHeld(in: name) == nil else { return }
            throw IssuingError(
                .issuer,
                "verificationMethod of the issuer file, " + DisplayText.escaped(name, limit: 200)
                    + ", does not lie in the document of the id " + DisplayText.escaped(id, limit: 200),
                hint: "name the key as that document does: the id, a # and the key's name there; or " + takeOut
            )
        }
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

    static let takeOut = "take it out of the issuer file: it then follows from the id and the key"

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
