import BadgeTesting
import JSONSchema
import StrictJSON
import Testing

@Suite struct SchemaSuiteTests {
    /// Runs a folder of the suite: every case is as published, or listed with its reason and not as published.
    private func run(
        _ folder: String,
        draft: JSONSchemaDraft,
        formats: JSONSchemaValidator.FormatMode = .annotation,
        mayHaveExceptions: Bool = true
    ) throws {
        let suite = "json-schema/" + folder
        let exceptions = try SuiteExceptions.of(suite)
        #expect(mayHaveExceptions || exceptions.isEmpty)
        let cases = try SchemaSuite.cases(folder)
        var listed: Set<String> = []
        var count = 0
        for one in cases {
            let difference = SchemaSuite.difference(one, draft: draft, formats: formats)
            if exceptions[one.file] != nil {
                // A whole file that is not supported: what it decides is left open, never decided otherwise
                guard let difference else { continue }
                listed.insert(one.file)
                count += 1
                if !difference.hasPrefix("jsonSchema.notSupported") { Issue.record("\(one.name): \(difference)") }
            } else if exceptions[one.name] != nil {
                listed.insert(one.name)
                count += 1
                #expect(difference != nil, "\(one.name) behaves as published: take it off the list")
            } else if let difference {
                Issue.record("\(one.name): \(difference)")
            }
        }
        #expect(listed == Set(exceptions.keys), "listed cases that do not exist")
        try Standards.report(suite, cases: cases.count, exceptions: count)
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `every required test of draft 2019-09 is as published`() throws {
        try run("draft2019-09", draft: .draft201909, mayHaveExceptions: false)
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `every required test of draft 2020-12 is as published, or listed`() throws {
        try run("draft2020-12", draft: .draft202012)
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `the optional tests of both drafts are as published, or listed`() throws {
        try run("draft2019-09/optional", draft: .draft201909)
        try run("draft2020-12/optional", draft: .draft202012)
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `the tests of formats are as published where they must hold, or listed`() throws {
        try run("draft2019-09/optional/format", draft: .draft201909, formats: .assertion)
        try run("draft2020-12/optional/format", draft: .draft202012, formats: .assertion)
    }
}
