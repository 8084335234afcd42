import StrictJSON

/// Context processing (JSON-LD 1.1 API §4) for one document: the loader, the options, what has been spent, and where in
/// which document the work is, for messages.
struct ContextProcessor {
    let loader: any ContextLoader
    let options: JSONLDOptions
    let cache: ContextCache
    /// Terms that were defined or copied so far.
    private(set) var work = 0
    /// The contexts that were made so far.
    private var results: [ContextCache.Key: ActiveContext] = [:]
    /// The place of the context in the document at hand.
    var place: [String] = []
    /// The context documents that are being processed, innermost last.
    var sources: [String] = []
    /// The terms that are being defined, innermost last.
    var termPath: [String] = []

    init(loader: any ContextLoader, options: JSONLDOptions, cache: ContextCache) {
        self.loader = loader
        self.options = options
        self.cache = cache
    }

    /// Whether the rules of version 1.0 hold.
    var is10: Bool { options.processingMode == .jsonld10 }

    /// The active context that a local context makes of another.
    ///
    /// - Parameters:
    ///   - local: The value of `@context`, or a scoped context.
    ///   - active: The context in force.
    ///   - key: What the result is made of, so that it is made once; nothing where that cannot be told.
    ///   - call: The optional inputs. Where they say that everything comes from context documents, the result is kept for
    ///     other documents too. It counts as work in each of them once, so a document is refused or not whatever was
    ///     processed before.
    mutating func process(
        _ local: JSON,
        on active: ActiveContext,
        key: ContextCache.Key?,
        call: ContextCall
    ) throws(LinkedDataError) -> ActiveContext {
        if let key {
            if let known = results[key] { return known }
            if call.isShared, let known = cache.context(for: key) {
                try spend(known.cost)
                results[key] = known
                return known
            }
        }
        let before = work
        var mappings = active.mappings
        try spend(1 + mappings.terms.count)
        try apply(local, to: &mappings, from: active, call: call)
        let result = ActiveContext(mappings, isShared: call.isShared, cost: work - before)
        if let key {
            results[key] = result
            if call.isShared { cache.keep(result, for: key) }
        }
        return result
    }

    /// Counts work, and refuses a document whose contexts take too much of it.
    mutating func spend(_ steps: Int) throws(LinkedDataError) {
        work += steps
        if work > UntrustedInput.contextWork {
            throw fail(
                .contextOverflow,
                "the contexts of this document take more than \(UntrustedInput.contextWork) definitions to process",
                hint: "whoever wrote the document should name fewer contexts and nest them less"
            )
        }
    }

    /// An error at the place where the work is.
    func fail(_ code: LinkedDataError.Code, _ detail: String, hint: String? = nil) -> LinkedDataError {
        var detail = detail
        let terms = JSONPointer(tokens: termPath)
        if let source = sources.last {
            if !termPath.isEmpty { detail += " at \(DisplayText.quoted(terms.description))" }
            detail += " in the context \(DisplayText.escaped(source))"
        }
        let pointer = JSONPointer(tokens: sources.isEmpty ? place + termPath : place)
        return LinkedDataError(code, detail, hint: hint ?? blame, pointer: pointer)
    }

    /// Who can mend a faulty context.
    private var blame: String {
        sources.isEmpty
            ? "whoever wrote the document must mend its @context"
            : "whoever publishes the context must mend it"
    }
}
