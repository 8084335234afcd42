public import StrictJSON

/// The rules for a presentation itself (VC Data Model 2.0 §4.13). The credentials in it are judged one by one, each by the
/// rules for credentials.
public enum PresentationStructure {
    /// Everything that is wrong with the structure of a presentation, in document order; empty means that it is right.
    ///
    /// Tokens that stand in it as texts are let be: data model 1.1 and what is made by it has them so. A presentation of data
    /// model 1.1 is judged by the same rules but for its context.
    public static func problems(in presentation: JSON) -> [StructureProblem] {
        var judged = presentation
        let credentials = presentation["verifiableCredential"]?.items ?? []
        let objects = credentials.filter { $0.string == nil }
        if objects.count < credentials.count {
            let place = JSONPointer.root.appending("verifiableCredential")
            if objects.isEmpty { _ = judged.remove(at: place) } else { _ = judged.set(.array(objects), at: place) }
        }
        var walker = StructureWalker(limit: CredentialStructure.limit, variant: .dataModel)
        walker.check(judged, as: .verifiablePresentation, at: .root)
        return walker.problems
    }
}
