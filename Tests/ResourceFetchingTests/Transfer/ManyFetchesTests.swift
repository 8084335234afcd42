import BadgeTesting
import Foundation
import ResourceFetching
import Testing
import VerifiableCredentials

@Suite(.serialized) struct ManyFetchesTests {
    @Test func `at most 8 fetches run at once, and 2 from one host`() async throws {
        let server = try TestServer.get()
        let names = (0..<6).map { "host\($0).example" }
        let port = server.port("http")
        let loader = try server.loader(
            allowing: names.map { "http://\($0):\(port)" },
            resolving: names.map { "\($0):\(port):127.0.0.1" }
        )
        let held = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<30 {
                let url = "http://\(names[index % names.count]):\(port)/hold/100"
                group.addTask { (try? await loader.load(url, limit: 100))?.bytes == Array("held".utf8) }
            }
            var count = 0
            for await isHeld in group where isHeld { count += 1 }
            return count
        }
        #expect(held == 30)
        let peaks = try server.peaks()
        #expect(peaks.count == 2)
        // More than one host's share shows that hosts are asked side by side.
        #expect((3...8).contains(peaks.first ?? 0) && (1...2).contains(peaks.last ?? 0), "\(peaks)")
    }

    @Test func `a fetch that nobody waits for any more ends soon`() async throws {
        let server = try TestServer.get()
        let loader = try server.loader()
        let tasks = (0..<5).map { _ in
            Task {
                await failure { () throws(ResourceFailure) in try await loader.load(server.url("/silent"), limit: 1) }
            }
        }
        try await Task.sleep(for: .milliseconds(200))
        for task in tasks { task.cancel() }
        for task in tasks { #expect(await task.value == .notLookedUp) }
    }
}
