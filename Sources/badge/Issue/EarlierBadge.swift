import BadgeIssuing
import BadgePrograms
import StrictJSON

/// The folder of a badge that an earlier run may have issued.
struct EarlierBadge {
    private let path: String

    init(at path: String) {
        self.path = path
    }

    /// Makes sure that the folder holds the badge that would be issued now, in all its files.
    ///
    /// - Throws: ``FileError`` `file.exists` where it holds anything else.
    func require(_ job: IssueJob, _ decision: Decision) throws {
        let isSame =
            (try? read().isRepeated(by: decision, issuer: job.issuer, proofs: job.proofs, key: job.key.publicKey))
        guard isSame == true, hasPictures(try BadgeFiles.require(job.pictures, replacing: job.replacing)) else {
            throw FileError(
                .exists,
                DisplayText.quoted(path)
                    + " exists already and is not the badge that this command would issue; nothing is "
                    + "overwritten",
                hint: "the submission, the template, the issuer, the key, or what was asked for is another than it was "
                    + "then; move the folder away if the badge is to be issued again"
            )
        }
    }

    private func read() throws -> IssuedBadge {
        let folder = try Descriptor.open(path)
        return try IssuedBadge(
            embedded: folder.openIfThere("badge.json")?.bytes(named: path, limit: UntrustedInput.documentBytes),
            token: folder.openIfThere("badge.jwt")?.bytes(named: path, limit: UntrustedInput.documentBytes)
        )
    }

    private func hasPictures(_ names: [String]) -> Bool {
        names.allSatisfy { InputFile.exists(path + "/" + $0) }
    }
}
