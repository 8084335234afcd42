import LinkedData
import Testing

@Suite struct `RDF datasets` {
    @Test func `the same IRI has one number, and another spelling another`() throws {
        var dataset = RDFDataset()
        let first = try dataset.iri("https://example.org/caf\u{E9}")
        #expect(try dataset.iri("https://example.org/caf\u{E9}") == first)
        #expect(try dataset.iri("https://example.org/cafe\u{301}") != first)
    }

    @Test func `a quad whose subject is a literal is refused`() throws {
        var dataset = RDFDataset()
        let iri = try dataset.iri("https://example.org/")
        let literal = try dataset.literal("x".utf8Span.span)
        try dataset.add(iri, iri, literal)
        let error = #expect(throws: LinkedDataError.self) { try dataset.add(literal, iri, iri) }
        #expect(error?.code == .misplacedTerm)
        #expect(dataset.quads.count == 1)
    }
}
