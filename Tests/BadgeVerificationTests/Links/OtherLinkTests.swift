import BadgeTesting
import BadgeVerification
import StrictJSON
import Synchronization
import Testing

@Suite struct OtherLinkTests {
    private static let achievement = "/credentialSubject/achievement"

    /// A badge with one link of each kind.
    private static func situation(_ mark: String) throws -> Situation {
        let origin = try TestServer.get().origin
        func link(_ path: String) -> JSON { .string(origin + path + "?" + mark) }
        return try Situation.linked("/ok?" + mark) { credential in
            try credential
                .setting("/evidence/1/id", link("/status/410")).removing("/relatedResource/1")
                .setting(achievement + "/criteria/id", link("/status/404"))
                .setting(achievement + "/image", ["id": link("/types"), "type": "Image"])
                .setting(achievement + "/alignment", [alignment(link("/status/403")), alignment(link("/short"))])
                .setting(
                    achievement + "/resultDescription/0/rubricCriterionLevel/0/alignment",
                    [alignment(link("/types")), alignment("http://127.0.0.1:9/private")]
                )
                .setting("/issuer/image", ["id": "data:image/png;base64,AA==", "type": "Image"])
        }
    }

    private static func alignment(_ url: JSON) -> JSON {
        ["type": ["Alignment"], "targetName": "Coaching", "targetUrl": url]
    }

    @Test func `each other link is looked at, told, and decides nothing`() async throws {
        let report = try await Self.situation("each").report()
        let found = report.links.map {
            $0.link.kind.rawValue + " " + $0.link.subject.description + " " + $0.state.rawValue
        }
        #expect(
            found == [
                "evidence /evidence/1/id gone",
                "criteria /credentialSubject/achievement/criteria/id gone",
                "image /credentialSubject/achievement/image/id there",
                "alignment /credentialSubject/achievement/alignment/0/targetUrl protected",
                "alignment /credentialSubject/achievement/alignment/1/targetUrl there",
                "alignment /credentialSubject/achievement/resultDescription/0/rubricCriterionLevel/0/alignment/1/targetUrl "
                    + "notLookedAt",
            ]
        )
        #expect(report.verdict == .verified)
        var strict = try Self.situation("strict")
        strict.policy.extras = [.evidence]
        #expect(try await strict.report().verdict == .verified)
        #expect(try TestServer.get().requests(for: "/types?each") == 1)
    }

    @Test func `the report for programs lists the links, and offline has none`() async throws {
        let json = try await Self.situation("json").report().json
        #expect(json["links"]?.items.count == 6)
        #expect(json["links"]?.items.first?["state"]?.string == "gone")
        var offline = try Self.situation("off")
        offline.input.isOffline = true
        #expect(try await offline.report().json["links"] == nil)
    }

    @Test func `the text report shows what became of each link`() async throws {
        let text = TextReport.text(of: try await Self.situation("text").report())
        #expect(text.contains("Other places that the badge names (they decide nothing)"))
        #expect(text.contains("criteria: http://127.0.0.1"))
        #expect(text.contains("(status 404)"))
    }

    @Test func `no more links are looked at than the limit`() async throws {
        let origin = try TestServer.get().origin
        let report = try await Situation.linked("/ok") { credential in
            let alignments = (0..<102).map { Self.alignment(.string(origin + "/types?many-\($0)")) }
            return try credential.setting(Self.achievement + "/alignment", .array(alignments))
        }.report()
        #expect(report.links.count == 102)
        #expect(report.links.count { $0.state == .there } == 100)
        #expect(report.links.last?.problem == "the badge names more than 100 links")
        #expect(try TestServer.get().requests(for: "/types?many-101") == 0)
    }

    @Test func `progress is told from the first place to the last`() async throws {
        let steps = Steps()
        var situation = try Self.situation("progress")
        situation.input.progress = { steps.add($0) }
        _ = try await situation.report()
        #expect(steps.all.map(\.done) == Array(0...7))
        #expect(steps.all.allSatisfy { $0.total == 7 })
    }
}

/// What was told, in order.
private final class Steps: Sendable {
    private let list = Mutex<[LookupProgress]>([])

    func add(_ step: LookupProgress) { list.withLock { $0.append(step) } }

    var all: [LookupProgress] { list.withLock { $0 } }
}
