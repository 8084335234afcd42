import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing

/// Files in the place of an artifact that are not the artifact.
@Suite struct EvidenceTrapTests {
    private static let other = Array("Written after the badge.".utf8)

    /// The good badge, its plan under an address, with these files at hand and no index.
    private static func situation(
        plan id: String,
        _ files: [(String, [UInt8]?)],
        change: (JSON) throws -> JSON = { $0 }
    ) throws -> Situation {
        var situation = try ReasonCase.signed {
            try change($0.setting("/evidence/0/id", .string(id)).setting("/relatedResource/0/id", .string(id)))
        }
        situation.input.evidence = MemoryEvidence(files: files)
        return situation
    }

    /// Files that are none of the badge's, each of so many bytes.
    private static func clips(_ names: [String], _ size: Int) -> MemoryEvidence {
        var files = MemoryEvidence(files: names.map { ($0, other) })
        files.sizes = Dictionary(uniqueKeysWithValues: names.map { ($0, size) })
        return files
    }

    private static func first(_ situation: Situation) async throws -> CheckResult? {
        try await situation.report().results(of: .evidenceIntegrity).first
    }

    @Test(arguments: [
        ("https://program.example/a/my%20plan.txt", "my plan.txt"),
        ("https://program.example/a/pl%C3%A4n.txt?x=1#y", "pl\u{E4}n.txt"),
        ("https://program.example/a/plan.txt", "work/2026/plan.txt"),
        ("https://program.example/a/100%.txt", "100%.txt"), ("https://program.example/a/%FF.txt", "%FF.txt"),
    ])
    func `another file in the place of the artifact is the artifact, changed`(id: String, name: String) async throws {
        let changed = try await Self.first(Self.situation(plan: id, [(name, Self.other)]))
        #expect(changed?.outcome == .failed)
        #expect(changed?.reason.code == "evidence.changed")
        #expect(changed?.finding("file") == name)
        let same = try await Self.first(Self.situation(plan: id, [(name, SampleBadge.plan)]))
        #expect(same?.reason.code == "evidence.same")
        let elsewhere = try await Self.first(Self.situation(plan: id, [("x" + name + "x", Self.other)]))
        #expect(elsewhere?.reason.code == "evidence.notLookedAt")
    }

    @Test func `a file that fits one digest of an artifact and contradicts another is changed`() async throws {
        let wrong = "sha384-" + Base64.encode(try Digest.sha384(Self.other))
        let right = "sha384-" + Base64.encode(try Digest.sha384(SampleBadge.plan))
        for (digest, code) in [(wrong, "evidence.changed"), (right, "evidence.same")] {
            let situation = try Self.situation(
                plan: "https://program.example/a/plan.txt",
                [("anything", SampleBadge.plan)]
            ) { try $0.setting("/relatedResource/0/digestSRI", .string(digest)) }
            #expect(try await Self.first(situation)?.reason.code == code)
        }
    }

    @Test func `of more digests than are followed none is, also where the one beyond contradicts the file`()
        async throws
    {
        let right = "sha384-" + Base64.encode(try Digest.sha384(SampleBadge.plan))
        let wrong = "sha384-" + Base64.encode(try Digest.sha384(Self.other))
        func code(_ digests: [String]) async throws -> String? {
            let id = "https://program.example/a/plan.txt"
            let situation = try Self.situation(plan: id, [("plan.txt", SampleBadge.plan)]) {
                try $0.removing("/relatedResource/0/digestMultibase")
                    .setting("/relatedResource/0/digestSRI", .string(digests.joined(separator: " ")))
            }
            return try await Self.first(situation)?.reason.code
        }
        let eight = Array(repeating: right, count: 8)
        #expect(try await code(eight) == "evidence.same")
        #expect(try await code(eight.dropLast() + [wrong]) == "evidence.changed")
        for ninth in [right, wrong] {
            #expect(try await code(eight + [ninth]) == "evidence.digestNotKnown", "the ninth: \(ninth)")
        }
    }

    @Test func `files that fit nothing are named where an artifact is not there`() async throws {
        let result = try await Self.first(
            Self.situation(
                plan: "https://program.example/a/plan.txt",
                [("minutes.txt", Self.other), ("reflection.txt", SampleBadge.reflection)]
            )
        )
        #expect(result?.reason.code == "evidence.notLookedAt")
        #expect(result?.findings.first { $0.name == "otherFiles" }?.value == ["minutes.txt"])
        let none = try await Self.first(
            Self.situation(plan: "https://program.example/a/plan.txt", [("reflection.txt", SampleBadge.reflection)])
        )
        #expect(none?.findings.contains { $0.name == "otherFiles" } == false)
    }

