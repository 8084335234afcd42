import StrictJSON

// Objects (JSON-LD 1.1 API §5.1.2 steps 6 to 14).
extension Expander {
    /// The expansion of an object; nothing where nothing is left of it.
    mutating func expand(
        _ object: JSONObject,
        of property: ActiveProperty,
        in context: ActiveContext,
        isFromMap: Bool
    ) throws(LinkedDataError) -> JSON? {
        let outer = try contextForMembers(of: object, property: property, in: context, isFromMap: isFromMap)
        let active = try typeScoped(object, on: outer)
        var frame = ObjectFrame(
            active: active,
            typeScoped: outer,
            property: property,
            inputType: inputType(of: object, in: active)
        )
        try expandMembers(of: object, into: &frame)
        return try finish(frame, of: object)
    }

    /// What the last value of the first type member expands to (step 12).
    private func inputType(of object: JSONObject, in active: ActiveContext) -> ExpandedIRI? {
        guard let first = typeMembers(of: object, in: active).first, let last = first.value.items.last?.string else {
            return nil
        }
        return active.mappings.expand(last)
    }

    /// Steps 13 and 14: the members, then those that are nested.
    mutating func expandMembers(of object: JSONObject, into frame: inout ObjectFrame) throws(LinkedDataError) {
        var nests: [JSONObject.Member] = []
        for member in options.isOrdered ? object.membersByName : object.members {
            if Keyword(text: member.name) == .context { continue }
            path.append(member.name)
            switch frame.active.mappings.expand(member.name) {
            case nil:
                loseMember(member, in: frame.active)
            case .keyword(.nest)?:
                try refuseInReverse(.nest, in: frame)
                checkKeyword(.nest, written: member.name, in: frame, object: object)
                nests.append(member)
            case .keyword(let keyword)?:
                checkKeyword(keyword, written: member.name, in: frame, object: object)
                try expandKeyword(keyword, member, into: &frame)
            case .iri(let iri)?:
                if iri.utf8.contains(UInt8(ascii: ":")) {
                    checkProperty(iri, written: member.name, in: frame.active)
                    try expandProperty(iri, member, into: &frame)
                } else {
                    loseMember(member, in: frame.active)
                }
            }
            path.removeLast()
        }
        for nest in nests { try expandNested(nest, into: &frame) }
    }

    /// Step 14.2: the members of objects that only group members. A scoped context of the grouping term holds for them.
    private mutating func expandNested(
        _ nest: JSONObject.Member,
        into frame: inout ObjectFrame
    ) throws(LinkedDataError) {
        path.append(nest.name)
        let outer = frame.active
        if let scoped = try propertyScoped(.term(nest.name), of: outer, on: outer) { frame.active = scoped }
        for (index, item) in nest.value.items.enumerated() {
            if nest.value.array != nil { path.append(String(index)) }
            guard let object = item.object else {
                throw fail(.invalidNestValue, "what is nested is an object; found \(item.kind)")
            }
            if object.members.contains(where: { frame.active.mappings.expand($0.name)?.keyword == .value }) {
                throw fail(.invalidNestValue, "what is nested has no member @value")
            }
            try expandMembers(of: object, into: &frame)
            if nest.value.array != nil { path.removeLast() }
        }
        frame.active = outer
        path.removeLast()
    }

    /// Step 13.4.1.
    func refuseInReverse(_ keyword: Keyword, in frame: ObjectFrame) throws(LinkedDataError) {
        if case .reverse = frame.property {
            throw fail(.invalidReversePropertyMap, "among reverse properties stands the keyword \(keyword.rawValue)")
        }
    }
}
