import StrictJSON

/// Makes the active contexts from which a ``Vocabulary`` is compiled: those of the complete way, by its own code.
struct ContextSource: Sendable {
    let loader: any ContextLoader
    let cache: ContextCache

    /// The context before any other.
    var initial: ActiveContext { cache.initial(base: nil) }

    /// The context that the URLs in a member `@context` make of another.
    func document(_ urls: [String], on active: ActiveContext) throws(LinkedDataError) -> ActiveContext {
        var expander = expander()
        return try expander.documentContext(.array(urls.map { .string($0) }), on: active)
    }

    /// The context that the scoped context of a term makes of another.
    ///
    /// - Parameters:
    ///   - term: The term.
    ///   - kind: Whether it is a property or a type.
    ///   - origin: The context that defines it.
    ///   - active: The context on which the scoped one is put.
    /// - Returns: Nothing where the term has no scoped context.
    func scoped(
        _ term: String,
        _ kind: LinkTable.Kind,
        of origin: ActiveContext,
        on active: ActiveContext
    ) throws(LinkedDataError) -> ActiveContext? {
        var expander = expander()
        switch kind {
        case .property: return try expander.propertyScoped(.term(term), of: origin, on: active)
        case .type:
            guard let definition = origin.definition(of: term), let local = definition.localContext else { return nil }
            var call = ContextCall(scopeOf: definition)
            call.propagates = false
            return try expander.process(local, on: active, scope: origin, name: term, kind: .type, call: call)
        }
    }

    private func expander() -> Expander {
        Expander(
            contexts: ContextProcessor(loader: loader, options: .credential, cache: cache),
            documentURL: nil
        )
    }
}
