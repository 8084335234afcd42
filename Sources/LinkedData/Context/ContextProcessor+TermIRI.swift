import StrictJSON

// What a term stands for (JSON-LD 1.1 API §4.2.2 steps 13 to 18).
extension ContextProcessor {
    /// Step 13: a term for the reverse of a property; nothing where it is to be passed over.
    mutating func reverseDefinition(
        _ definition: TermDefinition,
        _ reverse: JSON,
        _ entries: JSONObject,
        in result: inout ContextMappings,
        creation: inout TermCreation
    ) throws(LinkedDataError) -> TermDefinition? {
        var definition = definition
        if entries["@id"] != nil || entries["@nest"] != nil {
            throw fail(.invalidReverseProperty, "beside @reverse neither @id nor @nest may stand")
        }
        guard let text = reverse.string else {
            throw fail(.invalidIRIMapping, "@reverse in a definition is an IRI; found \(reverse.kind)")
        }
        if Keyword(text: text) == nil, Keyword.isReserved(text) { return nil }
        guard let iri = try expandDefining(text, in: &result, creation: &creation), iri.isAbsolute else {
            throw fail(.invalidIRIMapping, "the reverse property \(DisplayText.quoted(text)) is no IRI")
        }
        definition.iri = iri
        switch entries["@container"] {
        case nil, .null?: break
        case .string(let name)?:
            guard let container = Container(Keyword(text: name)), container == .set || container == .index else {
                throw reverseContainer()
            }
            definition.container = container
        default: throw reverseContainer()
        }
        definition.isReverse = true
        return definition
    }

    private func reverseContainer() -> LinkedDataError {
        fail(.invalidReverseProperty, "the container of a reverse property is @set, @index or null")
    }

    /// Steps 14 to 18: sets what a term stands for. False where the term is to be passed over.
    mutating func setIRI(
        _ definition: inout TermDefinition,
        of term: String,
        id: JSON?,
        isSimple: Bool,
        in result: inout ContextMappings,
        creation: inout TermCreation
    ) throws(LinkedDataError) -> Bool {
        if let id, id.string.map({ !$0.isSameBytes(as: term) }) ?? true {
            if case .null = id { return true }
            return try setGivenIRI(&definition, of: term, id: id, isSimple: isSimple, in: &result, creation: &creation)
        }
        if let compact = CompactIRI(term) {
            if creation.value(of: compact.prefix) != nil {
                try define(compact.prefix, in: &result, creation: &creation)
            }
            if let prefix = result[compact.prefix]?.iri {
                definition.iri = .iri(prefix.text + compact.suffix)
            } else {
                definition.iri = .iri(term)
            }
        } else if term.utf8.contains(UInt8(ascii: "/")) {
            guard let iri = result.expand(term), iri.isAbsolute else { throw noIRI(term) }
            definition.iri = iri
        } else if Keyword(text: term) == .type {
            definition.iri = .keyword(.type)
        } else if let vocabulary = result.vocabulary {
            definition.iri = .iri(vocabulary + term)
        } else {
            throw noIRI(term)
        }
        return true
    }

    private func noIRI(_ term: String) -> LinkedDataError {
        fail(
            .invalidIRIMapping,
            "the term \(DisplayText.quoted(term)) stands for no IRI: it has no @id, and no @vocab holds"
        )
    }

    /// Step 14.2: what a term stands for is given.
    private mutating func setGivenIRI(
        _ definition: inout TermDefinition,
        of term: String,
        id: JSON,
        isSimple: Bool,
        in result: inout ContextMappings,
        creation: inout TermCreation
    ) throws(LinkedDataError) -> Bool {
        guard let text = id.string else {
            throw fail(.invalidIRIMapping, "@id in a definition is a string or null; found \(id.kind)")
        }
        if Keyword(text: text) == nil, Keyword.isReserved(text) { return false }
        guard let iri = try expandDefining(text, in: &result, creation: &creation),
            iri.keyword != nil || iri.isAbsolute
        else {
            throw fail(.invalidIRIMapping, "\(DisplayText.quoted(text)), for which the term stands, is no IRI")
        }
        if iri.keyword == .context { throw fail(.invalidKeywordAlias, "no term can stand for @context") }
        definition.iri = iri
        let colon = UInt8(ascii: ":")
        let hasSlash = term.utf8.contains(UInt8(ascii: "/"))
        if hasSlash || term.utf8.dropFirst().dropLast().contains(colon) {
            creation.defined[ByteKey(term)] = true
            guard let own = try expandDefining(term, in: &result, creation: &creation), own == iri else {
                throw fail(
                    .invalidIRIMapping,
                    "the term \(DisplayText.quoted(term)) is an IRI itself and cannot stand for another"
                )
            }
        }
        if !hasSlash, !term.utf8.contains(colon), isSimple, case .iri(let text) = iri {
            definition.isPrefix = IRI.endsWithDelimiter(text) || IRI.isBlankNode(text)
        }
        return true
    }
}
