public import StrictJSON

/// The rules of structure of Open Badges 3.0 (appendix B and §A.1 of its document) on the Verifiable Credentials Data
/// Model 2.0, or 1.1 where the first context says so: required members, kinds and numbers of values, lists of values.
///
/// Contexts are judged by ``ContextRules``, results by ``ResultRules``, signatures elsewhere. `docs/structure.md` has the
/// rules in words.
public enum CredentialStructure {
    /// The most problems that are listed; a last one says that there are more.
    public static let limit = UntrustedInput.problems

    /// Everything that is wrong with the structure of a credential, in document order: of each object first what is
    /// missing, then its members in their order. Empty means that the structure is right.
    ///
    /// A credential whose `type` names `EndorsementCredential` is judged as an endorsement, every other as a badge.
    public static func problems(in credential: JSON) -> [StructureProblem] {
        var walker = StructureWalker(limit: limit, variant: .openBadges)
        walker.check(credential, as: rootClass(of: credential), at: .root)
        return walker.problems
    }

    /// The class of every object that the rules reach, in document order.
    package static func objects(in credential: JSON) -> [(subject: JSONPointer, rules: ClassRules)] {
        var walker = StructureWalker(limit: limit, variant: .openBadges)
        walker.check(credential, as: rootClass(of: credential), at: .root)
        return walker.visited
    }

    /// Whether a credential is judged as an endorsement.
    package static func isEndorsement(_ credential: JSON) -> Bool {
        rootClass(of: credential) == .endorsementCredential
    }

    private static func rootClass(of credential: JSON) -> StructureClass {
        let types = credential["type"]?.items.compactMap(\.string) ?? []
        let isBadge = types.contains { type in ClassRules.badgeTypes.contains { type.isSameBytes(as: $0) } }
        let isEndorsement = types.contains { $0.isSameBytes(as: "EndorsementCredential") }
        return isEndorsement && !isBadge ? .endorsementCredential : .achievementCredential
    }
}
