import StrictJSON

// Index, id and type maps (JSON-LD 1.1 API §5.1.2 step 13.8).
extension Expander {
    /// The values of a map, each with what its key says.
    mutating func expandMap(
        _ map: JSONObject,
        of property: String,
        definition: TermDefinition,
        in active: ActiveContext
    ) throws(LinkedDataError) -> [JSON] {
        var result: [JSON] = []
        for entry in options.isOrdered ? map.membersByName : map.members {
            path.append(entry.name)
            let context = try mapContext(entry.name, container: definition.container, in: active)
            let key = active.mappings.expand(entry.name)
            let items = try expand(entry.value.items, of: .term(property), in: context, isFromMap: true)
            for item in items {
                var item = item
                if definition.container.contains(.graph), !item.isGraphObject {
                    item = ["@graph": .array(item.items)]
                }
                try addKey(entry.name, expanded: key, definition: definition, to: &item, in: active)
                result.append(item)
            }
            if items.isEmpty { lose(.emptyEntry, "this entry has no value, so no signature covers its name") }
            path.removeLast()
        }
        return result
    }

    /// The context for the values under one key (steps 13.8.3.1 to 13.8.3.3).
    private mutating func mapContext(
        _ key: String,
        container: Container,
        in active: ActiveContext
    ) throws(LinkedDataError) -> ActiveContext {
        guard !container.isDisjoint(with: [.id, .type]) else { return active }
        let context = active.previous ?? active
        guard container.contains(.type), let definition = context.definition(of: key),
            let local = definition.localContext
        else { return context }
        return try process(
            local,
            on: context,
            scope: context,
            name: key,
            kind: .typeOfMap,
            call: ContextCall(scopeOf: definition)
        )
    }

    /// Adds what a key says to a value (step 13.8.3.7).
    private mutating func addKey(
        _ key: String,
        expanded: ExpandedIRI?,
        definition: TermDefinition,
        to item: inout JSON,
        in active: ActiveContext
    ) throws(LinkedDataError) {
        let container = definition.container
        let isNone = expanded?.keyword == Keyword.none
        if container.contains(.index) {
            if isNone { return }
            if let property = definition.index {
                try addIndexProperty(property, key, to: &item, in: active)
            } else if item["@index"] == nil {
                lose(.indexLost, "the key \(DisplayText.quoted(key)) orders values, and no signature covers it")
                item.prependMember("@index", .string(key))
            }
        } else if container.contains(.id) {
            guard !isNone, item["@id"] == nil else { return }
            let iri = active.mappings.expand(key, documentRelative: true, vocab: false)
            checkReference(iri, of: key, in: active)
            if let iri { item.prependMember("@id", .string(iri.text)) }
        } else if container.contains(.type), !isNone {
            checkType(expanded, of: key, in: active)
            guard let expanded else { return }
            item.prependMember("@type", .array([.string(expanded.text)] + (item["@type"]?.items ?? [])))
        }
    }

    /// Step 13.8.3.7.2: the key is the value of a property.
    private mutating func addIndexProperty(
        _ property: String,
        _ key: String,
        to item: inout JSON,
        in active: ActiveContext
    ) throws(LinkedDataError) {
        let value = expandValue(.string(key), of: .term(property), in: active)
        guard let iri = active.mappings.expand(property) else { return }
        let isValue = item["@value"] != nil
        item.prependMember(iri.text, .array([value] + (item[iri.text]?.items ?? [])))
        if isValue {
            throw fail(.invalidValueObject, "the key of a map is a property, which only an object can have, no value")
        }
    }
}

extension JSON {
    /// Sets a member of an object, in front where it is new.
    fileprivate mutating func prependMember(_ name: String, _ value: JSON) {
        guard case .object(var object) = self else { return }
        if object[name] != nil {
            object[name] = value
        } else {
            object = JSONObject(uncheckedMembers: [.init(name: name, value: value)] + object.members)
        }
        self = .object(object)
    }
}
