internal import StrictJSON

/// Which kinds of rule can stand in which kind of requirement, and which at the top of a template; what else a kind of
/// requirement asks for: as a schema says it.
enum RequirementRules {
    /// Adds it to a template's schema.
    static func add(to root: inout JSONObject) {
        change(&root, ["properties", "rules", "items"]) { items in
            .object(JSONObject([JSONObject.Member(name: "allOf", value: .array([items, ofWhole]))]))
        }
        change(&root, ["properties", "parts", "items", "properties", "requirements", "items"]) { requirement in
            adding(general + RequirementKind.allCases.flatMap(demands), to: requirement)
        }
        change(&root, ["properties", "parts", "items"]) { part in
            let none: JSON = ["properties": ["requirements": ["items": rules(["not": isRule(DatesInPhaseRule.self)])]]]
            return adding([["if": Demand.not(Demand.isTrue("phase")), "then": none]], to: part)
        }
        root = adding(TemplateRules.demands, to: .object(root)).object ?? root
    }

    /// A rule of the whole submission, and what it is made of.
    private static var ofWhole: JSON {
        let whole = RuleKinds.all.filter { $0.appliesTo.isEmpty }.map { $0.kind }
        let ofRequirement = RuleKinds.all.filter { !$0.appliesTo.isEmpty }.map { $0.kind }
        let member: JSON = [
            "if": Demand.has(["requirement"]), "then": kind(among: ofRequirement), "else": kind(among: whole),
        ]
        return ["allOf": .array([kind(among: whole), ["properties": ["rules": ["items": member]]]])]
    }

    /// What every kind of requirement asks for.
    private static var general: [JSON] {
        [
            ["properties": ["rules": ["contains": Demand.says("strength", [RuleHeader.Strength.required.rawValue])]]],
            Demand.when(containsRule(AcceptedFormRule.self), Demand.filled("forms")),
            [
                "properties": [
                    "rules": ["items": ["properties": ["rules": ["items": ["properties": ["requirement": false]]]]]]
                ]
            ],
        ]
    }

    /// What one kind of requirement asks for.
    private static func demands(_ kind: RequirementKind) -> [JSON] {
        let kinds = RuleKinds.all.filter { $0 is any CompositeRule.Type || $0.appliesTo.contains(kind) }.map { $0.kind }
        var demands = [rules(self.kind(among: kinds))]
        let asksQuestions = kind == .narrative || kind == .answers || kind == .feedback
        if asksQuestions { demands.append(Demand.filled("questions")) }
        if kind.isRead {
            let required = Demand.says("strength", [RuleHeader.Strength.required.rawValue])
            let readable: JSON = ["allOf": .array([Demand.says("rule", [ReadableRule.kind]), required])]
            demands.append(["properties": ["rules": ["contains": readable]]])
        }
        if kind == .table {
            demands.append(Demand.filled("columns"))
            demands.append(
                rules(Demand.when(Demand.says("rule", [DatesInPhaseRule.kind]), Demand.has(["column"])))
            )
        } else {
            demands.append(Demand.empty("columns"))
        }
        return [["if": Demand.says("kind", [kind.rawValue]), "then": ["allOf": .array(demands)]]]
    }

    /// Each rule of a requirement, and each that one of them is made of, keeps a schema.
    private static func rules(_ schema: JSON) -> JSON {
        ["properties": ["rules": ["items": ["allOf": .array([schema, ["properties": ["rules": ["items": schema]]]])]]]]
    }

    /// The rule is of one of some kinds.
    private static func kind(among kinds: [String]) -> JSON {
        ["properties": ["rule": ["enum": .array(kinds.map { .string($0) })]]]
    }

    /// The rule is of a kind.
    static func isRule(_ type: any Rule.Type) -> JSON {
        Demand.says("rule", [type.kind])
    }

    /// The list under `rules` has a rule of a kind.
    static func containsRule(_ type: any Rule.Type) -> JSON {
        contains("rules", isRule(type))
    }

    /// The list under a key has an entry that keeps a schema.
    static func contains(_ key: String, _ schema: JSON) -> JSON {
        ["required": [.string(key)], "properties": Demand.object(key, ["contains": schema])]
    }

    /// A schema with more demands under `allOf`.
    private static func adding(_ demands: [JSON], to schema: JSON) -> JSON {
        guard var object = schema.object else { return schema }
        object["allOf"] = .array((object["allOf"]?.array ?? []) + demands)
        return .object(object)
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
