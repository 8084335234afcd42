public import BadgeCrypto
public import LinkedData
public import StrictJSON

/// The cryptosuite `eddsa-rdfc-2022`: RDFC-1.0, SHA-256, Ed25519 (VC-DI-EDDSA §3.2).
public struct EdDSARDFC2022: Cryptosuite {
    /// `eddsa-rdfc-2022`, or the name that was issued before the standard was final.
    public let name: String
    private let contexts: LinkedDataCanonicalizer

    /// The suite.
    ///
    /// - Parameter contexts: The canonicalizer that knows the contexts; none is ever fetched.
    public init(contexts: LinkedDataCanonicalizer = .builtIn) {
        self.init(name: "eddsa-rdfc-2022", contexts: contexts)
    }

    /// The same suite under the name `eddsa-2022`, which much of the field still issues. It is verified, never issued.
    public static func legacy(contexts: LinkedDataCanonicalizer = .builtIn) -> EdDSARDFC2022 {
        EdDSARDFC2022(name: "eddsa-2022", contexts: contexts)
    }

    private init(name: String, contexts: LinkedDataCanonicalizer) {
        self.name = name
        self.contexts = contexts
    }

    /// The contexts of the document count for the proof too.
    public var repeatsContexts: Bool { false }

    /// Only Ed25519.
    public func accepts(_ keyType: KeyType) -> Bool {
        keyType == .ed25519
    }

    /// 64 bytes: SHA-256 of the canonical options, SHA-256 of the canonical document.
    public func hashData(
        document: JSONObject,
        options: JSONObject,
        keyType: KeyType
    ) throws(ProofError) -> [UInt8] {
        try RDFHashing.hashData(document: document, options: options, hash: .sha256, contexts: contexts)
    }

    /// The two in canonical N-Quads.
    public func signedForms(
        document: JSONObject,
        options: JSONObject,
        keyType: KeyType
    ) throws(ProofError) -> SignedForms {
        try RDFHashing.forms(
            document: document,
            options: options,
            hash: .sha256,
            contexts: contexts
        )
    }
}
