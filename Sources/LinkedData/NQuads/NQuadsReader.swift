internal import StrictJSON

/// Reads RDF 1.1 N-Quads (§4, the whole grammar and nothing beyond it) into a dataset.
struct NQuadsReader {
    let bytes: [UInt8]
    var index = 0
    var dataset: RDFDataset
    /// The text of an IRI or a literal with escapes, unescaped.
    var unescaped = ByteBuffer()

    init(_ bytes: [UInt8], limits: RDFLimits) throws(LinkedDataError) {
        guard bytes.count <= limits.bytes else {
            throw LinkedDataError(
                .nquadsTooManyBytes,
                "the document has \(bytes.count) bytes; at most \(limits.bytes) are read"
            )
        }
        self.bytes = bytes
        dataset = RDFDataset(limits: limits, expectedBytes: bytes.count / 2)
        try checkUTF8()
    }

    private func checkUTF8() throws(LinkedDataError) {
        let span = bytes.span
        var place = 0
        while place < span.count {
            while span.count - place >= 8, span.word(at: place) & 0x8080_8080_8080_8080 == 0 { place += 8 }
            if place >= span.count { return }
            guard let (_, length) = UTF8Scalar.read(span, at: place) else {
                throw error(.nquadsInvalidUTF8, "a byte that is not UTF-8", at: place)
            }
            place += length
        }
    }

    /// Reads all statements.
    mutating func readDocument() throws(LinkedDataError) {
        while true {
            skipBlanks()
            guard index < bytes.count else { return }
            switch bytes[index] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): index += 1
            case UInt8(ascii: "#"): skipComment()
            default: try readStatement()
            }
        }
    }

    private mutating func readStatement() throws(LinkedDataError) {
        let subject = try readSubject()
        skipBlanks()
        let predicate = try readIRI(expected: "the predicate, an IRI in angle brackets")
        skipBlanks()
        let object = try readObject()
        skipBlanks()
        var graph = TermID.defaultGraph
        if index < bytes.count, bytes[index] == UInt8(ascii: "<") {
            graph = try readIRI(expected: "the name of a graph")
            skipBlanks()
        } else if index < bytes.count, bytes[index] == UInt8(ascii: "_") {
            graph = try readBlankNode()
            skipBlanks()
        }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ".") else {
            throw unexpected("the full stop that ends a statement")
        }
        let end = index
        index += 1
        skipBlanks()
        if index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): break
            case UInt8(ascii: "#"): skipComment()
            default: throw unexpected("the end of the line behind the full stop")
            }
        }
        do {
            try dataset.add(subject, predicate, object, graph)
        } catch {
            throw located(error, at: end)
        }
    }

    private mutating func readSubject() throws(LinkedDataError) -> TermID {
        if index < bytes.count, bytes[index] == UInt8(ascii: "_") { return try readBlankNode() }
        return try readIRI(expected: "the subject, an IRI in angle brackets or a blank node")
    }

    private mutating func readObject() throws(LinkedDataError) -> TermID {
        guard index < bytes.count else { throw unexpected("the object") }
        switch bytes[index] {
        case UInt8(ascii: "_"): return try readBlankNode()
        case UInt8(ascii: "\""): return try readLiteral()
        default:
            return try readIRI(
                expected: "the object: an IRI in angle brackets, a blank node or a text in quotation marks"
            )
        }
    }

    /// Skips spaces and tabs.
    @inline(__always)
    mutating func skipBlanks() {
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
            index += 1
        }
    }

    private mutating func skipComment() {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") { index += 1 }
    }
}
