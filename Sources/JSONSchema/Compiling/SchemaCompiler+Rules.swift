import StrictJSON

extension SchemaCompiler {
    /// The rules of a schema, in the order in which they are judged: those last that ask what others left.
    mutating func rules(of node: Int) throws(JSONSchemaError) -> [SchemaRule] {
        let schema = found[node]
        if let fault = schema.fault { return [SchemaRule(keyword: "$schema", kind: .undetermined(fault))] }
        if let flag = schema.json.bool { return flag ? [] : [SchemaRule(keyword: "", kind: .never)] }
        var rules: [SchemaRule] = []
        var last: [SchemaRule] = []
        for member in schema.json.object?.members ?? [] {
            guard let entry = schema.dialect.entry(member.name) else { continue }
            guard let kind = try kind(of: entry, member.value, node, schema) else { continue }
            let rule = SchemaRule(keyword: member.name, kind: kind)
            switch kind {
            case .unevaluatedItems, .unevaluatedProperties: last.append(rule)
            default: rules.append(rule)
            }
        }
        if !last.isEmpty { compiled.asksUnevaluated = true }
        if let members = try properties(node, schema) { rules.append(members) }
        if let items = itemSchemas(node, schema) { rules.append(items) }
        return rules + last
    }

    private mutating func kind(
        of entry: KeywordEntry,
        _ value: JSON,
        _ node: Int,
        _ schema: Found
    ) throws(JSONSchemaError) -> SchemaRule.Kind? {
        let child = schema.children[Self.key(entry.name)]
        switch entry.vocabulary {
        case .core: return try reference(entry.name, value, node)
        case .validation:
            if entry.name == "pattern" { return .pattern(try pattern(value.string ?? "")) }
            return try assertion(entry.name, value, schema)
        case .applicator, .unevaluated: return try applicator(entry.name, value, child, schema)
        case .format, .formatAnnotation, .formatAssertion:
            guard schema.dialect.assertsFormat || formats == .assertion else { return nil }
            return .format(SchemaFormat(value.string ?? ""))
        case .metaData, .content: return nil
        }
    }

    private mutating func reference(
        _ name: String,
        _ value: JSON,
        _ node: Int
    ) throws(JSONSchemaError) -> SchemaRule.Kind? {
        guard ["$ref", "$recursiveRef", "$dynamicRef"].contains(name) else { return nil }
        let text = value.string ?? ""
        guard let target = try resolve(text, from: node) else {
            return .undetermined(
                JSONSchemaError(
                    .referenceNotResolved,
                    "the schema refers to " + DisplayText.quoted(text, limit: 200)
                        + ", which was not given, or is no schema"
                )
            )
        }
        switch name {
        case "$recursiveRef": return .recursiveReference(target.node)
        case "$dynamicRef":
            let resource = compiled.resources[compiled.nodes[target.node].resource]
            guard let anchor = target.anchor.map({ Array($0.utf8) }), resource.dynamicAnchors[anchor] == target.node
            else { return .reference(target.node) }
            return .dynamicReference(target.node, anchor: anchor)
        default: return .reference(target.node)
        }
    }

    private func assertion(
        _ name: String,
        _ value: JSON,
        _ schema: Found
    ) throws(JSONSchemaError) -> SchemaRule.Kind? {
        if let bound = NumberBound.named(name), let number = value.number {
            return .bound(bound, try ExactNumber(number), text: number.lexical)
        }
        let count = try value.number.map { (number) throws(JSONSchemaError) in try ExactNumber(number).count ?? 0 } ?? 0
        switch name {
        case "type": return KeywordShape.types(value).map { .type($0) }
        case "const": return try values([value])
        case "enum": return try values(value.items)
        case "multipleOf":
            return try value.number.map { (number) throws(JSONSchemaError) in
                .multipleOf(try ExactNumber(number), text: number.lexical)
            }
        case "minLength": return .length(.atLeast(count))
        case "maxLength": return .length(.atMost(count))
        case "minItems": return .items(.atLeast(count))
        case "maxItems": return .items(.atMost(count))
        case "minProperties": return .members(.atLeast(count))
        case "maxProperties": return .members(.atMost(count))
        case "uniqueItems": return value.bool == true ? .uniqueItems : nil
        case "required": return .required(value.items.compactMap(\.string))
        case "dependentRequired": return .dependentRequired(Self.names(value))
        default: return nil
        }
    }

