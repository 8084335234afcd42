import BadgeTesting
import Foundation
import ResourceFetching
import Testing
import VerifiableCredentials

@Suite struct RedirectTests {
    @Test(arguments: [301, 302, 303, 307, 308])
    func `a redirect is followed, and the URL that answered is told`(status: Int) async throws {
        let server = try TestServer.get()
        let found = try await server.loader().digest(server.url("/redirect/\(status)?/ok"), limit: 100)
        #expect(found.finalURL == server.url("/ok"))
    }

    @Test func `three redirects are followed and a fourth is not`() async throws {
        #expect(try await HonestHostTests.failureOf("/chain/3") == nil)
        #expect(try await HonestHostTests.failureOf("/chain/4") == .refused("more than 3 redirects"))
        #expect(try await HonestHostTests.failureOf("/loop") == .refused("more than 3 redirects"))
    }

    @Test func `no redirect is followed where none is asked for`() async throws {
        let server = try TestServer.get()
        let loader = try server.loader()
        let direct = try await loader.load(server.url("/ok"), limit: 100, redirects: 0)
        #expect(direct.bytes == Array("evidence".utf8))
        let found = await failure { () throws(ResourceFailure) in
            try await loader.load(server.url("/redirect/302?/ok"), limit: 100, redirects: 0)
        }
        #expect(found?.refusal?.contains("no redirect is followed") == true)
    }

    @Test(arguments: ["/nowhere", "/twice"])
    func `a redirect that names no place, or two, is unreachable`(path: String) async throws {
        #expect(try await HonestHostTests.failureOf(path)?.unreachability?.contains("does not say where to") == true)
    }

    @Test(arguments: [
        "file:///etc/passwd", "ftp://127.0.0.1/", "javascript:alert(1)", "http://user@127.0.0.1/", "http:///x",
        "gopher://127.0.0.1/", "data:,x", "http://2130706433/", "//127.1/", "http://10.0.0.1/", "//169.254.169.254/",
        "http://[::ffff:10.0.0.1]/",
    ])
    func `a redirect to what would not be fetched is refused`(target: String) async throws {
        #expect(try await HonestHostTests.failureOf("/redirect/302?" + target)?.refusal != nil)
    }

    @Test func `a redirect from https to http is refused, and the other way it is followed`() async throws {
        let server = try TestServer.get()
        let secure = "https://evidence.example:\(server.port("good"))"
        let loader = try server.loader(
            allowing: [secure],
            resolving: ["evidence.example:\(server.port("good")):127.0.0.1"]
        )
        let down = await failure { () throws(ResourceFailure) in
            try await loader.load(secure + "/redirect/302?" + server.url("/ok"), limit: 100)
        }
        #expect(down?.refusal?.contains("from https to http") == true, "\(String(describing: down))")
        let up = try await loader.digest(server.url("/redirect/302?" + secure + "/ok"), limit: 100)
        #expect(up.finalURL == secure + "/ok")
    }

    @Test func `the time for all holds over redirects together`() async throws {
        let server = try TestServer.get()
        let loader = try server.loader(total: 700)
        let found = await failure { () throws(ResourceFailure) in
            try await loader.load(server.url("/redirect/302?/drip"), limit: 1 << 20)
        }
        #expect(found?.unreachability?.contains("no whole answer") == true, "\(String(describing: found))")
    }
}
