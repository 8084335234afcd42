public import StrictJSON

/// What a proof says of its suite (Data Integrity §2.1): all that can be asked of a proof whose suite is not known, for each
/// suite says itself what else its proofs have.
public struct ProofSuiteName: Sendable, Equatable {
    /// `DataIntegrityProof`, or the name of an older suite.
    public let type: String
    /// The cryptosuite, absent in proofs of older types.
    public let cryptosuite: String?

    /// Reads the name of a proof's suite.
    ///
    /// - Throws: ``ProofError`` `proof.malformed` where the proof is no object, has no `type`, has a `type` or a
    ///   `cryptosuite` that is no text, or has a `cryptosuite` though its type is that of an older suite known here.
    public init(_ json: JSON) throws(ProofError) {
        guard let members = json.object else {
            throw ProofError(.malformed, "expected a proof to be an object, found " + json.kind)
        }
        let type = try Self.text("type", of: members)
        self.type = type
        guard members["cryptosuite"] != nil else {
            cryptosuite = nil
            return
        }
        cryptosuite = try Self.text("cryptosuite", of: members)
        if type.isSameBytes(as: Ed25519Signature2020.type) {
            throw ProofError(
                .malformed,
                "a proof of the type \(type) has no cryptosuite; expected one without, or the type DataIntegrityProof"
            )
        }
    }

    /// The name as reports show it: the cryptosuite, or the type where there is none.
    public var shown: String { cryptosuite ?? type }

    /// A member of a proof that must be a text.
    ///
    /// - Throws: ``ProofError`` `proof.malformed`.
    static func text(_ name: String, of members: JSONObject) throws(ProofError) -> String {
        guard let value = members[name] else { throw ProofError(.malformed, "the proof has no " + name) }
        guard let text = value.string else {
            throw ProofError(.malformed, "expected the proof's " + name + " to be a text, found " + value.kind)
        }
        return text
    }
}
