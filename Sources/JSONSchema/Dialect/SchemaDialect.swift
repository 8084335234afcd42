import StrictJSON

/// The keywords that count in a schema: those of the vocabularies that its meta-schema names.
struct SchemaDialect: Sendable {
    /// The draft.
    let draft: JSONSchemaDraft
    /// Whether `format` must hold.
    let assertsFormat: Bool
    private let entries: [[UInt8]: KeywordEntry]

    /// The dialect of a draft's own meta-schema.
    init(_ draft: JSONSchemaDraft) {
        self.init(draft, vocabularies: SchemaVocabulary.usual(of: draft), assertsFormat: false)
    }

    private init(_ draft: JSONSchemaDraft, vocabularies: [SchemaVocabulary], assertsFormat: Bool) {
        self.draft = draft
        self.assertsFormat = assertsFormat
        let entries = KeywordTable.entries(of: draft).filter { vocabularies.contains($0.vocabulary) }
        let all = entries + KeywordTable.older.filter { vocabularies.contains($0.vocabulary) }
        self.entries = Dictionary(all.map { (Array($0.name.utf8), $0) }) { first, _ in first }
    }

    /// The dialect that a meta-schema describes by `$vocabulary`.
    ///
    /// - Throws: ``JSONSchemaError/Code/draftNotSupported`` where it requires a vocabulary that is not known here.
    init(metaSchema: JSON, draft: JSONSchemaDraft) throws(JSONSchemaError) {
        guard let required = metaSchema["$vocabulary"]?.object else {
            self.init(draft)
            return
        }
        var vocabularies: [SchemaVocabulary] = [.core]
        var assertsFormat = false
        for member in required.members {
            let known = SchemaVocabulary.all(of: draft).first { $0.url(of: draft).isSameBytes(as: member.name) }
            if let known {
                // One that may be left out counts too: it is known
                vocabularies.append(known)
                if known == .formatAssertion || known == .format && member.value.bool == true { assertsFormat = true }
            } else if member.value.bool == true {
                throw JSONSchemaError(
                    .draftNotSupported,
                    "the schema requires a vocabulary that is not known here: "
                        + DisplayText.quoted(member.name, limit: 200)
                )
            }
        }
        self.init(draft, vocabularies: vocabularies, assertsFormat: assertsFormat)
    }

    /// What is known of a keyword; nothing where it is none here.
    func entry(_ name: String) -> KeywordEntry? {
        entries[Array(name.utf8)]
    }
}
