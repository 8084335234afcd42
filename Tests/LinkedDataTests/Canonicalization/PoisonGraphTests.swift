import Foundation
import LinkedData
import Testing

@Suite struct `Alike blank nodes` {
    @Test func `of a clique of six are told apart`() throws {
        let form = try RDFDataset(nquads: Graph.clique(6).bytes).canonicalForm()
        #expect(form.nquads.split(separator: UInt8(ascii: "\n")).count == 30)
        #expect(form.work > 0)
    }

    @Test func `of a cycle of a hundred are told apart`() throws {
        let form = try RDFDataset(nquads: Graph.cycle(100).bytes).canonicalForm()
        #expect(form.nquads.split(separator: UInt8(ascii: "\n")).count == 100)
    }

    @Test(arguments: 8...12)
    func `of a larger clique are refused, and the error names the limit`(size: Int) throws {
        let dataset = try RDFDataset(nquads: Graph.clique(size).bytes)
        let error = #expect(throws: LinkedDataError.self) { try dataset.canonicalForm() }
        #expect(error?.code == .tooMuchWork)
        #expect(error?.detail.contains("\(RDFLimits.untrusted.work) steps") == true)
    }

    @Test func `that all hang on two are refused`() throws {
        let lines = (0..<2).flatMap { hub in
            (0..<20).map { "_:h\(hub) <https://example.org/p> _:e\(hub)x\($0) ." }
        }
        let dataset = try RDFDataset(nquads: Graph(lines: lines).bytes)
        let error = #expect(throws: LinkedDataError.self) { try dataset.canonicalForm() }
        #expect(error?.code == .tooMuchWork)
    }

    /// Two chains that look alike.
    private func twins(_ length: Int) throws -> RDFDataset {
        let lines = (0..<2).flatMap { list in
            (0..<length).map { "_:l\(list)x\($0) <https://example.org/rest> _:l\(list)x\($0 + 1) ." }
        }
        return try RDFDataset(nquads: Graph(lines: lines).bytes)
    }

    /// Pairs of blank nodes, both tied to both of the next pair: every step down has two orders.
    private func ladder(_ length: Int) throws -> RDFDataset {
        let lines = (0..<length).flatMap { rung in
            ["a", "b"].flatMap { from in
                ["a", "b"].map { "_:\(from)\(rung) <https://example.org/p> _:\($0)\(rung + 1) ." }
            }
        }
        return try RDFDataset(nquads: Graph(lines: lines).bytes)
    }

    @Test func `in a short chain are told apart, in one beyond the limit refused, with little stack too`() throws {
        let short = try twins(40)
        let long = try twins(2 * RDFLimits.untrusted.depth)
        let outcome = try OnSmallStack.run { (code(of: short), code(of: long)) }
        #expect(outcome.0 == "none")
        #expect(outcome.1 == "rdfc.tooDeepChain")
    }

    @Test func `in a ladder are refused, with little stack too`() throws {
        let long = try ladder(2 * RDFLimits.untrusted.depth)
        let found: String = try OnSmallStack.run { code(of: long) }
        #expect(found == "rdfc.tooDeepChain" || found == "rdfc.tooMuchWork")
    }

    @Test func `of many independent things cost work in proportion`() throws {
        func work(_ count: Int) throws -> Int {
            let lines = (0..<count).map { "_:e\($0) <https://example.org/p> \"same\" ." }
            return try RDFDataset(nquads: Graph(lines: lines).bytes).canonicalForm().work
        }
        #expect(try work(2000) == 2 * work(1000))
    }
}

/// The code of the refusal, or `none`.
private func code(of dataset: RDFDataset) -> String {
    do throws(LinkedDataError) {
        _ = try dataset.canonicalForm()
        return "none"
    } catch {
        return error.codeName
    }
}
