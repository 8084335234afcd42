import BadgeTesting
import Foundation
import Testing

/// Proofs over statements through the command: by default, beside others, traced, and canonical forms of any file.
struct LinkedDataCommandTests {
    private let workspace: Workspace
    private let badge = "out/" + Workspace.badgeID + "/badge.json"

    init() throws {
        workspace = try Workspace.withProgram()
    }

    /// The suites of the badge in their order.
    private func suites() throws -> [String] {
        let badge = try JSONSerialization.jsonObject(with: Data(workspace.bytes(badge))) as? [String: Any]
        return (badge?["proof"] as? [[String: Any]] ?? []).compactMap { $0["cryptosuite"] as? String }
    }

    @Test func `the proof is eddsa-rdfc-2022 unless another one is asked for`() throws {
        try workspace.issue()
        #expect(try suites() == ["eddsa-rdfc-2022"])
    }

    @Test func `several proofs are a set, each is judged, and one that does not fit decides`() throws {
        try workspace.issue(["--proof", "eddsa-rdfc-2022", "--proof", "eddsa-jcs-2022", "--proof", "EdDSA"])
        #expect(try suites() == ["eddsa-rdfc-2022", "eddsa-jcs-2022"])
        let good = try workspace.badge("verify \(badge) --any-issuer --at 2026-08-01 --json")
        #expect(good.code == 0, "\(good.all)")
        #expect(good.out.components(separatedBy: "proof.signatureFits").count == 3)
        let text = try workspace.text(badge)
        try workspace.write(ProofKindTests.withAlteredSignature(text), "bad.json")
        let bad = try workspace.badge("verify bad.json --any-issuer --at 2026-08-01 --json")
        #expect(bad.code == 1, "\(bad.all)")
        #expect(bad.out.contains("proof.signatureFits") && bad.out.contains("proof.signatureDoesNotFit"))
    }

