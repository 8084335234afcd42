import StrictJSON

// The other members of a term definition (JSON-LD 1.1 API §4.2.2 steps 19 to 26).
extension ContextProcessor {
    /// Step 19.
    func setContainer(_ definition: inout TermDefinition, _ value: JSON) throws(LinkedDataError) {
        var container: Container = []
        for item in value.items {
            guard let name = item.string, let one = Container(Keyword(text: name)) else {
                throw fail(.invalidContainerMapping, "a container is a keyword such as @set; found \(item.kind)")
            }
            container.insert(one)
        }
        let isString = value.string != nil
        let isOf11 = !isString || !container.isDisjoint(with: [.graph, .id, .type])
        guard container.isAllowed, !(is10 && isOf11) else {
            throw fail(.invalidContainerMapping, "these containers cannot stand together, or not under version 1.0")
        }
        definition.container = container
        guard container.contains(.type) else { return }
        let type = definition.type ?? .keyword(.id)
        guard type.keyword == .id || type.keyword == .vocab else {
            throw fail(.invalidTypeMapping, "the type of a term with the container @type is @id or @vocab")
        }
        definition.type = type
    }

    /// Steps 20 to 26.
    mutating func setEntries(
        _ definition: inout TermDefinition,
        of term: String,
        _ entries: JSONObject,
        in result: inout ContextMappings,
        creation: inout TermCreation
    ) throws(LinkedDataError) {
        if let index = entries["@index"] {
            try setIndex(&definition, index, in: &result, creation: &creation)
        }
        if let context = entries["@context"] {
            try need11("@context")
            if !creation.call.isProven { try validate(context, in: result, creation: creation) }
            definition.localContext = context
            definition.baseURL = creation.call.baseURL
            definition.isProven = creation.call.isProven
        }
        if entries["@type"] == nil {
            if let language = entries["@language"] { try setLanguage(&definition, language) }
            if let direction = entries["@direction"] {
                definition.direction = try self.direction(direction).map { .text($0) } ?? .null
            }
        }
        if let nest = entries["@nest"] { try setNest(&definition, nest) }
        if let prefix = entries["@prefix"] { try setPrefix(&definition, prefix, of: term) }
        for member in entries.members {
            switch Keyword(text: member.name) {
            case .id, .reverse, .container, .context, .direction, .index, .language, .nest, .prefix, .protected, .type:
                continue
            default:
                throw fail(
                    .invalidTermDefinition,
                    "a definition has no member \(DisplayText.quoted(member.name))"
                )
            }
        }
    }

    private func need11(_ keyword: String) throws(LinkedDataError) {
        if is10 { throw fail(.invalidTermDefinition, "\(keyword) in a definition does not exist under version 1.0") }
    }

    /// Step 20.
    private mutating func setIndex(
        _ definition: inout TermDefinition,
        _ value: JSON,
        in result: inout ContextMappings,
        creation: inout TermCreation
    ) throws(LinkedDataError) {
        try need11("@index")
        guard definition.container.contains(.index) else {
            throw fail(.invalidTermDefinition, "@index stands only beside the container @index")
        }
        guard let text = value.string,
            case .iri(let iri)? = try expandDefining(text, in: &result, creation: &creation), IRI.hasScheme(iri)
        else { throw fail(.invalidTermDefinition, "@index in a definition is a property") }
        definition.index = text
    }

    /// Step 21: the scoped context is processed to find its errors, the result thrown away.
    private mutating func validate(
        _ context: JSON,
        in result: ContextMappings,
        creation: TermCreation
    ) throws(LinkedDataError) {
        var call = ContextCall(baseURL: creation.call.baseURL, remoteContexts: creation.call.remoteContexts)
        call.overridesProtected = true
        call.validatesScoped = false
        let (path, sources, place) = (termPath, sources, place)
        var scratch = result
        try spend(scratch.terms.count)
        do throws(LinkedDataError) {
            termPath.append("@context")
            try apply(context, to: &scratch, from: nil, call: call)
            termPath = path
        } catch {
            termPath = path
            self.sources = sources
            self.place = place
            if error.code == .contextOverflow || error.code == .unknownContext { throw error }
            throw fail(.invalidScopedContext, "the scoped context is not right: \(error.detail)", hint: error.hint)
        }
    }

    /// Step 22.
    private func setLanguage(_ definition: inout TermDefinition, _ value: JSON) throws(LinkedDataError) {
        switch value {
        case .null: definition.language = .null
        case .string(let text): definition.language = .text(text)
        default:
            throw fail(.invalidLanguageMapping, "@language in a definition is a string or null; found \(value.kind)")
        }
    }

    /// Step 24.
    private func setNest(_ definition: inout TermDefinition, _ value: JSON) throws(LinkedDataError) {
        try need11("@nest")
        guard let text = value.string, Keyword(text: text) == nil || Keyword(text: text) == .nest else {
            throw fail(.invalidNestValue, "@nest in a definition is @nest or a term for it; found \(value.kind)")
        }
        definition.nest = text
    }

    /// Step 25.
    private func setPrefix(
        _ definition: inout TermDefinition,
        _ value: JSON,
        of term: String
    ) throws(LinkedDataError) {
        try need11("@prefix")
        if term.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }) {
            throw fail(.invalidTermDefinition, "a term with a colon or a slash is no prefix")
        }
        guard let isPrefix = value.bool else {
            throw fail(.invalidPrefixValue, "@prefix is true or false; found \(value.kind)")
        }
        definition.isPrefix = isPrefix
        if isPrefix, definition.iri?.keyword != nil {
            throw fail(.invalidTermDefinition, "a term for a keyword is no prefix")
        }
    }
}
