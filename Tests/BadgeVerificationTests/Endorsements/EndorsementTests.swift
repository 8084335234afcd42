import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing

@Suite struct EndorsementTests {
    private static let achievement = "/credentialSubject/achievement"

    @Test(arguments: TestIssuer.Kind.allCases)
    func `an endorsement of each kind is judged as a credential of its own`(kind: TestIssuer.Kind) async throws {
        let report = try await Endorsed(kind: kind).situation().report()
        #expect(report.found(.endorsementReport) == ["passed endorsement.holds"])
        #expect(report.verdict == .verified)
        let endorsement = try #require(report.endorsements.first)
        #expect(endorsement.report?.verdict == .verified)
        #expect(endorsement.endorser?.id == (try Endorsed(kind: kind).endorser().did))
        #expect(endorsement.endorser?.name == "State Office of Education")
        #expect(endorsement.comment == "We saw it, and it is sound.")
        #expect(endorsement.endorsedID == Endorsed.badgeID)
    }

    @Test(arguments: [
        ("", Endorsed.badgeID, Endorsement.Thing.badge), (achievement, Endorsed.achievementID, .achievement),
        ("/issuer", "", .issuer), ("/credentialSubject/source", "https://program.example/panel", .source),
    ])
    func `an endorsement must be about what it stands in`(
        holder: String,
        id: String,
        thing: Endorsement.Thing
    ) async throws {
        let own = try id.isEmpty ? TestIssuer().did : id
        let good = try await Endorsed(holder: holder, of: own).situation().report()
        #expect(good.found(.endorsementReport) == ["passed endorsement.holds"])
        #expect(good.endorsements.map(\.thing) == [thing])
        #expect(good.endorsements.first?.subject.description == holder + "/endorsement/0")
        let bad = try await Endorsed(holder: holder, of: own + "0").situation().report()
        #expect(bad.found(.endorsementReport) == ["failed endorsement.ofAnother"])
        #expect(bad.verdict == .verified, "it says nothing against the badge")
    }

    @Test func `the author of an achievement and the organization above are endorsed too`() async throws {
        #expect(try await Self.created("", "https://maker.example/") == ["passed endorsement.holds"])
        #expect(try await Self.created("", "https://state.example/") == ["failed endorsement.ofAnother"])
        #expect(try await Self.created("/parentOrg", "https://state.example/") == ["passed endorsement.holds"])
        #expect(try await Self.created("/parentOrg", "https://maker.example/") == ["failed endorsement.ofAnother"])
    }

    /// What is found of an endorsement in the profile of the achievement's author, or in that of the organization above.
    private static func created(_ inside: String, _ id: String) async throws -> [String] {
        let endorsed = Endorsed(of: id)
        var maker: JSON = [
            "id": "https://maker.example/", "type": ["Profile"],
            "parentOrg": ["id": "https://state.example/", "type": ["Profile"]],
        ]
        maker = try maker.setting(inside + "/endorsement", [endorsed.value()])
        var situation = try ReasonCase.signed { [maker] in try $0.setting(achievement + "/creator", maker) }
        situation.input.trust.entries.append(.init(issuer: try endorsed.endorser().did))
        return try await situation.report().found(.endorsementReport)
    }

    @Test(arguments: [
        ("/credentialSubject/endorsementComment", JSON.string("Best of all.")),
        ("/validFrom", "2026-11-21T09:30:01Z"), ("/name", "Another"),
        ("/proof/0/created", "2026-11-22T11:59:59Z"),
    ])
    func `nothing in an endorsement can be altered`(place: String, value: JSON) async throws {
        let report = try await Endorsed(afterwards: { try $0.setting(place, value) }).situation().report()
        #expect(report.found(.endorsementReport) == ["failed endorsement.notVerified"])
        let endorsement = try #require(report.endorsements.first)
        #expect(endorsement.comment == nil && endorsement.endorser == nil, "nobody signed that")
        #expect(endorsement.result.finding("check") == "proof.signature")
        #expect(!TextReport.text(of: report).contains("Best of all"))
    }

    @Test(arguments: [
        ("/validUntil", JSON.string("2026-11-22T11:59:59Z"), "validity.expired"),
        ("/validFrom", "2026-11-22T12:00:01Z", "validity.notYet"),
    ])
    func `an endorsement out of its time does not hold`(place: String, value: JSON, reason: String) async throws {
        let late = try await Endorsed(change: { try $0.setting(place, value) }).situation().report()
        #expect(late.found(.endorsementReport) == ["failed endorsement.notVerified"])
        #expect(late.results(of: .endorsementReport).first?.finding("reason") == reason)
        let good = try await Endorsed(change: { try $0.setting("/validUntil", "2026-11-22T12:00:00Z") }).found()
        #expect(good == ["passed endorsement.holds"])
    }

