import StrictJSON

/// What the value of a keyword may be. The meta-schemas say the same: they are made from this.
enum KeywordShape: Sendable {
    /// Anything.
    case any
    /// A text.
    case text
    /// A reference without a fragment, or with an empty one.
    case identifier
    /// The name of a place in a schema.
    case anchor
    /// `true` or `false`.
    case flag
    /// A number.
    case number
    /// A number above zero.
    case positiveNumber
    /// A whole number, zero or more.
    case count
    /// An array.
    case list
    /// Distinct texts.
    case names
    /// Lists of distinct texts, by name.
    case namesByName
    /// One of the seven types, or distinct ones.
    case types
    /// `true` or `false`, by URL.
    case flagsByName
    /// A schema.
    case schema
    /// Schemas, at least one.
    case schemas
    /// A schema, or schemas, at least one.
    case schemaOrSchemas
    /// Schemas by name.
    case schemasByName
    /// Schemas or lists of distinct texts, by name.
    case schemasOrNamesByName

    /// The shape as a meta-schema writes it, where `schema` stands for any schema.
    func metaSchema(_ schema: JSON, draft: JSONSchemaDraft) -> JSON {
        let texts: JSON = ["type": "array", "items": ["type": "string"], "uniqueItems": true]
        let schemas: JSON = ["type": "array", "minItems": 1, "items": schema]
        switch self {
        case .any: return true
        case .text: return ["type": "string"]
        case .identifier: return ["type": "string", "pattern": "^[^#]*#?$"]
        case .anchor:
            return [
                "type": "string",
                "pattern": draft == .draft201909 ? "^[A-Za-z][-A-Za-z0-9.:_]*$" : "^[A-Za-z_][-A-Za-z0-9._]*$",
            ]
        case .flag: return ["type": "boolean"]
        case .number: return ["type": "number"]
        case .positiveNumber: return ["type": "number", "exclusiveMinimum": 0]
        case .count: return ["type": "integer", "minimum": 0]
        case .list: return ["type": "array"]
        case .names: return texts
        case .namesByName: return ["type": "object", "additionalProperties": texts]
        case .types:
            let type: JSON = ["enum": .array(TypeSet.names.map { .string($0) })]
            return ["anyOf": [type, ["type": "array", "items": type, "minItems": 1, "uniqueItems": true]]]
        case .flagsByName: return ["type": "object", "additionalProperties": ["type": "boolean"]]
        case .schema: return schema
        case .schemas: return schemas
        case .schemaOrSchemas: return ["anyOf": [schema, schemas]]
        case .schemasByName: return ["type": "object", "additionalProperties": schema]
        case .schemasOrNamesByName: return ["type": "object", "additionalProperties": ["anyOf": [schema, texts]]]
        }
    }
}
