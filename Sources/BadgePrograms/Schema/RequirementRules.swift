internal import StrictJSON

/// Which kinds of rule can stand in which kind of requirement, and which at the top of a template, as a schema says it.
enum RequirementRules {
    /// Adds it to a template's schema.
    static func add(to root: inout JSONObject) {
        let whole = RuleKinds.all.filter { $0.appliesTo.isEmpty }.map { JSON.string($0.kind) }
        change(&root, ["properties", "rules", "items"]) { items in
            .object(
                JSONObject([
                    JSONObject.Member(name: "allOf", value: [items, ["properties": ["rule": ["enum": .array(whole)]]]])
                ])
            )
        }
        change(&root, ["properties", "parts", "items", "properties", "requirements", "items"]) { requirement in
            let cases = RequirementKind.allCases.map { kind -> JSON in
                let kinds = RuleKinds.all.filter { $0 is any CompositeRule.Type || $0.appliesTo.contains(kind) }
                    .map { JSON.string($0.kind) }
                return [
                    "if": ["properties": ["kind": ["const": .string(kind.rawValue)]], "required": ["kind"]],
                    "then": ["properties": ["rules": ["items": ["properties": ["rule": ["enum": .array(kinds)]]]]]],
                ]
            }
            let members = requirement.object?.members ?? []
            return .object(JSONObject(members + [JSONObject.Member(name: "allOf", value: .array(cases))]))
        }
    }

    /// Changes what stands at the end of a way of members.
    private static func change(_ object: inout JSONObject, _ way: ArraySlice<String>, _ body: (JSON) -> JSON) {
        guard let name = way.first, let value = object[name] else { return }
        if way.count == 1 {
            object[name] = body(value)
        } else if var inner = value.object {
            change(&inner, way.dropFirst(), body)
            object[name] = .object(inner)
        }
    }

    private static func change(_ object: inout JSONObject, _ way: [String], _ body: (JSON) -> JSON) {
        change(&object, way[...], body)
    }
}
