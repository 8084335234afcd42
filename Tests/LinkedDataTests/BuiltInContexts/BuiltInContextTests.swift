import BadgeCrypto
import BadgeTesting
import LinkedData
import StrictJSON
import Testing

/// Each table of a built-in context beside the document that is published.
struct BuiltInContextTests {
    private static func published() throws -> [(url: String, file: String)] {
        let list = try JSON.read(Standards.bytes("contexts/contexts.json")).object?.members ?? []
        return list.compactMap { member in member.value.string.map { (member.name, $0) } }
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `each table gives the terms of the published document`() throws {
        let published = try Self.published()
        let documents = try published.map { entry in
            ContextDocument(url: entry.url, content: try JSON.read(Standards.bytes("contexts/" + entry.file)))
        }
        let ours = JSONLDProcessor(loader: BuiltInContexts())
        let theirs = JSONLDProcessor(loader: GivenContexts(documents))
        var terms = 0
        for (url, _) in published {
            var found = ContextPrint(processor: ours)
            var expected = ContextPrint(processor: theirs)
            let left = found.print(of: url)
            #expect(left == expected.print(of: url), "\(url)")
            terms += found.terms
        }
        #expect(terms > 1500)
        try Standards.report("contexts", cases: published.count)
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `each table names the SHA-256 of the published document and all its URLs`() throws {
        let published = try Self.published()
        var listed = 0
        for context in BuiltInContext.published {
            for url in context.urls {
                let file = try #require(published.first { $0.url == url }?.file)
                let digest = try Digest.sha256(Standards.bytes("contexts/" + file))
                #expect(digest.map(hexadecimal).joined() == context.sha256, "\(url)")
                listed += 1
            }
        }
        #expect(listed == published.count)
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }

    // What processing takes as proven of a built-in document: the same content, given by a user, is looked through.
    @Test func `every built-in document has no fault in any of its scoped contexts`() throws {
        let builtIn = BuiltInContexts()
        let documents = try builtIn.knownURLs.map { url in
            let document = try #require(try builtIn.document(at: url))
            return ContextDocument(url: url, content: document.content)
        }
        #expect(documents.count > 30)
        let processor = JSONLDProcessor(loader: GivenContexts(documents))
        // The first version of Open Badges names a context that was never a document of its own.
        let unchecked = JSONLDProcessor(loader: builtIn)
        let incomplete = documents.filter { (try? unchecked.context(.string($0.url))) == nil }.map(\.url)
        #expect(incomplete.allSatisfy { $0.hasSuffix("openbadges/v1") || $0.hasSuffix("openbadges/v1/context.json") })
        for document in documents where !incomplete.contains(document.url) {
            #expect(throws: Never.self, "\(document.url)") { try processor.context(.string(document.url)) }
        }
    }

    @Test func `a fault in the scoped context of a given document is found though nothing uses it`() throws {
        let url = "https://example.org/faulty"
        let term: JSON = [
            "@id": "https://example.org/a", "@context": ["b": ["@id": "https://example.org/b", "@x": 1]],
        ]
        let given = BuiltInContexts(more: [ContextDocument(url: url, content: ["@context": ["a": term]])])
        #expect(throws: LinkedDataError.self) { try JSONLDProcessor(loader: given).context(.string(url)) }
    }

    @Test func `a context that is not built in is not known`() throws {
        #expect(try BuiltInContexts().document(at: "https://www.w3.org/ns/credentials/v2") != nil)
        #expect(try BuiltInContexts().document(at: "https://www.w3.org/ns/credentials/v3") == nil)
    }

    @Test func `a document that the user gives stands before a built-in one`() throws {
        let url = "https://www.w3.org/ns/credentials/v2"
        let loader = BuiltInContexts(more: [
            ContextDocument(url: url, content: ["@context": ["a": "https://example.org/a"]])
        ])
        let context = try JSONLDProcessor(loader: loader).context(.string(url))
        #expect(context.terms == ["a"])
    }
}