    private mutating func applicator(
        _ name: String,
        _ value: JSON,
        _ child: Int?,
        _ schema: Found
    ) throws(JSONSchemaError) -> SchemaRule.Kind? {
        switch name {
        case "allOf": return .allOf(children(name, value, schema))
        case "anyOf": return .anyOf(children(name, value, schema))
        case "oneOf": return .oneOf(children(name, value, schema))
        case "not": return child.map { .not($0) }
        case "if":
            let then = schema.children[Self.key("then")]
            let otherwise = schema.children[Self.key("else")]
            return child.map { .conditional($0, then: then, otherwise: otherwise) }
        case "contains": return try contains(child, schema)
        case "propertyNames": return child.map { .propertyNames($0) }
        case "dependentSchemas": return .dependentSchemas(named(name, value, schema))
        case "dependencies":
            return .dependencies(named(name, value, schema), Self.names(value))
        case "unevaluatedItems": return child.map { .unevaluatedItems($0) }
        case "unevaluatedProperties": return child.map { .unevaluatedProperties($0) }
        default: return nil
        }
    }

    private func contains(_ child: Int?, _ schema: Found) throws(JSONSchemaError) -> SchemaRule.Kind? {
        guard let child else { return nil }
        func count(_ name: String) throws(JSONSchemaError) -> Int? {
            guard schema.dialect.entry(name) != nil, let number = schema.json[name]?.number else { return nil }
            return try ExactNumber(number).count
        }
        return .contains(
            child,
            minimum: try count("minContains") ?? 1,
            maximum: try count("maxContains"),
            notesPlaces: schema.dialect.draft == .draft202012
        )
    }

    private mutating func properties(_ node: Int, _ schema: Found) throws(JSONSchemaError) -> SchemaRule? {
        var rules = PropertyRules()
        var keyword: String?
        for name in ["properties", "patternProperties"] {
            guard schema.dialect.entry(name) != nil, let members = schema.json[name]?.object?.members else { continue }
            keyword = keyword ?? name
            for member in members {
                guard let child = schema.children[Self.key(name, member.name)] else { continue }
                if name == "properties" {
                    rules.named[Array(member.name.utf8)] = child
                } else {
                    rules.patterned.append((try pattern(member.name), child))
                }
            }
        }
        rules.others = schema.children[Self.key("additionalProperties")]
        if rules.others != nil { keyword = keyword ?? "additionalProperties" }
        return keyword.map { SchemaRule(keyword: $0, kind: .properties(rules)) }
    }

    private func itemSchemas(_ node: Int, _ schema: Found) -> SchemaRule? {
        let isOlder = schema.dialect.draft == .draft201909
        let firstKeyword = isOlder ? "items" : "prefixItems"
        let list = schema.json[firstKeyword]?.array ?? []
        let first = list.indices.compactMap { schema.children[Self.key(firstKeyword, String($0))] }
        var othersKeyword = "items"
        if isOlder && !first.isEmpty { othersKeyword = "additionalItems" }
        let others = schema.children[Self.key(othersKeyword)]
        if first.isEmpty && others == nil { return nil }
        return SchemaRule(
            keyword: first.isEmpty ? othersKeyword : firstKeyword,
            kind: .itemSchemas(first: first, others: others, othersKeyword: othersKeyword)
        )
    }

    private func children(_ name: String, _ value: JSON, _ schema: Found) -> [Int] {
        (value.array ?? []).indices.compactMap { schema.children[Self.key(name, String($0))] }
    }

    private func named(_ name: String, _ value: JSON, _ schema: Found) -> [(String, Int)] {
        (value.object?.members ?? []).compactMap { member in
            schema.children[Self.key(name, member.name)].map { (member.name, $0) }
        }
    }

    private static func names(_ value: JSON) -> [(String, [String])] {
        (value.object?.members ?? []).compactMap { member in
            member.value.array.map { (member.name, $0.compactMap(\.string)) }
        }
    }

    /// Values in canonical form, and a text that names the first of them.
    private func values(_ list: [JSON]) throws(JSONSchemaError) -> SchemaRule.Kind {
        var forms: [[UInt8]] = []
        var work = Work(left: limits.work)
        for value in list {
            let tree = try InstanceTree(value)
            forms.append(try tree.canonical(tree.root, work: &work))
        }
        let shown = list.prefix(8).map { value in
            value.string.map { DisplayText.quoted($0, limit: 80) }
                ?? DisplayText.escaped(String(decoding: value.compactBytes(), as: UTF8.self), limit: 80)
        }
        let text = shown.joined(separator: ", ") + (list.count > shown.count ? " or \(list.count - 8) more" : "")
        return .values(forms, text: list.count == 1 ? text : "one of " + text)
    }

    /// A pattern, each compiled once.
    mutating func pattern(_ text: String) throws(JSONSchemaError) -> SchemaPattern {
        let bytes = Array(text.utf8)
        if let known = patterns[bytes] { return known }
        guard patterns.count < limits.patterns else {
            throw JSONSchemaError(.limit, "the schema has more than \(limits.patterns) different patterns")
        }
        let pattern = try SchemaPattern(text, limit: limits.patternBytes)
        patterns[bytes] = pattern
        return pattern
    }
}
