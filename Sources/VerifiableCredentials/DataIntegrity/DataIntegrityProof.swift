public import StrictJSON

/// A proof inside a credential (Data Integrity §2.1), read but not verified.
public struct DataIntegrityProof: Sendable, Equatable {
    /// The whole proof as it stands in the credential.
    public let members: JSONObject
    /// What it says of its suite.
    public let suiteName: ProofSuiteName
    /// The identifier of the key.
    public let verificationMethod: String
    /// What the proof is for; `assertionMethod` in credentials.
    public let proofPurpose: String
    /// The signature as multibase text.
    public let proofValue: String

    /// Reads a proof of a suite that is known here; of others no more than ``ProofSuiteName`` can be asked.
    ///
    /// - Throws: ``ProofError`` with the member that is missing or of the wrong kind (Data Integrity §4.3: `type`,
    ///   `verificationMethod`, `proofPurpose`; `proofValue` because every suite here has one).
    public init(_ json: JSON) throws(ProofError) {
        suiteName = try ProofSuiteName(json)
        let members = json.object ?? JSONObject()
        self.members = members
        verificationMethod = try ProofSuiteName.text("verificationMethod", of: members)
        proofPurpose = try ProofSuiteName.text("proofPurpose", of: members)
        proofValue = try ProofSuiteName.text("proofValue", of: members)
    }

    /// `DataIntegrityProof`, or the name of an older suite.
    public var type: String { suiteName.type }
    /// The cryptosuite, absent in proofs of older types.
    public var cryptosuite: String? { suiteName.cryptosuite }

    /// The proof without its value: what is hashed first (Data Integrity §4.2, proof options).
    public var options: JSONObject {
        var options = members
        options["proofValue"] = nil
        return options
    }
}
