/// The property whose value is being expanded (JSON-LD 1.1 API §5.1.2).
enum ActiveProperty {
    /// None: at the top of a document or of `@included`.
    case none
    /// The members of `@graph`.
    case graph
    /// The members of `@reverse`.
    case reverse
    /// A member with this name.
    case term(String)

    /// Whether values stand free here, as those of no property.
    var isFree: Bool {
        switch self {
        case .none, .graph: true
        case .reverse, .term: false
        }
    }

    /// Its definition, where it is a term that has one.
    func definition(in context: ActiveContext) -> TermDefinition? {
        if case .term(let name) = self { context.definition(of: name) } else { nil }
    }
}
