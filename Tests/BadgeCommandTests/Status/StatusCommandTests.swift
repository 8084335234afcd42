import BadgeTesting
import Foundation
import StrictJSON
import Testing
import VerifiableCredentials

/// `badge verify` of badges that name status lists on a loopback host, and the folder of `--state`.
struct StatusCommandTests {
    private let workspace: Workspace
    private let server: TestServer
    private let path = "/lists-" + UUID().uuidString.lowercased()
    private let at = TestIssuer.now.rfc3339

    init() throws {
        workspace = try Workspace()
        server = try TestServer.get()
        try workspace.write(StatusBadges.badge(server.url(path)), "badge.json")
    }

    private func publish(_ values: [Int: Int] = [:], secondsAgo: Int64 = 3600, ttl: Int? = nil) throws {
        try server.publish(StatusBadges.list(server.url(path), values, secondsAgo: secondsAgo, ttl: ttl), at: path)
    }

    @discardableResult
    private func verify(_ more: [String], at: String? = nil, isOffline: Bool = false) throws -> Outcome {
        try Program.run(
            Program.badge,
            ["verify", "badge.json", "--any-issuer", "--at", at ?? self.at]
                + (isOffline ? ["--offline"] : ["--allow-origin", server.origin]) + more,
            in: workspace.folder,
            environment: workspace.environment.filter { $0.key != "BADGE_OFFLINE" }
        )
    }

    private func name(_ start: String) throws -> String {
        "kept/" + (try #require(workspace.names(in: "kept").first { $0.hasPrefix(start) }))
    }

    /// When the answer was kept, as the record says, in another time.
    private func setTime(_ text: String) throws {
        let name = try name("response-")
        var record = try JSON.read(
            workspace.bytes(name),
            limits: JSONLimits(maxBytes: 1 << 23, maxDepth: 9, maxNodes: 99)
        )
        _ = record.set(.string(text), at: JSONPointer(tokens: ["time"]))
        try workspace.write(record.compactBytes(), name)
    }

    @Test func `a withdrawn badge is not verified, and the report says of when the list is`() throws {
        try publish([5: 1])
        let outcome = try verify([])
        #expect(outcome.code == 1, "\(outcome.all)")
        #expect(outcome.out.contains("Not verified: the issuer has withdrawn this badge"))
        #expect(
            outcome.out.contains("withdrawn by the issuer, says its list of 2026-11-22, 11:00 UTC [status.revoked]")
        )
        try publish([4: 1, 6: 1])
        #expect(try verify([]).code == 0)
    }

    @Test func `without the network nothing is known, unless it was kept or is given`() throws {
        try publish()
        #expect(try verify([], isOffline: true).out.contains("[status.notLookedUp]"))
        try workspace.write(StatusBadges.list(server.url(path)), "list.json")
        let given = try verify(["--resource", server.url(path) + "=list.json"], isOffline: true)
        #expect(given.code == 0 && given.out.contains("by the file that you gave"), "\(given.all)")
        #expect(try server.requests(for: path) == 0)

        let online = try verify(["--state", "kept"])
        #expect(online.code == 0, "\(online.all)")
        let offline = try verify(["--state", "kept"], isOffline: true)
        #expect(offline.code == 0 && offline.out.contains(", as of 20"), "\(offline.all)")
        let report = try JSON.read(verify(["--state", "kept", "--json"], isOffline: true).outBytes)
        let result = report["checks"]?.items.first { $0["check"] == "status.revocation" }
        #expect(result?["findings"]?["source"] == "remembered" && result?["findings"]?["asOf"]?.string != nil)
        #expect(try server.requests(for: path) == 1)
    }

    @Test func `what is kept is the owner's alone, and nothing in it tells of the badge`() throws {
        try publish()
        try verify(["--state", "kept"])
        let names = workspace.names(in: "kept")
        #expect(names.count == 3 && names[0] == "badge-state.json", "\(names)")
        #expect(try workspace.mode("kept") == 0o700)
        for name in names {
            #expect(try workspace.mode("kept/" + name) == 0o600, "\(name)")
            let record = try JSON.read(workspace.bytes("kept/" + name))
            let body = record["body"]?.string.map { Data(base64Encoded: Self.padded($0)) } ?? Data()
            let text = try workspace.text("kept/" + name) + String(decoding: body ?? Data(), as: UTF8.self)
            for word in ["Ana", "Rivera", "00000000-0000-4000-8000-000000000001", "badge.json"] {
                #expect(!text.contains(word), "\(name): \(word)")
            }
        }
    }

