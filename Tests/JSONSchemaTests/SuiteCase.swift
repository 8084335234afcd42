import BadgeTesting
import Foundation
import JSONSchema
import StrictJSON

/// The official suite of JSON Schema.
enum SchemaSuite {
    /// One test of the suite.
    struct Case {
        let file: String
        let name: String
        let schema: JSON
        let value: JSON
        let isValid: Bool
    }

    /// What the suite serves as `http://localhost:1234/`.
    static let remotes: [JSONSchemaDocument] = {
        guard let folder = Standards.folder?.appending(path: "json-schema/remotes") else { return [] }
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".json") }.compactMap { file in
            guard let bytes = FileManager.default.contents(atPath: folder.appending(path: file).path),
                let json = try? JSON.read([UInt8](bytes))
            else { return nil }
            return JSONSchemaDocument(url: "http://localhost:1234/" + file, json: json)
        }
    }()

    /// The cases of a folder of the suite, those of its folders left out; no case is an error.
    static func cases(_ folder: String) throws -> [Case] {
        var cases: [Case] = []
        for file in try Standards.files(in: "json-schema/tests/" + folder, suffix: ".json") {
            let groups = try JSON.read(Standards.bytes("json-schema/tests/\(folder)/\(file)"))
            for group in groups.items {
                for test in group["tests"]?.items ?? [] {
                    guard let schema = group["schema"], let value = test["data"], let isValid = test["valid"]?.bool,
                        let first = group["description"]?.string, let second = test["description"]?.string
                    else { throw StandardsError.empty(file) }
                    let name = "\(file): \(first): \(second)"
                    cases.append(Case(file: file, name: name, schema: schema, value: value, isValid: isValid))
                }
            }
        }
        guard !cases.isEmpty else { throw StandardsError.empty(folder) }
        return cases
    }

    /// What is said about a case, where it is not as published.
    static func difference(
        _ one: Case,
        draft: JSONSchemaDraft,
        formats: JSONSchemaValidator.FormatMode = .annotation
    ) -> String? {
        let judgement: JSONSchemaJudgement
        do throws(JSONSchemaError) {
            let schema = JSONSchemaDocument(url: "urn:example:suite", json: one.schema)
            judgement = try JSONSchemaValidator(schema, documents: remotes, draft: draft, formats: formats)
                .judge(one.value)
        } catch {
            return error.codeName + ": " + error.detail
        }
        switch judgement {
        case .kept: return one.isValid ? nil : "kept"
        case .broken(let problems): return one.isValid || problems.isEmpty ? "broken: \(problems)" : nil
        case .undetermined(let error): return error.codeName + ": " + error.detail
        }
    }
}
