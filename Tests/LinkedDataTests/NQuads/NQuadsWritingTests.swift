import BadgeTesting
import LinkedData
import Testing

@Suite struct `Writing N-Quads` {
    private func written(_ object: String) throws -> String {
        let prefix = "<https://example.org/s> <https://example.org/p> "
        let dataset = try RDFDataset(nquads: Array((prefix + object + " .\n").utf8))
        let lines = String(decoding: try dataset.canonicalForm().nquads, as: UTF8.self)
        #expect(lines == String(decoding: dataset.nquads(), as: UTF8.self))
        return String(lines.dropFirst(prefix.count).dropLast(3))
    }

    @Test func `escapes what the canonical form escapes and nothing else`() throws {
        let named: [UInt32: String] = [8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 0x22: "\\\"", 0x5C: "\\\\"]
        for value in Array(0...0x2FF) + [
            0xD7FF, 0xE000, 0xEFFF, 0xF000, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x1_FFFE, 0x10_FFFF,
        ] {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let digits = String(value, radix: 16, uppercase: true)
            let zeros = String(repeating: "0", count: 8 - digits.count)
            let isNumbered = value < 0x20 || value == 0x7F || value == 0xFFFE || value == 0xFFFF
            let expected =
                named[UInt32(value)] ?? (isNumbered ? "\\u\((zeros + digits).suffix(4))" : String(Character(scalar)))
            #expect(
                Array(try written("\"x\\U\(zeros)\(digits)y\"").utf8) == Array("\"x\(expected)y\"".utf8),
                "\(digits)"
            )
        }
    }

    @Test(arguments: [
        ("\"a\"^^<http://www.w3.org/2001/XMLSchema#string>", "\"a\""),
        ("\"a\"^^<http://www.w3.org/2001/XMLSchema#strinG>", "\"a\"^^<http://www.w3.org/2001/XMLSchema#strinG>"),
        ("\"a\\u0062\"^^<http://www.w3.org/2001/XMLSchema#\\u0073tring>", "\"ab\""),
        ("\"a\"@en-GB", "\"a\"@en-GB"),
        ("<https://e.org/\\u00E9>", "<https://e.org/\u{E9}>"),
    ])
    func `writes a term in one way`(given: String, expected: String) throws {
        #expect(try written(given) == expected)
    }

    @Test(arguments: 0..<20)
    func `what was written reads back as the same`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let graph = Graph.random(&generator)
            let dataset = try RDFDataset(nquads: graph.bytes)
            #expect(dataset.nquads() == graph.bytes)
            #expect(try RDFDataset(nquads: dataset.nquads()).quads == dataset.quads)
        }
    }

    @Test func `a blank node without a label gets one that no other has`() throws {
        var dataset = RDFDataset()
        let fresh = try dataset.freshBlankNode()
        let named = try dataset.blankNode(label: "b0")
        let predicate = try dataset.iri("https://example.org/p")
        try dataset.add(fresh, predicate, named)
        #expect(String(decoding: dataset.nquads(), as: UTF8.self) == "_:b1 <https://example.org/p> _:b0 .\n")
    }

    @Test func `terms read back as they were given`() throws {
        let text = "<https://e.org/s> <https://e.org/p> \"a\\\"\\u0001\\uFFFF\u{E9}\"@en _:g ."
        let dataset = try RDFDataset(nquads: Array(text.utf8))
        let quad = dataset.quads[0]
        guard case .iri("https://e.org/s") = dataset.term(quad.subject),
            case .literal(let lexical, XSDNames.langString, "en") = dataset.term(quad.object),
            case .blankNode("g") = dataset.term(quad.graph)
        else {
            Issue.record("the terms differ")
            return
        }
        #expect(Array(lexical.utf8) == Array("a\"\u{1}\u{FFFF}\u{E9}".utf8))
    }

    private enum XSDNames {
        static let langString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
    }
}
