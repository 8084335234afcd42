public import BadgeCrypto
public import StrictJSON

/// The cryptosuite `ecdsa-jcs-2019`: RFC 8785, SHA-256 with P-256 or SHA-384 with P-384 (VC-DI-ECDSA §3.3).
public struct ECDSAJCS2019: Cryptosuite {
    /// The suite.
    public init() {}

    /// They do.
    public var repeatsContexts: Bool { true }

    /// `ecdsa-jcs-2019`.
    public var name: String { "ecdsa-jcs-2019" }

    /// P-256 and P-384.
    public func accepts(_ keyType: KeyType) -> Bool {
        keyType == .p256 || keyType == .p384
    }

    /// 64 bytes with P-256, 96 with P-384: the hash of the options, the hash of the document.
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
        try JCSHashing.forms(document: document, options: options, algorithm: keyType == .p384 ? .sha384 : .sha256)
    }
}
