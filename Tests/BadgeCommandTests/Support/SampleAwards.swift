import BadgeTesting
import Foundation
import Testing

/// The five programs with the badge of each that was issued once and is kept in its example.
struct SampleAward: Sendable, CustomTestStringConvertible {
    /// The folder below `examples/`.
    let folder: String
    /// The template's name.
    let template: String
    /// The day for which the kept report judges.
    let judged: String
    /// The day of the award.
    let awarded: String

    var testDescription: String { template }

    static let all = [
        SampleAward("01-nea-coaching-and-mentoring", "nea-coaching-and-mentoring", "2026-11-22", "2026-07-10"),
        SampleAward(
            "09-teaching-matters-teacher-leader",
            "teaching-matters-teacher-leader",
            "2026-11-22",
            "2026-07-01"
        ),
        SampleAward("11-mtp-coach", "mtp-coach", "2026-06-01", "2025-07-07"),
        SampleAward("12-tst-teacher-liaison", "tst-teacher-liaison", "2026-11-22", "2026-07-01"),
        SampleAward("13-mentor-coach", "mentor-coach", "2026-11-22", "2026-07-01"),
    ]

    private init(_ folder: String, _ template: String, _ judged: String, _ awarded: String) {
        self.folder = folder
        self.template = template
        self.judged = judged
        self.awarded = awarded
    }

    /// A file of the example.
    func url(_ name: String) -> URL {
        Repository.root.appending(path: "examples/\(folder)/\(name)")
    }

    /// The text of a file of the example.
    func text(_ name: String) throws -> String {
        try String(contentsOf: url(name), encoding: .utf8)
    }

    /// A workspace with the example at `examples/FOLDER`, the templates and the test keys where its sessions look for them.
    func workspace() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.makeFolder("examples")
        try workspace.copy(url(""), place)
        try workspace.copy(Repository.root.appending(path: "templates"), "templates")
        try workspace.copy(Repository.root.appending(path: "keys"), "keys")
        for key in workspace.names(in: "keys") { try workspace.setMode(0o600, "keys/" + key) }
        return workspace
    }

    /// Where the example stands in the workspace.
    var place: String { "examples/" + folder }

    /// The arguments that issue a submission of the example.
    func issuing(_ submission: String) -> [String] {
        [
            "issue", submission, "--template", "../../templates/\(template).yaml", "--key",
            "../../keys/test-only-ed25519.pem", "--passphrase-file", "../../keys/test-only.passphrase", "--issuer",
            "issuer.yaml", "--at", awarded + "T09:00:00Z", "--out", "issued",
        ]
    }

    /// The arguments that verify the kept badge as its kept report does.
    var verifying: [String] {
        [
            "verify", "issued-badge/badge.json", "--trust", "issued-badge/trust.yaml", "--evidence",
            "submission/evidence", "--at", judged, "--offline",
        ]
    }
}

extension String {
    /// The text with every stretch of white space as one space, as a reader takes it in.
    var squeezed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
