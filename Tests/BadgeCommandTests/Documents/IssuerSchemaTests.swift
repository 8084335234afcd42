import BadgePrograms
import BadgeTesting
import Foundation
import JSONSchema
import StrictJSON
import Testing

/// The schema of the file that says who issues.
struct IssuerSchemaTests {
    private func schema() throws -> JSON {
        let outcome = try Workspace().badge("program schema badge-issuer/1")
        #expect(outcome.code == 0)
        return try JSON.read(outcome.outBytes)
    }

    @Test func `the one in the documentation is the one that the program prints`() throws {
        let url = Repository.root.appending(path: "docs/badge-issuer-1.schema.json")
        #expect(
            try [UInt8](Data(contentsOf: url)) == schema().prettyBytes(),
            "make it anew: badge program schema badge-issuer/1"
        )
    }

    @Test func `the issuers of the examples keep it, and with another key they do not`() throws {
        let validator = try JSONSchemaValidator(
            JSONSchemaDocument(url: "https://school.example/schema", json: schema())
        )
        let folder = Repository.root.appending(path: "examples")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix("/issuer.yaml")
        }
        try #require(names.count >= 5)
        for name in names {
            let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
            #expect(try validator.judge(YAMLFile(name: name, bytes: bytes).json) == .kept, "\(name)")
            let other = try YAMLFile(name: name, bytes: bytes + Array("\nzyxwvut: 1\n".utf8)).json
            #expect(validator.judge(other) != .kept, "\(name)")
        }
    }

    /// The reader's answer, and the schema's.
    @Test func `reader and schema say the same of an issuer file of which one line is another`() throws {
        let validator = try JSONSchemaValidator(
            JSONSchemaDocument(url: "https://school.example/schema", json: schema())
        )
        let workspace = try Workspace.withProgram()
        let good = "format: badge-issuer/1\nname: Sample School\n"
        let lines: [(String, code: String?)] = [
            ("email: badges@riverbend.example", nil), ("email: badges at riverbend", "yaml.badValue"),
            ("email: badges@riverbend", "yaml.badValue"), ("url: https://riverbend.example", nil),
            ("url: riverbend.example", "yaml.badValue"), ("id: did:key", nil), ("id: key", "yaml.badValue"),
            ("proofs: [eddsa-rdfc-2022]", nil), ("proofs: [eddsa-rdfc-2021]", "yaml.badValue"),
            ("namesAssessors: \"true\"", nil), ("namesAssessors: yes", "yaml.badValue"), ("description: true", nil),
            ("description:", "yaml.emptyValue"), ("recipientEmail: none", nil),
            ("recipientEmail: no", "yaml.badValue"),
        ]
        for (line, code) in lines {
            let text = Array((good + line + "\n").utf8)
            try workspace.write(text, "issuer.yaml")
            let outcome = try workspace.badge(
                "preview submission --template template.yaml --issuer issuer.yaml"
            )
            #expect(outcome.code == (code == nil ? 0 : 65), "\(line): \(outcome.all)")
            if let code {
                #expect(
                    outcome.err.contains("issuer.yaml:3:") && outcome.err.contains("[\(code)]"),
                    "\(line): \(outcome.err)"
                )
            }
            let judgement = try validator.judge(YAMLFile(name: "issuer.yaml", bytes: text).json)
            #expect((judgement == .kept) == (code == nil), "\(line): \(judgement)")
        }
    }
}
