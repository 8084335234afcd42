public import BadgeCrypto
public import StrictJSON

extension Cryptosuite {
    /// Whether a proof of this suite holds for a document under a key (Data Integrity §4.4).
    ///
    /// Who owns the key, what the proof is for and when it was made are judged by others.
    ///
    /// - Parameters:
    ///   - proof: A proof of this suite.
    ///   - document: The credential without its proofs.
    ///   - key: The key that the proof's verification method stands for.
    /// - Returns: `false` for any signature that does not fit, whatever is wrong with it.
    /// - Throws: ``ProofError`` where the question makes no sense: another type of key, other contexts, no canonical
    ///   form.
    public func isValid(
        _ proof: DataIntegrityProof,
        of document: JSONObject,
        key: PublicKey
    ) throws(ProofError) -> Bool {
        guard accepts(key.type) else {
            throw ProofError(.keyType, name + " cannot be used with a key of type " + key.type.name)
        }
        guard let signature = try? Multibase.decode(proof.proofValue, allowed: [.base58btc]).bytes else { return false }
        let data = try hashData(document: document, options: proof.options, keyType: key.type)
        do {
            return try key.isValidSignature(signature, for: data)
        } catch {
            throw ProofError(.signing, "the signature could not be computed: " + error.detail)
        }
    }

    /// Makes a proof for a document (Data Integrity §4.2).
    ///
    /// - Parameters:
    ///   - document: The credential without proofs.
    ///   - key: The private key.
    ///   - method: The identifier under which verifiers find the public key.
    ///   - created: When the proof is made; left out where it is `nil`.
    /// - Throws: ``ProofError``.
    public func proof(
        for document: JSONObject,
        key: PrivateKey,
        method: String,
        created: Instant?
    ) throws(ProofError) -> JSONObject {
        let keyType = key.publicKey.type
        guard accepts(keyType) else {
            throw ProofError(
                .keyType,
                name + " cannot be used with a key of type " + keyType.name,
                hint: "choose another proof, or another key"
            )
        }
        var proof: JSONObject = JSONObject()
        proof["type"] = "DataIntegrityProof"
        proof["cryptosuite"] = .string(name)
        proof["created"] = created.map { .string($0.rfc3339) }
        proof["verificationMethod"] = .string(method)
        proof["proofPurpose"] = "assertionMethod"
        if repeatsContexts { proof["@context"] = document["@context"] }
        let data = try hashData(document: document, options: proof, keyType: keyType)
        do {
            proof["proofValue"] = .string(Multibase.encode(try key.sign(data), as: .base58btc))
        } catch {
            throw ProofError(.signing, error.detail, hint: error.hint)
        }
        return proof
    }
}
