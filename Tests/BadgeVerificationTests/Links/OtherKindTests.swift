import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing

/// Files of another kind than is said, and copies that the issuer keeps, asked of real hosts.
@Suite struct OtherKindTests {
    private static let page = Array("<!doctype html><title>Log in</title>".utf8)
    private static let pdf = Array("%PDF-1.7 of a plan".utf8)

    /// The badge whose plan stands at a path, said to be a PDF.
    private static func situation(_ path: String, serving: [UInt8], pinning: [UInt8]) throws -> Situation {
        try TestServer.get().publish(serving, at: path)
        return try .linked(path, pinning: pinning) { try $0.setting("/relatedResource/0/mediaType", "application/pdf") }
    }

    @Test func `a web page in the place of a PDF is told, and does not fail a digest that fits`() async throws {
        let report = try await Self.situation("/kind/page", serving: Self.page, pinning: Self.page).report()
        let result = try #require(report.results(of: .evidenceIntegrity).first)
        #expect(result.reason == .verifier(.evidenceSame))
        #expect(result.finding("declaredKind") == "pdf" && result.finding("foundKind") == "webPage")
        #expect(report.verdict == .verified)
        #expect(Sentences.text(of: result).contains("said to be a PDF; what stands there is a web page"))
        #expect(TextReport.text(of: report).contains("what stands there is a web page"))
        let good = try await Self.situation("/kind/pdf", serving: Self.pdf, pinning: Self.pdf).report()
        #expect(good.results(of: .evidenceIntegrity).first?.finding("foundKind") == nil)
    }

    @Test func `a web page in the place of the PDF that was assessed is a change, and told as a page`() async throws {
        let report = try await Self.situation("/kind/changed", serving: Self.page, pinning: Self.pdf).report()
        let result = try #require(report.results(of: .evidenceIntegrity).first)
        #expect(result.reason == .verifier(.evidenceChanged))
        #expect(Sentences.text(of: result).contains("what stands there is a web page, perhaps one for logging in"))
    }

    @Test func `a file at hand is told likewise`() async throws {
        var situation = try ReasonCase.signed { try $0.setting("/relatedResource/0/mediaType", "application/pdf") }
        situation.input.evidence = KindedEvidence(
            files: [("plan.txt", SampleBadge.plan), ("reflection.txt", SampleBadge.reflection)]
        )
        let results = try await situation.report().results(of: .evidenceIntegrity)
        #expect(results.map { $0.finding("foundKind") } == ["text", nil])
    }

    /// The badge whose plan is gone, and which names a copy at a path of the loopback host.
    private static func archived(
        _ path: String,
        issuer url: String,
        pinning: [UInt8] = pdf,
        serving: [UInt8] = pdf
    ) throws -> Situation {
        let server = try TestServer.get()
        try server.publish(serving, at: path)
        let digest = Multibase.encode([0x12, 0x20] + (try Digest.sha256(pinning)), as: .base64url)
        return try .linked("/status/404?" + path, pinning: pdf) { credential in
            let copy: JSON = ["id": .string(server.url(path)), "digestMultibase": .string(digest)]
            return try credential.setting("/relatedResource/-", copy).setting("/issuer/url", .string(url))
        }
    }

    @Test func `a copy on the issuer's own host stands in for evidence that is gone`() async throws {
        let origin = try TestServer.get().origin
        let report = try await Self.archived("/archive/own", issuer: origin + "/about").report()
        let results = report.results(of: .evidenceIntegrity)
        #expect(results.map(\.reason.code) == ["evidence.archived", "evidence.same", "evidence.same"])
        #expect(results.first?.finding("original") == "evidence.gone")
        #expect(results.first?.finding("copy") == origin + "/archive/own")
        var strict = try Self.archived("/archive/strict", issuer: origin)
        strict.policy.extras = [.evidence]
        #expect(try await strict.report().verdict == .verified)
    }

    @Test func `a copy elsewhere, of something else, or changed does not`() async throws {
        let origin = try TestServer.get().origin
        func first(_ situation: Situation) async throws -> [String] {
            Array(try await situation.report().found(.evidenceIntegrity).prefix(1))
        }
        for url in ["https://archive.example/", "http://127.0.0.11/", "http://127.0.0.1@archive.example/"] {
            let gone = try await first(Self.archived("/archive/elsewhere", issuer: url))
            #expect(gone == ["undetermined evidence.gone"], "\(url)")
        }
        let other = try await first(
            Self.archived("/archive/other", issuer: origin, pinning: Self.page, serving: Self.page)
        )
        #expect(other == ["undetermined evidence.gone"])
        let changed = try await first(Self.archived("/archive/changed", issuer: origin, serving: Self.page))
        #expect(changed == ["undetermined evidence.gone"])
        #expect(try await first(Self.archived("/archive/good", issuer: origin)) == ["passed evidence.archived"])
    }

    @Test func `the list of places says that the original is gone and where the copy is`() async throws {
        let origin = try TestServer.get().origin
        let places = try await Self.archived("/archive/list", issuer: origin).verification().places
        let gone = try #require(places.first { $0.state == .gone })
        #expect(gone.archivedCopy == origin + "/archive/list")
        #expect(gone.problem == "status 404")
    }
}

/// Files in memory whose beginnings are kept.
private struct KindedEvidence: EvidenceFolder {
    let files: [(name: String, bytes: [UInt8])]

    init(files: [(String, [UInt8])]) { self.files = files.map { (name: $0.0, bytes: $0.1) } }

    var names: [String] { files.map(\.name) }

    func digests(at index: Int) -> FileDigests? {
        let bytes = files[index].bytes
        guard let short = try? Digest.sha256(bytes), let long = try? Digest.sha384(bytes) else { return nil }
        return FileDigests(sha256: short, sha384: long, size: bytes.count, opening: bytes)
    }

    func indexedName(of artifact: String) -> String? { nil }
}
