import BadgeTesting
import ResourceFetching
import Testing
import VerifiableCredentials

/// What one badge may cost, and what that means for the next one.
@Suite struct BudgetTests {
    private let server: TestServer

    init() throws {
        server = try TestServer.get()
    }

    private func loader(connect: Int = 30_000, total: Int = 120_000, badge: Int) throws -> NetworkLoader {
        NetworkLoader(
            NetworkConfiguration(
                allowedOrigins: [
                    try WebOrigin(server.origin), try WebOrigin("https://evidence.example:\(server.port("good"))"),
                ],
                certificateAuthorities: server.certificates.authority,
                resolutions: ["evidence.example:\(server.port("good")):127.0.0.1"],
                connectMilliseconds: connect,
                loadMilliseconds: total,
                digestMilliseconds: total,
                badgeMilliseconds: badge
            )
        )
    }

    private func look(_ path: String, _ loader: any ResourceLoader) async -> ResourceFailure? {
        await failure { () throws(ResourceFailure) in try await loader.digest(server.url(path), limit: 1 << 20) }
    }

    @Test func `when the time of a badge is over the rest is not looked at, and the next badge has its own`()
        async throws
    {
        let loader = try loader(badge: 4000)
        let first = loader.forOneBadge()
        guard case .exhausted(let text)? = await look("/drip", first) else {
            Issue.record("the slow host was waited for")
            return
        }
        #expect(text == "the places that this badge names took more than 4 seconds together")
        guard case .exhausted? = await look("/ok", first) else {
            Issue.record("something was fetched after the end")
            return
        }
        #expect(await look("/ok", loader.forOneBadge()) == nil)
    }

    @Test func `an answer that is only slow does not give its origin up, and counts against the badge`() async throws {
        let loader = try loader(connect: 3000, total: 4000, badge: 3_600_000).forOneBadge()
        for _ in 0..<4 {
            let found = await look("/drip", loader)
            #expect(found?.unreachability?.hasPrefix("no whole answer") == true, "\(String(describing: found))")
        }
        #expect(await look("/ok", loader) == nil)
    }

    @Test func `an origin that says nothing three times is asked no more for that badge; others are`() async throws {
        let loader = try loader(connect: 200, total: 300, badge: 3_600_000)
        let first = loader.forOneBadge()
        for _ in 0..<3 {
            let found = await look("/silent", first)
            #expect(found?.unreachability?.hasPrefix("no ") == true, "\(String(describing: found))")
        }
        let given = await look("/ok?given-up", first)?.unreachability
        #expect(given?.hasPrefix("\(server.origin) did not answer in time 3 times") == true, "\(given ?? "")")
        #expect(try server.requests(for: "/ok?given-up") == 0)
        let other = await failure { () throws(ResourceFailure) in
            try await loader.digest("https://evidence.example:\(server.port("good"))/ok", limit: 100)
        }
        // On a busy machine it may be too slow for these limits; it is asked all the same.
        #expect(other?.unreachability?.contains("is not asked again") != true, "\(String(describing: other))")
        let next = await look("/ok?next-badge", loader.forOneBadge())
        #expect(next?.unreachability?.contains("is not asked again") != true, "\(String(describing: next))")
    }

    @Test func `what was left out for one badge is asked for again for the next`() async throws {
        let remembering = RememberingLoader(try loader(badge: 4000))
        let first = remembering.forOneBadge()
        _ = await look("/drip?first", first)
        guard case .exhausted? = await look("/ok?left-out", first) else {
            Issue.record("something was fetched after the end")
            return
        }
        let next = remembering.forOneBadge()
        #expect(await look("/ok?left-out", next) == nil)
        #expect(await look("/ok?left-out", next) == nil)
        #expect(try server.requests(for: "/ok?left-out") == 1)
    }

    @Test func `a page that is sent compressed all the same is there`() async throws {
        let answer = try await server.loader().look(server.url("/coding?gzip"))
        #expect(answer.finalURL == server.url("/coding?gzip"))
    }
}
