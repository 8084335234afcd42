import BadgeTesting
import Foundation
import Testing

/// Paths given as the folder of a submission that are none: what each is, and what to give instead.
struct MistakenPlaceTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.withProgram()
        try workspace.addCohort(["ada", "ben"])
        try workspace.makeFolder("programs")
        try workspace.copy(workspace.url("template.yaml"), "programs/peers.yaml")
        try workspace.makeFolder("one")
        try workspace.copy(workspace.url("cohort/ada"), "one/ada")
        try workspace.makeFolder("named")
        try workspace.copy(workspace.url("cohort/ada/submission.yaml"), "named/Submission.yml")
        try workspace.makeFolder("nothing")
        try workspace.issue()
        try workspace.copy(workspace.url("out/nea-2026-0117/badge.json"), "mine.json")
    }

    private static let rest = ["--template", "template.yaml"]
    private static let here = "give the folder of a submission here, which holds submission.yaml"

    /// A path, what is said of it, and what is to be given.
    private static let places: [(path: String, found: String, advice: String)] = [
        (
            "cohort/ada/submission.yaml", "is not a folder: it is a file of the submission in \"cohort/ada\"",
            "give the folder of the submission: cohort/ada"
        ),
        (
            "cohort/ada/evidence/review.md", "is not a folder: it is a file of the submission in \"cohort/ada\"",
            "give the folder of the submission: cohort/ada"
        ),
        (
            "cohort/ada/evidence/", "holds no submission.yaml: it lies in the submission in \"cohort/ada\"",
            "give the folder of the submission: cohort/ada"
        ),
        (
            "programs", "holds no submission.yaml: it holds \"peers.yaml\", which is a template",
            "a template is given with --template; " + here
        ),
        ("template.yaml", "is not a folder: it is a template", "a template is given with --template; " + here),
        ("issuer.yaml", "is not a folder: it is a file that says who issues", "it is given with --issuer; " + here),
        (
            "out/nea-2026-0117", "holds no submission.yaml: it is the folder of an issued badge",
            "badge verify checks a badge; give the folder of the submission that it was made from here"
        ),
        (
            "out", "holds no submission.yaml: it holds the folders of issued badges",
            "badge verify checks a badge; give the folder of the submission that it was made from here"
        ),
        (
            "out/nea-2026-0117/badge.json", "is not a folder: it is an issued badge",
            "badge verify checks a badge; " + here
        ),
        ("mine.json", "is not a folder: it is an issued badge", "badge verify checks a badge; " + here),
        (
            "named", "holds no submission.yaml: it holds \"Submission.yml\"",
            "rename that file to submission.yaml, in small letters"
        ),
        // Of which nothing is known, nothing is said.
        ("nothing", "holds no submission.yaml", "give the folder of a submission; docs/submissions.md says"),
        ("plain.png", "is not a folder", "give the folder that holds submission.yaml"),
    ]

    /// Folders of submissions, which some commands take as they are.
    private static let several: [(path: String, found: String, advice: String)] = [
        (
            "cohort", "holds no submission.yaml: it holds the folders of 2 submissions",
            "give one of them, such as cohort/ada; badge decide and badge issue take all of a folder at once"
        ),
        ("one", "holds no submission.yaml: it holds the folder of one", "give that folder: one/ada"),
    ]

    @Test(arguments: [["submission", "check"], ["preview"]])
    func `a command for one submission says what the path is and what to give`(command: [String]) throws {
        for (path, found, advice) in Self.places + Self.several {
            let outcome = try workspace.badge(command + [path] + Self.rest)
            #expect(outcome.code == 66, "\(path): \(outcome.all)")
            #expect(outcome.err.contains("badge: error: \"\(path)\" \(found) [file."), "\(outcome.err)")
            #expect(outcome.err.contains("\nbadge: hint: \(advice)"), "\(outcome.err)")
        }
        #expect(try workspace.badge(command + ["submission"] + Self.rest).code == 0)
    }

    @Test func `so do those that take several`() throws {
        let signing = ["--key", "ed25519.pem", "--passphrase-file", "passphrase", "--out", "new"]
        for (path, found, advice) in Self.places {
            let decided = try workspace.badge(["decide", path] + Self.rest)
            #expect(decided.code == 65, "\(path): \(decided.all)")
            #expect(decided.out.contains("  \"\(path)\" \(found) [file."), "\(decided.out)")
            #expect(decided.out.contains("]; to do: \(advice)"), "\(decided.out)")
            let issued = try workspace.badge(["issue", path] + Self.rest + signing)
            #expect(issued.code == 66, "\(path): \(issued.all)")
            #expect(issued.err.contains("\"\(path)\" \(found) [file."), "\(issued.err)")
            #expect(issued.err.contains("\nbadge: hint: \(advice)"), "\(issued.err)")
        }
        #expect(!workspace.exists("new"))
        #expect(try workspace.badge(["decide", "cohort"] + Self.rest).code == 0)
        #expect(try workspace.badge(["issue", "one"] + Self.rest + signing).code == 0)
    }

    @Test func `who stands inside the submission is told where it is`() throws {
        let outside = "../../template.yaml"
        let file = try workspace.badge(["submission", "check", "evidence", "--template", outside], in: "cohort/ada")
        #expect(file.err.contains("it lies in the submission in \".\" [file.missing]"), "\(file.err)")
        #expect(file.err.contains("the submission: . (a dot: the folder that you are in)"), "\(file.err)")
        let within = try workspace.badge(
            ["submission", "check", ".", "--template", "../" + outside],
            in: "cohort/ada/evidence"
        )
        #expect(within.err.contains("the submission: .. (two dots: the folder above"), "\(within.err)")
        #expect(try workspace.badge(["submission", "check", ".", "--template", outside], in: "cohort/ada").code == 0)
    }
}
