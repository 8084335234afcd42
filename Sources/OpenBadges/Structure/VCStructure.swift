public import StrictJSON

/// The rules of structure of the Verifiable Credentials Data Model 2.0 (§4) alone, for credentials that are not badges:
/// status lists, key histories and whatever else is signed.
public enum VCStructure {
    /// Everything that is wrong with the structure of a credential, in document order; empty means that it is right.
    ///
    /// Unlike ``CredentialStructure`` this also demands that the first context is the data model's own, and it admits
    /// what only Open Badges forbids: a single value where a set may stand, and empty sets other than `type`.
    public static func problems(in credential: JSON) -> [StructureProblem] {
        var walker = StructureWalker(limit: CredentialStructure.limit, variant: .dataModel)
        walker.check(credential, as: .verifiableCredential, at: .root)
        return walker.problems
    }
}
