public import BadgeCrypto
public import StrictJSON

/// The cryptosuite `eddsa-jcs-2022`: RFC 8785, SHA-256, Ed25519 (VC-DI-EDDSA §3.3).
public struct EdDSAJCS2022: Cryptosuite {
    /// The suite.
    public init() {}

    /// They do.
    public var repeatsContexts: Bool { true }

    /// `eddsa-jcs-2022`.
    public var name: String { "eddsa-jcs-2022" }

    /// Only Ed25519.
    public func accepts(_ keyType: KeyType) -> Bool {
        keyType == .ed25519
    }

    /// 64 bytes: SHA-256 of the options, SHA-256 of the document.
    public func hashData(
        document: JSONObject,
        options: JSONObject,
        keyType: KeyType
    ) throws(ProofError) -> [UInt8] {
        try signedForms(document: document, options: options, keyType: keyType).hashData
    }

    /// The two as RFC 8785 writes them.
    public func signedForms(
        document: JSONObject,
        options: JSONObject,
        keyType: KeyType
    ) throws(ProofError) -> SignedForms {
        try JCSHashing.forms(document: document, options: options, algorithm: .sha256)
    }
}
