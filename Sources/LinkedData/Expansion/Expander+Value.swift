import StrictJSON

// Value expansion (JSON-LD 1.1 API §5.3.2).
extension Expander {
    /// The expanded form of a string, a number or a boolean.
    mutating func expandValue(_ value: JSON, of property: ActiveProperty, in active: ActiveContext) -> JSON {
        let definition = property.definition(in: active)
        if case .string(let text) = value, definition?.type?.keyword == .id {
            return reference(active.mappings.expand(text, documentRelative: true, vocab: false), of: text, in: active)
        }
        if case .string(let text) = value, definition?.type?.keyword == .vocab {
            return reference(active.mappings.expand(text, documentRelative: true), of: text, in: active)
        }
        let literal = Expander.literal(value, definition: definition, in: active)
        checkLiteral(literal)
        return literal
    }

    /// Steps 3 to 6: what is no reference.
    static func literal(_ value: JSON, definition: TermDefinition?, in active: ActiveContext) -> JSON {
        var members = [JSONObject.Member(name: "@value", value: value)]
        switch definition?.type {
        case .iri(let type)?: members.append(.init(name: "@type", value: .string(type)))
        case .keyword(.json)?: members.append(.init(name: "@type", value: "@json"))
        default:
            guard value.string != nil else { break }
            let language = definition?.language.map(\.value) ?? active.language
            let direction = definition?.direction.map(\.value) ?? active.direction
            if let language { members.append(.init(name: "@language", value: .string(language))) }
            if let direction { members.append(.init(name: "@direction", value: .string(direction))) }
        }
        return .object(JSONObject(uncheckedMembers: members))
    }

    private mutating func reference(_ iri: ExpandedIRI?, of text: String, in active: ActiveContext) -> JSON {
        checkReference(iri, of: text, in: active)
        return .object(
            JSONObject(uncheckedMembers: [.init(name: "@id", value: iri.map { .string($0.text) } ?? .null)])
        )
    }
}
