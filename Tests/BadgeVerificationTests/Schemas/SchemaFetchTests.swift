import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// Schemas that stand at a host of their own.
@Suite struct SchemaFetchTests {
    private static let head = #""$schema": "https://json-schema.org/draft/2020-12/schema""#

    private func naming(_ path: String, total: Int = 120_000) throws -> Situation {
        let origin = try Self.origin()
        return try naming(url: origin + path, TestServer.get().loader(allowing: [origin], total: total))
    }

    private static func origin() throws -> String {
        "https://localhost:\(try TestServer.get().port("good"))"
    }

    private func naming(url: String, _ loader: any ResourceLoader) throws -> Situation {
        var situation = try ReasonCase.naming([["id": .string(url), "type": "JsonSchema"]], [])
        situation.input.loader = loader
        situation.input.isOffline = false
        return situation
    }

    @Test func `a draft of somebody's own is not fetched, whatever else is missing`() async throws {
        let server = try TestServer.get()
        let first =
            "{\(Self.head), \"properties\": {\"name\": {\"$ref\": \"draft-b\"}}, "
            + "\"$defs\": {\"a\": {\"$id\": \"draft-a-part\", \"$schema\": \"\(try Self.origin())/draft-own\"}}}"
        try server.publish(Array(first.utf8), at: "/draft-a")
        try server.publish(Array("{\(Self.head), \"type\": \"string\"}".utf8), at: "/draft-b")
        try server.publish(Array("{\(Self.head)}".utf8), at: "/draft-own")
        _ = try await naming("/draft-a").report()
        #expect(try server.requests(for: "/draft-b") == 1)
        #expect(try server.requests(for: "/draft-own") == 0)
    }

    @Test func `a schema that a real host gives over http is never kept`() async throws {
        let server = try TestServer.get()
        try server.publish(Array("{\(Self.head)}".utf8), at: "/schema-plain")
        let loader = try server.loader()
        let report = try await naming(url: server.url("/schema-plain"), loader).report()
        #expect(report.found(.conformanceSchema) == ["undetermined schema.notProtected"])
    }

    @Test func `a schema and those that it refers to are fetched, each once and only where it counts`() async throws {
        let server = try TestServer.get()
        let first =
            "{\(Self.head), \"properties\": {\"name\": {\"$ref\": \"schema-b#/$defs/name\"}, "
            + "\"nobody\": {\"$ref\": \"schema-none\"}, \"id\": {\"$ref\": \"schema-b#/$defs/name\"}}}"
        let second = "{\(Self.head), \"$defs\": {\"name\": {\"$ref\": \"schema-c\"}}}"
        try server.publish(Array(first.utf8), at: "/schema-a")
        try server.publish(Array(second.utf8), at: "/schema-b")
        try server.publish(Array("{\(Self.head), \"type\": \"string\"}".utf8), at: "/schema-c")
        let report = try await naming("/schema-a").report()
        #expect(report.found(.conformanceSchema) == ["passed schema.kept"])
        #expect(report.verdict == .verified)
        for path in ["/schema-a", "/schema-b", "/schema-c"] {
            #expect(try server.requests(for: path) == 1, "\(path)")
        }
        try server.publish(Array("{\(Self.head), \"type\": \"number\"}".utf8), at: "/schema-c")
        #expect(try await naming("/schema-a").report().found(.conformanceSchema) == ["failed schema.notKept"])
    }

    @Test(arguments: [
        "/status/404", "/status/500", "/status/403", "/silent", "/large/3000000", "/endless-chunks",
        "/redirect?to=file:///etc/passwd",
    ])
    func `a schema that cannot be had leaves the badge undetermined`(path: String) async throws {
        let report = try await naming(path, total: 3000).report()
        #expect(report.found(.conformanceSchema) == ["undetermined schema.notReached"])
        #expect(report.verdict == .undetermined)
    }

    @Test func `a schema inside a private network is not asked for`() async throws {
        let before = try TestServer.get().canaryConnections()
        var situation = try ReasonCase.naming([["id": "http://127.0.0.1:9/schema", "type": "JsonSchema"]], [])
        situation.input.loader = try TestServer.get().loader()
        situation.input.isOffline = false
        #expect(try await situation.report().found(.conformanceSchema) == ["undetermined schema.notReached"])
        #expect(try TestServer.get().canaryConnections() == before)
    }

    @Test func `nothing is fetched for a badge that is not proved`() async throws {
        let server = try TestServer.get()
        try server.publish(Array("{\(Self.head)}".utf8), at: "/schema-unproved")
        var situation = try naming("/schema-unproved")
        situation.bytes = try JSON.read(situation.bytes).setting("/description", "Added.").compactBytes()
        #expect(try await situation.report().found(.conformanceSchema) == ["undetermined proof.notEstablished"])
        #expect(try server.requests(for: "/schema-unproved") == 0)
        #expect(try await naming("/schema-unproved").report().found(.conformanceSchema) == ["passed schema.kept"])
    }

    @Test func `schemas that name ever more schemas end at the limit`() async throws {
        let server = try TestServer.get()
        for step in 0..<20 {
            try server.publish(Array("{\(Self.head), \"$ref\": \"chain-\(step + 1)\"}".utf8), at: "/chain-\(step)")
        }
        #expect(try await naming("/chain-0").report().found(.conformanceSchema) == ["undetermined schema.tooMuchWork"])
        #expect(try server.requests(for: "/chain-15") == 1)
        #expect(try server.requests(for: "/chain-16") == 0)
    }
}
