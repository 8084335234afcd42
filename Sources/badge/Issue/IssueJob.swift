import BadgeCrypto
import BadgeIssuing
import BadgePrograms
import StrictJSON
import VerifiableCredentials

/// What is the same for all badges of one `badge issue`.
struct IssueJob: Sendable {
    let template: Template
    let key: PrivateKey
    let issuer: IssuerDescription
    let proofs: [ProofKind]
    let pictures: [Picture]
    let replacing: Bool
    /// Whether a badge that is there already is as good as issued where it is the same.
    let continuing: Bool
    let at: Instant
    let out: String
    /// Other badges of the educators, for rules that ask for them.
    var shown = ShownBadges()
    /// Whether there is only one submission.
    var isAlone = false

    /// What one submission came to.
    struct Result: Sendable {
        /// The row of the summary.
        var row: IssueRow
        /// What was written, in words.
        var said = ""
        /// What is worth knowing.
        var notes: [String] = []
        /// What is to be its own; absent where it was not decided.
        var handedIn: HandedIn?
        /// Why there is no badge.
        var error: (any Error)?
    }

    /// Issues one badge, whole or not at all. Any thread may call this.
    ///
    /// - Parameters:
    ///   - path: The folder of the submission.
    ///   - id: The id that it had when it was looked at first, after which what an interrupted run left of it was removed;
    ///     absent where neither was done.
    func issue(_ path: String, id: String? = nil) -> Result {
        var result = Result(row: IssueRow(submission: path, outcome: .issued))
        do {
            try issue(path, id, &result)
        } catch {
            result.error = error
            guard let error = error as? any ExplainedError else {
                result.row.outcome = .error
                return result
            }
            if (error as? FileError)?.code == .exists {
                result.row.outcome = .exists
            } else {
                result.row.outcome = Entry.exit(for: error) == .notVerified ? .refused : .error
                result.row.badge = nil
            }
            if result.row.reasons.isEmpty {
                let fault = IssueFault(error, in: path)
                (result.row.reasons, result.row.short) = ([fault.long], fault.short)
            }
        }
        return result
    }

    private func issue(_ path: String, _ id: String?, _ result: inout Result) throws {
        let folder = try SubmissionOnDisk(path)
        let submission = try ProgramFiles.submission(in: folder, by: template)
        try LeftSample.refuse(in: submission)
        if let id, !id.isSameBytes(as: submission.id) { throw Self.changed(path) }
        result.row.id = submission.id
        result.row.person = submission.educator.name
        let target = out + "/" + submission.id
        result.row.badge = target
        if id == nil { try NewFolder.removeLeftovers(of: [submission.id], in: out) }
        let isThere = InputFile.exists(target)
        if isThere && (!continuing || NewFolder.isSubmission(target)) { throw NewFolder.exists(target) }
        let known = shown.facts(for: submission, in: path, issuer: issuer.profile.id, isAlone: isAlone)
        result.notes = known.notes
        let decision = try Decision.make(
            template: template,
            submission: submission,
            assessments: ProgramFiles.assessments(in: folder, by: template),
            facts: SubmissionFacts(of: submission, in: folder),
            badges: known.badges,
            uncounted: known.uncounted
        )
        result.handedIn = HandedIn(decision)
        if isThere {
            try EarlierBadge(at: target).require(self, decision)
            result.row.outcome = .issuedBefore
            result.said = "Issued before: \(DisplayText.escaped(target))\n" + issuerInWords + "\n"
            return
        }
        if !decision.isAwarded { result.row.reasons = decision.obstacles.map(\.name) }
        let assembly = try CredentialAssembly(of: decision, issuer: issuer, at: at, random: SecureRandom())
        let signed = try SignedBadge(
            signing: assembly.credential,
            with: proofs,
            key: key,
            method: issuer.verificationMethod,
            at: at
        )
        let files = try BadgeFiles(of: signed, assembly: assembly, pictures: pictures, replacing: replacing)
        result.notes += assembly.notes(of: decision) + GuessableFile.all(of: decision).map(\.words)
        result.notes += decision.warnings.map(Self.warning) + OwnRoles.notes(of: submission, by: template)
        result.notes += SameWords.notes(of: decision) + NearAssessors.notes(of: decision)
        try write(files, from: folder, as: submission.id)
        let names = files.files.map(\.name).filter { $0 != "evidence/index.json" }.joined(separator: ", ")
        let count = files.evidence.count
        result.said =
            "Issued \(DisplayText.escaped(target)): " + names
            + (count == 1 ? ", 1 file of evidence\n" : ", \(count) files of evidence\n")
            + issuerInWords + "\n"
    }

    /// In whose name the badges are, by name and id.
    var issuerInWords: String {
        let id = DisplayText.escaped(issuer.profile.id, limit: 200)
        return "Issuer: " + (issuer.profile.name.map { DisplayText.quoted($0, limit: 100) + ", " } ?? "") + id
    }

    private static func changed(_ path: String) -> FileError {
        FileError(
            .changed,
            "submission.yaml in " + DisplayText.quoted(path) + " got another id while the badges were made",
            hint: "make sure that nobody works on the submission, then run the command again"
        )
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

    private static func warning(_ outcome: RuleOutcome) -> String {
        DisplayText.escaped(outcome.name) + ": " + outcome.found + "; advised: " + outcome.required
    }
}
