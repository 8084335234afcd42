import StrictJSON

/// Expansion (JSON-LD 1.1 API §5.1) of one document.
struct Expander {
    var contexts: ContextProcessor
    let options: JSONLDOptions
    /// The URL of the document, against which references to contexts are resolved.
    let documentURL: String?
    /// Where in the document the work is.
    var path: [String] = []
    /// What would be lost, found in safe mode.
    var losses: [LinkedDataError] = []
    /// The objects with identifiers, noted in safe mode.
    var identified = IdentifiedObjects()

    init(contexts: ContextProcessor, documentURL: String?) {
        self.contexts = contexts
        self.options = contexts.options
        self.documentURL = documentURL
    }

    /// The expanded form of a document (JSON-LD 1.1 API §9.2, `expand`): an array.
    mutating func expand(document: JSON, with active: ActiveContext) throws(LinkedDataError) -> [JSON] {
        guard let expanded = try expand(document, of: .none, in: active) else { return [] }
        if case .object(let object) = expanded, object.members.count == 1, let graph = object["@graph"] {
            return graph.items
        }
        return expanded.items
    }

    /// The expansion of a value; nothing for null (JSON-LD 1.1 API §5.1.2 steps 1 to 6).
    ///
    /// - Parameters:
    ///   - element: The value.
    ///   - property: The property that has it.
    ///   - active: The context in force.
    ///   - isFromMap: Whether it is a value in an index, id or type map.
    mutating func expand(
        _ element: JSON,
        of property: ActiveProperty,
        in active: ActiveContext,
        isFromMap: Bool = false
    ) throws(LinkedDataError) -> JSON? {
        switch element {
        case .null:
            lose(.nullValue, "null says nothing, and no signature covers it")
            return nil
        case .bool, .number, .string:
            if property.isFree {
                lose(.freeValue, "\(element.kind) stands here where only objects have a meaning")
                return nil
            }
            var active = active
            if let scoped = try propertyScoped(property, of: active, on: active) { active = scoped }
            return expandValue(element, of: property, in: active)
        case .array(let items):
            return try .array(expand(items, of: property, in: active, isFromMap: isFromMap))
        case .object(let object):
            return try expand(object, of: property, in: active, isFromMap: isFromMap)
        }
    }

    /// The expansions of items (step 5).
    mutating func expand(
        _ items: [JSON],
        of property: ActiveProperty,
        in active: ActiveContext,
        isFromMap: Bool
    ) throws(LinkedDataError) -> [JSON] {
        let isList = property.definition(in: active)?.container.contains(.list) ?? false
        var result: [JSON] = []
        for (index, item) in items.enumerated() {
            path.append(String(index))
            if !isList, item.array != nil {
                lose(.spelledOut, "an array within an array says no more than its items in the outer one")
            }
            switch try expand(item, of: property, in: active, isFromMap: isFromMap) {
            case .array(let list)? where isList: result.append(["@list": .array(list)])
            case .array(let more)?: result.append(contentsOf: more)
            case let one?: result.append(one)
            case nil: break
            }
            path.removeLast()
        }
        return result
    }

    /// An error at the place where the work is.
    func fail(_ code: LinkedDataError.Code, _ detail: String, hint: String? = nil) -> LinkedDataError {
        LinkedDataError(
            code,
            detail,
            hint: hint ?? "whoever wrote the document must mend it",
            pointer: JSONPointer(tokens: path)
        )
    }
}
