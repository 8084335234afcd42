import BadgeTesting
import Foundation
import ResourceFetching
import Testing
import VerifiableCredentials

@Suite struct SecureHostTests {
    @Test func `a certificate of the given authority for the name is accepted`() async throws {
        let server = try TestServer.get()
        #expect(try await Self.fetch("good", server) == nil)
    }

    @Test(arguments: ["expired", "selfsigned", "foreign"])
    func `a certificate that is over, signed by itself or by a stranger is refused`(host: String) async throws {
        let found = try await Self.fetch(host, try TestServer.get())
        #expect(found?.unreachability?.hasPrefix("no secure connection to evidence.example") == true)
    }

    @Test func `a certificate for another name is refused`() async throws {
        let found = try await Self.fetch("good", try TestServer.get(), name: "other.example")
        #expect(found?.unreachability?.hasPrefix("no secure connection to other.example") == true)
    }

    @Test func `the given authority is not trusted unless it is given`() async throws {
        let server = try TestServer.get()
        let port = server.port("good")
        let loader = NetworkLoader(
            NetworkConfiguration(
                allowedOrigins: [try WebOrigin("https://evidence.example:\(port)")],
                resolutions: ["evidence.example:\(port):127.0.0.1"]
            )
        )
        let found = await failure { () throws(ResourceFailure) in
            try await loader.load("https://evidence.example:\(port)/ok", limit: 100)
        }
        #expect(found?.unreachability?.hasPrefix("no secure connection") == true, "\(String(describing: found))")
    }

    @Test func `TLS before 1.2 is refused`() async throws {
        let found = try await Self.fetch("oldtls", try TestServer.get())
        #expect(found?.unreachability?.hasPrefix("no secure connection") == true, "\(String(describing: found))")
    }

    @Test func `a host that never ends the key exchange is given up at the time for connecting`() async throws {
        let found = try await Self.fetch("http", try TestServer.get(), connect: 2000)
        #expect(found == .unreachable("no connection to evidence.example within 2 seconds"))
    }

    private static func fetch(
        _ host: String,
        _ server: TestServer,
        name: String = "evidence.example",
        connect: Int = 30_000
    ) async throws -> ResourceFailure? {
        let origin = "https://\(name):\(server.port(host))"
        let loader = try server.loader(
            allowing: [origin],
            resolving: ["\(name):\(server.port(host)):127.0.0.1"],
            connect: connect
        )
        return await failure { () throws(ResourceFailure) in try await loader.load(origin + "/ok", limit: 100) }
    }
}
