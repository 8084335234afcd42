import StrictJSON

// The context processing algorithm (JSON-LD 1.1 API §4.1.2).
extension ContextProcessor {
    /// Updates a context with a local one.
    ///
    /// - Parameters:
    ///   - local: The local context: an object, a string, null, or an array of these.
    ///   - result: What is updated.
    ///   - active: The context that `result` is at the beginning, where it exists already.
    ///   - call: The optional inputs.
    mutating func apply(
        _ local: JSON,
        to result: inout ContextMappings,
        from active: ActiveContext?,
        call: ContextCall
    ) throws(LinkedDataError) {
        var call = call
        if let propagate = local.object?["@propagate"]?.bool { call.propagates = propagate }
        if !call.propagates, result.previous == nil {
            result.previous = active ?? ActiveContext(result, isShared: call.isShared)
        }
        for (index, context) in local.items.enumerated() {
            if local.array != nil { termPath.append(String(index)) }
            switch context {
            case .null: try nullify(&result, call: call)
            case .string(let reference): try applyRemote(reference, to: &result, call: call)
            case .object(let definition): try applyDefinition(definition, to: &result, call: call)
            default:
                throw fail(.invalidLocalContext, "a context is an object, a URL or null; found \(context.kind)")
            }
            if local.array != nil { termPath.removeLast() }
        }
    }

    /// Step 5.1: a context that is null begins anew, unless that would take protected terms away.
    private func nullify(_ result: inout ContextMappings, call: ContextCall) throws(LinkedDataError) {
        if !call.overridesProtected, result.protectedTerms > 0 {
            throw fail(
                .invalidContextNullification,
                "a context of null would take away \(result.protectedTerms) protected terms"
            )
        }
        var fresh = ContextMappings(base: result.originalBase)
        if !call.propagates { fresh.previous = ActiveContext(result, isShared: call.isShared) }
        result = fresh
    }

    /// Step 5.2: a context document.
    private mutating func applyRemote(
        _ reference: String,
        to result: inout ContextMappings,
        call: ContextCall
    ) throws(LinkedDataError) {
        var call = call
        let url = try resolved(reference, call: call)
        if !call.validatesScoped, call.remoteContexts.contains(where: { $0.isSameBytes(as: url) }) { return }
        if call.remoteContexts.count >= UntrustedInput.contextDepth {
            throw fail(
                .contextOverflow,
                "more than \(UntrustedInput.contextDepth) context documents refer to each other, the last to "
                    + DisplayText.escaped(url)
            )
        }
        call.remoteContexts.append(url)
        let document = try load(url)
        guard let context = document.content["@context"] else {
            throw fail(.invalidRemoteContext, "the document \(DisplayText.escaped(url)) has no member @context")
        }
        call.baseURL = document.url
        call.isProven = document.isProven
        call.propagates = true
        let (path, outer) = (termPath, place)
        if sources.isEmpty { place += termPath }
        termPath = []
        sources.append(url)
        try apply(context, to: &result, from: nil, call: call)
        sources.removeLast()
        (termPath, place) = (path, outer)
    }

    /// A reference to a context as an absolute URL (step 5.2.1).
    func resolved(_ reference: String, call: ContextCall) throws(LinkedDataError) -> String {
        let url = call.baseURL.map { IRI.resolve(reference, against: $0) } ?? reference
        if IRI.hasScheme(url) { return url }
        throw fail(
            .loadingDocumentFailed,
            "the reference \(DisplayText.quoted(reference)) to a context is not a whole URL, and nothing says what it "
                + "is relative to"
        )
    }

    /// The document of a context.
    func load(_ url: String) throws(LinkedDataError) -> ContextDocument {
        if let document = try cache.document(at: url, from: loader) { return document }
        var hint = "the issuer should use the published contexts only"
        if let near = NearText.nearest(to: url, among: loader.knownURLs) {
            hint = "a known one is \(DisplayText.escaped(near)); " + hint
        }
        throw fail(
            options.isSafe ? .unknownContext : .loadingRemoteContextFailed,
            "the context \(DisplayText.escaped(url)) is not known here, and none is fetched",
            hint: hint
        )
    }
}
