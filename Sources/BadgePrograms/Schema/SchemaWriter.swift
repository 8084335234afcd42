internal import StrictJSON

/// Writes what a reader asks for as a JSON Schema.
struct SchemaWriter {
    /// Where the keys stand: a format or a kind of rule, then the keys on the way, divided by points.
    let context: String

    /// The schema of a value.
    func schema(of shape: YAMLShape) -> JSON {
        if let reference = shape.reference { return ["$ref": .string("#/$defs/" + reference)] }
        if shape.keys != nil { return mapping(shape) }
        if let entries = shape.entries { return list(shape, of: entries) }
        return shape.scalar.map(scalar) ?? [:]
    }

    private func list(_ shape: YAMLShape, of entries: YAMLShape) -> JSON {
        var members = [member("type", "array"), member("items", schema(of: entries))]
        if let least = shape.leastEntries { members.append(member("minItems", number(least))) }
        if let most = shape.mostEntries { members.append(member("maxItems", number(most))) }
        if shape.areDistinct { members.append(member("uniqueItems", true)) }
        return .object(JSONObject(members))
    }

    private func mapping(_ shape: YAMLShape) -> JSON {
        let keys = shape.keys ?? []
        var members: [JSONObject.Member] = [member("type", "object")]
        let required = keys.filter(\.isRequired).map(\.name)
        if !required.isEmpty { members.append(member("required", .array(required.map { .string($0) }))) }
        if !keys.isEmpty { members.append(member("properties", .object(JSONObject(keys.map(property))))) }
        members.append(member("additionalProperties", shape.named.map(schema) ?? false))
        let others = alternatives(shape, beside: required)
        if !others.isEmpty { members.append(member("oneOf", .array(others))) }
        if !shape.demands.isEmpty { members.append(member("allOf", .array(shape.demands))) }
        return .object(JSONObject(members))
    }

    private func property(_ key: YAMLShape.Key) -> JSONObject.Member {
        let inner = SchemaWriter(context: context + "." + key.name).schema(of: key.shape)
        let text = SchemaTexts.text(of: key.name, in: context)
        let own = text.map { [member("description", .string($0))] } ?? []
        return member(key.name, .object(JSONObject(own + (inner.object?.members ?? []))))
    }

    /// The keys of which one set must be there, and no other, where the ways to fill a place have different ones.
    private func alternatives(_ shape: YAMLShape, beside required: [String]) -> [JSON] {
        var sets: [[String]] = []
        for set in shape.alternatives {
            let rest = set.filter { name in !required.contains { $0.isSameBytes(as: name) } }
            if rest.isEmpty { return [] }
            if !sets.contains(rest) { sets.append(rest) }
        }
        return sets.map { ["required": .array($0.map { .string($0) })] }
    }

    private func scalar(_ scalar: YAMLShape.Scalar) -> JSON {
        // What stands without quotation marks can be a number, true or false to an editor, and is a text to the reader; the
        // reader does not mind quotation marks around a number, true or false.
        let texts: JSON = ["string", "number", "boolean"]
        switch scalar {
        case .text: return ["type": texts, "pattern": #"\S"#]
        case .line(let most, let other):
            let bounds: [JSONObject.Member] = [
                member("type", texts), member("pattern", .string(SchemaPatterns.line)),
                member("maxLength", number(most)),
            ]
            let not = other.map { [member("not", ["pattern": .string($0), "type": "string"])] } ?? []
            return .object(JSONObject(bounds + not))
        case .prose(let most):
            return ["type": texts, "pattern": .string(SchemaPatterns.prose), "maxLength": number(most)]
        case .identifier:
            return ["type": texts, "pattern": .string(SchemaPatterns.identifier), "maxLength": 100, "minimum": 0]
        case .bool: return ["type": ["boolean", "string"], "pattern": .string(SchemaPatterns.bool)]
        case .whole(let range):
            return [
                "type": ["integer", "string"], "minimum": number(range.lowerBound), "maximum": number(range.upperBound),
                "pattern": .string(SchemaPatterns.number(in: range)),
            ]
        case .number:
            return [
                "type": ["number", "string"], "exclusiveMinimum": -1_000_000_000, "exclusiveMaximum": 1_000_000_000,
                "pattern": .string(SchemaPatterns.number),
            ]
        case .date: return ["type": "string", "pattern": .string(SchemaPatterns.date)]
        case .choice(let words): return ["enum": .array(words.map { .string($0) })]
        case .webAddress:
            return ["type": "string", "pattern": .string(SchemaPatterns.webAddress), "maxLength": 2000]
        case .sha256: return ["type": "string", "pattern": .string(SchemaPatterns.sha256)]
        case .form(let pattern, let most):
            return ["type": "string", "pattern": .string(pattern), "maxLength": number(most)]
        case .cell(let most):
            return [
                "type": ["string", "number", "boolean", "null"], "pattern": .string(SchemaPatterns.prose),
                "maxLength": number(most),
            ]
        }
    }

    private func number(_ number: Int) -> JSON {
        .number(JSONNumber(number))
    }

    private func member(_ name: String, _ value: JSON) -> JSONObject.Member {
        JSONObject.Member(name: name, value: value)
    }
}
