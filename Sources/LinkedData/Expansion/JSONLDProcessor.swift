public import StrictJSON

/// A processor of JSON-LD 1.1 (JSON-LD 1.1 API): expansion and deserialization to RDF. It keeps the contexts that it has
/// processed, so one is used for many documents, from several threads too.
public struct JSONLDProcessor: Sendable {
    /// Where context documents come from.
    public let loader: any ContextLoader
    let cache = ContextCache()

    /// A processor.
    public init(loader: any ContextLoader) {
        self.loader = loader
    }

    /// The expanded form of a document (JSON-LD 1.1 API §9.2, `expand`).
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - documentURL: Where it was found: what references to contexts and, unless the options have a base, identifiers
    ///     are relative to. Nothing where it is known nowhere.
    ///   - expandContext: A context that is in force before the document's own: a context, or an object with `@context`.
    ///   - options: The options.
    /// - Throws: The error of the Recommendation, or in safe mode the first thing that would be lost.
    public func expand(
        _ document: JSON,
        documentURL: String? = nil,
        expandContext: JSON? = nil,
        options: JSONLDOptions = JSONLDOptions()
    ) throws(LinkedDataError) -> [JSON] {
        let (expanded, losses) = try expandGathering(document, documentURL, expandContext, options)
        if let first = losses.first { throw first }
        return expanded
    }

    /// The dataset of a document (JSON-LD 1.1 API §9.2, `toRdf`).
    ///
    /// - Parameters: As in ``expand(_:documentURL:expandContext:options:)``, and
    ///   - limits: What the dataset may have at most.
    /// - Throws: As there, and where the dataset goes beyond its limits. In safe mode also where statements do not hang on
    ///   the one object that the document is about.
    public func dataset(
        of document: JSON,
        documentURL: String? = nil,
        expandContext: JSON? = nil,
        options: JSONLDOptions = JSONLDOptions(),
        limits: RDFLimits = .untrusted
    ) throws(LinkedDataError) -> RDFDataset {
        let expanded = try expand(document, documentURL: documentURL, expandContext: expandContext, options: options)
        var generator = NodeMapGenerator()
        try generator.add(.array(expanded), to: 0, owner: .none)
        if options.isSafe { try SingleRoot.check(generator.map, expanded: expanded) }
        var deserializer = RDFDeserializer(options: options, dataset: RDFDataset(limits: limits))
        try deserializer.add(generator.map)
        return deserializer.dataset
    }

    /// The active context that a local one makes (JSON-LD 1.1 API §4.1).
    ///
    /// - Parameters:
    ///   - local: A context, as it stands behind `@context`.
    ///   - active: The context in force; nothing for the one before any other.
    ///   - overridesProtected: Whether protected terms may be redefined, as by the scoped contexts of properties.
    ///   - baseURL: What references in it are relative to.
    public func context(
        _ local: JSON,
        on active: ActiveContext? = nil,
        overridesProtected: Bool = false,
        baseURL: String? = nil,
        options: JSONLDOptions = JSONLDOptions()
    ) throws(LinkedDataError) -> ActiveContext {
        var processor = ContextProcessor(loader: loader, options: options, cache: cache)
        var call = ContextCall(baseURL: baseURL)
        call.overridesProtected = overridesProtected
        return try processor.process(local, on: active ?? cache.initial(base: options.base), key: nil, call: call)
    }

    /// Everything in a document that would reach no signed statement, in the order in which it is found, at most
    /// `UntrustedInput.problems`; an error that ends processing stands last.
    public func losses(in document: JSON, options: JSONLDOptions = .credential) -> [LinkedDataError] {
        var options = options
        options.isSafe = true
        var expander = expander(options, documentURL: nil)
        do throws(LinkedDataError) {
            let expanded = try expander.expand(document: document, with: cache.initial(base: options.base))
            var generator = NodeMapGenerator()
            try generator.add(.array(expanded), to: 0, owner: .none)
            try SingleRoot.check(generator.map, expanded: expanded)
            return expander.losses
        } catch {
            return expander.losses + [error]
        }
    }

    /// The identifiers under which several objects of a document say something, in the order of the document.
    ///
    /// - Throws: An error that ends expansion.
    public func sharedIdentifiers(
        in document: JSON,
        options: JSONLDOptions = .credential
    ) throws(LinkedDataError) -> [SharedIdentifier] {
        var options = options
        options.isSafe = true
        var expander = expander(options, documentURL: nil)
        _ = try expander.expand(document: document, with: cache.initial(base: options.base))
        return expander.identified.shared
    }

    private func expandGathering(
        _ document: JSON,
        _ documentURL: String?,
        _ expandContext: JSON?,
        _ options: JSONLDOptions
    ) throws(LinkedDataError) -> ([JSON], [LinkedDataError]) {
        var expander = expander(options, documentURL: documentURL)
        var active = cache.initial(base: options.base ?? documentURL)
        if let expandContext {
            let local = expandContext["@context"] ?? expandContext
            active = try expander.contexts.process(
                local,
                on: active,
                key: nil,
                call: ContextCall(baseURL: documentURL)
            )
        }
        let expanded = try expander.expand(document: document, with: active)
        return (expanded, expander.losses)
    }

    private func expander(_ options: JSONLDOptions, documentURL: String?) -> Expander {
        Expander(
            contexts: ContextProcessor(loader: loader, options: options, cache: cache),
            documentURL: documentURL
        )
    }
}
