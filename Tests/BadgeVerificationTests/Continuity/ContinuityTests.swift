import BadgeTesting
import BadgeVerification
import Foundation
import OpenBadges
import StrictJSON
import Testing
import VerifiableCredentials

/// Several badges given together: since when the latest has been held.
struct ContinuityTests {
    private static let first = "urn:uuid:00000000-0000-4000-8000-0000000000f1"
    private static let second = "urn:uuid:00000000-0000-4000-8000-0000000000f2"
    private static let third = "urn:uuid:00000000-0000-4000-8000-0000000000f3"

    /// A badge of a program, good for two years from a day of 2022, and perhaps a renewal.
    private struct Sample {
        var id: String
        var from: String
        var until: String?
        var renews: [String] = []
        var seed: UInt8 = 1
        var name = "Ana Rivera"
        var achievement = "urn:uuid:00000000-0000-4000-8000-000000000002"
        var change: (JSON) throws -> JSON = { $0 }
        var afterwards: (JSON) throws -> JSON = { $0 }

        func bytes() throws -> [UInt8] {
            let issuer = try TestIssuer(seed: seed)
            var credential: JSON = .object(try SampleBadge.small(issuer: issuer.did))
            credential = try credential.setting("/id", .string(id)).setting("/validFrom", .string(from))
            if let until { credential = try credential.setting("/validUntil", .string(until)) }
            credential = try credential.setting("/credentialSubject/identifier/0/identityHash", .string(name))
                .setting("/credentialSubject/achievement/id", .string(achievement))
            let entries: [JSON] = renews.map { id in
                ["id": .string(id), "type": ["Evidence"], "name": "The badge that is renewed", "genre": "Renewal"]
            }
            if !entries.isEmpty { credential = try credential.setting("/evidence", .array(entries)) }
            let signed = try issuer.sign(change(credential), .embeddedEdDSA)
            return try afterwards(JSON.read(signed)).compactBytes()
        }
    }

    private static func one() -> Sample {
        Sample(id: first, from: "2022-11-01T09:00:00Z", until: "2024-11-01T09:00:00Z")
    }

    private static func two() -> Sample {
        Sample(id: second, from: "2024-10-01T09:00:00Z", until: "2026-11-01T09:00:00Z", renews: [first])
    }

    private static func three() -> Sample {
        Sample(id: third, from: "2026-10-20T09:00:00Z", until: "2028-11-01T09:00:00Z", renews: [second])
    }

    /// Reports that say since when: one that reaches the first badge, and one that does not.
    static func reports() async throws -> [Report] {
        let all = try await ContinuityTests().verify([three(), two(), one()])
        let some = try await ContinuityTests().verify([three(), two()])
        return [all, some].map { found in
            var report = found.reports[0]
            report.continuity = found.held.continuity(of: 0)
            return report
        }
    }

    private func verify(
        _ samples: [Sample],
        loader: (any ResourceLoader)? = nil,
        trusting seeds: [UInt8] = [1, 9],
        asking recipient: RecipientIdentity? = nil
    ) async throws -> (held: HeldBadges, reports: [Report]) {
        var held = HeldBadges()
        var reports: [Report] = []
        for sample in samples {
            var situation = Situation(bytes: try sample.bytes())
            situation.input.trust = TrustList(
                try seeds.map { TrustList.Entry(issuer: try TestIssuer(seed: $0).did, name: "Known", keys: []) }
            )
            if let loader { situation.input.loader = loader }
            situation.policy.recipient = recipient
            let verification = try await situation.verification()
            held.add(verification)
            reports.append(verification.report)
        }
        return (held, reports)
    }

    /// What is said of the first of the badges, which is the latest.
    private func continuity(_ samples: Sample..., loader: (any ResourceLoader)? = nil) async throws -> Continuity? {
        try await verify(samples, loader: loader).held.continuity(of: 0)
    }

    @Test func `a badge is held since the first of the row began, whatever has ended since`() async throws {
        let found = try await continuity(Self.three(), Self.one(), Self.two())
        #expect(found?.since?.rfc3339 == "2022-11-01T09:00:00Z")
        #expect(found?.chain == [Self.third, Self.second, Self.first])
        #expect(found?.end == .first)
        #expect(found?.showsOnePerson == true)
        #expect(found?.missing == nil)
    }

