public import BadgeCrypto
public import LinkedData
public import StrictJSON

/// The cryptosuite `ecdsa-rdfc-2019`: RDFC-1.0, SHA-256 with P-256 or SHA-384 with P-384, inside RDFC-1.0 too
/// (VC-DI-ECDSA §3.2).
public struct ECDSARDFC2019: Cryptosuite {
    private let contexts: LinkedDataCanonicalizer

    /// The suite.
    ///
    /// - Parameter contexts: The canonicalizer that knows the contexts; none is ever fetched.
    public init(contexts: LinkedDataCanonicalizer = .builtIn) {
        self.contexts = contexts
    }

    /// `ecdsa-rdfc-2019`.
    public var name: String { "ecdsa-rdfc-2019" }

    /// The contexts of the document count for the proof too.
    public var repeatsContexts: Bool { false }

    /// P-256 and P-384.
    public func accepts(_ keyType: KeyType) -> Bool {
        keyType == .p256 || keyType == .p384
    }

    /// 64 bytes with P-256, 96 with P-384: the hash of the canonical options, the hash of the canonical document.
    public func hashData(
        document: JSONObject,
        options: JSONObject,
        keyType: KeyType
    ) throws(ProofError) -> [UInt8] {
        let hash: Multihash.Algorithm = keyType == .p384 ? .sha384 : .sha256
        return try RDFHashing.hashData(document: document, options: options, hash: hash, contexts: contexts)
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
            hash: keyType == .p384 ? .sha384 : .sha256,
            contexts: contexts
        )
    }
}
