import StrictJSON

// Value objects as literals (JSON-LD 1.1 API §8.2.2 steps 4 to 14).
extension RDFDeserializer {
    /// The term of a value object; nothing where its datatype or its language is not well-formed.
    mutating func literal(_ object: JSONObject, in graph: TermID) throws(LinkedDataError) -> TermID? {
        let type = object["@type"]?.items.first?.string
        let language = object["@language"]?.string
        guard let value = object["@value"] else { return nil }
        if let type, Keyword(text: type) == .json { return try json(value) }
        if let type, !IRI.isWellFormed(type) { return nil }
        if let language, !LanguageTag.isWellFormed(language) { return nil }
        switch value {
        case .bool(let flag):
            return try literal(flag ? "true" : "false", datatype: type ?? RDFNames.boolean)
        case .number(let number):
            let isDouble = type?.isSameBytes(as: RDFNames.double) ?? false
            guard let (text, isDouble) = NativeNumber.lexical(number, isTypedDouble: isDouble) else {
                throw LinkedDataError(
                    .numberPrecision,
                    "the number \(DisplayText.escaped(number.lexical, limit: 40)) is beyond the range of a double",
                    hint: "whoever wrote the document should write it as a string"
                )
            }
            return try literal(text, datatype: type ?? (isDouble ? RDFNames.double : RDFNames.integer))
        case .string(let text):
            if let type { return try literal(text, datatype: type) }
            if let direction = object["@direction"]?.string, let form = options.rdfDirection {
                return try directed(text, language: language, direction: direction, form: form, in: graph)
            }
            if let language {
                let tag = lowercased(language)
                return try dataset.literal(text.utf8Span.span, language: tag.utf8Span.span)
            }
            return try dataset.literal(text.utf8Span.span)
        case .null, .array, .object:
            return nil
        }
    }

    private mutating func literal(_ text: String, datatype: String) throws(LinkedDataError) -> TermID {
        try dataset.literal(text.utf8Span.span, datatype: dataset.iri(datatype))
    }

    /// A JSON literal in the canonical form of RFC 8785 (step 8, JSON-LD 1.1 §10.2).
    private mutating func json(_ value: JSON) throws(LinkedDataError) -> TermID {
        let bytes: [UInt8]
        do throws(JSONError) {
            bytes = try value.canonicalBytes()
        } catch {
            throw LinkedDataError(.numberPrecision, error.detail, hint: error.hint)
        }
        return try dataset.literal(bytes.span, datatype: dataset.iri(RDFNames.json))
    }

    /// A text with a direction (step 13).
    private mutating func directed(
        _ text: String,
        language: String?,
        direction: String,
        form: JSONLDOptions.RDFDirection,
        in graph: TermID
    ) throws(LinkedDataError) -> TermID {
        let language = language.map(lowercased)
        switch form {
        case .i18nDatatype:
            return try literal(text, datatype: RDFNames.i18n + (language ?? "") + "_" + direction)
        case .compoundLiteral:
            let node = try dataset.freshBlankNode()
            try dataset.add(node, dataset.iri(RDFNames.value), dataset.literal(text.utf8Span.span), graph)
            if let language {
                try dataset.add(node, dataset.iri(RDFNames.language), dataset.literal(language.utf8Span.span), graph)
            }
            try dataset.add(node, dataset.iri(RDFNames.direction), dataset.literal(direction.utf8Span.span), graph)
            return node
        }
    }

    /// A language tag in lower case: its value, whatever its case (RDF 1.1 Concepts §3.3), and what other processors write,
    /// so that signatures hold between them.
    private func lowercased(_ language: String) -> String {
        String(decoding: language.utf8.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }
}
