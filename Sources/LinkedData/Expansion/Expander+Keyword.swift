import StrictJSON

// Members that are keywords (JSON-LD 1.1 API §5.1.2 step 13.4).
extension Expander {
    /// Adds what a keyword says to the result.
    mutating func expandKeyword(
        _ keyword: Keyword,
        _ member: JSONObject.Member,
        into frame: inout ObjectFrame
    ) throws(LinkedDataError) {
        try refuseInReverse(keyword, in: frame)
        let mayRepeat = keyword == .included || keyword == .type
        if frame.result.contains(keyword.rawValue), !mayRepeat || contexts.is10 {
            throw fail(
                .collidingKeywords,
                "\(keyword.rawValue) stands twice in one object, the second time as \(DisplayText.quoted(member.name))"
            )
        }
        let value = member.value
        switch keyword {
        case .id: try expandID(value, into: &frame)
        case .type: try expandType(value, into: &frame)
        case .value: try expandValueMember(value, into: &frame)
        case .graph:
            let graph = try expand(value, of: .graph, in: frame.active)
            frame.result["@graph"] = .array(graph?.items ?? [])
        case .included: try expandIncluded(value, into: &frame)
        case .language:
            guard value.string != nil else {
                throw fail(.invalidLanguageTaggedString, "@language is a language tag; found \(value.kind)")
            }
            frame.result["@language"] = value
        case .direction:
            if contexts.is10 { return }
            guard value == "ltr" || value == "rtl" else {
                throw fail(.invalidBaseDirection, "a direction of a value is \"ltr\" or \"rtl\"; found \(value.kind)")
            }
            frame.result["@direction"] = value
        case .index:
            guard value.string != nil else {
                throw fail(.invalidIndexValue, "@index is a string; found \(value.kind)")
            }
            lose(.indexLost, "an @index orders values for programs, and no signature covers it")
            frame.result["@index"] = value
        case .list:
            if frame.property.isFree {
                lose(.freeValue, "a list stands here where only objects have a meaning")
                return
            }
            let list = try expand(value, of: frame.property, in: frame.active)
            frame.result["@list"] = .array(list?.items ?? [])
        case .set:
            if let set = try expand(value, of: frame.property, in: frame.active) { frame.result["@set"] = set }
        case .reverse: try expandReverse(value, into: &frame)
        default:
            lose(.undefinedTerm, "the keyword \(keyword.rawValue) has no meaning here")
        }
    }

    private mutating func expandID(_ value: JSON, into frame: inout ObjectFrame) throws(LinkedDataError) {
        guard let text = value.string else {
            throw fail(.invalidIdValue, "an identifier is a string; found \(value.kind)")
        }
        let iri = frame.active.mappings.expand(text, documentRelative: true, vocab: false)
        checkReference(iri, of: text, in: frame.active)
        if let iri { frame.result["@id"] = .string(iri.text) }
    }

    /// Step 13.4.4. One type stays a string, several an array.
    private mutating func expandType(_ value: JSON, into frame: inout ObjectFrame) throws(LinkedDataError) {
        var types: [JSON] = []
        for (index, item) in value.items.enumerated() {
            guard let text = item.string else {
                throw fail(.invalidTypeValue, "a type is a string; found \(item.kind)")
            }
            if value.array != nil { path.append(String(index)) }
            let iri = frame.typeScoped.mappings.expand(text, documentRelative: true)
            // Whether it is the type of a value, as it must be, is seen when the object is whole
            if iri?.keyword != .json { checkType(iri, of: text, in: frame.typeScoped) }
            if let iri { types.append(.string(iri.text)) }
            if value.array != nil { path.removeLast() }
        }
        if let present = frame.result["@type"] {
            frame.result["@type"] = .array(present.items + types)
        } else if value.array != nil {
            frame.result["@type"] = .array(types)
        } else if let only = types.first {
            frame.result["@type"] = only
        }
    }

    /// Step 13.4.7.
    private mutating func expandValueMember(_ value: JSON, into frame: inout ObjectFrame) throws(LinkedDataError) {
        if frame.inputType?.keyword == .json {
            if contexts.is10 {
                throw fail(.invalidValueObjectValue, "JSON as a value does not exist under version 1.0")
            }
        } else if value.array != nil || value.object != nil {
            throw fail(.invalidValueObjectValue, "@value is a string, a number, true or false; found \(value.kind)")
        }
        frame.result["@value"] = value
    }

    /// Step 13.4.6.
    private mutating func expandIncluded(_ value: JSON, into frame: inout ObjectFrame) throws(LinkedDataError) {
        if contexts.is10 { return }
        let included = try expand(value, of: .none, in: frame.active)?.items ?? []
        guard !included.isEmpty || value.items.isEmpty, included.allSatisfy(\.isNodeObject) else {
            throw fail(.invalidIncludedValue, "what is included is an object with members of its own")
        }
        frame.result["@included"] = .array((frame.result["@included"]?.items ?? []) + included)
    }

    /// Step 13.4.13.
    private mutating func expandReverse(_ value: JSON, into frame: inout ObjectFrame) throws(LinkedDataError) {
        guard let object = value.object else {
            throw fail(.invalidReverseValue, "@reverse is an object; found \(value.kind)")
        }
        let expanded = try expand(object, of: .reverse, in: frame.active, isFromMap: false)
        for member in expanded?.object?.members ?? [] {
            if Keyword(text: member.name) == .reverse {
                for twice in member.value.object?.members ?? [] {
                    frame.result.add(twice.value.items, to: twice.name)
                }
            } else {
                try addReverse(member.value.items, to: member.name, in: &frame)
            }
        }
    }

    /// Adds nodes to a property in the reverse direction (steps 13.4.13.4 and 13.13).
    mutating func addReverse(
        _ items: [JSON],
        to property: String,
        in frame: inout ObjectFrame
    ) throws(LinkedDataError) {
        if items.contains(where: { $0["@value"] != nil || $0["@list"] != nil }) {
            throw fail(
                .invalidReversePropertyValue,
                "the value of a reverse property is an object, no value and no list"
            )
        }
        var reverse = MemberTable(frame.result["@reverse"]?.object?.members ?? [])
        reverse.add(items, to: property)
        frame.result["@reverse"] = .object(JSONObject(uncheckedMembers: reverse.members))
    }
}

extension JSON {
    /// Whether an expanded value is a node object (JSON-LD 1.1 §9.5): an object without `@value`, `@list` and `@set`.
    var isNodeObject: Bool {
        guard let object else { return false }
        return object["@value"] == nil && object["@list"] == nil && object["@set"] == nil
    }

    /// Whether an expanded value is a graph object: an object with `@graph`, and beside it only `@id` and `@index`.
    var isGraphObject: Bool {
        guard let object, object["@graph"] != nil else { return false }
        return object.members.allSatisfy { member in
            switch Keyword(text: member.name) {
            case .graph, .id, .index, .context: true
            default: false
            }
        }
    }
}
