import BadgeCrypto
import BadgeTesting
import LinkedData
import Testing

@Suite struct `The canonical form` {
    @Test(arguments: 0..<40)
    func `is the same for other labels and another order`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for round in 0..<25 {
            let graph = round % 2 == 0 ? Graph.random(&generator) : Graph.symmetric(&generator)
            let expected = try graph.canonical()
            for _ in 0..<3 {
                let other = graph.shuffled(&generator)
                #expect(try other.canonical() == expected, "seed \(seed): \(graph.lines)")
            }
        }
    }

    @Test(arguments: 0..<20)
    func `read again is its own canonical form`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 1000 + seed)
        for _ in 0..<20 {
            let form = try RDFDataset(nquads: Graph.random(&generator).bytes).canonicalForm()
            #expect(try RDFDataset(nquads: form.nquads).canonicalForm().nquads == form.nquads, "seed \(seed)")
        }
    }

    @Test func `differs where one blank node is another one`() throws {
        let one = Graph(lines: ["_:e0 <https://example.org/p> _:e1 .", "_:e1 <https://example.org/p> _:e0 ."])
        let other = Graph(lines: ["_:e0 <https://example.org/p> _:e0 .", "_:e1 <https://example.org/p> _:e1 ."])
        #expect(try one.canonical() != other.canonical())
    }

    @Test func `has a quad once that was added twice, its literal in two spellings`() throws {
        let text = "<https://example.org/s> <https://example.org/p> \"a\" .\n"
        let twice = text + "<https://example.org/s> <https://example.org/p> \"\\u0061\" .\n"
        let canonical = try RDFDataset(nquads: Array(twice.utf8)).canonicalForm().nquads
        #expect(String(decoding: canonical, as: UTF8.self) == text)
    }

    @Test func `keeps texts apart that Swift takes for the same`() throws {
        let lines = [
            "<https://example.org/s> <https://example.org/p> \"e\u{301}\" .",
            "<https://example.org/s> <https://example.org/p> \"\u{E9}\" .",
        ]
        #expect(try RDFDataset(nquads: Graph(lines: lines).bytes).canonicalForm().nquads == Graph(lines: lines).bytes)
    }

    @Test func `orders by bytes: no graph first, shorter terms first, labels as texts`() throws {
        let lines = [
            "<https://example.org/a> <https://example.org/p> \"a\" .",
            "<https://example.org/a> <https://example.org/p> \"a\" <https://example.org/g> .",
            "<https://example.org/a> <https://example.org/p> \"a\"@de .",
            "<https://example.org/a> <https://example.org/p> \"a\"@de-CH .",
            "<https://example.org/a> <https://example.org/p> \"a\"^^<https://example.org/d> .",
            "<https://example.org/a> <https://example.org/p> \"ab\" .",
            "<https://example.org/a> <https://example.org/p> <https://example.org/a> .",
            "<https://example.org/a> <https://example.org/pp> \"a\" .",
            "<https://example.org/aa> <https://example.org/p> \"a\" .",
        ]
        let reversed = Graph(lines: lines.reversed())
        #expect(try RDFDataset(nquads: reversed.bytes).canonicalForm().nquads == Graph(lines: lines).bytes)
    }

    @Test(arguments: [1, 2, 9, 10, 11, 99, 100, 101, 250, 1001])
    func `orders lines as whole texts, however many blank nodes there are`(count: Int) throws {
        let lines = (0..<count).flatMap { number in
            [
                "_:e\(number) <https://example.org/p> \"\(number)\" .",
                "_:e\(number) <https://example.org/q> _:e\((number * 7 + 1) % count) .",
                "<https://example.org/s> <https://example.org/r> _:e\(number) .",
            ]
        }
        let form = try RDFDataset(nquads: Graph(lines: lines).bytes).canonicalForm().nquads
        let written = form.split(separator: UInt8(ascii: "\n"))
        #expect(written.count == Set(lines).count)
        let sorted = written.sorted { $0.lexicographicallyPrecedes($1) }
        #expect(written.elementsEqual(sorted) { $0.elementsEqual($1) })
    }

    @Test(arguments: [1, 40, 3000])
    func `has the digest that is computed while it is written`(count: Int) throws {
        let lines = (0..<count).map { "_:e\($0) <https://example.org/p> \"\($0)\" ." }
        let dataset = try RDFDataset(nquads: Graph(lines: lines).bytes)
        #expect(try dataset.canonicalDigest() == Digest.sha256(dataset.canonicalForm().nquads))
        let form = try dataset.canonicalForm(hash: .sha384)
        #expect(try dataset.canonicalDigest(hash: .sha384) == Digest.sha384(form.nquads))
    }

    @Test func `of nothing is nothing`() throws {
        #expect(try RDFDataset().canonicalForm().nquads.isEmpty)
        var unused = RDFDataset()
        let node = try unused.freshBlankNode()
        #expect(try unused.canonicalForm().label(of: node) == nil)
    }
}
