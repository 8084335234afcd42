import BadgeTesting
import Foundation
import ResourceFetching
import Testing
import VerifiableCredentials

/// The canaries of the test server listen on every address of this machine. Only the last test contacts them.
@Suite(.serialized) struct CanaryTests {
    @Test func `no spelling of this machine's address reaches a canary`() async throws {
        let server = try TestServer.get()
        let port = server.port("canary")
        let loader = try server.loader()
        var urls: [String] = []
        for host in AddressCases.oddHosts {
            urls.append("http://\(host):\(port)/")
            urls.append("https://\(host):\(port)/")
        }
        urls += AddressCases.oddBeginnings.map { $0 + "127.0.0.1:\(port)/" }
        let before = try server.canaryConnections()
        for url in urls {
            let found = await failure { () throws(ResourceFailure) in try await loader.load(url, limit: 100) }
            #expect(found?.refusal != nil, "\(url): \(String(describing: found))")
        }
        print("suite addresses on loopback: \(urls.count) cases")
        #expect(urls.count >= 150)
        #expect(try server.canaryConnections() == before)
    }

    @Test func `no redirect to a spelling of this machine's address reaches a canary`() async throws {
        let server = try TestServer.get()
        let port = server.port("canary")
        let loader = try server.loader()
        let before = try server.canaryConnections()
        let hosts = AddressCases.oddHosts.filter { host in host.utf8.allSatisfy { (0x21...0x7E).contains($0) } }
        for host in hosts {
            let url = server.url("/redirect/302?http://\(host):\(port)/")
            let found = await failure { () throws(ResourceFailure) in try await loader.load(url, limit: 100) }
            #expect(found?.refusal != nil, "\(host): \(String(describing: found))")
        }
        #expect(try server.canaryConnections() == before)
    }

    @Test(arguments: ["127.0.0.1", "127.9.9.9", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "[::]"])
    func `a name that leads to this machine is refused when the connection is made`(address: String) async throws {
        let server = try TestServer.get()
        let port = server.port("canary")
        let loader = try server.loader(resolving: ["rebound.example:\(port):\(address)"])
        let before = try server.canaryConnections()
        let found = await failure { () throws(ResourceFailure) in
            try await loader.load("http://rebound.example:\(port)/", limit: 100)
        }
        #expect(found?.refusal?.contains("rebound.example has the address") == true, "\(String(describing: found))")
        #expect(try server.canaryConnections() == before)
    }

    @Test func `an allowed origin does not allow another port, scheme or host`() async throws {
        let server = try TestServer.get()
        let port = server.port("canary")
        let loader = try server.loader(
            allowing: ["https://127.0.0.1:\(port)", "http://localhost:\(port)", "http://127.0.0.2:\(port)"]
        )
        let before = try server.canaryConnections()
        let found = await failure { () throws(ResourceFailure) in
            try await loader.load("http://127.0.0.1:\(port)/", limit: 100)
        }
        #expect(found?.refusal?.contains("--allow-origin http://127.0.0.1:\(port)") == true)
        #expect(try server.canaryConnections() == before)
    }

    @Test func `a canary is reached where it is allowed, so it would have been heard`() async throws {
        let server = try TestServer.get()
        let port = server.port("canary")
        let before = try server.canaryConnections()
        let loader = try server.loader(allowing: ["http://127.0.0.1:\(port)"])
        #expect(try await loader.load("http://127.0.0.1:\(port)/", limit: 100).bytes == Array("canary".utf8))
        #expect(try server.canaryConnections() == before + 1)
    }
}
