public import BadgeCrypto
public import LinkedData
public import StrictJSON

/// The older proof type `Ed25519Signature2020` (VC-DI-EDDSA §3.4 of the drafts): the same bytes as `eddsa-rdfc-2022`, in a
/// proof that has a type of its own and no cryptosuite. It is verified, never issued.
public struct Ed25519Signature2020: Cryptosuite {
    private let contexts: LinkedDataCanonicalizer

    /// The proof type.
    ///
    /// - Parameter contexts: The canonicalizer that knows the contexts; none is ever fetched.
    public init(contexts: LinkedDataCanonicalizer = .builtIn) {
        self.contexts = contexts
    }

    /// `Ed25519Signature2020`, the type of the proof.
    public var name: String { Self.type }

    static let type = "Ed25519Signature2020"

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
