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
}
