import BadgeCrypto
import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// What `badge evidence check` finds on a host, asked by the real program.
struct EvidenceCheckTests {
    private let badge = "out/\(Workspace.badgeID)/badge.json"

    @Test func `each piece of a badge has the state that its host gives it, and is asked for once`() throws {
        let program = try PublicEvidence()
        let (code, lines) = try program.lines([badge])
        #expect(code == 1)
        let looked = lines.filter { !($0["url"] ?? "").isEmpty }
        let states = Dictionary(uniqueKeysWithValues: looked.map { ($0["name"] ?? "", $0["state"] ?? "") })
        #expect(states == PublicEvidence.states)
        let hidden = lines.filter { ($0["url"] ?? "").isEmpty }
        #expect(hidden.map { $0["state"] } == ["notOnTheWeb", "notOnTheWeb", "notOnTheWeb"])
        #expect(try program.host.requests().sorted() == PublicEvidence.requests.sorted())
        #expect(lines.allSatisfy { $0["source"] == badge && $0["checked_at"] == "2026-11-22T10:00:00Z" })
        #expect(lines.allSatisfy { $0["issuer"]?.hasPrefix("did:key:z6Mk") == true })
    }

    @Test func `a submission is compared with its own files, and its private ones are not looked up`() throws {
        let program = try PublicEvidence()
        let (code, lines) = try program.lines(["submission", "--template", "template.yaml"])
        #expect(code == 1)
        let looked = lines.filter { !($0["url"] ?? "").isEmpty }
        let states = Dictionary(uniqueKeysWithValues: looked.map { ($0["name"] ?? "", $0["state"] ?? "") })
        #expect(states == PublicEvidence.states)
        #expect(lines.filter { $0["state"] == "notOnTheWeb" }.count == 3)
        #expect(lines.last?["source"] == "template.yaml")
        #expect(try program.host.requests().sorted() == PublicEvidence.requests.sorted())
    }

    @Test func `over badges and submissions each URL is asked for once in a run`() throws {
        let program = try PublicEvidence()
        let (code, lines) = try program.lines(["out", "submission", "--template", "template.yaml"])
        #expect(code == 1)
        let sources = Set(lines.compactMap { $0["source"] })
        let folder = "out/" + Workspace.badgeID
        #expect(sources == [folder + "/badge.json", folder + "/badge.png", "submission", "template.yaml"])
        #expect(try program.host.requests().sorted() == PublicEvidence.requests.sorted())
    }

    @Test func `evidence that is all there and the same ends with 0, one changed byte with 1, one missing file with 2`()
        throws
    {
        let program = try PublicEvidence(isSound: true)
        let good = try program.check([badge])
        #expect(good.code == 0, "\(good.all)")
        #expect(good.out.contains("Totals: 8 same, 1 there, 3 not on the web\n"))
        #expect(!good.out.contains("!"))

        var bytes = try program.workspace.bytes("web/newsletter.html")
        bytes[bytes.count / 2] ^= 1
        try program.workspace.write(bytes, "web/newsletter.html")
        let changed = try program.check([badge])
        #expect(changed.code == 1, "\(changed.all)")
        #expect(changed.out.contains("Totals: 1 changed, 7 same"))
        #expect(changed.out.contains("that address has \(bytes.count) bytes of \"text/html"), "\(changed.all)")

        try program.workspace.remove("web/newsletter.html")
        let gone = try program.check([badge])
        #expect(gone.code == 2, "\(gone.all)")
        #expect(gone.out.contains("Totals: 1 gone, 7 same"))
    }

    @Test func `nothing is looked up for a badge that was altered or is not signed`() throws {
        let program = try PublicEvidence()
        var altered = try program.workspace.text(badge)
        altered = altered.replacingOccurrences(of: "Circle map of", with: "Circle maps of")
        try program.workspace.write(altered, "altered.json")
        var unsigned = try JSON.read(program.workspace.bytes(badge)).object ?? JSONObject()
        unsigned["proof"] = nil
        try program.workspace.write(JSON.object(unsigned).compactBytes(), "unsigned.json")
        for name in ["altered.json", "unsigned.json"] {
            let (code, lines) = try program.lines([name])
            #expect(code == 2)
            #expect(lines.count == 12)
            #expect(lines.allSatisfy { $0["state"] == "notLookedAt" && $0["detail"] == "the badge is not genuine" })
            #expect(try program.check([name]).out.contains("This badge is not genuine: "))
        }
        #expect(try program.host.requests().isEmpty)
    }

    @Test func `nothing is looked up where the key of an issuer is not known, until it is pinned`() throws {
        let program = try PublicEvidence(isSound: true)
        let did = "did:web:school.example"
        try program.sign(
            { _ = $0.set(.string(did), at: JSONPointer(tokens: ["issuer", "id"])) },
            method: did + "#key-1",
            as: "web.json"
        )
        let (code, lines) = try program.lines(["web.json"])
        #expect(code == 2)
        let detail = "whether the badge is genuine is not known"
        #expect(lines.allSatisfy { $0["state"] == "notLookedAt" && $0["detail"] == detail }, "\(lines)")
        #expect(try program.host.requests().isEmpty)

        try program.workspace.write(TestIssuer().key.publicKey.multikey, "web.key")
        let pinned = try program.check(["web.json", "--pin", did + "=web.key"])
        #expect(pinned.code == 0, "\(pinned.all)")
        #expect(try program.host.requests().count == 9)
    }

