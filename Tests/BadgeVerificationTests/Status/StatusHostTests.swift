import BadgeCrypto
import BadgeTesting
import BadgeVerification
import ResourceFetching
import StrictJSON
import Testing
import VerifiableCredentials

/// Status lists on a loopback host, honest and hostile.
@Suite struct StatusHostTests {
    private let server: TestServer
    private let path: String

    init() throws {
        server = try TestServer.get()
        path = "/status-" + String(UInt64.random(in: 0 ..< .max), radix: 36)
    }

    private func sample(_ change: (inout StatusSample) throws -> Void = { _ in }) rethrows -> StatusSample {
        var sample = StatusSample(url: server.url(path))
        try change(&sample)
        return sample
    }

    /// Publishes the list, and verifies the badge over the network.
    private func report(
        _ sample: StatusSample,
        publishing: Bool = true,
        total: Int = 120_000,
        _ change: (inout Situation) throws -> Void = { _ in }
    ) async throws -> Report {
        if publishing { try server.publish(try sample.list(), at: path) }
        var situation = try sample.badge()
        situation.input.loader = try server.loader(total: total)
        situation.input.isOffline = false
        try change(&situation)
        return try await situation.report()
    }

    @Test(arguments: TestIssuer.Kind.allCases)
    func `a list in every form of signature answers`(form: TestIssuer.Kind) async throws {
        let issuer = try TestIssuer(for: form)
        for value in [0, 1] {
            let sample = sample {
                $0.form = form
                $0.issuer = issuer.did
                $0.bits = TestStatusList.bits([5: value])
            }
            let report = try await report(sample) { situation in
                situation.policy.statusIssuers = [issuer.did]
            }
            #expect(
                report.found(.statusRevocation) == [value == 0 ? "passed status.notRevoked" : "failed status.revoked"]
            )
            #expect(report.verdict == (value == 0 ? .verified : .notVerified))
            #expect(report.results(of: .statusRevocation).first?.finding("source") == "network")
        }
    }

    @Test func `the draft of 2021 answers too`() async throws {
        for value in [0, 1] {
            let report = try await report(
                sample {
                    $0.kind = .statusList2021
                    $0.encoded = String(try TestStatusList.encoded(TestStatusList.bits([5: value])).dropFirst())
                }
            )
            #expect(
                report.found(.statusRevocation) == [value == 0 ? "passed status.notRevoked" : "failed status.revoked"]
            )
            #expect(report.found(.conformanceContext) == ["passed context.known"])
        }
    }

    @Test func `every entry is judged, each by its own list`() async throws {
        let other = sample {
            $0.url = server.url(path + "-other"); $0.purpose = "suspension"
        }
        try server.publish(try other.list(), at: path + "-other")
        let own = sample { $0.bits = TestStatusList.bits([5: 0, 6: 1]) }
        let second = TestStatusList.entry(own.url, index: "6")
        let report = try await report(own) { situation in
            situation.bytes = try StatusSample.badge(.array([own.entry(), other.entry(), second])).bytes
        }
        #expect(report.found(.statusRevocation) == ["passed status.notRevoked", "failed status.revoked"])
        #expect(
            report.results(of: .statusRevocation).map(\.subject.description) == [
                "/credentialStatus/0", "/credentialStatus/2",
            ]
        )
        #expect(report.found(.statusSuspension) == ["passed status.notSuspended"])
        #expect(report.verdict == .notVerified)
        #expect(try server.requests(for: path) == 1)
    }

    @Test func `messages are told`() async throws {
        let report = try await report(
            sample {
                $0.purpose = "message"
                $0.bits = TestStatusList.bits(65_536, size: 2, [5: 2])
                $0.changeEntry = { entry in
                    var object = entry.object ?? JSONObject()
                    object["statusSize"] = 2
                    object["statusReference"] = "https://status.example/meaning"
                    object["statusMessage"] = .array(
                        ["fine", "late", "on hold", "closed"].enumerated().map { index, text in
                            ["status": .string("0x\(index)"), "message": .string(text)]
                        }
                    )
                    return .object(object)
                }
            }
        )
        // Of two bits each there are half as many
        #expect(report.found(.statusOther) == ["undetermined status.listTooShort"])
        let long = try await self.report(
            sample {
                $0.purpose = "message"
                $0.bits = TestStatusList.bits(131_072, size: 2, [5: 2])
                $0.changeEntry = { entry in
                    var object = entry.object ?? JSONObject()
                    object["statusSize"] = 2
                    object["statusReference"] = "https://status.example/meaning"
                    object["statusMessage"] = .array(
                        ["fine", "late", "on hold", "closed"].enumerated().map { index, text in
                            ["status": .string("0x\(index)"), "message": .string(text)]
                        }
                    )
                    return .object(object)
                }
            }
        )
        #expect(long.found(.statusOther) == ["undetermined status.set"])
        #expect(long.results(of: .statusOther).first?.finding("message") == "on hold")
        #expect(long.results(of: .statusOther).first?.finding("reference") == "https://status.example/meaning")
        #expect(long.verdict == .undetermined)
    }

    // Hostile hosts

    @Test func `a list of another issuer counts only where the user says so`() async throws {
        let other = try TestIssuer(seed: 9)
        let sample = sample { $0.signer = other }
        let refused = try await report(sample)
        #expect(refused.found(.statusRevocation) == ["undetermined status.listOfAnother"])
        #expect(
            refused.json["checks"]?.items.contains {
                $0["type"]?.string?.hasSuffix("STATUS_VERIFICATION_ERROR") == true
            } == true
        )
        let accepted = try await report(sample) { $0.policy.statusIssuers = [other.did] }
        #expect(accepted.found(.statusRevocation) == ["passed status.notRevoked"])
        #expect(accepted.results(of: .statusRevocation).first?.finding("listIssuer") == other.did)
    }

    @Test func `a list that only says that it is the issuer's does not count`() async throws {
        let issuer = try TestIssuer()
        let stranger = try TestIssuer(seed: 9)
        let forged = try await report(
            sample {
                $0.signer = stranger; $0.issuer = issuer.did
            }
        )
        #expect(forged.found(.statusRevocation) == ["undetermined status.listNotVerified"])
        #expect(forged.results(of: .statusRevocation).first?.finding("listReason") == "key.ofAnother")
        let altered = try await report(sample { $0.afterwards = { try $0.setting("/credentialSubject/ttl", 5) } })
        #expect(altered.results(of: .statusRevocation).first?.finding("listReason") == "proof.signatureDoesNotFit")
        let unsigned = try await report(sample { $0.afterwards = { try $0.removing("/proof") } })
        #expect(unsigned.results(of: .statusRevocation).first?.finding("listReason") == "proof.missing")
        let unknown = try await report(
            sample { $0.afterwards = { try $0.setting("/proof/0/cryptosuite", "other-2030") } }
        )
        #expect(unknown.results(of: .statusRevocation).first?.finding("listReason") == "proof.suiteNotKnown")
        let inline = try await report(
            sample {
                $0.changeList = {
                    try $0.setting("/@context", ["https://www.w3.org/ns/credentials/v2", ["a": "urn:a"]])
                }
            }
        )
        #expect(inline.results(of: .statusRevocation).first?.finding("listReason") == "context.inline")
        let undefined = try await report(sample { $0.changeList = { try $0.setting("/extra", "x") } })
        #expect(undefined.results(of: .statusRevocation).first?.finding("listReason") == "context.undefinedTerm")
        for report in [forged, altered, unsigned, unknown, inline, undefined] {
            #expect(report.verdict == .undetermined)
        }
    }

    @Test func `a list that inflates without end, is cut off or is no list leaves the status open`() async throws {
        let bomb = try TestStatusList.encoded([UInt8](repeating: 0, count: 64 << 20))
        let bombed = try await report(sample { $0.encoded = bomb })
        #expect(bombed.found(.statusRevocation) == ["undetermined status.listMalformed"])
        let whole = try TestStatusList.encoded(TestStatusList.bits([77: 1]))
        let cut = try await report(sample { $0.encoded = String(whole.dropLast(4)) })
        #expect(cut.found(.statusRevocation) == ["undetermined status.listMalformed"])
        for other in ["<html></html>", "[]", "e30.e30.e30", " ", "null", #"{"type": "VerifiableCredential"}"#] {
            try server.publish(Array(other.utf8), at: path)
            let report = try await report(sample(), publishing: false)
            #expect(report.found(.statusRevocation) == ["undetermined status.listNotVerified"], "\(other)")
        }
        let wrongType = try await report(
            sample { $0.changeList = { try $0.setting("/type", ["VerifiableCredential"]) } }
        )
        #expect(wrongType.found(.statusRevocation) == ["undetermined status.listNotVerified"])
    }

    @Test func `short lists and numeric places count only where the user says so, and the report shows it`()
        async throws
    {
        let short = sample { $0.bits = TestStatusList.bits(100_000, [5: 1]) }
        let refused = try await report(short)
        #expect(refused.found(.statusRevocation) == ["undetermined status.listTooShort"])
        let allowed = try await report(short) { $0.policy.leniencies = [.shortStatusList] }
        #expect(allowed.found(.statusRevocation) == ["failed status.revoked"])
        #expect(Self.allowed(allowed) == ["short-status-list"])
        #expect(allowed.json["policy"]?["allowed"] == ["short-status-list"])
        let beyond = try await report(
            sample {
                $0.bits = TestStatusList.bits(100_000); $0.index = "100000"
            }
        ) {
            $0.policy.leniencies = [.shortStatusList]
        }
        #expect(beyond.found(.statusRevocation) == ["undetermined status.indexOutOfRange"])
        let numeric = sample { $0.index = 5 }
        #expect(try await report(numeric).found(.statusRevocation) == ["failed status.indexNumeric"])
        let read = try await report(numeric) { $0.policy.leniencies = [.numericStatusIndex] }
        #expect(read.found(.statusRevocation) == ["passed status.notRevoked"])
        #expect(Self.allowed(read) == ["numeric-status-index"])
        let long = try await report(sample()) { $0.policy.leniencies = [.shortStatusList] }
        #expect(Self.allowed(long) == nil)
    }

    @Test func `all rules that a result needed stand in it`() async throws {
        let sample = sample {
            $0.index = 5
            $0.bits = TestStatusList.bits(100_000)
            $0.changeList = { try $0.setting("/id", "https://status.example/other") }
        }
        let report = try await report(sample) { $0.policy.leniencies = Set(Leniency.allCases) }
        #expect(report.found(.statusRevocation) == ["passed status.notRevoked"])
        #expect(Self.allowed(report) == ["numeric-status-index", "other-status-list-id", "short-status-list"])
    }

    private static func allowed(_ report: Report) -> JSON? {
        report.results(of: .statusRevocation).first?.findings.first { $0.name == "allowed" }?.value
    }

    @Test func `a list of one address does not answer for another`() async throws {
        let sample = sample { $0.changeList = { try $0.setting("/id", "https://status.example/other") } }
        #expect(try await report(sample).found(.statusRevocation) == ["undetermined status.listOtherID"])
        let allowed = try await report(sample) { $0.policy.leniencies = [.otherStatusListID] }
        #expect(allowed.found(.statusRevocation) == ["passed status.notRevoked"])
    }

    @Test(arguments: [
        "/drip", "/silent", "/closed", "/status/500", "/garbage", "/large/5000000", "/redirect/302?http://127.0.0.1:1/",
    ])
    func `a host that does not answer leaves the status open`(place: String) async throws {
        var sample = try sample()
        sample.url = server.url(place)
        let report = try await report(sample, publishing: false, total: 2000)
        #expect(report.found(.statusRevocation) == ["undetermined status.listNotReached"])
        #expect(report.verdict == .undetermined)
        let types = report.json["checks"]?.items.compactMap { $0["type"]?.string } ?? []
        #expect(types == ["https://www.w3.org/ns/credentials/status-list#STATUS_RETRIEVAL_ERROR"])
    }

    @Test func `a list behind a redirect is the list that was named`() async throws {
        let direct = path
        var sample = try sample()
        sample.url = server.url("/redirect/302?" + direct)
        try server.publish(try sample.list(), at: direct)
        let report = try await report(sample, publishing: false)
        #expect(report.found(.statusRevocation) == ["passed status.notRevoked"])
    }

    @Test func `nothing is asked for a badge that nobody signed`() async throws {
        let report = try await report(sample()) { situation in
            situation.bytes = try JSON.read(situation.bytes).setting("/name", "Another").compactBytes()
        }
        #expect(report.found(.statusRevocation) == ["undetermined proof.notEstablished"])
        #expect(try server.requests(for: path) == 0)
    }

    @Test func `a list that was shown before is not followed by an older one`() async throws {
        let memory = ShortMemory()
        let newer = sample { $0.bits = TestStatusList.bits([5: 1]) }
        let first = try await report(newer) { $0.input.statusMemory = memory }
        #expect(first.found(.statusRevocation) == ["failed status.revoked"])
        let older = sample { $0.made = newer.made.adding(seconds: -1) }
        let second = try await report(older) { $0.input.statusMemory = memory }
        #expect(second.found(.statusRevocation) == ["undetermined status.listRolledBack"])
        #expect(second.results(of: .statusRevocation).first?.finding("newestSeen") == newer.made.rfc3339)
        let twin = try await report(sample()) { $0.input.statusMemory = memory }
        #expect(twin.found(.statusRevocation) == ["undetermined status.listRolledBack"])
        let next = sample { $0.made = newer.made.adding(seconds: 1) }
        let third = try await report(next) { $0.input.statusMemory = memory }
        #expect(third.found(.statusRevocation) == ["passed status.notRevoked"])
        let late = try await report(newer) { $0.input.statusMemory = memory }
        #expect(late.found(.statusRevocation) == ["undetermined status.listRolledBack"])
        #expect(try await report(older).found(.statusRevocation) == ["passed status.notRevoked"])
    }

    @Test func `what a proof that nobody checked says about its time makes no list newer`() async throws {
        let memory = ShortMemory()
        let newer = sample { $0.bits = TestStatusList.bits([5: 1]) }
        _ = try await report(newer) { $0.input.statusMemory = memory }
        let older = sample {
            $0.made = newer.made.adding(seconds: -86_400)
            $0.afterwards = { list in
                let proofs =
                    (list["proof"]?.items ?? []) + [
                        ["type": "DataIntegrityProof", "cryptosuite": "x", "created": "2026-11-22T11:59:59Z"]
                    ]
                return try list.setting("/proof", .array(proofs))
            }
        }
        let shown = try await report(older) { $0.input.statusMemory = memory }
        #expect(shown.found(.statusRevocation) == ["undetermined status.listRolledBack"])
    }

    @Test func `of two lists without dates the one that takes less back does not push the other out`() async throws {
        let memory = ShortMemory()
        let all = sample { $0.bits = TestStatusList.bits([5: 1, 6: 1]) }
        _ = try await report(all) { $0.input.statusMemory = memory }
        // Another badge, for which both lists say the same
        let other = sample {
            $0.bits = TestStatusList.bits([6: 1]); $0.index = "6"
        }
        #expect(
            try await report(other) { $0.input.statusMemory = memory }.found(.statusRevocation)
                == ["failed status.revoked"]
        )
        let again = sample { $0.bits = TestStatusList.bits([6: 1]) }
        #expect(
            try await report(again) { $0.input.statusMemory = memory }.found(.statusRevocation)
                == ["undetermined status.listRolledBack"]
        )
        let more = sample {
            $0.bits = TestStatusList.bits([5: 1, 6: 1, 7: 1]); $0.index = "7"
        }
        _ = try await report(more) { $0.input.statusMemory = memory }
        let less = sample {
            $0.bits = TestStatusList.bits([5: 1, 6: 1]); $0.index = "7"
        }
        #expect(
            try await report(less) { $0.input.statusMemory = memory }.found(.statusRevocation)
                == ["undetermined status.listRolledBack"]
        )
    }

    @Test func `a stranger's large list is not remembered, and that of an issuer on the user's list is`() async throws {
        var generator = SeededGenerator(seed: 8)
        let noise = (0..<131_072).map { _ in UInt8.random(in: 0 ... .max, using: &generator) }
        for isListed in [false, true] {
            let memory = ShortMemory()
            let large = sample {
                $0.bits = noise; $0.purpose = "suspension"
            }
            _ = try await report(large) { situation in
                situation.input.statusMemory = memory
                if !isListed { situation.input.trust = TrustList() }
            }
            #expect(try (memory.newest(at: large.url, of: try TestIssuer().did) != nil) == isListed)
        }
    }
}
