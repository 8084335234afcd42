import BadgeCrypto
import BadgePrograms
import StrictJSON

/// The decision that was recorded beside a submission. Where the submission itself does not say what its template read
/// like, this says it.
struct EarlierDecision {
    /// The id of the template.
    private let template: String
    private let version: String
    /// SHA-256 of the template, in hexadecimal digits.
    private let sha256: String

    /// A decision grows with what was handed in: far beyond what a document of somebody else may hold.
    private static let limits = JSONLimits(
        maxBytes: UntrustedInput.artifactBytes,
        maxDepth: UntrustedInput.documentDepth,
        maxNodes: UntrustedInput.documentNodes * 100
    )

    /// Reads a decision, so far as it names its template.
    ///
    /// - Throws: ``ProgramErrors`` where it cannot be read: then nobody knows whether the template is as it was.
    private init(_ bytes: [UInt8], named file: String, _ current: Template) throws(ProgramErrors) {
        func unreadable(_ what: String) -> ProgramErrors {
            ProgramErrors(
                ProgramError(
                    .decisionUnreadable,
                    file: file,
                    mark: nil,
                    detail: what + "; whether the template was changed since this was decided cannot be seen",
                    hint:
                        "whoever keeps the program's files puts it back from a backup. Where there is none, make sure that "
                        + "the template is the one that it was decided by, move this file away, and write templateSha256 "
                        + "into submission.yaml: " + Base16.encode(current.sha256)
                )
            )
        }
        if bytes.isEmpty { throw unreadable("the file is empty") }
        let json: JSON
        do {
            json = try JSON.read(bytes, limits: Self.limits)
        } catch {
            throw unreadable("the file is damaged: " + error.detail)
        }
        guard json["format"]?.string?.isSameBytes(as: Decision.format) ?? false else {
            throw unreadable("the file is no decision of the format " + Decision.format)
        }
        guard let template = json["template"]?["id"]?.string, let version = json["template"]?["version"]?.string,
            let sha256 = json["template"]?["sha256"]?.string, sha256.utf8.count == 64,
            sha256.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) })
        else { throw unreadable("the file does not say by which template was decided") }
        self.template = template
        self.version = version
        self.sha256 = sha256
    }

    /// Makes sure that the template is what it was when a decision was recorded. A decision by another template or
    /// another version says nothing of this one.
    ///
    /// - Throws: ``ProgramErrors`` where it was changed, or the decision cannot be read, and ``FileError`` where the file
    ///   cannot be opened.
    static func refuseChange(of template: Template, in folder: SubmissionOnDisk) throws {
        guard let bytes = try folder.read(DecisionFile.name, limit: UntrustedInput.artifactBytes) else { return }
        let file = folder.path + "/" + DecisionFile.name
        let earlier = try EarlierDecision(bytes, named: file, template)
        let digest = Base16.encode(template.sha256)
        guard earlier.template.isSameBytes(as: template.id), earlier.version.isSameBytes(as: template.version),
            !earlier.sha256.isSameBytes(as: digest)
        else { return }
        throw ProgramErrors(
            ProgramError(
                .templateChanged,
                file: file,
                mark: nil,
                detail: "the template was changed after this decision was recorded, and has kept its version "
                    + DisplayText.quoted(template.version),
                hint:
                    "give the template as it was then; or give the changed one a version of its own. Where the change "
                    + "is to count for this submission, write its templateSha256 into submission.yaml: " + digest
            )
        )
    }
}