    @Test func `nobody is asked whether the issuer is trusted`() throws {
        let program = try PublicEvidence(isSound: true)
        try program.sign({ _ in }, as: "stranger.json")
        let outcome = try program.check(["stranger.json"])
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(try !program.host.requests().isEmpty)
    }

    @Test func `every kind of link is looked at: criteria, pictures, competencies, evidence without a digest`() throws {
        let program = try PublicEvidence(isSound: true)
        let url = program.host.url("/-/status/410")
        try program.sign(
            { json in
                let achievement = JSONPointer(tokens: ["credentialSubject", "achievement"])
                _ = json.set(["id": .string(url + "?c"), "narrative": "All."], at: achievement.appending("criteria"))
                _ = json.set(["id": .string(url + "?i"), "type": "Image"], at: achievement.appending("image"))
                let entry: JSON = ["id": .string(url + "?e"), "type": ["Evidence"], "name": "A talk"]
                _ = json.set(entry, at: JSONPointer(tokens: ["evidence", "-"]))
            },
            as: "links.json"
        )
        let (code, lines) = try program.lines(["links.json"])
        #expect(code == 2)
        let gone = lines.filter { $0["state"] == "gone" }
        #expect(Set(gone.compactMap { $0["kind"] }) == ["criteria", "image", "evidence"])
        #expect(gone.first { $0["kind"] == "evidence" }?["name"] == "A talk")
        #expect(gone.allSatisfy { $0["detail"]?.isEmpty == false })
    }

    @Test func `a folder of evidence answers for what has no address on the web`() throws {
        let program = try PublicEvidence(isSound: true)
        let folder = "out/\(Workspace.badgeID)/evidence"
        let (code, lines) = try program.lines([badge, "--evidence", folder])
        #expect(code == 0)
        #expect(lines.filter { $0["state"] == "same" }.count == 11)

        let index = try JSON.read(program.workspace.bytes(folder + "/index.json"))["artifacts"]?.object
        let files = (index?.members ?? []).filter { $0.name.hasPrefix("ni:") }.compactMap(\.value.string).sorted()
        try #require(files.count == 3)
        try program.workspace.write("Other words.\n", folder + "/" + files[0])
        try program.workspace.remove(folder + "/" + files[1])
        let (worse, found) = try program.lines([badge, "--evidence", folder])
        #expect(worse == 1)
        let hidden = found.filter { ($0["url"] ?? "").isEmpty }
        #expect(hidden.map { $0["state"] } == ["changed", "missing", "same"])
        #expect(hidden.first?["detail"] == "the file at hand is not the one that was assessed")
        let told = try program.check([badge, "--evidence", folder]).out.split(separator: "\n")
            .joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(told.contains("Put the private file that was assessed back into the folder of evidence. If the new"))
        #expect(!told.contains("back at that address"))
    }

    @Test func `the host is asked even where the same file is at hand`() throws {
        let program = try PublicEvidence()
        let (code, lines) = try program.lines([badge, "--evidence", "submission/evidence"])
        #expect(code == 1)
        let states = lines.filter { !($0["url"] ?? "").isEmpty }.map { ($0["name"] ?? "", $0["state"] ?? "") }
        #expect(Dictionary(uniqueKeysWithValues: states) == PublicEvidence.states)
    }

    @Test func `a file that the submission lost is missing, and is not asked for`() throws {
        let program = try PublicEvidence(isSound: true)
        try program.workspace.remove("submission/evidence/overview.md")
        try program.workspace.write("", "submission/evidence/feedback-1.md")
        let (code, lines) = try program.lines(["submission", "--template", "template.yaml"])
        #expect(code == 2)
        let missing = lines.filter { $0["state"] == "missing" }
        #expect(missing.compactMap { $0["name"] } == ["Mission, goals and context", "Feedback of a grade 3 teacher"])
        #expect(missing.first?["detail"] == "\"evidence/overview.md\": the folder does not hold it")
        #expect(missing.last?["detail"] == "\"evidence/feedback-1.md\": the file is empty")
        #expect(try !program.host.requests().contains("GET /overview.md"))
    }

    @Test func `offline nothing is asked, and nothing is taken for good`() throws {
        let program = try PublicEvidence(isSound: true)
        let (code, lines) = try program.lines([badge, "--offline"])
        #expect(code == 2)
        let looked = lines.filter { !($0["url"] ?? "").isEmpty }
        #expect(looked.allSatisfy { $0["state"] == "notLookedAt" && $0["detail"] == "this run is offline" })
        #expect(looked.count == 9)
        #expect(try program.host.requests().isEmpty)
    }

    @Test func `without leave no host on this machine is contacted`() throws {
        let program = try PublicEvidence(isSound: true)
        let outcome = try Program.run(
            Program.badge,
            ["evidence", "check", badge, "--format", "csv"],
            in: program.workspace.folder,
            environment: program.workspace.environment.filter { $0.key != "BADGE_OFFLINE" }
        )
        #expect(outcome.code == 2, "\(outcome.all)")
        let lines = try EvidenceReader.table(outcome, in: program.workspace).filter { !($0["url"] ?? "").isEmpty }
        #expect(lines.allSatisfy { $0["state"] == "notLookedAt" && $0["detail"]?.isEmpty == false })
        #expect(try program.host.requests().isEmpty)
    }
}
