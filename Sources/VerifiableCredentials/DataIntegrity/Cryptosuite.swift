public import BadgeCrypto
public import LinkedData
public import StrictJSON

/// A cryptosuite: how a document and the options of a proof become the bytes that are signed (Data Integrity §3).
///
/// The suites differ in canonicalization and hash; signing and the proof's form are the same in all of them.
public protocol Cryptosuite: Sendable {
    /// The name that proofs carry, compared as bytes.
    var name: String { get }

    /// Whether its proofs repeat the contexts of the document, as those of the JCS suites do.
    var repeatsContexts: Bool { get }

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

    /// The canonical forms of which ``hashData(document:options:keyType:)`` is the hash.
    ///
    /// - Parameters: As there.
    /// - Throws: As there.
    func signedForms(document: JSONObject, options: JSONObject, keyType: KeyType) throws(ProofError) -> SignedForms
}

/// The cryptosuites that this program knows.
public struct Cryptosuites: Sendable {
    /// Those that it signs and verifies.
    public let issued: [any Cryptosuite]
    /// Those that it verifies only, by the name in `cryptosuite`.
    private let legacy: [any Cryptosuite]
    /// Those that it verifies only, by the type of the proof.
    private let types: [any Cryptosuite]

    /// The suites over linked data with certain contexts.
    ///
    /// - Parameter contexts: The canonicalizer that knows the contexts; none is ever fetched.
    public init(contexts: LinkedDataCanonicalizer = .builtIn) {
        issued = [
            EdDSARDFC2022(contexts: contexts), ECDSARDFC2019(contexts: contexts), EdDSAJCS2022(), ECDSAJCS2019(),
        ]
        legacy = [EdDSARDFC2022.legacy(contexts: contexts)]
        types = [Ed25519Signature2020(contexts: contexts)]
    }

    /// The suites over the built-in contexts.
    public static let builtIn = Cryptosuites()

    /// Those that can be issued, over the built-in contexts.
    public static var all: [any Cryptosuite] { builtIn.issued }

    /// The suite of that name among those that can be issued, absent where it is not known here.
    public static func named(_ name: String) -> (any Cryptosuite)? {
        all.first { $0.name.isSameBytes(as: name) }
    }

    /// The suite of a proof, absent where it is not known here. Names are compared as bytes.
    public func suite(of proof: DataIntegrityProof) -> (any Cryptosuite)? {
        suite(named: proof.suiteName)
    }

    /// The suite that a proof names, absent where it is not known here. Names are compared as bytes.
    public func suite(named proof: ProofSuiteName) -> (any Cryptosuite)? {
        guard let name = proof.cryptosuite else { return types.first { $0.name.isSameBytes(as: proof.type) } }
        guard proof.type.isSameBytes(as: "DataIntegrityProof") else { return nil }
        return (issued + legacy).first { $0.name.isSameBytes(as: name) }
    }
}