    @Test func `an endorser under another key than the user knows does not count`() async throws {
        var situation = try Endorsed(isListed: false).situation()
        let entry = TrustList.Entry(
            issuer: try Endorsed().endorser().did,
            keys: [try TestIssuer(seed: 8).key.publicKey]
        )
        situation.input.trust.entries.append(entry)
        #expect(try await situation.report().found(.endorsementReport) == ["failed endorsement.notVerified"])
    }

    @Test func `with any issuer an endorser must still be listed`() async throws {
        for (isListed, expected) in [
            (false, "undetermined endorsement.notListed"), (true, "passed endorsement.holds"),
        ] {
            var situation = try Endorsed(isListed: isListed).situation()
            situation.policy.acceptsAnyIssuer = true
            situation.policy.extras = [.endorsement]
            let report = try await situation.report()
            #expect(report.found(.endorsementReport) == [expected])
            #expect(report.verdict == (isListed ? .verified : .undetermined))
        }
    }

    @Test func `an endorsement by whoever has an interest in the badge adds nothing`() async throws {
        func found(_ situation: Situation) async throws -> String {
            var situation = situation
            situation.policy.extras = [.endorsement]
            let report = try await situation.report()
            #expect(
                report.found(.endorsementReport) == [
                    "notApplicable endorsement.bySelf", "undetermined endorsement.missing",
                ]
            )
            #expect(report.verdict == .undetermined)
            return report.results(of: .endorsementReport).first?.finding("is") ?? ""
        }
        #expect(try await found(Endorsed(seed: 1).situation()) == "issuer")
        let endorser = try Endorsed().endorser().did
        let recipient = try Endorsed().situation { try $0.setting("/credentialSubject/id", .string(endorser)) }
        #expect(try await found(recipient) == "recipient")
        let creator: JSON = [
            "id": .string(endorser), "type": ["Profile"], "endorsement": [try Endorsed(of: endorser).value()],
        ]
        var maker = try ReasonCase.signed { try $0.setting(Self.achievement + "/creator", creator) }
        maker.input.trust.entries.append(.init(issuer: endorser))
        #expect(try await found(maker) == "endorsed")
    }

    @Test func `an endorsement with the badge's own key, or from the issuer's own domain, adds nothing`() async throws {
        let council = "did:web:council.example"
        let key = try TestIssuer().key.publicKey
        var same = try Endorsed(isListed: false, seed: 1, change: { try $0.setting("/issuer/id", .string(council)) })
            .situation()
        same.input.trust.entries.append(.init(issuer: council, keys: [key]))
        let bySame = try await same.report()
        #expect(bySame.found(.endorsementReport) == ["notApplicable endorsement.bySelf"])
        #expect(bySame.results(of: .endorsementReport).first?.finding("is") == "key")
        #expect(Sentences.text(of: bySame.results(of: .endorsementReport)[0]).contains("the key that signed the badge"))

        for (issuer, expected) in [
            ("https://council.example/issuer", "notApplicable endorsement.bySelf"),
            ("https://school.example/issuer", "passed endorsement.holds"),
        ] {
            var near = try Endorsed(isListed: false, change: { try $0.setting("/issuer/id", .string(council)) })
                .situation { try $0.setting("/issuer/id", .string(issuer)) }
            near.input.trust.entries.append(.init(issuer: council, keys: [try Endorsed().endorser().key.publicKey]))
            near.input.trust.entries.append(.init(issuer: issuer, keys: [key]))
            let report = try await near.report()
            #expect(report.found(.endorsementReport) == [expected], "\(issuer)")
        }
    }

    @Test func `an endorsement that was asked for has to be there`() async throws {
        var none = try Situation.good()
        none.policy.extras = [.endorsement]
        let report = try await none.report()
        #expect(report.found(.endorsementReport) == ["undetermined endorsement.missing"])
        #expect(report.verdict == .undetermined)
        var one = try Endorsed().situation()
        one.policy.extras = [.endorsement]
        #expect(try await one.report().verdict == .verified)
    }

    @Test func `what the policy allows of status lists holds for endorsements too`() async throws {
        let sample = StatusSample(bits: TestStatusList.bits(100_000))
        let entry = try sample.entry()
        var situation = try Endorsed(seed: 1, change: { try $0.setting("/credentialStatus", entry) }).situation()
        situation.input.loader = try sample.situation().input.loader
        func inner(_ leniencies: Set<Leniency>) async throws -> [String] {
            situation.policy.leniencies = leniencies
            return try await situation.report().endorsements.first?.report?.found(.statusRevocation) ?? []
        }
        #expect(try await inner([]).allSatisfy { $0.hasPrefix("undetermined") })
        #expect(try await inner([.shortStatusList]).allSatisfy { $0.hasPrefix("passed") })
        #expect(try await !inner([.shortStatusList]).isEmpty)
    }

    @Test func `the host of an endorser is shown in the letters that the network knows, with a warning`() async throws {
        let id = "https://аpple.example/issuer"
        var situation = try Endorsed(isListed: false, change: { try $0.setting("/issuer/id", .string(id)) }).situation()
        situation.input.trust.entries.append(.init(issuer: "https://apple.example/issuer"))
        let report = try await situation.report()
        let text = TextReport.text(of: report).split(separator: "\n").map { $0.drop { $0 == " " } }
            .joined(separator: " ")
        #expect(!text.contains("https://аpple.example"))
        #expect(text.contains("https://xn--"))
        let headline = report.json["endorsements"]?.items.first?["headline"]?.string ?? ""
        #expect(!headline.contains("аpple.example/"))
    }

    @Test func `of a badge that nobody signed no endorsement is judged`() async throws {
        var situation = try Endorsed().situation()
        situation.bytes = try JSON.read(situation.bytes).removing("/proof").compactBytes()
        let report = try await situation.report()
        #expect(report.found(.endorsementReport) == ["undetermined proof.notEstablished"])
        #expect(report.endorsements.first?.report == nil)
        #expect(!TextReport.text(of: report).contains("sound"))
    }

    @Test func `who endorses the endorser is judged, and who endorses them is only named`() async throws {
        func endorsement(by seed: UInt8, of id: String, _ inner: JSON?) throws -> JSON {
            try Endorsed(
                of: id,
                seed: seed,
                change: { json in
                    let own = try json.setting(
                        "/id",
                        .string("urn:uuid:00000000-0000-4000-8000-0000000000\(seed + 80)")
                    )
                    return try inner.map { try own.setting("/issuer/endorsement", [$0]) } ?? own
                }
            ).value()
        }
        let names = try (9...12).map { try TestIssuer(seed: $0).did }
        let fourth = try endorsement(by: 12, of: names[2], nil)
        let third = try endorsement(by: 11, of: names[1], fourth)
        let second = try endorsement(by: 10, of: names[0], third)
        let first = try endorsement(by: 9, of: Endorsed.badgeID, second)
        var situation = try ReasonCase.signed { try $0.setting("/endorsement", [first]) }
        situation.input.trust.entries += names.map { .init(issuer: $0) }
        let report = try await situation.report()
        let outer = try #require(report.endorsements.first)
        #expect(outer.result.reason == .verifier(.endorsementHolds))
        let inner = try #require(outer.report?.endorsements.first)
        #expect(inner.result.reason == .verifier(.endorsementHolds))
        #expect(inner.thing == .issuer)
        let deepest = try #require(inner.report?.endorsements.first)
        #expect(deepest.result.reason == .verifier(.endorsementNotJudged))
        #expect(deepest.report == nil)
    }

    @Test func `no more than thirty-two endorsements are judged, wherever they stand`() async throws {
        let token = try Endorsed(kind: .tokenEdDSA).value()
        let inner = try Endorsed(
            change: { try $0.setting("/issuer/endorsementJwt", .array(Array(repeating: token, count: 20))) }
        ).value()
        let report = try await ReasonCase.signed { try $0.setting("/endorsement", [inner, inner]) }.report()
        let judged = report.endorsements.flatMap { [$0] + ($0.report?.endorsements ?? []) }
        #expect(judged.count == 42)
        #expect(judged.count { $0.report != nil } == 32)
        #expect(judged.filter { $0.report == nil }.allSatisfy { $0.result.reason == .verifier(.endorsementNotJudged) })
    }

    @Test func `nothing that an endorsement names is looked up but its endorser's keys`() async throws {
        let server = try TestServer.get()
        func situation(_ mark: String, _ holder: String) throws -> Situation {
            let url = JSON.string(server.url("/ok?" + mark))
            let image: JSON = ["id": url, "type": "Image"]
            var situation =
                try holder.isEmpty
                ? Endorsed().situation { try $0.setting("/issuer/image", image) }
                : Endorsed(change: { try $0.setting("/issuer/image", image) }).situation()
            situation.input.loader = try server.loader()
            situation.input.isOffline = false
            return situation
        }
        #expect(
            try await situation("endorser", "inner").report().found(.endorsementReport) == ["passed endorsement.holds"]
        )
        #expect(try server.requests(for: "/ok?endorser") == 0)
        _ = try await situation("badge", "").report()
        #expect(try server.requests(for: "/ok?badge") == 1)
    }

    @Test func `the text report tells who endorses, what they say, and whether anyone listed vouches`() async throws {
        func text(_ endorsed: Endorsed) async throws -> String {
            let report = try await endorsed.situation().report()
            return TextReport.text(of: report).split(separator: "\n").map { $0.drop { $0 == " " } }.joined(
                separator: " "
            )
        }
        let good = try await text(Endorsed())
        #expect(good.contains("What others say"))
        #expect(good.contains("which calls itself \"State Office of Education\" says \"We saw it, and it is sound.\""))
        #expect(good.contains("genuine and still good, and you listed the endorser as \"The state\""))
        let stranger = try await text(Endorsed(isListed: false))
        #expect(stranger.contains("nobody you listed vouches for the endorser"))
    }
}
