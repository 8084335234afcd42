extension RDFDataset {
    /// The number of an IRI; the same for the same bytes.
    ///
    /// - Parameter text: The IRI without brackets and escapes, valid UTF-8.
    /// - Throws: `rdf.relativeIRI`, `rdf.invalidIRI`, `rdf.tooMuchText`.
    @inline(__always)
    public mutating func iri(_ text: Span<UInt8>) throws(LinkedDataError) -> TermID {
        let bytes = text
        let hash = iriTable.hash(bytes)
        if let index = iriTable.find(bytes, hash: hash, terms: iris, arena: arena.storage, margin: 1) {
            return TermID(.iri, index)
        }
        return try newIRI(bytes, hash: hash)
    }

    /// The number of an IRI that is given as a string.
    public mutating func iri(_ text: String) throws(LinkedDataError) -> TermID {
        try iri(text.utf8Span.span)
    }

    @inline(never)
    private mutating func newIRI(_ text: Span<UInt8>, hash: UInt64) throws(LinkedDataError) -> TermID {
        try IRISyntax.check(text)
        let start = arena.count
        try checkRoom(text.count + 2, terms: iris.count)
        arena.append(UInt8(ascii: "<"))
        arena.append(text, from: 0, count: text.count)
        arena.append(UInt8(ascii: ">"))
        let index = iris.count
        iris.append(TermSlice(start, upTo: arena.count))
        iriTable.insert(hash: hash, index: index)
        return TermID(.iri, index)
    }

    /// The number of the blank node with a label; the same for the same bytes.
    ///
    /// - Parameter label: The label without `_:`, valid UTF-8. It is kept for messages and maps and has no meaning.
    /// - Throws: `rdf.invalidLabel`, `rdf.tooMuchText`.
    public mutating func blankNode(label: Span<UInt8>) throws(LinkedDataError) -> TermID {
        let bytes = label
        var table = labelTable ?? TermTable()
        let hash = table.hash(bytes)
        if let index = table.find(bytes, hash: hash, terms: blankNodes, arena: arena.storage, margin: 0) {
            return TermID(.blankNode, index)
        }
        try BlankNodeLabel.check(label)
        try checkRoom(label.count, terms: blankNodes.count)
        let start = arena.count
        arena.append(label)
        let index = blankNodes.count
        blankNodes.append(TermSlice(start, upTo: arena.count))
        labelTable = nil
        table.insert(hash: hash, index: index)
        labelTable = table
        return TermID(.blankNode, index)
    }

    /// The number of the blank node with a label that is given as a string.
    public mutating func blankNode(label: String) throws(LinkedDataError) -> TermID {
        try blankNode(label: label.utf8Span.span)
    }

    /// The number of a blank node that is none of those so far.
    ///
    /// - Throws: `rdf.tooMuchText`.
    public mutating func freshBlankNode() throws(LinkedDataError) -> TermID {
        try checkRoom(0, terms: blankNodes.count)
        blankNodes.append(.empty)
        return TermID(.blankNode, blankNodes.count - 1)
    }

    /// A literal with the datatype `xsd:string`.
    ///
    /// - Parameter lexical: Its text, unescaped, valid UTF-8.
    /// - Throws: `rdf.tooMuchText`.
    @inline(__always)
    public mutating func literal(_ lexical: Span<UInt8>) throws(LinkedDataError) -> TermID {
        let start = try beginLiteral(lexical)
        return endLiteral(start)
    }

    /// A literal with a datatype.
    ///
    /// - Parameters:
    ///   - lexical: Its text, unescaped, valid UTF-8.
    ///   - datatype: The IRI of the datatype. For `rdf:langString` use ``literal(_:language:)``.
    /// - Throws: `rdf.tooMuchText`; `rdf.misplacedTerm` where the datatype is not an IRI.
    @inline(__always)
    public mutating func literal(_ lexical: Span<UInt8>, datatype: TermID) throws(LinkedDataError) -> TermID {
        guard datatype.isIRI else {
            throw LinkedDataError(.misplacedTerm, "the datatype of a value is not an IRI (RDF 1.1 §3.3)")
        }
        let name = iris[datatype.index]
        let isString = isXSDString(name)
        let start = try beginLiteral(lexical, more: Int(name.count) + 2)
        if !isString {
            arena.append(UInt8(ascii: "^"))
            arena.append(UInt8(ascii: "^"))
            arena.append(slice: name)
        }
        return endLiteral(start)
    }

    /// A literal with a language (datatype `rdf:langString`).
    ///
    /// - Parameters:
    ///   - lexical: Its text, unescaped, valid UTF-8.
    ///   - language: The language tag; its case is kept.
    /// - Throws: `rdf.tooMuchText`, `rdf.invalidLanguage`.
    public mutating func literal(
        _ lexical: Span<UInt8>,
        language: Span<UInt8>
    ) throws(LinkedDataError) -> TermID {
        try LanguageTagSyntax.check(language)
        let start = try beginLiteral(lexical, more: language.count + 1)
        arena.append(UInt8(ascii: "@"))
        arena.append(language)
        return endLiteral(start)
    }

    @inline(__always)
    private func isXSDString(_ name: TermSlice) -> Bool {
        guard Int(name.count) == XSD.string.count else { return false }
        let string = XSD.string
        let text = string.span
        return text.isSame(at: 0, as: arena.storage.span, at: Int(name.start), count: Int(name.count))
    }

    @inline(__always)
    private mutating func beginLiteral(_ lexical: Span<UInt8>, more: Int = 0) throws(LinkedDataError) -> Int {
        try checkRoom(6 * lexical.count + 2 + more, terms: literals.count)
        let start = arena.count
        LiteralText.append(lexical, to: &arena)
        return start
    }

    @inline(__always)
    private mutating func endLiteral(_ start: Int) -> TermID {
        let index = literals.count
        literals.append(TermSlice(start, upTo: arena.count))
        return TermID(.literal, index)
    }

    @inline(__always)
    private func checkRoom(_ bytes: Int, terms: Int) throws(LinkedDataError) {
        guard TermSlice.limit - arena.count > bytes, terms < TermID.capacity else {
            throw LinkedDataError(
                .tooMuchText,
                "the names and values of the data together take more than \(TermSlice.limit) bytes"
            )
        }
    }
}
