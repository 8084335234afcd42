import BadgeTesting
import LinkedData
import StrictJSON
import Testing

/// The suite of the Recommendation for expansion.
struct ExpansionSuiteTests {
    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `every document expands as published, or fails as published`() throws {
        let exceptions = try SuiteExceptions.of("json-ld expand")
        let cases = try JSONLDCase.all(in: "expand-manifest.json")
        for entry in cases {
            let difference = try difference(entry)
            if let reason = exceptions[entry.id] {
                #expect(difference != nil, "\(entry.id) behaves as published; it is listed as: \(reason)")
            } else {
                #expect(difference == nil, "\(entry.id)")
            }
        }
        try Standards.report("json-ld expand", cases: cases.count, exceptions: exceptions.count)
    }

    /// What is not as published, nothing where all is.
    private func difference(_ entry: JSONLDCase) throws -> String? {
        let document = try JSONLDCase.read(entry.input)
        let processor = try JSONLDProcessor(loader: entry.loader)
        do throws(LinkedDataError) {
            let context: JSON?
            do { context = try entry.expandContext } catch { return "\(error)" }
            let expanded = try processor.expand(
                document,
                documentURL: entry.baseIRI,
                expandContext: context,
                options: entry.options
            )
            if let name = entry.expectedError { return "no error, expected \(name)" }
            guard let file = entry.expected, let expected = try? JSONLDCase.read(file) else {
                return "no expected file"
            }
            let found = JSON.array(expanded).unordered()
            return found == expected.unordered() ? nil : "found \(found.compactText())"
        } catch {
            guard let name = entry.expectedError else { return "\(error.codeName): \(error.detail)" }
            return error.codeName == JSONLDCase.code(of: name) ? nil : "\(error.codeName), expected \(name)"
        }
    }
}
