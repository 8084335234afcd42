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
        // Of each credential only the type: what else is wrong in it is said of it, and must not fill the list of problems
        let stubs = credentials.filter { $0.string == nil }.map { credential -> JSON in
            guard credential.object != nil else { return credential }
            var stub = JSONObject()
            stub["type"] = credential["type"]
            return .object(stub)
        }
        if !credentials.isEmpty {
            let place = JSONPointer.root.appending("verifiableCredential")
            if stubs.isEmpty { _ = judged.remove(at: place) } else { _ = judged.set(.array(stubs), at: place) }
        }
        var walker = StructureWalker(limit: CredentialStructure.limit, variant: .dataModel)
        walker.check(judged, as: .verifiablePresentation, at: .root)
        return walker.problems
    }
}
