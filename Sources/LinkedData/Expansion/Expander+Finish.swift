import StrictJSON

// What becomes of an expanded object (JSON-LD 1.1 API §5.1.2 steps 15 to 20).
extension Expander {
    /// The object in its final form; nothing where nothing is left of it.
    mutating func finish(_ frame: ObjectFrame, of object: JSONObject) throws(LinkedDataError) -> JSON? {
        var result = frame.result
        if let value = result["@value"] {
            guard try isValue(value, in: result) else {
                lose(.nullValue, "a value of null says nothing, and no signature covers it")
                return nil
            }
            checkSpelledOut(result, in: frame)
        } else if let type = result["@type"] {
            if type.items.contains("@json") {
                lose(.undefinedTerm, "\"@json\" is the type of values, and of no object: no signature covers it")
            }
            if type.array == nil { result["@type"] = [type] }
        } else if let inner = result["@set"] ?? result["@list"] {
            let others = result.members.filter { Keyword(text: $0.name) != .index }
            if others.count > 1 {
                throw fail(.invalidSetOrListObject, "beside @set or @list only @index may stand")
            }
            if result.contains("@set") { return inner }
        }
        let members = result.members
        if members.count == 1, Keyword(text: members[0].name) == .language {
            lose(.freeValue, "a language without a value says nothing")
            return nil
        }
        if frame.property.isFree, isFreeFloating(members) {
            lose(.freeValue, "this object says nothing about anything: it has no property")
            return nil
        }
        if options.isSafe { identified.add(members, at: path) }
        return .object(JSONObject(uncheckedMembers: members))
    }

    /// Step 19: what stands free and is no node with members.
    private func isFreeFloating(_ members: [JSONObject.Member]) -> Bool {
        if members.isEmpty { return true }
        let keywords = members.map { Keyword(text: $0.name) }
        return keywords.contains(.value) || keywords.contains(.list) || keywords == [.id]
    }

    /// Step 15: whether a value object has a value; an error where it is none.
    private func isValue(_ value: JSON, in result: MemberTable) throws(LinkedDataError) -> Bool {
        for member in result.members {
            switch Keyword(text: member.name) {
            case .direction, .index, .language, .type, .value: continue
            default:
                throw fail(
                    .invalidValueObject,
                    "beside @value stands \(DisplayText.quoted(member.name)), which a value cannot have"
                )
            }
        }
        let type = result["@type"]
        let hasLanguage = result.contains("@language")
        if type != nil, hasLanguage || result.contains("@direction") {
            throw fail(.invalidValueObject, "a value has a type, or a language and a direction, not both")
        }
        if type?.items == ["@json"] { return true }
        if case .null = value { return false }
        if hasLanguage, value.string == nil {
            throw fail(.invalidLanguageTaggedValue, "only a string has a language; found \(value.kind)")
        }
        if let type {
            guard let text = type.string, IRI.isWellFormed(text) else {
                throw fail(.invalidTypedValue, "the type of a value is an IRI")
            }
        }
        return true
    }
}