    @Test func `files that are too large, by themselves or together, are passed over and told`() async throws {
        var situation = try Self.situation(plan: "https://program.example/a/plan.txt", [])
        func found(_ sizes: [String: Int]) async throws -> CheckResult? {
            var files = MemoryEvidence(files: sizes.keys.sorted().map { ($0, SampleBadge.plan) })
            files.sizes = sizes
            situation.input.evidence = files
            return try await Self.first(situation)
        }
        let clip = 100 << 20
        #expect(try await found(["a.mp4": clip])?.reason.code == "evidence.same")
        let large = try await found(["a.mp4": clip + 1])
        #expect(large?.reason.code == "evidence.notLookedAt")
        #expect(large?.findings.first { $0.name == "filesNotRead" }?.value == ["a.mp4"])
        #expect(large?.findings.contains { $0.name == "otherFiles" } == false)
        let text = try await TextReport.text(of: situation.report())
        #expect(text.contains("Given and not read: \"a.mp4\". Files of up to 100 MiB are read"), "\(text)")
        // 40 of them fit into 4 GiB, and not one more.
        let others = (10...49).map { "b-\($0).mp4" }
        situation.input.evidence = Self.clips(others, clip)
        let fits = try await Self.first(situation)
        #expect(fits?.findings.contains { $0.name == "otherFiles" } == true)
        #expect(fits?.findings.contains { $0.name == "filesNotRead" } == false)
        situation.input.evidence = Self.clips(others + ["c.mp4"], clip)
        let over = try await Self.first(situation)
        #expect(over?.findings.first { $0.name == "filesNotRead" }?.value == ["c.mp4"])
        // What the index names is read in any case.
        for (index, reason) in [
            ([], "evidence.notLookedAt"), ([("https://program.example/a/plan.txt", "z.mp4")], "evidence.same"),
        ] {
            var files = MemoryEvidence(
                files: others.map { ($0, Self.other) } + [("z.mp4", SampleBadge.plan)],
                index: index
            )
            files.sizes = Dictionary(uniqueKeysWithValues: (others + ["z.mp4"]).map { ($0, clip) })
            situation.input.evidence = files
            #expect(try await Self.first(situation)?.reason.code == reason)
        }
    }

    @Test func `another artifact of the badge under the same name is no change`() async throws {
        let situation = try Self.situation(
            plan: "https://program.example/a/plan.txt",
            [("b/plan.txt", SampleBadge.reflection)]
        )
        let report = try await situation.report()
        #expect(report.found(.evidenceIntegrity) == ["undetermined evidence.notLookedAt", "passed evidence.same"])
        #expect(report.verdict == .verified)
    }

    @Test func `an altered file at the end of its address is changed whatever the index names`() async throws {
        let address = "https://program.example/a/plan.txt"
        var situation = try Self.situation(plan: address, [])
        for index in [[], [(address, "gone.txt")], [(address, "plan.txt")]] {
            situation.input.evidence = MemoryEvidence(
                files: [("plan.txt", Self.other), ("reflection.txt", SampleBadge.reflection)],
                index: index
            )
            let found = try await situation.report().found(.evidenceIntegrity)
            #expect(found == ["failed evidence.changed", "passed evidence.same"], "\(index)")
        }
    }

    @Test func `a file that the user names for an address is judged, whatever else fits`() async throws {
        let address = "https://program.example/a/plan.txt"
        var situation = try Self.situation(plan: address, [])
        for (mine, outcome) in [(SampleBadge.plan, "passed evidence.same"), (Self.other, "failed evidence.changed")] {
            situation.input.evidence = MemoryEvidence(
                files: [("plan.txt", SampleBadge.plan), ("reflection.txt", SampleBadge.reflection), ("mine", mine)],
                index: [(address, "plan.txt")],
                given: [(address, "mine")]
            )
            let found = try await situation.report().found(.evidenceIntegrity)
            #expect(found == [outcome, "passed evidence.same"])
        }
    }

    @Test func `what the index names is not looked at where it is not there, and changed where it is another file`()
        async throws
    {
        let id = try SampleBadge.ni(SampleBadge.plan)
        let index = [(id, "plan.txt")]
        func found(_ files: [(String, [UInt8]?)]) async throws -> [String] {
            var situation = try Situation.good()
            situation.input.evidence = MemoryEvidence(files: files, index: index)
            return try await situation.report().found(.evidenceIntegrity)
        }
        let reflection = ("reflection.txt", Optional(SampleBadge.reflection))
        #expect(try await found([reflection]) == ["undetermined evidence.notLookedAt", "passed evidence.same"])
        #expect(
            try await found([reflection, ("plan.txt", Self.other)]) == [
                "failed evidence.changed", "passed evidence.same",
            ]
        )
        #expect(
            try await found([("plan.txt", SampleBadge.reflection)])
                == ["failed evidence.changed", "passed evidence.same"]
        )
        #expect(
            try await found([reflection, ("elsewhere.txt", SampleBadge.plan)])
                == ["passed evidence.same", "passed evidence.same"]
        )
    }
}
