import BadgeCrypto
import BadgeIssuing
import BadgePrograms
import StrictJSON
import VerifiableCredentials

/// What is the same for all badges of one `badge issue`.
struct IssueJob {
    /// Private text files of fewer bytes than this are told: their hash stands in the badge, and whoever guesses the text
    /// can prove the guess.
    private static let guessableBytes = 200

    let template: Template
    let key: PrivateKey
    let issuer: IssuerDescription
    let proofs: [ProofKind]
    let pictures: [Picture]
    let replacing: Bool
    let at: Instant
    let out: String

    /// Issues one badge.
    ///
    /// - Returns: What was done, for standard output.
    func issue(_ path: String) throws -> String {
        let folder = try SubmissionOnDisk(path)
        let submission = try ProgramFiles.submission(in: folder, by: template)
        let assessments = try ProgramFiles.assessments(in: folder, by: template)
        let decision = try Decision.make(
            template: template,
            submission: submission,
            assessments: assessments,
            facts: SubmissionFacts(of: submission, in: folder)
        )
        let assembly = try CredentialAssembly(of: decision, issuer: issuer, at: at, random: SecureRandom())
        let signed = try SignedBadge(
            signing: assembly.credential,
            with: proofs,
            key: key,
            method: issuer.verificationMethod,
            at: at
        )
        let files = try BadgeFiles(of: signed, assembly: assembly, pictures: pictures, replacing: replacing)
        warnOfGuessable(assembly)
        for warning in decision.warnings {
            Terminal.note(
                "note: " + DisplayText.escaped(warning.name) + ": " + warning.found + "; advised: " + warning.required
            )
        }
        try write(files, from: folder, as: submission.id)
        let names = files.files.map(\.name).filter { $0 != "evidence/index.json" }.joined(separator: ", ")
        return "Issued \(DisplayText.escaped(out + "/" + submission.id)): " + names
            + ", \(files.evidence.count) files of evidence\n"
    }

    private func write(_ files: BadgeFiles, from folder: SubmissionOnDisk, as name: String) throws {
        let target = try NewFolder(named: name, in: out, random: SecureRandom())
        try target.makeFolder("evidence")
        for file in files.files { try target.write(file.bytes, as: file.name) }
        for copy in files.evidence {
            guard let source = try folder.open(copy.path) else {
                throw FileError(
                    .changed,
                    "the file " + DisplayText.quoted(copy.path) + " went away while the badge was made"
                )
            }
            try target.copy(
                source,
                as: "evidence/" + copy.name,
                sha256: copy.sha256,
                limit: SubmissionOnDisk.artifactLimit
            )
        }
        try target.finish()
    }

    private func warnOfGuessable(_ assembly: CredentialAssembly) {
        for (_, artifact) in assembly.artifacts
        where !artifact.isPublic && artifact.digest.size < Self.guessableBytes {
            Terminal.note(
                "note: \(DisplayText.quoted(artifact.path)) is private and has only \(artifact.digest.size) bytes; the badge "
                    + "holds its digest, with which anyone can check a guess of its content"
            )
        }
    }
}
