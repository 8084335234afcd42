import StrictJSON

// The contexts that come into force at a place (JSON-LD 1.1 API §5.1.2 steps 3, 4.2, 7 to 11).
extension Expander {
    /// The context that the scoped context of a property makes of another; nothing where the property has none.
    ///
    /// - Parameters:
    ///   - origin: The context in force, which defines the property.
    ///   - active: The context that the scoped one is processed on.
    mutating func propertyScoped(
        _ property: ActiveProperty,
        of origin: ActiveContext,
        on active: ActiveContext
    ) throws(LinkedDataError) -> ActiveContext? {
        guard case .term(let name) = property, let definition = origin.definition(of: name),
            let local = definition.localContext
        else { return nil }
        var call = ContextCall(scopeOf: definition)
        call.overridesProtected = true
        return try process(local, on: active, scope: origin, name: name, kind: .property, call: call)
    }

    /// A scoped context processed, or the kept result.
    mutating func process(
        _ local: JSON,
        on active: ActiveContext,
        scope: ActiveContext,
        name: String,
        kind: ContextCache.Kind,
        call: ContextCall
    ) throws(LinkedDataError) -> ActiveContext {
        let key = ContextCache.Key(active: active, scope: scope, name: [ByteKey(name)], kind: kind)
        var call = call
        call.isShared = active.isShared && scope.isShared
        contexts.place = path
        return try contexts.process(local, on: active, key: key, call: call)
    }

    /// The context that a member `@context` makes of another (step 9).
    mutating func documentContext(_ local: JSON, on active: ActiveContext) throws(LinkedDataError) -> ActiveContext {
        path.append("@context")
        defer { path.removeLast() }
        if options.isSafe { try checkContexts(local) }
        contexts.place = path
        let names = local.items.compactMap { $0.string.map(ByteKey.init) }
        var call = ContextCall(baseURL: documentURL)
        guard names.count == local.items.count else {
            return try contexts.process(local, on: active, key: nil, call: call)
        }
        call.isShared = active.isShared
        let name = names + [ByteKey(documentURL ?? "")]
        let key = ContextCache.Key(active: active, scope: nil, name: name, kind: .document)
        return try contexts.process(local, on: active, key: key, call: call)
    }

    /// The context in force for the members of an object, before its types are looked at (steps 7 to 9).
    mutating func contextForMembers(
        of object: JSONObject,
        property: ActiveProperty,
        in active: ActiveContext,
        isFromMap: Bool
    ) throws(LinkedDataError) -> ActiveContext {
        var result = active
        if let previous = active.previous, !isFromMap, beginsNode(object, in: active) { result = previous }
        if let scoped = try propertyScoped(property, of: active, on: result) { result = scoped }
        if let local = object["@context"] { result = try documentContext(local, on: result) }
        return result
    }

    /// Whether an object is a node with members of its own: it has no `@value`, and is not only an `@id`.
    private func beginsNode(_ object: JSONObject, in active: ActiveContext) -> Bool {
        let members = object.members
        if members.count == 1, active.mappings.expand(members[0].name)?.keyword == .id { return false }
        return !members.contains { active.mappings.expand($0.name)?.keyword == .value }
    }

    /// The context with those of the types of an object on top (step 11).
    mutating func typeScoped(_ object: JSONObject, on active: ActiveContext) throws(LinkedDataError) -> ActiveContext {
        var result = active
        for member in typeMembers(of: object, in: active) {
            let terms = member.value.items.compactMap(\.string).sorted { $0.precedesInBytes($1) }
            for term in terms {
                guard let definition = active.definition(of: term), let local = definition.localContext else {
                    continue
                }
                var call = ContextCall(scopeOf: definition)
                call.propagates = false
                result = try process(local, on: result, scope: active, name: term, kind: .type, call: call)
            }
        }
        return result
    }

    /// The members whose names expand to `@type`, in the order of their names.
    func typeMembers(of object: JSONObject, in active: ActiveContext) -> [JSONObject.Member] {
        object.members.filter { active.mappings.expand($0.name)?.keyword == .type }
            .sorted { $0.name.precedesInBytes($1.name) }
    }
}
