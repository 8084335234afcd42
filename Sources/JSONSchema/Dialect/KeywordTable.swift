/// The vocabularies of the drafts.
enum SchemaVocabulary: String, Sendable, CaseIterable {
    case core
    case applicator
    case unevaluated
    case validation
    case metaData = "meta-data"
    case format
    case formatAnnotation = "format-annotation"
    case formatAssertion = "format-assertion"
    case content

    /// The vocabularies of a draft.
    static func all(of draft: JSONSchemaDraft) -> [SchemaVocabulary] {
        switch draft {
        case .draft201909: [.core, .applicator, .validation, .metaData, .format, .content]
        case .draft202012:
            [.core, .applicator, .unevaluated, .validation, .metaData, .formatAnnotation, .formatAssertion, .content]
        }
    }

    /// Those of the draft's own meta-schema.
    static func usual(of draft: JSONSchemaDraft) -> [SchemaVocabulary] {
        all(of: draft).filter { $0 != .formatAssertion }
    }

    /// The URL of a vocabulary.
    func url(of draft: JSONSchemaDraft) -> String {
        "https://json-schema.org/draft/" + draft.rawValue + "/vocab/" + rawValue
    }

    /// The URL of the meta-schema of a vocabulary.
    func metaSchemaURL(of draft: JSONSchemaDraft) -> String {
        "https://json-schema.org/draft/" + draft.rawValue + "/meta/" + rawValue
    }
}

/// A keyword, the vocabulary that defines it, and what its value may be.
struct KeywordEntry: Sendable {
    let name: String
    let vocabulary: SchemaVocabulary
    let shape: KeywordShape
}

/// The keywords of the drafts.
enum KeywordTable {
    /// The keywords of a draft.
    static func entries(of draft: JSONSchemaDraft) -> [KeywordEntry] {
        draft == .draft201909 ? of201909 : of202012
    }

    /// Keywords that older drafts had: they name schemas, and are followed. `definitions` and `dependencies`.
    static let older: [KeywordEntry] = table([
        (.core, [("definitions", .schemasByName)]),
        (.applicator, [("dependencies", .schemasOrNamesByName)]),
    ])

    private static let of201909 = table([
        (
            .core,
            [
                ("$id", .identifier), ("$schema", .text), ("$anchor", .anchor), ("$ref", .text),
                ("$recursiveRef", .text), ("$recursiveAnchor", .flag), ("$vocabulary", .flagsByName),
                ("$comment", .text), ("$defs", .schemasByName),
            ]
        ),
        (
            .applicator,
            sharedApplicators + [
                ("items", .schemaOrSchemas), ("additionalItems", .schema), ("unevaluatedItems", .schema),
                ("unevaluatedProperties", .schema),
            ]
        ),
        (.validation, validation), (.metaData, metaData), (.format, [("format", .text)]), (.content, content),
    ])

    private static let of202012 = table([
        (
            .core,
            [
                ("$id", .identifier), ("$schema", .text), ("$anchor", .anchor), ("$ref", .text),
                ("$dynamicRef", .text), ("$dynamicAnchor", .anchor), ("$vocabulary", .flagsByName),
                ("$comment", .text), ("$defs", .schemasByName),
            ]
        ),
        (.applicator, sharedApplicators + [("prefixItems", .schemas), ("items", .schema)]),
        (.unevaluated, [("unevaluatedItems", .schema), ("unevaluatedProperties", .schema)]),
        (.validation, validation), (.metaData, metaData), (.formatAnnotation, [("format", .text)]),
        (.formatAssertion, [("format", .text)]), (.content, content),
    ])

    private typealias Rows = [(String, KeywordShape)]

    private static let sharedApplicators: Rows = [
        ("contains", .schema), ("properties", .schemasByName), ("patternProperties", .schemasByName),
        ("additionalProperties", .schema), ("dependentSchemas", .schemasByName), ("propertyNames", .schema),
        ("if", .schema), ("then", .schema), ("else", .schema), ("allOf", .schemas), ("anyOf", .schemas),
        ("oneOf", .schemas), ("not", .schema),
    ]

    private static let validation: Rows = [
        ("type", .types), ("const", .any), ("enum", .list), ("multipleOf", .positiveNumber), ("maximum", .number),
        ("exclusiveMaximum", .number), ("minimum", .number), ("exclusiveMinimum", .number), ("maxLength", .count),
        ("minLength", .count), ("pattern", .text), ("maxItems", .count), ("minItems", .count), ("uniqueItems", .flag),
        ("maxContains", .count), ("minContains", .count), ("maxProperties", .count), ("minProperties", .count),
        ("required", .names), ("dependentRequired", .namesByName),
    ]

    private static let metaData: Rows = [
        ("title", .text), ("description", .text), ("default", .any), ("deprecated", .flag), ("readOnly", .flag),
        ("writeOnly", .flag), ("examples", .list),
    ]

    private static let content: Rows = [
        ("contentEncoding", .text), ("contentMediaType", .text), ("contentSchema", .schema),
    ]

    private static func table(_ vocabularies: [(SchemaVocabulary, Rows)]) -> [KeywordEntry] {
        vocabularies.flatMap { vocabulary, rows in
            rows.map { KeywordEntry(name: $0.0, vocabulary: vocabulary, shape: $0.1) }
        }
    }
}