    @Test func `the report says it, for people and for programs`() async throws {
        let (held, reports) = try await verify([Self.three(), Self.two(), Self.one()])
        var report = reports[0]
        report.continuity = held.continuity(of: 0)
        let text = TextReport.text(of: report).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            text.contains(
                "Held since 2022-11-01, 09:00 UTC, without a gap: 3 badges, each of which renews the one before"
            )
        )
        #expect(report.json["heldSince"]?["since"] == "2022-11-01T09:00:00Z")
        #expect(report.json["heldSince"]?["chain"]?.items.count == 3)
        #expect(report.json["heldSince"]?["reason"] == "continuity.first")
        var last = reports[2]
        last.continuity = held.continuity(of: 2)
        #expect(last.continuity == nil)
        #expect(last.json["heldSince"] == nil)
    }

    @Test func `a badge before that was not given is told with its id`() async throws {
        let (held, reports) = try await verify([Self.two()])
        let found = held.continuity(of: 0)
        #expect(found?.end == .notGiven)
        #expect(found?.chain == [Self.second])
        #expect(found?.missing == Self.first)
        var report = reports[0]
        report.continuity = found
        #expect(TextReport.text(of: report).contains("Renews "))
        #expect(!TextReport.text(of: report).contains("Held since"))
        let shorter = try await continuity(Self.three(), Self.two())
        #expect(shorter?.since?.rfc3339 == "2024-10-01T09:00:00Z")
        #expect(shorter?.end == .notGiven)
    }

    @Test func `a forged badge before does not count, though it has the id`() async throws {
        var forged = Self.one()
        forged.afterwards = { try $0.setting("/validFrom", "2012-11-01T09:00:00Z") }
        #expect(try await continuity(Self.two(), forged)?.end == .notGiven)
        #expect(try await continuity(Self.two(), forged, Self.one())?.end == .first)
    }

    @Test func `a badge before by another issuer does not count, though that one is trusted`() async throws {
        var other = Self.one()
        other.seed = 9
        let found = try await continuity(Self.two(), other)
        #expect(found?.end == .otherIssuer)
        #expect(found?.chain == [Self.second])
    }

    @Test func `a badge before of another program does not count`() async throws {
        var other = Self.one()
        other.achievement = "urn:uuid:00000000-0000-4000-8000-000000000099"
        #expect(try await continuity(Self.two(), other)?.end == .otherProgram)
        // Two achievements under one name of a program are of one program
        func named(_ sample: Sample) -> Sample {
            var sample = sample
            let entry: JSON = [
                "type": "IdentifierEntry", "identifier": "peer-coach", "identifierType": "ext:ProgramTemplate",
            ]
            sample.change = { try $0.setting("/credentialSubject/achievement/otherIdentifier", [entry]) }
            return sample
        }
        #expect(try await continuity(named(Self.two()), named(other))?.end == .first)
    }

    @Test func `a badge before of another person does not count, and hidden names are told`() async throws {
        var other = Self.one()
        other.name = "Ben Ode"
        other.change = { try $0.removing("/credentialSubject/identifier/1") }
        #expect(try await continuity(Self.two(), other)?.end == .otherRecipient)
        func hidden(_ sample: Sample) -> Sample {
            var sample = sample
            sample.change = { try $0.removing("/credentialSubject/identifier/0") }
            return sample
        }
        let found = try await continuity(hidden(Self.two()), hidden(Self.one()))
        #expect(found?.end == .first)
        #expect(found?.showsOnePerson == false)
    }

    @Test func `a gap of one second is a gap, and none is none`() async throws {
        var early = Self.one()
        early.until = "2024-10-01T09:00:00Z"
        #expect(try await continuity(Self.two(), early)?.end == .first)
        early.until = "2024-10-01T08:59:59Z"
        let found = try await continuity(Self.two(), early)
        #expect(found?.end == .gap)
        #expect(found?.detail == "it ended on 2024-10-01, and the next one holds from 2024-10-01")
    }

    @Test func `badges that renew each other in a circle come to an end`() async throws {
        var circle = Self.one()
        circle.renews = [Self.second]
        let found = try await continuity(Self.two(), circle)
        #expect(found?.end == .notEarlier)
        #expect(found?.chain == [Self.second, Self.first])
        var own = Self.two()
        own.renews = [Self.second]
        #expect(try await continuity(own)?.end == .notEarlier)
    }

    @Test func `one that names several before it is not followed`() async throws {
        var several = Self.two()
        several.renews = [Self.first, Self.third]
        #expect(try await continuity(several, Self.one())?.end == .several)
    }

    @Test func `a badge before that was revoked breaks the row, and one that is not does not`() async throws {
        for (bit, end) in [(0, Continuity.End.first), (1, .notGood)] {
            let status = StatusSample(bits: TestStatusList.bits([5: bit]))
            var places = GivenPlaces()
            places.put(try status.list(), at: status.url)
            var earlier = Self.one()
            let entry = try status.entry()
            earlier.change = { try $0.setting("/credentialStatus", entry) }
            #expect(try await continuity(Self.two(), earlier, loader: places)?.end == end)
        }
    }

    @Test func `what a badge says that is itself not verified does not count`() async throws {
        let found = try await verify([Self.two(), Self.one()], trusting: [9]).held.continuity(of: 0)
        #expect(found?.end == .notVerified)
        #expect(found?.since == nil)
        #expect(found?.chain == [Self.second])
    }

    @Test func `every reason for the end of a row stands in the documentation, in order`() throws {
        let url = Repository.root.appending(path: "docs/renewal.md")
        let text = try String(contentsOf: url, encoding: .utf8)
        let rows = text.split(separator: "\n").compactMap { line in
            line.hasPrefix("| `continuity.") ? String(line.split(separator: "`")[1]) : nil
        }
        #expect(rows == Continuity.End.allCases.map(\.rawValue))
    }

    @Test func `a badge that has itself ended was held, and is no longer`() async throws {
        var ended = Self.two()
        ended.until = "2025-11-01T09:00:00Z"
        let (held, reports) = try await verify([ended, Self.one()])
        let found = held.continuity(of: 0)
        #expect(found?.end == .first)
        #expect(found?.until?.rfc3339 == "2025-11-01T09:00:00Z")
        var report = reports[0]
        report.continuity = found
        let text = TextReport.text(of: report)
        #expect(text.contains("Was held") && !text.contains("Held since"), "\(text)")
        #expect(try await continuity(Self.three(), Self.two(), Self.one())?.until == nil)
    }

    /// A badge whose recipient has these identities in clear, and perhaps an id.
    private static func named(_ sample: Sample, _ identities: [(String, String)], id: String? = nil) -> Sample {
        var sample = sample
        let entries = identities.map { type, value -> JSON in
            [
                "type": "IdentityObject", "hashed": false, "identityHash": .string(value),
                "identityType": .string(type),
            ]
        }
        sample.change = { credential in
            var subject = try credential.removing("/credentialSubject/identifier")
            if !entries.isEmpty { subject = try subject.setting("/credentialSubject/identifier", .array(entries)) }
            return try id.map { try subject.setting("/credentialSubject/id", .string($0)) } ?? subject
        }
        return sample
    }

    @Test func `recipients whose ids differ are told apart, though nothing is hidden`() async throws {
        let one = Self.named(Self.one(), [], id: "did:example:a")
        let found = try await continuity(Self.named(Self.two(), [], id: "did:example:b"), one)
        #expect(found?.end == .otherRecipient)
        #expect(found?.detail?.contains("they differ on the id") == true)
        #expect(try await continuity(Self.named(Self.two(), [], id: "did:example:a"), one)?.showsOnePerson == true)
    }

    @Test func `badges that agree on the name and differ on the address count, with what differs`() async throws {
        let one = Self.named(Self.one(), [("name", "Ana Rivera"), ("emailAddress", "a@example.org")])
        let two = Self.named(Self.two(), [("name", "Ana Rivera"), ("emailAddress", "b@example.org")])
        let (held, reports) = try await verify([two, one])
        let found = held.continuity(of: 0)
        #expect(found?.end == .first && found?.showsOnePerson == false)
        #expect(found?.doubt == "they agree on the name and differ on the emailAddress")
        var report = reports[0]
        report.continuity = found
        #expect(!TextReport.text(of: report).contains("hide the names"))
        let alike = Self.named(Self.two(), [("name", "Ana Rivera"), ("emailAddress", "a@example.org")])
        #expect(try await continuity(alike, one)?.doubt == nil)
    }

    @Test func `badges that hide the address asked about are joined by it, with what differs`() async throws {
        let asked = try #require(RecipientIdentity(type: "emailAddress", value: SampleBadge.email))
        var married = Self.two()
        married.name = "Ana Ode"
        let (held, reports) = try await verify([married, Self.one()], asking: asked)
        #expect(reports.allSatisfy { $0.verdict(leavingOut: .validityUntil) == .verified })
        #expect(held.continuity(of: 0)?.end == .first)
        #expect(held.continuity(of: 0)?.doubt == "they agree on the emailAddress and differ on the name")
        let unasked = try await verify([married, Self.one()]).held.continuity(of: 0)
        #expect(unasked?.end == .otherRecipient)
        // One of the two holds another address, so nothing joins them.
        var moved = Self.one()
        moved.change = { credential in
            let hash = try IdentityObject.hash(of: "other@example.org", salt: TestIssuer.salt)
            return try credential.setting("/credentialSubject/identifier/1/identityHash", .string(hash))
        }
        #expect(try await verify([married, moved], asking: asked).held.continuity(of: 0)?.end != .first)
    }

    @Test func `a badge between two persons that hides its own does not join them`() async throws {
        var hidden = Self.two()
        hidden.change = { try $0.removing("/credentialSubject/identifier/0") }
        let found = try await continuity(Self.named(Self.three(), [("name", "Bob Other")]), hidden, Self.one())
        #expect(found?.end == .otherRecipient)
        #expect(found?.chain == [Self.third, Self.second])
        #expect(found?.detail?.hasPrefix("it names the recipient otherwise (\"Ana Rivera\")") == true)
    }

    @Test func `a badge that renews one without naming it says so`() async throws {
        var unnamed = Self.two()
        unnamed.change = { credential in
            let entry: JSON = ["type": ["Evidence"], "name": "The badge that is renewed", "genre": "Renewal"]
            return try credential.setting("/evidence", [entry])
        }
        unnamed.renews = []
        let (held, reports) = try await verify([unnamed, Self.one()])
        #expect(held.isRenewal(0) && held.continuity(of: 0)?.end == .notNamed)
        var report = reports[0]
        report.continuity = held.continuity(of: 0)
        let text = TextReport.text(of: report).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("Renews an earlier badge, which it names in no way that can be followed"), "\(text)")
    }

    @Test func `a long row is followed to its limit`() async throws {
        var samples: [Sample] = []
        for number in 0..<102 {
            let id = { (number: Int) in "urn:uuid:00000000-0000-4000-8000-000000001\(100 + number)" }
            var sample = Sample(id: id(number), from: Instant(seconds: 1_700_000_000 - Int64(number)).rfc3339)
            if number < 101 { sample.renews = [id(number + 1)] }
            samples.append(sample)
        }
        let held = try await verify(samples).held
        #expect(held.continuity(of: 0)?.end == .tooLong)
        #expect(held.continuity(of: 0)?.chain.count == 100)
        #expect(held.continuity(of: 2)?.end == .first)
    }

    @Test func `how results were judged and what is renewed are no pieces of evidence`() async throws {
        let (_, reports) = try await verify([Self.two()])
        #expect(reports[0].content?.evidenceCount == 0)
        #expect(reports[0].found(.evidenceIntegrity) == ["notApplicable evidence.none"])
        var other = Self.two()
        other.renews = ["https://program.example/credentials/1"]
        let linked = try await verify([other])
        #expect(linked.reports[0].content?.evidenceCount == 1)
        #expect(linked.held.continuity(of: 0) == nil)
    }
}
