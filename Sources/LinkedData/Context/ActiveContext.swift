/// The context that is in force at one place of a document (JSON-LD 1.1 API §4.1). It never changes; where another is in
/// force there is another active context.
public final class ActiveContext: Sendable {
    let mappings: ContextMappings
    /// Whether it comes only from context documents, not from contexts written out in the document at hand. Results for
    /// such contexts are kept and used again for other documents.
    let isShared: Bool
    /// How much work it took to make.
    let cost: Int

    init(_ mappings: ContextMappings, isShared: Bool, cost: Int = 0) {
        self.mappings = mappings
        self.isShared = isShared
        self.cost = cost
    }

    /// The definition of a term, found by its bytes.
    public func definition(of term: String) -> TermDefinition? {
        mappings.terms[ByteKey(term)]
    }

    /// The terms that are defined, sorted by their bytes.
    public var terms: [String] {
        mappings.terms.keys.map(\.text).sorted { $0.precedesInBytes($1) }
    }

    /// What is put in front of names that are no terms, absent where nothing is.
    public var vocabulary: String? { mappings.vocabulary }
    /// Against what relative references are resolved, absent where against nothing.
    public var base: String? { mappings.base }
    /// The language of strings without one.
    public var language: String? { mappings.language }
    /// The direction of strings without one.
    public var direction: String? { mappings.direction }
    /// The context that comes back in force in the next node object, where this one does not propagate.
    public var previous: ActiveContext? { mappings.previous }
}

/// What an active context holds, while it is being built (JSON-LD 1.1 API §4.1).
struct ContextMappings: Sendable {
    var terms: [ByteKey: TermDefinition] = [:]
    var base: String?
    var originalBase: String?
    var vocabulary: String?
    var language: String?
    var direction: String?
    var previous: ActiveContext?
    /// How many of the terms are protected.
    var protectedTerms = 0

    /// The context before any other, with a base IRI for relative references where the document has one.
    init(base: String?) {
        self.base = base
        self.originalBase = base
    }

    /// The definition of a term. Setting keeps count of the protected ones.
    subscript(term: String) -> TermDefinition? {
        get { terms[ByteKey(term)] }
        set {
            let old = terms.updateValue(newValue ?? TermDefinition(), forKey: ByteKey(term))
            if newValue == nil { terms[ByteKey(term)] = nil }
            protectedTerms += (newValue?.isProtected == true ? 1 : 0) - (old?.isProtected == true ? 1 : 0)
        }
    }
}
