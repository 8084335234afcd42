public import BadgeCrypto

/// What a proof signs, before it is hashed: for settling why two verifiers disagree.
public struct SignedForms: Sendable, Equatable {
    /// The hash that the suite uses with that key.
    public let algorithm: Multihash.Algorithm
    /// The canonical options of the proof: N-Quads, or JSON by RFC 8785.
    public let options: [UInt8]
    /// The canonical document.
    public let document: [UInt8]
    /// The hash of the options.
    public let optionsHash: [UInt8]
    /// The hash of the document.
    public let documentHash: [UInt8]

    /// The bytes that the key signs: the two hashes, that of the options first.
    public var hashData: [UInt8] { optionsHash + documentHash }

    /// Hashes two canonical forms.
    ///
    /// - Throws: ``ProofError`` `proof.signing` where the cryptographic library broke down.
    init(options: [UInt8], document: [UInt8], algorithm: Multihash.Algorithm) throws(ProofError) {
        self.algorithm = algorithm
        self.options = options
        self.document = document
        let hash = algorithm == .sha384 ? Digest.sha384 : Digest.sha256
        do throws(CryptoError) {
            optionsHash = try hash(options)
            documentHash = try hash(document)
        } catch {
            throw ProofError(.signing, error.detail, hint: error.hint)
        }
    }
}
