import LinkedData
import StrictJSON
import Testing

/// A language tag means the same in every case (RDF 1.1 Concepts §3.3); in statements made of JSON-LD it stands in lower case.
struct LanguageTagCaseTests {
    private let processor = JSONLDProcessor(loader: BuiltInContexts())

    private func form(_ document: JSON) throws -> String {
        String(decoding: try processor.dataset(of: document).canonicalForm().nquads, as: UTF8.self)
    }

    @Test(arguments: ["de-CH", "de-ch", "DE-CH"])
    func `a language tag is written in lower case`(tag: String) throws {
        #expect(
            try form(["@id": "urn:s", "urn:p": ["@value": "Bäume", "@language": .string(tag)]])
                == "<urn:s> <urn:p> \"Bäume\"@de-ch .\n"
        )
        #expect(
            try form([
                "@context": ["p": ["@id": "urn:p", "@container": "@language"]], "@id": "urn:s",
                "p": .object(JSONObject([.init(name: tag, value: "Bäume")])),
            ]) == "<urn:s> <urn:p> \"Bäume\"@de-ch .\n"
        )
    }

    @Test func `one text under two spellings of a language is one statement, under two languages two`() throws {
        func texts(_ one: JSON, _ other: JSON) throws -> Int {
            let values: JSON = [["@value": "x", "@language": one], ["@value": "x", "@language": other]]
            return try form(["@id": "urn:s", "urn:p": values]).split(separator: "\n").count
        }
        #expect(try texts("en-GB", "en-gb") == 1)
        #expect(try texts("en-GB", "en") == 2)
    }

    @Test func `N-Quads keep the case that they are written with`() throws {
        let line = "<urn:s> <urn:p> \"x\"@de-CH .\n"
        #expect(try RDFDataset(nquads: Array(line.utf8)).canonicalForm().nquads == Array(line.utf8))
    }
}
