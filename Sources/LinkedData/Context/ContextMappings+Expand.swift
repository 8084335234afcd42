extension ContextMappings {
    /// IRI expansion (JSON-LD 1.1 API §5.2.2) in a context that is complete.
    ///
    /// - Parameters:
    ///   - value: A name or a value.
    ///   - documentRelative: Whether it may be a reference relative to the base.
    ///   - vocab: Whether it may be a term, or relative to the vocabulary.
    /// - Returns: Nothing where the term is mapped to null or reserved.
    func expand(_ value: String, documentRelative: Bool = false, vocab: Bool = true) -> ExpandedIRI? {
        if let keyword = Keyword(text: value) { return .keyword(keyword) }
        if Keyword.isReserved(value) { return nil }
        if let definition = self[value] {
            if definition.iri?.keyword != nil { return definition.iri }
            if vocab { return definition.iri }
        }
        if let compact = CompactIRI(value) {
            if compact.isNeverCompact { return .iri(value) }
            if let definition = self[compact.prefix], definition.isPrefix, let iri = definition.iri {
                return .iri(iri.text + compact.suffix)
            }
            if IRI.hasScheme(value) { return .iri(value) }
        }
        if vocab, let vocabulary { return .iri(vocabulary + value) }
        if documentRelative, let base { return .iri(IRI.resolve(value, against: base)) }
        return .iri(value)
    }
}

/// A text with a colon after its first character, cut there: what may be a compact IRI (JSON-LD 1.1 API §5.2.2 step 6).
struct CompactIRI {
    /// What stands before the first colon.
    let prefix: String
    /// What stands after it.
    let suffix: String

    init?(_ text: String) {
        guard let colon = text.utf8.dropFirst().firstIndex(of: UInt8(ascii: ":")),
            text.utf8.first != UInt8(ascii: ":")
        else { return nil }
        prefix = String(decoding: text.utf8[..<colon], as: UTF8.self)
        suffix = String(decoding: text.utf8[text.utf8.index(after: colon)...], as: UTF8.self)
    }

    /// Whether it is a blank node identifier or begins like `scheme://`, and so is no compact IRI whatever the prefix.
    var isNeverCompact: Bool {
        prefix.utf8.elementsEqual("_".utf8) || suffix.utf8.starts(with: "//".utf8)
    }
}
