import StrictJSON

// Members that are properties (JSON-LD 1.1 API §5.1.2 steps 13.5 to 13.14).
extension Expander {
    /// Adds the values of a property to the result.
    mutating func expandProperty(
        _ iri: String,
        _ member: JSONObject.Member,
        into frame: inout ObjectFrame
    ) throws(LinkedDataError) {
        let definition = frame.active.definition(of: member.name)
        let container = definition?.container ?? []
        guard var expanded = try expandedValue(of: member, definition: definition, in: frame.active) else { return }
        if container.contains(.list), expanded["@list"] == nil {
            expanded = ["@list": .array(expanded.items)]
        }
        if container.contains(.graph), container.isDisjoint(with: [.id, .index]) {
            expanded = .array(expanded.items.map { ["@graph": .array($0.items)] })
        }
        if definition?.isReverse == true {
            try addReverse(expanded.items, to: iri, in: &frame)
        } else {
            frame.result.add(expanded.items, to: iri)
        }
    }

    /// Steps 13.6 to 13.9.
    private mutating func expandedValue(
        of member: JSONObject.Member,
        definition: TermDefinition?,
        in active: ActiveContext
    ) throws(LinkedDataError) -> JSON? {
        let container = definition?.container ?? []
        if definition?.type?.keyword == .json {
            return ["@value": member.value, "@type": "@json"]
        }
        if case .object(let map) = member.value {
            if container.contains(.language) {
                return try .array(expandLanguages(map, definition: definition, in: active))
            }
            if !container.isDisjoint(with: [.index, .type, .id]), let definition {
                return try .array(expandMap(map, of: member.name, definition: definition, in: active))
            }
        }
        return try expand(member.value, of: .term(member.name), in: active)
    }

    /// Step 13.7: strings by their languages.
    private mutating func expandLanguages(
        _ map: JSONObject,
        definition: TermDefinition?,
        in active: ActiveContext
    ) throws(LinkedDataError) -> [JSON] {
        var result: [JSON] = []
        let direction = definition?.direction.map(\.value) ?? active.direction
        for entry in options.isOrdered ? map.membersByName : map.members {
            path.append(entry.name)
            let isNone = active.mappings.expand(entry.name)?.keyword == Keyword.none
            for item in entry.value.items {
                if case .null = item {
                    lose(.nullValue, "null says nothing, and no signature covers it")
                    continue
                }
                guard item.string != nil else {
                    throw fail(.invalidLanguageMapValue, "a language map holds strings; found \(item.kind)")
                }
                var members = [JSONObject.Member(name: "@value", value: item)]
                if !isNone { members.append(.init(name: "@language", value: .string(entry.name))) }
                if let direction { members.append(.init(name: "@direction", value: .string(direction))) }
                let literal = JSON.object(JSONObject(uncheckedMembers: members))
                checkLiteral(literal)
                result.append(literal)
            }
            path.removeLast()
        }
        return result
    }
}