    @Test func `a suite that is not known is told beside a good one, and decides nothing`() throws {
        try workspace.issue(["--proof", "eddsa-rdfc-2022", "--proof", "eddsa-jcs-2022"])
        try workspace.edit(badge, "\"eddsa-jcs-2022\"", "\"bbs-2023\"")
        let outcome = try workspace.badge("verify \(badge) --any-issuer --at 2026-08-01 --json")
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.out.contains("proof.suiteNotKnown"))
    }

    @Test func `a trace shows canonical forms whose hashes are those it names`() throws {
        try workspace.issue()
        let outcome = try workspace.badge("verify \(badge) --any-issuer --at 2026-08-01 --trace")
        #expect(outcome.code == 0, "\(outcome.all)")
        let lines = outcome.out.components(separatedBy: "\n")
        func form(_ title: String) throws -> [UInt8] {
            let start = try #require(lines.firstIndex(of: "# " + title)) + 1
            let body = lines[start...].prefix { !$0.hasPrefix("# ") }
            return Array((body.joined(separator: "\n") + "\n").utf8)
        }
        func named(_ title: String) -> String? {
            lines.first { $0.hasPrefix("# \(title): ") }.map { String($0.dropFirst(title.count + 4)) }
        }
        let (options, document) = (try form("canonical proof options:"), try form("canonical document:"))
        try workspace.write(options, "options.nq")
        try workspace.write(document, "document.nq")
        for (file, title) in [
            ("options.nq", "SHA-256 of the proof options"), ("document.nq", "SHA-256 of the document"),
        ] {
            let sum = try workspace.run("/usr/bin/sha256sum", [file])
            #expect(String(sum.out.prefix(64)) == named(title), "\(sum.all)")
            // What is canonical stays as it is
            let again = try workspace.badge("canonicalize " + file)
            #expect(again.code == 0, "\(again.all)")
            #expect(try Array(again.outBytes.prefix(workspace.bytes(file).count)) == workspace.bytes(file))
        }
        let both = (named("SHA-256 of the proof options") ?? "") + (named("SHA-256 of the document") ?? "")
        #expect(named("signed bytes") == both)
    }

    @Test func `without a trace none is shown`() throws {
        try workspace.issue()
        #expect(try !workspace.badge("verify \(badge) --any-issuer").out.contains("# proof"))
        #expect(try !workspace.badge("verify \(badge) --any-issuer --json").out.contains("\"traces\""))
        #expect(try workspace.badge("verify \(badge) --any-issuer --json --trace").out.contains("\"traces\""))
    }

    @Test func `a vocabulary that is not known leaves the badge open, and its file is taken`() throws {
        try workspace.issue()
        let ours = "https://w3id.org/security/data-integrity/v2"
        try workspace.edit(badge, "context-3.0.3.json\"", "context-3.0.3.json\", \"https://words.example/v1\"")
        let open = try workspace.badge("verify \(badge) --any-issuer --at 2026-08-01 --json")
        #expect(open.code == 2 && open.out.contains("proof.contextNotKnown"), "\(open.all)")
        #expect(open.out.contains("context.unknown") && !open.out.contains(ours))
        try workspace.write(#"{"@context": {"shoeSize": "https://words.example/shoeSize"}}"#, "words.json")
        let given = ["--context", "https://words.example/v1=words.json"]
        let good = try workspace.badge(["verify", badge, "--any-issuer", "--at", "2026-08-01", "--json"] + given)
        #expect(good.code == 0, "\(good.all)")
        try workspace.write("[]", "words.json")
        let bad = try workspace.badge(["verify", badge, "--any-issuer"] + given)
        #expect(bad.code != 0 && bad.err.contains("no vocabulary"), "\(bad.all)")
    }

    @Test func `any JSON-LD or N-Quads file has a canonical form, and what it loses is told`() throws {
        try workspace.write(
            #"{"@context": "https://www.w3.org/ns/credentials/v2", "id": "urn:x:1", "name": "A", "shoeSize": 42}"#,
            "a.json"
        )
        let json = try workspace.badge("canonicalize a.json")
        #expect(json.code == 0, "\(json.all)")
        #expect(json.out.hasPrefix("<urn:x:1> <https://schema.org/name> \"A\" .\n# SHA-256: "))
        #expect(json.err.contains("shoeSize") && json.err.contains("jsonld.undefinedTerm"))
        #expect(json.err.contains("badge: hint: "), "\(json.err)")
        try workspace.write("_:z <urn:p> _:y .\n", "a.nq")
        let quads = try workspace.badge("canonicalize a.nq --hash sha384")
        #expect(quads.code == 0, "\(quads.all)")
        #expect(quads.out.hasPrefix("_:c14n") && quads.out.contains("# SHA-384: "))
        try workspace.write("no quads", "a.nq")
        #expect(try workspace.badge("canonicalize a.nq").code == 65)
        #expect(try workspace.badge("canonicalize absent.nq").code == 66)
    }

    @Test func `a base is an absolute IRI, and references are resolved against it`() throws {
        try workspace.write(
            #"{"@context": "https://www.w3.org/ns/credentials/v2", "id": "one", "name": "A"}"#,
            "a.json"
        )
        let with = try workspace.badge("canonicalize a.json --base https://a.example/b/")
        #expect(with.code == 0, "\(with.all)")
        #expect(with.out.hasPrefix("<https://a.example/b/one> <https://schema.org/name> \"A\" .\n"), "\(with.out)")
        #expect(!with.err.contains("jsonld.relativeReference"), "\(with.err)")
        let without = try workspace.badge("canonicalize a.json")
        #expect(without.err.contains("jsonld.relativeReference"), "\(without.err)")
        for base in ["foo", "/foo", "//a.example/", "https://a.example/<b>", "_:b"] {
            let refused = try workspace.badge(["canonicalize", "a.json", "--base", base])
            #expect(refused.code == 64, "\(refused.all)")
            #expect(
                refused.err.hasPrefix("badge: error: --base \"\(base)\": expected an absolute IRI [option.badValue]\n"),
                "\(refused.err)"
            )
        }
    }

    @Test func `options that say nothing to N-Quads are told, and so is a file without a statement`() throws {
        try workspace.write("<urn:s> <urn:p> <urn:o> .\n", "a.nq")
        try workspace.write(#"{"@context": {"shoeSize": "https://words.example/shoeSize"}}"#, "words.json")
        let context = ["--context", "https://words.example/v1=words.json"]
        let both = try workspace.badge(["canonicalize", "a.nq", "--base", "https://a.example/"] + context)
        #expect(both.code == 0, "\(both.all)")
        #expect(
            both.err == "badge: note: \"a.nq\" was read as N-Quads, where --base and --context have no meaning\n"
        )
        let one = try workspace.badge(["canonicalize", "a.nq"] + context)
        #expect(one.err == "badge: note: \"a.nq\" was read as N-Quads, where --context has no meaning\n")
        #expect(try workspace.badge("canonicalize a.nq").err.isEmpty)
        for (name, text) in [("empty.nq", ""), ("comment.nq", "# nothing\n"), ("empty.json", "{}")] {
            try workspace.write(text, name)
            let empty = try workspace.badge(["canonicalize", name])
            #expect(empty.code == 0, "\(empty.all)")
            #expect(empty.out.hasPrefix("# SHA-256: e3b0c442"), "\(empty.out)")
            #expect(empty.err.contains("badge: note: \"\(name)\" makes no statement\n"), "\(empty.err)")
        }
    }

    @Test func `a picture or a token is told as what it is`() throws {
        try workspace.write("eyJhbGciOiJFZERTQSJ9.e30.AAAA\n", "badge.jwt")
        for (name, words) in [
            ("plain.png", "this is a picture (PNG)"), ("plain.svg", "this is a picture (SVG)"),
            ("badge.jwt", "this is a token (JWT)"),
        ] {
            let outcome = try workspace.badge(["canonicalize", name])
            #expect(outcome.code == 65, "\(outcome.all)")
            #expect(outcome.err.hasPrefix("badge: error: \"\(name)\": \(words)"), "\(outcome.err)")
            #expect(outcome.err.contains("badge extract"), "\(outcome.err)")
        }
    }

    @Test func `a vocabulary that cannot be read is told as its own file`() throws {
        try workspace.write("{}", "a.json")
        try workspace.write("{", "words.json")
        let outcome = try workspace.badge("canonicalize a.json --context https://words.example/v1=words.json")
        #expect(outcome.code == 65, "\(outcome.all)")
        #expect(outcome.err.hasPrefix("badge: error: \"words.json\": "), "\(outcome.err)")
    }
}
