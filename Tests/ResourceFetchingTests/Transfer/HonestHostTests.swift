import BadgeCrypto
import BadgeTesting
import Foundation
import ResourceFetching
import Testing
import VerifiableCredentials

@Suite struct HonestHostTests {
    private static let evidence = Array("evidence".utf8)

    @Test func `a body is kept with its declared media type`() async throws {
        let server = try TestServer.get()
        let found = try await server.loader().load(server.url("/ok"), limit: 8)
        let expected = Resource(
            bytes: Self.evidence,
            mediaType: "text/plain; charset=utf-8",
            source: .network,
            validators: ResourceValidators(etag: nil, lastModified: nil),
            finalURL: server.url("/ok")
        )
        #expect(found == expected)
    }

    @Test func `a body is digested without being kept`() async throws {
        let server = try TestServer.get()
        let found = try await server.loader().digest(server.url("/ok"), limit: 8)
        #expect(found.sha256 == (try Digest.sha256(Self.evidence)))
        #expect(found.sha384 == (try Digest.sha384(Self.evidence)))
        #expect(found.size == 8)
        #expect(found.finalURL == server.url("/ok"))
        #expect(found.isWhole)
    }

    @Test func `32 MiB go through the digest, and one byte over the limit does not`() async throws {
        let server = try TestServer.get()
        let size = 32 << 20
        let loader = try server.loader()
        let found = try await loader.digest(server.url("/large/\(size)"), limit: size)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        for index in 0..<size { bytes.append(UInt8(truncatingIfNeeded: index)) }
        #expect(found.sha256 == (try Digest.sha256(bytes)))
        let over = await failure { () throws(ResourceFailure) in
            try await loader.digest(server.url("/large/\(size)"), limit: size - 1)
        }
        #expect(over == .tooLarge(limit: size - 1))
    }

    @Test func `an empty body is a body`() async throws {
        let server = try TestServer.get()
        #expect(try await server.loader().load(server.url("/empty"), limit: 0).bytes == [])
    }

    @Test(arguments: ["/chunks", "/interim", "/until-close", "/long"])
    func `a body is taken as its framing says`(path: String) async throws {
        let server = try TestServer.get()
        let found = try await server.loader().digest(server.url(path), limit: 8)
        #expect(found.sha256 == (try Digest.sha256(Self.evidence)))
        #expect(found.isWhole == (path != "/until-close"))
    }

    @Test func `the request has no cookie, login or referrer, and asks for no compression`() async throws {
        let server = try TestServer.get()
        let loader = try server.loader()
        for path in ["/echo", "/cookie", "/echo"] {
            let head = String(decoding: try await loader.load(server.url(path), limit: 4096).bytes, as: UTF8.self)
            let lines = head.split(separator: "\r\n").map(String.init)
            #expect(
                lines == [
                    "GET /echo HTTP/1.1", "Host: 127.0.0.1:\(server.port("http"))", "User-Agent: badge", "Accept: */*",
                    "Accept-Encoding: identity",
                ]
            )
        }
    }

    @Test(arguments: [("/status/404", "status 404"), ("/status/410", "status 410"), ("/nothing", "status 404")])
    func `404 and 410 mean gone`(path: String, text: String) async throws {
        #expect(try await Self.failureOf(path) == .gone(text))
    }

    @Test(arguments: ["/status/401", "/status/403"])
    func `401 and 403 mean protected`(path: String) async throws {
        #expect(try await Self.failureOf(path) == .protected("status " + path.suffix(3)))
    }

    @Test(arguments: [204, 205, 206, 300, 304, 305, 400, 402, 405, 407, 418, 429, 451, 500, 503, 599, 201, 202, 203])
    func `any other status means unreachable, and is named`(status: Int) async throws {
        let found = try await Self.failureOf("/status/\(status)")
        #expect(found?.unreachability?.hasPrefix("status \(status)") == true, "\(String(describing: found))")
    }

    @Test func `a link is looked at without its body`() async throws {
        let server = try TestServer.get()
        let loader = try server.loader()
        let found = try await loader.look(server.url("/redirect/302?/ok"))
        #expect(found.finalURL == server.url("/ok"))
        #expect(found.mediaType == "text/plain; charset=utf-8")
        _ = try await loader.look(server.url("/large/\(1 << 30)"))
        let gone = await failure { () throws(ResourceFailure) in try await loader.look(server.url("/status/404")) }
        #expect(gone == .gone("status 404"))
    }

    static func failureOf(_ path: String, total: Int = 120_000) async throws -> ResourceFailure? {
        let server = try TestServer.get()
        let loader = try server.loader(total: total)
        return await failure { () throws(ResourceFailure) in try await loader.digest(server.url(path), limit: 1 << 20) }
    }
}
