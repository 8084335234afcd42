import BadgeTesting
import Foundation
import ResourceFetching
import Testing
import VerifiableCredentials

@Suite struct HostileHostTests {
    @Test(arguments: ["/drip", "/drip-head", "/silent"])
    func `a slow answer is cut at the time for all`(path: String) async throws {
        let found = try await HonestHostTests.failureOf(path, total: 1000)
        #expect(
            found?.unreachability?.contains("no whole answer from 127.0.0.1 within 1 second") == true,
            "\(String(describing: found))"
        )
    }

    @Test(arguments: ["/endless-chunks", "/endless-close", "/large/1048577", "/length?1048577"])
    func `a body over the limit is cut, whatever length it declares`(path: String) async throws {
        #expect(try await HonestHostTests.failureOf(path) == .tooLarge(limit: 1 << 20))
    }

    @Test func `a length beyond all numbers is a body over the limit`() async throws {
        for digits in ["9223372036854775807", "9223372036854775808", String(repeating: "9", count: 60)] {
            let found = try await HonestHostTests.failureOf("/length?" + digits)
            #expect(found == .tooLarge(limit: 1 << 20), "\(digits): \(String(describing: found))")
        }
    }

    @Test(arguments: [
        "/short", "/chunks-cut", "/chunk-huge", "/length?-8", "/length?8,8", "/length?0x8", "/two-lengths",
    ])
    func `a body that is not what its framing says is refused`(path: String) async throws {
        let found = try await HonestHostTests.failureOf(path)
        #expect(found?.unreachability != nil, "\(String(describing: found))")
    }

    @Test(arguments: ["gzip", "GZIP", "x-gzip", "deflate", "br", "zstd", "identity,gzip", "aes128gcm"])
    func `an encoded body is refused, since its bytes are not those of the artifact`(coding: String) async throws {
        let found = try await HonestHostTests.failureOf("/coding?" + coding)
        #expect(found?.unreachability?.hasPrefix("the body is encoded") == true, "\(String(describing: found))")
    }

    @Test func `a body that says it is encoded as itself is taken`() async throws {
        #expect(try await HonestHostTests.failureOf("/coding?identity") == nil)
        #expect(try await HonestHostTests.failureOf("/coding?Identity") == nil)
    }

    @Test(arguments: ["gzip", "gzip,chunked", "identity", "chunked,gzip"])
    func `a transfer that is encoded otherwise than in chunks is refused`(coding: String) async throws {
        #expect(try await HonestHostTests.failureOf("/transfer?" + coding)?.unreachability != nil)
    }

    @Test func `a head of 15 KiB is taken`() async throws {
        #expect(try await HonestHostTests.failureOf("/head-of/15") == nil)
    }

    @Test(arguments: ["/head-of/17", "/head-line/20000", "/head-endless", "/interim-endless", "/trailers"])
    func `a head of more than 16 KiB is cut, wherever it stands`(path: String) async throws {
        let found = try await HonestHostTests.failureOf(path)
        #expect(found?.unreachability?.contains("more than 16384 bytes") == true, "\(String(describing: found))")
    }

    @Test(arguments: ["/closed", "/garbage", "/old", "/cut-head", "/status/20", "/status/2000", "/status/101"])
    func `what is no answer is unreachable`(path: String) async throws {
        let found = try await HonestHostTests.failureOf(path)
        #expect(found?.unreachability != nil, "\(path): \(String(describing: found))")
    }

    @Test func `two media types are none`() async throws {
        let server = try TestServer.get()
        #expect(try await server.loader().load(server.url("/types"), limit: 100).mediaType == nil)
    }

    @Test func `a port where nobody listens is unreachable`() async throws {
        let server = try TestServer.get()
        // Port 1 of loopback is not used by anything on a common system.
        let loader = try server.loader(allowing: ["http://127.0.0.1:1"])
        let found = await failure { () throws(ResourceFailure) in try await loader.load("http://127.0.0.1:1/", limit: 1)
        }
        #expect(found?.unreachability?.hasPrefix("no connection to 127.0.0.1") == true, "\(String(describing: found))")
    }
}
