import StrictJSON

/// The meta-schemas of the drafts, made from the table of keywords: what `$schema` names, and what schemas that admit
/// schemas refer to.
enum MetaSchema {
    /// The meta-schema of that URL, without a fragment; nothing for others.
    static func document(_ url: String) -> JSON? {
        for draft in JSONSchemaDraft.allCases {
            if url.isSameBytes(as: draft.url) { return whole(draft) }
            for vocabulary in SchemaVocabulary.all(of: draft)
            where url.isSameBytes(as: vocabulary.metaSchemaURL(of: draft)) {
                return part(vocabulary, draft)
            }
        }
        return nil
    }

    /// The whole: all vocabularies together, and what older drafts had.
    private static func whole(_ draft: JSONSchemaDraft) -> JSON {
        let vocabularies = SchemaVocabulary.usual(of: draft)
        let flags = vocabularies.map { vocabulary in
            JSONObject.Member(name: vocabulary.url(of: draft), value: .bool(vocabulary != .format))
        }
        var members = head(draft.url, draft)
        members.append(.init(name: "$vocabulary", value: .object(JSONObject(flags))))
        members.append(
            .init(
                name: "allOf",
                value: .array(vocabularies.map { ["$ref": .string($0.metaSchemaURL(of: draft))] })
            )
        )
        members.append(properties(KeywordTable.older, draft))
        return .object(JSONObject(members))
    }

    /// The part of one vocabulary.
    private static func part(_ vocabulary: SchemaVocabulary, _ draft: JSONSchemaDraft) -> JSON {
        var members = head(vocabulary.metaSchemaURL(of: draft), draft)
        let vocabularies: JSON = .object(
            JSONObject([.init(name: vocabulary.url(of: draft), value: .bool(vocabulary != .format))])
        )
        members.append(.init(name: "$vocabulary", value: vocabularies))
        members.append(properties(KeywordTable.entries(of: draft).filter { $0.vocabulary == vocabulary }, draft))
        return .object(JSONObject(members))
    }

    private static func head(_ url: String, _ draft: JSONSchemaDraft) -> [JSONObject.Member] {
        let isOlder = draft == .draft201909
        return [
            .init(name: "$schema", value: .string(draft.url)), .init(name: "$id", value: .string(url)),
            isOlder ? .init(name: "$recursiveAnchor", value: true) : .init(name: "$dynamicAnchor", value: "meta"),
            .init(name: "type", value: ["object", "boolean"]),
        ]
    }

    private static func properties(_ entries: [KeywordEntry], _ draft: JSONSchemaDraft) -> JSONObject.Member {
        let schema: JSON = draft == .draft201909 ? ["$recursiveRef": "#"] : ["$dynamicRef": "#meta"]
        let members = entries.map {
            JSONObject.Member(name: $0.name, value: $0.shape.metaSchema(schema, draft: draft))
        }
        return .init(name: "properties", value: .object(JSONObject(members)))
    }
}
