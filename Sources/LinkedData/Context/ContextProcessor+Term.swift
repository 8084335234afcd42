import StrictJSON

// Term creation (JSON-LD 1.1 API §4.2.2).
extension ContextProcessor {
    /// Defines a term of a context definition, and before it whatever it needs.
    mutating func define(
        _ term: String,
        in result: inout ContextMappings,
        creation: inout TermCreation
    ) throws(LinkedDataError) {
        let key = ByteKey(term)
        termPath.append(term)
        if let isDefined = creation.defined[key] {
            if !isDefined {
                throw fail(.cyclicIRIMapping, "the definition of \(DisplayText.quoted(term)) needs itself")
            }
            termPath.removeLast()
            return
        }
        if term.isEmpty { throw fail(.invalidTermDefinition, "a term is not empty") }
        try spend(1)
        creation.defined[key] = false
        guard let value = creation.value(of: term) else {
            termPath.removeLast()
            return
        }
        if try checkName(term, value: value) {
            let previous = result[term]
            result[term] = nil
            if let definition = try definition(of: term, value: value, in: &result, creation: &creation) {
                result[term] = try guarding(definition, of: term, previous: previous, call: creation.call)
                if result.terms.count > UntrustedInput.contextTerms {
                    throw fail(.contextOverflow, "more than \(UntrustedInput.contextTerms) terms are defined")
                }
            } else if let previous, previous.isProtected, !creation.call.overridesProtected {
                throw redefinition(of: term)
            }
        }
        creation.defined[key] = true
        termPath.removeLast()
    }

    /// Steps 4 and 5: whether a term may be defined; false where it is to be passed over.
    private func checkName(_ term: String, value: JSON) throws(LinkedDataError) -> Bool {
        if Keyword(text: term) == .type {
            let isFine = value.object.map { object in
                !object.isEmpty
                    && object.members.allSatisfy { member in
                        switch Keyword(text: member.name) {
                        case .container: member.value.items.count == 1 && member.value.items[0] == "@set"
                        case .protected: true
                        default: false
                        }
                    }
            }
            if is10 || isFine != true {
                throw fail(
                    .keywordRedefinition,
                    "of @type only the container @set and its protection can be defined, and only under version 1.1"
                )
            }
            return true
        }
        if Keyword(text: term) != nil {
            throw fail(.keywordRedefinition, "the keyword \(term) cannot be a term")
        }
        return !Keyword.isReserved(term)
    }

    /// Step 27: protected terms stay as they are.
    private func guarding(
        _ definition: TermDefinition,
        of term: String,
        previous: TermDefinition?,
        call: ContextCall
    ) throws(LinkedDataError) -> TermDefinition {
        guard let previous, previous.isProtected, !call.overridesProtected else { return definition }
        guard definition.saysSame(as: previous) else { throw redefinition(of: term) }
        return previous
    }

    private func redefinition(of term: String) -> LinkedDataError {
        fail(.protectedTermRedefinition, "the term \(DisplayText.quoted(term)) is protected and defined otherwise here")
    }

    /// Steps 7 to 26: the definition of a term, nothing where it is to be passed over.
    private mutating func definition(
        of term: String,
        value: JSON,
        in result: inout ContextMappings,
        creation: inout TermCreation
    ) throws(LinkedDataError) -> TermDefinition? {
        let entries: JSONObject
        switch value {
        case .null, .string: entries = JSONObject(uncheckedMembers: [.init(name: "@id", value: value)])
        case .object(let object): entries = object
        default:
            throw fail(.invalidTermDefinition, "a term is defined by an IRI, an object or null; found \(value.kind)")
        }
        var definition = TermDefinition()
        definition.isProtected = creation.isProtected
        if let isProtected = entries["@protected"] {
            guard let flag = isProtected.bool else {
                throw fail(.invalidProtectedValue, "@protected is true or false; found \(isProtected.kind)")
            }
            if is10 { throw fail(.invalidTermDefinition, "@protected does not exist under version 1.0") }
            definition.isProtected = flag
        }
        if let type = entries["@type"] {
            definition.type = try typeMapping(type, in: &result, creation: &creation)
        }
        if let reverse = entries["@reverse"] {
            return try reverseDefinition(definition, reverse, entries, in: &result, creation: &creation)
        }
        let isPassedOver = try !setIRI(
            &definition,
            of: term,
            id: entries["@id"],
            isSimple: value.string != nil,
            in: &result,
            creation: &creation
        )
        if isPassedOver { return nil }
        if let container = entries["@container"] { try setContainer(&definition, container) }
        try setEntries(&definition, of: term, entries, in: &result, creation: &creation)
        return definition
    }

    /// Step 12.
    private mutating func typeMapping(
        _ type: JSON,
        in result: inout ContextMappings,
        creation: inout TermCreation
    ) throws(LinkedDataError) -> ExpandedIRI {
        guard let text = type.string else {
            throw fail(.invalidTypeMapping, "@type in a definition is a string; found \(type.kind)")
        }
        let expanded = try expandDefining(text, in: &result, creation: &creation)
        switch expanded {
        case .keyword(.id), .keyword(.vocab): return .keyword(expanded?.keyword ?? .id)
        case .keyword(.json) where !is10: return .keyword(.json)
        case .keyword(.none) where !is10: return .keyword(.none)
        case .iri(let iri) where IRI.hasScheme(iri): return .iri(iri)
        default:
            throw fail(.invalidTypeMapping, "the type \(DisplayText.quoted(text)) in a definition is no IRI")
        }
    }

    /// IRI expansion during context processing (JSON-LD 1.1 API §5.2.2 steps 3 and 6.3): terms that the value needs are
    /// defined before.
    mutating func expandDefining(
        _ value: String,
        in result: inout ContextMappings,
        creation: inout TermCreation
    ) throws(LinkedDataError) -> ExpandedIRI? {
        if Keyword(text: value) != nil || Keyword.isReserved(value) { return result.expand(value) }
        if creation.value(of: value) != nil, creation.defined[ByteKey(value)] != true {
            try define(value, in: &result, creation: &creation)
        }
        if result[value] == nil, let compact = CompactIRI(value), !compact.isNeverCompact,
            creation.value(of: compact.prefix) != nil, creation.defined[ByteKey(compact.prefix)] != true
        {
            try define(compact.prefix, in: &result, creation: &creation)
        }
        return result.expand(value)
    }
}