    private static func padded(_ text: String) -> String {
        let plain = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        return plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    }

    @Test func `what was kept counts for a week, or as long as the user says`() throws {
        try publish()
        try verify(["--state", "kept"])
        try setTime("2020-01-01T00:00:00Z")
        let old = try verify(["--state", "kept"], isOffline: true)
        #expect(
            old.code == 2 && old.out.contains("is older than --max-age allows [status.listNotReached]"),
            "\(old.all)"
        )
        let asked = try verify(["--state", "kept", "--max-age", "99999d"], isOffline: true)
        #expect(asked.code == 0 && asked.out.contains("as of 2020-01-01"), "\(asked.all)")
        try setTime("2120-01-01T00:00:00Z")
        let future = try verify(["--state", "kept"], isOffline: true)
        #expect(future.code == 2 && future.err.contains("is not what it should be"), "\(future.all)")
    }

    @Test func `a list is kept no longer than it says, unless the user says so`() throws {
        try publish(ttl: 60_000)
        try verify(["--state", "kept"])
        let now = Date()
        try setTime(Self.text(now.addingTimeInterval(-3600)))
        let later = max(Self.text(now), TestIssuer.now.adding(seconds: 60).rfc3339)
        let outdated = try verify(["--state", "kept"], at: later, isOffline: true)
        #expect(outdated.code == 2 && outdated.out.contains("[status.listOutdated]"), "\(outdated.all)")
        let asked = try verify(["--state", "kept", "--max-age", "2h"], at: later, isOffline: true)
        #expect(asked.code == 2 && asked.out.contains("[status.listOutdated]"), "\(asked.all)")
        let allowed = try verify(
            ["--state", "kept", "--allow", "outdated-status-list"],
            at: later,
            isOffline: true
        )
        #expect(allowed.code == 0, "\(allowed.all)")
        #expect(allowed.out.contains("still good as of"), "\(allowed.all)")
    }

    private static func text(_ date: Date) -> String {
        Instant(seconds: Int64(date.timeIntervalSince1970)).rfc3339
    }

    @Test(arguments: ["", "{", "{\"format\": \"badge-state/1\"}", "{\"format\": \"other\"}"])
    func `a file of the folder that is damaged is told and never used`(text: String) throws {
        try publish()
        try verify(["--state", "kept"])
        try workspace.write(text, name("response-"))
        let outcome = try verify(["--state", "kept"], isOffline: true)
        #expect(outcome.code == 2 && outcome.out.contains("[status.notLookedUp]"), "\(outcome.all)")
        #expect(outcome.err.contains("is damaged and is not used"), "\(outcome.err)")
        let mended = try verify(["--state", "kept"])
        #expect(mended.code == 0 && mended.err.isEmpty, "\(mended.all)")
        #expect(try verify(["--state", "kept"], isOffline: true).code == 0)
    }

    @Test func `a kept list whose bytes were changed is not used`() throws {
        try publish()
        try verify(["--state", "kept"])
        for kind in ["response-", "list-"] {
            let file = try name(kind)
            try workspace.edit(file, "\"body\": \"ey", "\"body\": \"fy")
            #expect(try verify(["--state", "kept"], isOffline: true).err.contains("is damaged"), "\(kind)")
        }
    }

    @Test func `a remembered list that is damaged lets no list count until somebody has looked`() throws {
        try publish([5: 1], secondsAgo: 10)
        #expect(try verify(["--state", "kept"]).code == 1)
        let file = try name("list-")
        try workspace.edit(file, "\"body\": \"ey", "\"body\": \"fy")
        let damaged = try workspace.bytes(file)
        try publish(secondsAgo: 20)
        let older = try verify(["--state", "kept"])
        #expect(older.code == 2 && older.out.contains("what was remembered of this list is damaged"), "\(older.all)")
        #expect(try workspace.bytes(file) == damaged)
        try workspace.remove(file)
        #expect(try verify(["--state", "kept"]).code == 0)
    }

    @Test func `a list that is older than one seen before is noticed, online and offline`() throws {
        try publish([5: 1], secondsAgo: 10)
        #expect(try verify(["--state", "kept"]).code == 1)
        try publish(secondsAgo: 20)
        let older = try verify(["--state", "kept"])
        #expect(older.code == 2 && older.out.contains("[status.listRolledBack]"), "\(older.all)")
        #expect(older.out.contains("older than one that was seen before, which was made on 2026-11-22, 11:59 UTC"))
        #expect(try verify(["--state", "kept"], isOffline: true).out.contains("[status.listRolledBack]"))
        #expect(try verify([]).code == 0)
        try publish([5: 1], secondsAgo: 5)
        #expect(try verify(["--state", "kept"]).code == 1)
    }

    @Test func `runs at the same time keep one whole answer`() throws {
        try publish()
        let outcomes = Collected()
        DispatchQueue.concurrentPerform(iterations: 6) { _ in
            if let outcome = try? verify(["--state", "kept"]) { outcomes.add(outcome) }
        }
        #expect(outcomes.all.map(\.code) == [0, 0, 0, 0, 0, 0], "\(outcomes.all.map(\.all))")
        #expect(workspace.names(in: "kept").count == 3, "\(workspace.names(in: "kept"))")
        #expect(try verify(["--state", "kept"], isOffline: true).code == 0)
    }

    @Test func `a folder of other things, or of others, is refused`() throws {
        try publish()
        try workspace.makeFolder("papers")
        try workspace.write("x", "papers/letter.txt")
        let other = try verify(["--state", "papers"])
        #expect(other.code == 73 && other.err.contains("[state.otherFolder]"), "\(other.all)")
        #expect(workspace.names(in: "papers") == ["letter.txt"])
        try workspace.makeFolder("open")
        try workspace.setMode(0o777, "open")
        #expect(try verify(["--state", "open"]).err.contains("[state.notPrivate]"))
        #expect(try verify(["--state", "absent"], isOffline: true).code == 66)
        #expect(!workspace.exists("absent"))
        #expect(try verify(["--state", "badge.json"]).code != 0)
    }

    @Test(arguments: [
        (["--max-age", "1d"], "--max-age is said without --state"),
        (["--state", "k", "--max-age", "d"], "a number and a unit"),
        (["--state", "k", "--max-age", "7"], "a number and a unit"),
        (["--state", "k", "--max-age", "-1d"], "--max-age"),
        (["--state", "k", "--max-age", "1w"], "a number and a unit"),
        (["--allow", "anything"], "there is no rule named"),
        (["--status-issuer", "school.example"], "this is no issuer's id"),
    ])
    func `an option with another value is refused`(more: [String], message: String) throws {
        let outcome = try verify(more)
        #expect(outcome.code == 64 && outcome.err.contains(message), "\(outcome.all)")
        #expect(!workspace.exists("k"))
    }

    @Test func `rules that are let pass stand in the report`() throws {
        try workspace.write(StatusBadges.badge(server.url(path), index: 5), "badge.json")
        try server.publish(StatusBadges.list(server.url(path), count: 100_000), at: path)
        #expect(try verify([]).out.contains("[status.indexNumeric]"))
        #expect(try verify(["--allow", "numeric-status-index"]).out.contains("[status.listTooShort]"))
        let both = try verify(["--allow", "numeric-status-index", "--allow", "short-status-list", "--json"])
        #expect(both.code == 0, "\(both.all)")
        #expect(try JSON.read(both.outBytes)["policy"]?["allowed"] == ["short-status-list", "numeric-status-index"])
    }

    @Test func `a folder of badges asks for their list once`() throws {
        try publish([7: 1])
        try workspace.makeFolder("badges")
        for index in 0..<30 {
            let bytes = try StatusBadges.badge(server.url(path), index: .string(String(index)))
            try workspace.write(bytes, "badges/\(index).json")
        }
        let outcome = try Program.run(
            Program.badge,
            ["verify", "badges", "--any-issuer", "--at", at, "--allow-origin", server.origin, "--json"],
            in: workspace.folder,
            environment: workspace.environment.filter { $0.key != "BADGE_OFFLINE" }
        )
        let verdicts = try JSON.read(outcome.outBytes).items.map { $0["verdict"]?.string }
        #expect(verdicts.count == 30 && verdicts.filter { $0 == "verified" }.count == 29, "\(outcome.err)")
        #expect(try server.requests(for: path) == 1)
    }
}

/// What several threads come to.
private final class Collected: @unchecked Sendable {
    private let lock = NSLock()
    private var outcomes: [Outcome] = []

    func add(_ outcome: Outcome) {
        lock.withLock { outcomes.append(outcome) }
    }

    var all: [Outcome] { lock.withLock { outcomes } }
}
