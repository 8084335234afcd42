import Foundation
import Testing

/// What happens to the verdict when the evidence beside a badge is not as it was.
struct EvidenceTests {
    private let workspace: Workspace
    private let folder = "out/" + Workspace.badgeID

    init() throws {
        workspace = try Workspace.withProgram()
        try workspace.issue()
    }

    private func verify(_ more: String = "") throws -> Outcome {
        try workspace.badge(
            "verify \(folder)/badge.json --evidence \(folder)/evidence --any-issuer --at 2026-08-01 " + more
        )
    }

    /// How many pieces of evidence the report finds to be the same as assessed.
    private func same() throws -> Int {
        try verify("--json").out.components(separatedBy: "\"evidence.same\"").count - 1
    }

    @Test func `evidence as issued is the same`() throws {
        let outcome = try verify("--require evidence")
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(try same() == 11)
    }

    @Test func `one altered byte in any file of evidence fails the badge`() throws {
        let names = workspace.names(in: folder + "/evidence").filter { $0 != "index.json" }
        #expect(names.count == 11)
        for name in names {
            let path = folder + "/evidence/" + name
            let before = try workspace.bytes(path)
            var altered = before
            altered[altered.count / 2] ^= 1
            try workspace.write(altered, path)
            let outcome = try verify()
            #expect(outcome.code == 1, "\(name): \(outcome.all)")
            #expect(outcome.out.hasPrefix("NOT VERIFIED"))
            #expect(outcome.out.contains("evidence.changed"), "\(name): \(outcome.all)")
            try workspace.write(before, path)
        }
        #expect(try verify().code == 0)
    }

    @Test func `removed evidence is told and counts only where it is required`() throws {
        try workspace.remove(folder + "/evidence/reflection.md")
        let told = try verify()
        #expect(told.code == 0, "\(told.all)")
        #expect(told.out.contains("evidence.notLookedAt"), "\(told.all)")
        let required = try verify("--require evidence")
        #expect(required.code == 2, "\(required.all)")
        #expect(required.out.hasPrefix("UNDETERMINED"))
    }

    @Test func `without an index a changed private file is told as not found, beside what was given`() throws {
        try workspace.remove(folder + "/evidence/index.json")
        #expect(try verify().out.contains("not found") == false)
        try workspace.write("Something else entirely.\n", folder + "/evidence/reflection.md")
        let told = try verify()
        let words = told.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(told.code == 0, "\(told.all)")
        #expect(words.contains("Of 11 pieces of evidence 1 was not found among the files given."), "\(told.all)")
        #expect(words.contains("none of the files that the badge pins: \"reflection.md\"."), "\(told.all)")
        #expect(words.contains("(not found among the files given)"), "\(told.all)")
        #expect(try verify("--require evidence").code == 2)
        let file = try workspace.badge(
            "verify \(folder)/badge.json --any-issuer --at 2026-08-01 --offline "
                + "--resource https://badges.example.org/did.json=\(folder)/evidence/reflection.md"
        )
        #expect(file.code == 0 && !file.out.contains("not found"), "\(file.all)")
    }

    @Test func `renamed evidence is found by its digest`() throws {
        let before = workspace.url(folder + "/evidence/reflection.md")
        try FileManager.default.moveItem(at: before, to: workspace.url(folder + "/evidence/anything at all"))
        let outcome = try verify("--require evidence")
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(try same() == 11)
    }

    @Test func `another file under the name of a removed one is changed evidence`() throws {
        try workspace.write("Something else entirely.\n", folder + "/evidence/reflection.md")
        let outcome = try verify()
        #expect(outcome.code == 1, "\(outcome.all)")
    }

    @Test func `files that the badge does not know disturb nothing`() throws {
        try workspace.write("Minutes of another meeting.\n", folder + "/evidence/minutes.txt")
        #expect(try verify("--require evidence").code == 0)
    }

    @Test func `a file named for a URL is compared with what the badge pins there`() throws {
        let url = "https://badges.example.org/evidence/nea-2026-0117/newsletter.html"
        let good = try workspace.badge(
            "verify \(folder)/badge.json --any-issuer --at 2026-08-01 --resource \(url)=submission/evidence/newsletter.html"
        )
        #expect(good.code == 0, "\(good.all)")
        #expect(good.out.contains("evidence.same"))
        let bad = try workspace.badge(
            "verify \(folder)/badge.json --any-issuer --at 2026-08-01 --resource \(url)=submission/evidence/overview.md"
        )
        #expect(bad.code == 1, "\(bad.all)")
    }
}
