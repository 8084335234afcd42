import BadgeTesting
import LinkedData
import StrictJSON
import Testing

/// The suite of the Recommendation for deserialization to RDF.
struct DeserializationSuiteTests {
    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `every document has the published statements, or fails as published`() throws {
        let exceptions = try SuiteExceptions.of("json-ld toRdf")
        let cases = try JSONLDCase.all(in: "toRdf-manifest.json")
        for entry in cases {
            let difference = try difference(entry)
            if let reason = exceptions[entry.id] {
                #expect(difference != nil, "\(entry.id) behaves as published; it is listed as: \(reason)")
            } else {
                #expect(difference == nil, "\(entry.id)")
            }
        }
        try Standards.report("json-ld toRdf", cases: cases.count, exceptions: exceptions.count)
    }

    /// What is not as published, nothing where all is. Statements are compared in canonical form, which is the same for
    /// datasets that differ in the names of blank nodes only.
    private func difference(_ entry: JSONLDCase) throws -> String? {
        let document = try JSONLDCase.read(entry.input)
        let context = try entry.expandContext
        let processor = try JSONLDProcessor(loader: entry.loader)
        let expected = try entry.expected.map { try Standards.bytes(JSONLDCase.folder + $0) }
        do throws(LinkedDataError) {
            let dataset = try processor.dataset(
                of: document,
                documentURL: entry.baseIRI,
                expandContext: context,
                options: entry.options
            )
            if let name = entry.expectedError { return "no error, expected \(name)" }
            let found = try dataset.canonicalForm().nquads
            guard let expected else { return entry.kind == "positive-syntax" ? nil : "no expected file" }
            let published = try RDFDataset(nquads: expected).canonicalForm().nquads
            return found == published ? nil : "found \(String(decoding: found, as: UTF8.self))"
        } catch {
            guard let name = entry.expectedError else { return "\(error.codeName): \(error.detail)" }
            return error.codeName == JSONLDCase.code(of: name) ? nil : "\(error.codeName), expected \(name)"
        }
    }
}
