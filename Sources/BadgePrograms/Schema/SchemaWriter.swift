internal import StrictJSON

/// Writes what a reader asks for as a JSON Schema.
struct SchemaWriter {
    /// Where the keys stand: a format or a kind of rule, then the keys on the way, divided by points.
    let context: String

    /// The schema of a value.
    func schema(of shape: YAMLShape) -> JSON {
        if let reference = shape.reference { return ["$ref": .string("#/$defs/" + reference)] }
        if shape.keys != nil { return mapping(shape) }
        if let entries = shape.entries { return ["type": "array", "items": schema(of: entries)] }
        return shape.scalar.map(scalar) ?? [:]
    }

    private func mapping(_ shape: YAMLShape) -> JSON {
        let keys = shape.keys ?? []
        var members: [JSONObject.Member] = [member("type", "object")]
        let required = keys.filter(\.isRequired).map(\.name)
        if !required.isEmpty { members.append(member("required", .array(required.map { .string($0) }))) }
        if !keys.isEmpty { members.append(member("properties", .object(JSONObject(keys.map(property))))) }
        members.append(member("additionalProperties", shape.named.map(schema) ?? false))
        let others = alternatives(shape, beside: required)
        if !others.isEmpty { members.append(member("anyOf", .array(others))) }
        return .object(JSONObject(members))
    }

    private func property(_ key: YAMLShape.Key) -> JSONObject.Member {
        let inner = SchemaWriter(context: context + "." + key.name).schema(of: key.shape)
        let text = SchemaTexts.text(of: key.name, in: context)
        let own = text.map { [member("description", .string($0))] } ?? []
        return member(key.name, .object(JSONObject(own + (inner.object?.members ?? []))))
    }

    /// The keys of which one set must be there, where the ways to fill a place have different ones.
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
        // What stands without quotation marks and has digits only is a number to an editor, and a text to the reader.
        let texts: JSON = ["string", "number"]
        switch scalar {
        case .text: return ["type": texts, "minLength": 1]
        case .line(let most), .prose(let most):
            return ["type": texts, "minLength": 1, "maxLength": .number(JSONNumber(most))]
        case .identifier:
            return ["type": texts, "pattern": "^[a-z0-9][a-z0-9.-]*$", "maxLength": 100]
        case .bool: return ["type": "boolean"]
        case .whole(let range):
            return [
                "type": "integer", "minimum": .number(JSONNumber(range.lowerBound)),
                "maximum": .number(JSONNumber(range.upperBound)),
            ]
        case .number: return ["type": "number"]
        case .date: return ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
        case .choice(let words): return ["enum": .array(words.map { .string($0) })]
        case .webAddress: return ["type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^ ]+$"]
        case .sha256: return ["type": texts, "pattern": "^[0-9a-f]{64}$"]
        }
    }

    private func member(_ name: String, _ value: JSON) -> JSONObject.Member {
        JSONObject.Member(name: name, value: value)
    }
}
