public import StrictJSON

/// A proof inside a credential (Data Integrity §2.1), read but not verified.
public struct DataIntegrityProof: Sendable, Equatable {
    /// The whole proof as it stands in the credential.
    public let members: JSONObject
    /// `DataIntegrityProof`, or the name of an older suite.
    public let type: String
    /// The cryptosuite, absent in proofs of older types.
    public let cryptosuite: String?
    /// The identifier of the key.
    public let verificationMethod: String
    /// What the proof is for; `assertionMethod` in credentials.
    public let proofPurpose: String
    /// The signature as multibase text.
    public let proofValue: String

    /// Reads a proof.
    ///
    /// - Throws: ``ProofError`` with the member that is missing or of the wrong kind (Data Integrity §4.3: `type`,
    ///   `verificationMethod`, `proofPurpose`; `proofValue` because every suite here has one).
    public init(_ json: JSON) throws(ProofError) {
        guard let members = json.object else {
            throw ProofError(.malformed, "expected a proof to be an object, found " + json.kind)
        }
        self.members = members
        type = try Self.text("type", of: members)
        verificationMethod = try Self.text("verificationMethod", of: members)
        proofPurpose = try Self.text("proofPurpose", of: members)
        proofValue = try Self.text("proofValue", of: members)
        if members["cryptosuite"] == nil {
            cryptosuite = nil
        } else {
            cryptosuite = try Self.text("cryptosuite", of: members)
        }
    }

    /// The proof without its value: what is hashed first (Data Integrity §4.2, proof options).
    public var options: JSONObject {
        var options = members
        options["proofValue"] = nil
        return options
    }

    private static func text(_ name: String, of members: JSONObject) throws(ProofError) -> String {
        guard let value = members[name] else { throw ProofError(.malformed, "the proof has no " + name) }
        guard let text = value.string else {
            throw ProofError(.malformed, "expected the proof's " + name + " to be a text, found " + value.kind)
        }
        return text
    }
}
