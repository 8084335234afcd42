import BadgeIssuing
import BadgeTesting
import Foundation
import Testing
import VerifiableCredentials

/// A submission in `examples/` that earns the badge of a program.
struct ProgramExample: SubmissionFolder, CustomTestStringConvertible {
    let template: String
    let folder: String
    /// Whether it renews the credential of the first year.
    var renews = false

    static let all = [
        ProgramExample(
            template: "nea-coaching-and-mentoring",
            folder: "01-nea-coaching-and-mentoring/submission"
        ),
        ProgramExample(
            template: "teaching-matters-teacher-leader",
            folder: "09-teaching-matters-teacher-leader/submission"
        ),
        ProgramExample(template: "mtp-coach", folder: "11-mtp-coach/submission"), renewal,
        ProgramExample(template: "tst-teacher-liaison", folder: "12-tst-teacher-liaison/submission"),
        ProgramExample(template: "mentor-coach", folder: "13-mentor-coach/submission"),
        ProgramExample(template: "mentor-coach", folder: "13-mentor-coach/trainer"),
    ]

    static let renewal = ProgramExample(template: "mtp-coach", folder: "11-mtp-coach/renewal", renews: true)

    var testDescription: String { folder }

    /// The credential of the first year.
    static func firstCredential(id: String = "urn:uuid:0f0c4c0e-7a1b-4e2b-9a55-3b7a3f0f7c11") throws -> PriorBadge {
        let end: Instant = try #require(Instant("2026-07-07T09:00:00Z"))
        return PriorBadge(
            credentialID: id,
            issuerID: try SampleIssuer.issuer().profile.id,
            achievementID: "https://badges.example.org/achievements/mtp-coach",
            programID: "mtp-coach",
            stageID: "stage-1",
            awarded: try #require(Instant("2025-07-07T09:00:00Z")),
            validUntil: end
        )
    }

    private var root: URL {
        Repository.root.appending(path: "examples/" + folder).resolvingSymlinksInPath()
    }

    private func file(_ url: URL) throws -> ProgramFile {
        let bytes = try [UInt8](Data(contentsOf: url))
        return try ProgramFile(name: url.lastPathComponent, bytes: bytes, sha256: Digest.sha256(bytes))
    }

    func read(_ path: String, limit: Int) throws -> [UInt8]? {
        try? [UInt8](Data(contentsOf: root.appending(path: path)).prefix(limit))
    }

    func digest(_ path: String) throws -> FileDigest? {
        try read(path, limit: .max).map { try FileDigest(sha256: Digest.sha256($0), size: $0.count) }
    }

    func list() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.path)
    }

    func decide(badges: [PriorBadge]? = nil) throws -> Decision {
        let url = Repository.root.appending(path: "templates/\(template).yaml")
        let template = try Template(reading: file(url))
        let submission = try Submission(reading: file(root.appending(path: "submission.yaml")), for: template)
        let sheets = try list().filter { $0.hasPrefix("assessments/") && $0.hasSuffix(".yaml") }.sorted()
        return try Decision.make(
            template: template,
            submission: submission,
            assessments: sheets.map { try Assessment(reading: file(root.appending(path: $0)), for: template) },
            facts: SubmissionFacts(of: submission, in: self),
            badges: badges ?? (renews ? [ProgramExample.firstCredential()] : [])
        )
    }

    func assemble(
        badges: [PriorBadge]? = nil,
        at: String? = nil,
        namesAssessors: Bool = false
    ) throws -> CredentialAssembly {
        var issuer = try SampleIssuer.issuer(evidenceBase: "https://badges.example.org/evidence/")
        issuer.namesAssessors = namesAssessors
        return try CredentialAssembly(
            of: decide(badges: badges),
            issuer: issuer,
            at: at.map { try #require(Instant($0)) } ?? SampleIssuer.day,
            random: FixedRandom(seed: 1)
        )
    }
}
