import BadgeTesting
import Foundation
import Testing

/// What `badge submission new` says of options that do not fit: there is no file yet in which a line could be mended.
struct ScaffoldOptionTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        for name in ["mtp-coach", "mentor-coach", "nea-coaching-and-mentoring"] {
            try workspace.copy(Repository.root.appending(path: "templates/\(name).yaml"), "\(name).yaml")
        }
    }

    private func new(_ template: String, _ more: [String]) throws -> Outcome {
        try workspace.badge(["submission", "new", "begun", "--template", template + ".yaml"] + more)
    }

    /// One thing that is wrong with options that are otherwise right.
    struct Slip: Sendable, CustomTestStringConvertible {
        let template: String
        let right: [String]
        let wrong: [String]
        let found: String
        let hint: String

        var testDescription: String { wrong.joined(separator: " ") }
    }

    private static let stages =
        "stage-1 (Stage 1: first credentialed year), stage-2 (Stage 2: second or a later credentialed year)"
    private static let first = ["--stage", "stage-1"]

    private static let slips = [
        Slip(
            template: "mtp-coach",
            right: first,
            wrong: ["--stage", "stage1"],
            found: "--stage: \"stage1\" is no stage of the template",
            hint: "did you mean stage-1? give one of " + stages
        ),
        Slip(
            template: "mtp-coach",
            right: first,
            wrong: ["--stage", "Ausbildung"],
            found: "--stage: \"Ausbildung\" is no stage of the template",
            hint: "give one of " + stages
        ),
        Slip(
            template: "mtp-coach",
            right: first,
            wrong: first + ["--renews", "stage-2"],
            found:
                "--renews: \"stage-2\" is given, and stage-1 (Stage 1: first credentialed year) is a first stage, which "
                + "renews nothing",
            hint: "leave --renews out, or give another --stage than stage-1"
        ),
        Slip(
            template: "mtp-coach",
            right: ["--stage", "stage-2", "--renews", "stage-1"],
            wrong: ["--stage", "stage-2", "--renews", "stage-9"],
            found: "--renews: \"stage-9\" is no stage that stage-2 follows",
            hint: "did you mean stage-1? give one of " + stages
        ),
        Slip(
            template: "mtp-coach",
            right: first,
            wrong: first + ["--path", "coach"],
            found: "--path: \"coach\" is given, and the template has no paths",
            hint: "leave --path out"
        ),
        Slip(
            template: "mentor-coach",
            right: ["--path", "trainer"],
            wrong: ["--path", "treiner"],
            found: "--path: \"treiner\" is no path of the template",
            hint: "did you mean trainer? give one of coach (",
        ),
        Slip(
            template: "nea-coaching-and-mentoring",
            right: [],
            wrong: first,
            found: "--stage: \"stage-1\" is given, and the template has no stages",
            hint: "leave --stage out"
        ),
        Slip(
            template: "nea-coaching-and-mentoring",
            right: ["--educator", "jo-bo"],
            wrong: ["--educator", "Jo_Bo"],
            found: "--educator: \"Jo_Bo\" is not an id",
            hint: "an id has small letters a to z, digits, dots and hyphens"
        ),
        Slip(
            template: "nea-coaching-and-mentoring",
            right: ["--email", "jo@example.org"],
            wrong: ["--email", "jo.example.org"],
            found: "--email: \"jo.example.org\" is not an e-mail address",
            hint: "for example name@example.org"
        ),
        Slip(
            template: "nea-coaching-and-mentoring",
            right: ["--name", "Jo Bo"],
            wrong: ["--name", "Jo  Bo"],
            found: "--name: \"Jo  Bo\" has two spaces in a row",
            hint: "write single ordinary spaces"
        ),
        Slip(
            template: "nea-coaching-and-mentoring",
            right: ["--email", "jo@example.org"],
            wrong: ["--email", ""],
            found: "--email: a value is expected, and nothing is given",
            hint: "write it after --email, or leave --email out: it is asked for in the file then"
        ),
        Slip(
            template: "nea-coaching-and-mentoring",
            right: ["--id", "jo-1"],
            wrong: ["--id", "Jo 1"],
            found: "--id: \"Jo 1\" is not an id",
            hint: "give --id jo-1: small letters a to z"
        ),
    ]

    @Test(arguments: slips)
    func `a wrong option is named, with what was found and what is expected`(slip: Slip) throws {
        let outcome = try new(slip.template, slip.wrong)
        #expect(outcome.code == 64, "\(outcome.all)")
        #expect(outcome.err.contains("badge: error: " + slip.found + " [option.badValue]\n"), "\(outcome.err)")
        #expect(outcome.err.contains("\nbadge: hint: " + slip.hint), "\(outcome.err)")
        #expect(!outcome.err.contains("submission.yaml") && !workspace.exists("begun"), "\(outcome.err)")
        let right = try new(slip.template, slip.right)
        #expect(right.code == 0 && right.err.isEmpty, "\(right.all)")
    }

    @Test func `several wrong values are told at once`() throws {
        let outcome = try new("nea-coaching-and-mentoring", ["--educator", "A B", "--email", "none"])
        #expect(outcome.code == 64)
        #expect(outcome.err.components(separatedBy: "[option.badValue]").count == 3, "\(outcome.err)")
    }
}
