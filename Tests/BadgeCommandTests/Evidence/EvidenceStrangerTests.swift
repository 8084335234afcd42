import BadgeCrypto
import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// Whose badges `badge evidence check` looks after, and which addresses it asks.
struct EvidenceStrangerTests {
    private static let did = "did:web:school.example"
    private static let issuerID = JSONPointer(tokens: ["issuer", "id"])

    @Test(arguments: [did, "https://school.example/issuer"])
    func `nothing is looked up for a badge that brings its key along, until that key is pinned`(issuer: String) throws {
        let program = try PublicEvidence(isSound: true)
        try program.sign({ _ = $0.set(.string(issuer), at: Self.issuerID) }, as: "stranger.json")
        let (code, lines) = try program.lines(["stranger.json"])
        #expect(code == 2)
        #expect(lines.count == 12)
        let detail = "whose key signed it is not known"
        #expect(lines.allSatisfy { $0["state"] == "notLookedAt" && $0["detail"] == detail }, "\(lines)")
        #expect(lines.allSatisfy { $0["issuer"]?.isEmpty == true }, "it is nobody's word who issued it")
        let table = try program.check(["stranger.json"]).out
        #expect(table.contains("Whose key signed this badge is not known: the badge brings its key along"), "\(table)")
        #expect(try program.host.requests().isEmpty)

        try program.workspace.write(TestIssuer().key.publicKey.multikey, "web.key")
        let (pinned, found) = try program.lines(["stranger.json", "--pin", issuer + "=web.key"])
        #expect(pinned == 0)
        #expect(found.allSatisfy { $0["issuer"] == issuer })
        #expect(try program.host.requests().count == 9)
    }

    @Test func `a token that brings its key along is looked after no more than a proof that does`() throws {
        let program = try PublicEvidence(isSound: true)
        let issuer = try TestIssuer()
        var credential =
            try JSON.read(program.workspace.bytes("out/\(Workspace.badgeID)/badge.json")).object ?? JSONObject()
        credential["proof"] = nil
        var json = JSON.object(credential)
        _ = json.set(.string(Self.did), at: Self.issuerID)
        try program.workspace.write(issuer.sign(json, .tokenEdDSA), "stranger.jwt")
        let (code, lines) = try program.lines(["stranger.jwt"])
        #expect(code == 2)
        #expect(lines.allSatisfy { $0["state"] == "notLookedAt" }, "\(lines)")
        #expect(try program.host.requests().isEmpty)
    }

    @Test func `an address of a kind that is never asked is not looked at, and only a name is private`() throws {
        let program = try PublicEvidence(isSound: true)
        let addresses = ["ftp://host.example/x", "FILE:///etc/hosts", "//host.example/x", " https://host.example/x"]
        let names = [
            "urn:uuid:6a0b8d0e-2f3c-4b57-8f0e-0c6a3f7f1b11", "NI:///sha-256;abc", "folder/x.pdf", "tag:a,2026:x",
        ]
        try pin(addresses + names, in: program)
        let (code, lines) = try program.lines(["pinned.json"])
        #expect(code == 2)
        let unasked = lines.filter { $0["state"] == "notLookedAt" }
        #expect(unasked.compactMap { $0["url"] } == addresses)
        let reason = "only addresses that begin with https:// or http:// are ever asked"
        #expect(unasked.allSatisfy { $0["detail"] == reason }, "\(unasked)")
        let hidden = lines.filter { $0["state"] == "notOnTheWeb" }
        #expect(hidden.count == 3 + names.count)
        #expect(hidden.allSatisfy { $0["url"]?.isEmpty == true && $0["detail"] == "private" })
    }

    @Test func `a scheme in capitals is a web address and is asked`() throws {
        let program = try PublicEvidence(isSound: true)
        let url = program.host.url("/overview.md").replacingOccurrences(of: "http://", with: "HTTP://")
        try pin([url + "?again"], in: program)
        let (code, lines) = try program.lines(["pinned.json"])
        #expect(code == 0, "\(lines)")
        #expect(lines.filter { $0["url"] == url + "?again" }.map { $0["state"] } == ["same"])
        #expect(try program.host.requests().contains("GET /overview.md?again"))
    }

    @Test(.enabled(if: hasNoNetwork, "this system makes no room without a network (unshare)"))
    func `where no host is found by its name, the network of this machine is named once`() throws {
        let program = try PublicEvidence(isSound: true)
        let unshare = try #require(Program.find("unshare"))
        func check(_ form: String) throws -> Outcome {
            try Program.run(
                unshare,
                ["--user", "--map-root-user", "--net", Program.badge, "evidence", "check", "named.json"]
                    + ["--format", form],
                in: program.workspace.folder,
                environment: program.workspace.environment.filter { $0.key != "BADGE_OFFLINE" }
            )
        }
        try program.sign(
            { json in
                _ = json.set(.array([]), at: JSONPointer(tokens: ["relatedResource"]))
                let entries: [JSON] = ["a", "b"].map {
                    ["id": .string("https://\($0).example/x"), "type": ["Evidence"], "name": "Talk"]
                }
                _ = json.set(.array(entries), at: JSONPointer(tokens: ["evidence"]))
            },
            as: "named.json"
        )
        let words = "No host was found by its name: perhaps this machine has no network or no name service."
        let table = try check("table")
        #expect(table.code == 2, "\(table.all)")
        #expect(table.out.components(separatedBy: "perhaps this machine").count == 2, "\(table.all)")
        #expect(try check("html").out.contains(words))
        let csv = try check("csv")
        #expect(csv.err == "badge: " + words + "\n", "\(csv.all)")
        #expect(!csv.out.contains("perhaps"))
    }

    private static let hasNoNetwork: Bool = {
        guard let unshare = Program.find("unshare") else { return false }
        let place = FileManager.default.temporaryDirectory
        let outcome = try? Program.run(
            unshare,
            ["--user", "--map-root-user", "--net", "true"],
            in: place,
            environment: ["PATH": "/usr/bin:/bin"]
        )
        return outcome?.code == 0
    }()

    /// Adds evidence with the digest of the first public piece under other ids.
    private func pin(_ ids: [String], in program: PublicEvidence) throws {
        try program.sign(
            { json in
                let known = json["relatedResource"]?.items.first { $0["id"]?.string?.hasSuffix("/overview.md") == true }
                for id in ids {
                    var entry = known?.object ?? JSONObject()
                    entry["id"] = .string(id)
                    _ = json.set(.object(entry), at: JSONPointer(tokens: ["relatedResource", "-"]))
                }
            },
            as: "pinned.json"
        )
    }
}
