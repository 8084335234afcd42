public import BadgeCrypto
public import StrictJSON

/// A cryptosuite: how a document and the options of a proof become the bytes that are signed (Data Integrity §3).
///
/// The suites differ in canonicalization and hash; signing and the proof's form are the same in all of them.
public protocol Cryptosuite: Sendable {
    /// The name that proofs carry, compared as bytes.
    var name: String { get }

    /// Whether the signature covers every byte that means anything, rather than what contexts give a meaning to.
    var signsEveryByte: Bool { get }

    /// Whether a key of that type can sign under this suite.
    func accepts(_ keyType: KeyType) -> Bool

    /// The hash of the proof options followed by the hash of the document: what the key signs.
    ///
    /// - Parameters:
    ///   - document: The credential without its proofs.
    ///   - options: The proof without its value.
    ///   - keyType: The type of the key, which chooses the hash where the suite knows several.
    /// - Throws: ``ProofError`` where the two do not go together or have no canonical form.
    func hashData(document: JSONObject, options: JSONObject, keyType: KeyType) throws(ProofError) -> [UInt8]
}

/// The cryptosuites that this program can sign and verify.
public enum Cryptosuites {
    /// All of them.
    public static let all: [any Cryptosuite] = [EdDSAJCS2022(), ECDSAJCS2019()]

    /// The suite of that name, absent where it is not known here.
    public static func named(_ name: String) -> (any Cryptosuite)? {
        all.first { $0.name.isSameBytes(as: name) }
    }
}
