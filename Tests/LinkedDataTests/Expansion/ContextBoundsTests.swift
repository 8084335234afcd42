import LinkedData
import StrictJSON
import Testing

/// What contexts may take at most.
struct ContextBoundsTests {
    private func chain(_ length: Int) -> JSONLDProcessor {
        let documents = (0..<length).map { number in
            let next: JSON =
                number + 1 < length ? .string("https://example.org/\(number + 1)") : ["a": "https://example.org/a"]
            return ContextDocument(url: "https://example.org/\(number)", content: ["@context": next])
        }
        return JSONLDProcessor(loader: GivenContexts(documents))
    }

    @Test func `context documents name each other 32 times and no more`() throws {
        #expect(try chain(32).context("https://example.org/0").terms == ["a"])
        let error = #expect(throws: LinkedDataError.self) { try chain(33).context("https://example.org/0") }
        #expect(error?.code == .contextOverflow)
    }

    @Test func `a context document that names itself is refused`() {
        let document = ContextDocument(url: "https://example.org/0", content: ["@context": "https://example.org/0"])
        let processor = JSONLDProcessor(loader: GivenContexts([document]))
        let error = #expect(throws: LinkedDataError.self) { try processor.context("https://example.org/0") }
        #expect(error?.code == .contextOverflow)
    }

    private func terms(_ count: Int) -> JSON {
        .object(JSONObject((0..<count).map { .init(name: "t\($0)", value: "https://example.org/t") }))
    }

    @Test func `ten thousand terms are defined and no more`() throws {
        let processor = JSONLDProcessor(loader: GivenContexts([]))
        #expect(try processor.context(terms(10_000)).terms.count == 10_000)
        let error = #expect(throws: LinkedDataError.self) { try processor.context(terms(10_001)) }
        #expect(error?.code == .contextOverflow)
    }

    @Test func `a document whose contexts take too much work is refused whatever was processed before`() {
        let processor = JSONLDProcessor(loader: GivenContexts([]))
        let node: JSON = ["@context": ["a": "https://example.org/a"], "a": "x"]
        for _ in 0..<2 {
            let few: JSON = ["@context": terms(1000), "t0": .array(Array(repeating: node, count: 100))]
            #expect(throws: Never.self) { try processor.expand(few) }
            let many: JSON = ["@context": terms(1000), "t0": .array(Array(repeating: node, count: 2100))]
            let error = #expect(throws: LinkedDataError.self) { try processor.expand(many) }
            #expect(error?.code == .contextOverflow)
        }
    }

    @Test func `terms that look alike but differ in their bytes are different terms`() throws {
        let processor = JSONLDProcessor(loader: GivenContexts([]))
        let context = try processor.context([
            "caf\u{E9}": "https://example.org/1", "cafe\u{301}": "https://example.org/2",
        ])
        #expect(context.terms.count == 2)
        #expect(context.definition(of: "caf\u{E9}")?.iri?.text == "https://example.org/1")
        #expect(context.definition(of: "cafe\u{301}")?.iri?.text == "https://example.org/2")
    }
}
