import Foundation
import Testing

/// `badge issue --continue` counts a badge as issued only where it is whole.
struct ContinueTests {
    private static let options = [
        "--template", "template.yaml", "--key", "ed25519.pem", "--passphrase-file", "passphrase", "--issuer",
        "issuer.yaml", "--at", "2026-07-10", "--out", "out",
    ]
    private static let pictures = ["--image", "plain.png", "--image", "plain.svg"]

    /// A thing done to a badge's folder, and what is said of it then.
    private struct Damage {
        let said: String
        let isDone: (Workspace, _ badge: String) throws -> Void

        init(_ said: String, _ isDone: @escaping (Workspace, _ badge: String) throws -> Void) {
            self.said = said
            self.isDone = isDone
        }
    }

    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.withProgram()
    }

    private func issue(_ submissions: [String], _ more: [String] = []) throws -> Outcome {
        try workspace.badge(["issue"] + submissions + Self.options + more)
    }

    /// The last line: in whose name the badges are.
    private static let issuer = "Issuer: \"Sample Teacher Leadership Program\", \(Workspace.testIssuer)\n"

    /// Issues the cohort, damages each badge but the last in one way, and goes on.
    private func expectTold(_ damages: [Damage]) throws {
        try workspace.addCohort((0...damages.count).map { "p" + String(1000 + $0) })
        #expect(try issue(["cohort"], Self.pictures).code == 0)
        let whole = try issue(["cohort"], Self.pictures + ["--continue"])
        #expect(whole.code == 0, "\(whole.all)")
        #expect(whole.out.hasSuffix("\n0 issued, \(damages.count + 1) issued before\n" + Self.issuer), "\(whole.out)")
        for (index, damage) in damages.enumerated() { try damage.isDone(workspace, "out/cohort-\(index + 1)") }
        let before = try workspace.run("/bin/sh", ["-c", "find out -type f | sort | xargs sha256sum"]).out
        let outcome = try issue(["cohort"], Self.pictures + ["--continue"])
        #expect(outcome.code == 73, "\(outcome.all)")
        #expect(
            outcome.out.hasSuffix("\n0 issued, 1 issued before, \(damages.count) exists already\n" + Self.issuer),
            "\(outcome.out)"
        )
        let told = outcome.err.components(separatedBy: "\n").filter { $0.hasPrefix("badge: error: ") }
        #expect(told.count == damages.count, "\(outcome.err)")
        for (index, (line, damage)) in zip(told, damages).enumerated() {
            let start = "badge: error: cohort/p\(1000 + index): \"out/cohort-\(index + 1)\" exists already and is not "
            #expect(line.hasPrefix(start) && line.hasSuffix("; nothing is overwritten [file.exists]"), "\(line)")
            #expect(line.contains(damage.said), "\(damage.said): \(line)")
        }
        // Nothing was mended behind the user's back.
        #expect(try workspace.run("/bin/sh", ["-c", "find out -type f | sort | xargs sha256sum"]).out == before)
    }

    @Test func `a badge whose pictures do not hold it does not count as issued`() throws {
        let last = 11
        try expectTold([
            Damage("whole: \"badge.png\": ") { try $0.write("", $1 + "/badge.png") },
            Damage("whole: badge.png holds another badge") {
                try $0.write(try $0.bytes("out/cohort-\(last)/badge.png"), $1 + "/badge.png")
            },
            Damage("whole: \"badge.png\": ") { try $0.write(TinyPicture.png, $1 + "/badge.png") },
            Damage("whole: \"badge.png\": ") {
                try $0.write(try $0.bytes($1 + "/badge.png").dropLast(), $1 + "/badge.png")
            },
            Damage("the badge that this command would issue") { try $0.remove($1 + "/badge.png") },
            Damage("whole: \"badge.svg\": ") { try $0.write("", $1 + "/badge.svg") },
            Damage("whole: badge.svg holds another badge") {
                try $0.write(try $0.bytes("out/cohort-\(last)/badge.svg"), $1 + "/badge.svg")
            },
            Damage("the badge that this command would issue") { try $0.remove($1 + "/badge.svg") },
            Damage("whole: ") {
                try $0.remove($1 + "/badge.svg")
                try $0.makeFolder($1 + "/badge.svg")
            },
            Damage("whole: ") { try $0.write("", $1 + "/badge.json") },
        ])
        // A picture that is there and was not asked for is not what would be issued either.
        let fewer = try issue(["cohort/p\(1000 + last - 1)"], ["--image", "plain.png", "--continue"])
        #expect(fewer.code == 73)
        #expect(fewer.err.contains("is not the badge that this command would issue"), "\(fewer.err)")
    }

    @Test func `a badge whose evidence is not there as it was pinned does not count as issued`() throws {
        let index = "/evidence/index.json"
        try expectTold([
            Damage("whole: evidence/index.json is missing") { try $0.remove($1 + "/evidence") },
            Damage("whole: evidence/index.json is missing") { try $0.remove($1 + index) },
            Damage("whole: \"evidence/index.json\": ") { try $0.write("", $1 + index) },
            Damage("does not name exactly the artifacts") {
                try $0.edit($1 + index, "badge-evidence/1", "badge-evidence/2")
            },
            Damage("does not name exactly the artifacts") {
                try $0.edit($1 + index, "\"artifacts\": {", "\"artifacts\": {\"urn:x\": \"overview.md\",")
            },
            Damage("does not name the file of the artifact") { try $0.edit($1 + index, "\"overview.md\"", "7") },
            Damage("does not name the file of the artifact") {
                try $0.edit($1 + index, "\"overview.md\"", "\"../evidence/overview.md\"")
            },
            Damage("whole: \"evidence/review.md\" is not the artifact") {
                try $0.edit($1 + index, "\"overview.md\"", "\"review.md\"")
            },
            Damage("whole: \"evidence/overview.md\" is missing") { try $0.remove($1 + "/evidence/overview.md") },
            Damage("whole: \"evidence/overview.md\" is not the artifact") {
                try $0.edit($1 + "/evidence/overview.md", ".", "!")
            },
            Damage("whole: \"evidence/overview.md\" is not the artifact") {
                try $0.write("", $1 + "/evidence/overview.md")
            },
            Damage("\"overview.md\" is a symbolic link") {
                try $0.run("/bin/sh", ["-c", "cd \($1)/evidence && mv overview.md kept && ln -s kept overview.md"])
            },
            Damage("whole: \"evidence/overview.md\" is not a regular file") {
                try $0.remove($1 + "/evidence/overview.md")
                try $0.makeFolder($1 + "/evidence/overview.md")
            },
        ])
    }

    @Test func `a token in a picture has to be the token beside it, and both forms the same badge`() throws {
        let token = ["submission", "--proof", "EdDSA", "--image", "plain.png", "--continue"]
        #expect(try issue([token[0]], Array(token[1...])).code == 0)
        let same = try issue([token[0]], Array(token[1...]))
        #expect(same.code == 0 && same.out.hasPrefix("Issued before: "), "\(same.all)")
        try workspace.run("/bin/mv", ["out", "first"])
        #expect(try issue([token[0]], Array(token[1...])).code == 0)
        let name = Workspace.badgeID
        try workspace.write(try workspace.bytes("first/\(name)/badge.png"), "out/\(name)/badge.png")
        let other = try issue([token[0]], Array(token[1...]))
        #expect(other.code == 73)
        #expect(other.err.contains("badge.png holds another badge than the files beside it"), "\(other.err)")
        try workspace.remove("out")
        let both = token + ["--proof", "eddsa-jcs-2022"]
        #expect(try issue([both[0]], Array(both[1...])).code == 0)
        #expect(try issue([both[0]], Array(both[1...])).code == 0)
        try workspace.write(try workspace.bytes("first/\(name)/badge.jwt"), "out/\(name)/badge.jwt")
        let mixed = try issue([both[0]], Array(both[1...]))
        #expect(mixed.code == 73)
        #expect(mixed.err.contains("is not the badge that this command would issue"), "\(mixed.err)")
    }
}
