import BadgeTesting
import Foundation

/// The files that most tests begin with: the NEA template and sample, an issuer, published test keys, two pictures.
extension Workspace {
    static let sample = Repository.root.appending(path: "examples/01-nea-coaching-and-mentoring/submission")
    static let template = Repository.root.appending(path: "templates/nea-coaching-and-mentoring.yaml")
    static let keys = Repository.root.appending(path: "keys")
    static let badgeID = "nea-2026-0117"
    static let testIssuer = "did:key:z6MknSYNtRP3xN6abbxCRHE5fJaB1N9JW3FWTYQzmpmWCBnM"

    /// A workspace with `submission/`, `template.yaml`, `issuer.yaml`, `ed25519.pem`, `p256.pem`, their public halves,
    /// `passphrase`, `plain.png` and `plain.svg`.
    static func withProgram() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.copy(sample, "submission")
        try workspace.copy(template, "template.yaml")
        for kind in ["ed25519", "p256"] {
            try workspace.copy(keys.appending(path: "test-only-\(kind).pem"), "\(kind).pem")
            try workspace.copy(keys.appending(path: "test-only-\(kind).pub.pem"), "\(kind).pub.pem")
            try workspace.setMode(0o600, "\(kind).pem")
        }
        try workspace.copy(keys.appending(path: "test-only.passphrase"), "passphrase")
        try workspace.setMode(0o600, "passphrase")
        try workspace.write(
            """
            format: badge-issuer/1
            name: Sample Teacher Leadership Program
            url: https://badges.example.org/

            """,
            "issuer.yaml"
        )
        try workspace.write(TinyPicture.png, "plain.png")
        try workspace.write(TinyPicture.svg, "plain.svg")
        return workspace
    }

    /// Other submissions, each with one thing that is not as it should be.
    func addFaultySubmissions() throws {
        for name in ["basic", "unassessed", "incomplete", "unconfirmed"] { try copy(Self.sample, name) }
        for sheet in ["assessor-a", "assessor-b"] {
            try edit("basic/assessments/\(sheet).yaml", "level: proficient", "level: basic")
            try remove("unassessed/assessments/\(sheet).yaml")
        }
        try remove("incomplete/evidence/review.md")
        try edit("unconfirmed/submission.yaml", "own-work: true", "own-work: false")
    }

    /// Copies of the sample by other people, in `cohort/`: the ids are `cohort-1` and so on, the people's names
    /// `Qadira Vesk1` and so on.
    func addCohort(_ names: [String]) throws {
        try makeFolder("cohort")
        for (index, name) in names.enumerated() {
            let (folder, id) = ("cohort/" + name, "cohort-\(index + 1)")
            try copy(Self.sample, folder)
            for file in ["assessments/assessor-a.yaml", "assessments/assessor-b.yaml"] {
                try edit(folder + "/" + file, "submission: " + Self.badgeID, "submission: " + id)
            }
            try edit(folder + "/submission.yaml", "id: " + Self.badgeID, "id: " + id)
            try edit(folder + "/submission.yaml", "Ana Rivera", "Qadira Vesk\(index + 1)")
            try edit(folder + "/submission.yaml", "ana.rivera@", "vesk\(index + 1)@")
        }
    }

    /// The arguments that issue the sample badge with the Ed25519 test key.
    static let issuing = [
        "issue", "submission", "--template", "template.yaml", "--key", "ed25519.pem", "--passphrase-file", "passphrase",
        "--issuer", "issuer.yaml", "--at", "2026-07-10", "--out", "out",
    ]

    /// Issues the sample badge; it must succeed.
    @discardableResult
    func issue(_ more: [String] = []) throws -> Outcome {
        let outcome = try badge(Self.issuing + more)
        guard outcome.code == 0 else { throw WorkspaceError.preparation(outcome.all) }
        return outcome
    }
}

/// The smallest pictures.
enum TinyPicture {
    static let svg =
        #"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1"/></svg>"#
        + "\n"

    /// One grey pixel.
    static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
        0x00,
        0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B, 0x55,
        0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01,
        0x48, 0xAF, 0xA4, 0x71,
        0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
}
