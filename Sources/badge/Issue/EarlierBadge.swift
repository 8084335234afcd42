import BadgeCrypto
import BadgeIssuing
import BadgePrograms
import OpenBadges
import StrictJSON

/// The folder of a badge that an earlier run may have issued.
struct EarlierBadge {
    private let path: String

    init(at path: String) {
        self.path = path
    }

    /// Makes sure that the folder holds, whole, the badge that would be issued now: its signed forms, exactly the pictures
    /// asked for, each with this badge in it, and every artifact as the badge pins it.
    ///
    /// - Throws: ``FileError`` `file.exists` where it holds anything else.
    func require(_ job: IssueJob, _ decision: Decision) throws {
        let names = try BadgeFiles.require(job.pictures, replacing: job.replacing)
        do {
            let folder = try Descriptor.open(path)
            let badge = try IssuedBadge(
                embedded: read("badge.json", in: folder, limit: UntrustedInput.documentBytes),
                token: read("badge.jwt", in: folder, limit: UntrustedInput.documentBytes)
            )
            guard
                let assembly = badge.repeated(
                    by: decision,
                    issuer: job.issuer,
                    proofs: job.proofs,
                    key: job.key.publicKey
                )
            else { throw another }
            for kind in ImageKind.allCases {
                let isAsked = names.contains { $0.isSameBytes(as: BadgeFiles.name(of: kind)) }
                try requirePicture(kind, isAsked: isAsked, holding: badge.payload, in: folder)
            }
            try requireEvidence(assembly, in: folder)
        } catch let error as FileError where error.code == .exists {
            throw error
        } catch let error as any ExplainedError {
            throw broken(error.detail)
        }
    }

    private func requirePicture(
        _ kind: ImageKind,
        isAsked: Bool,
        holding payload: [UInt8],
        in folder: Descriptor
    ) throws {
        let name = BadgeFiles.name(of: kind)
        let picture = try read(name, in: folder, limit: UntrustedInput.pictureBytes)
        guard (picture != nil) == isAsked else { throw another }
        guard let picture else { return }
        let baked = try LocatedError.naming(name) { try kind.extract(picture) }
        guard baked.standard == .openBadges3, baked.deviations.isEmpty, baked.text == payload else {
            throw broken(name + " holds another badge than the files beside it")
        }
    }

    private func requireEvidence(_ assembly: CredentialAssembly, in folder: Descriptor) throws {
        guard let evidence = try folder.openIfThere("evidence"), evidence.kind() == .folder,
            let bytes = try read("index.json", in: evidence, limit: EvidenceOnDisk.indexLimit)
        else { throw broken("evidence/index.json is missing") }
        let index = try LocatedError.naming("evidence/index.json") { try JSON.read(bytes) }
        guard index["format"]?.string?.isSameBytes(as: BadgeFiles.indexFormat) == true,
            let names = index["artifacts"]?.object, names.members.count == assembly.artifacts.count
        else { throw broken("evidence/index.json does not name exactly the artifacts of the badge") }
        for (id, artifact) in assembly.artifacts {
            guard let name = names[id]?.string, Self.isPlain(name) else {
                throw broken("evidence/index.json does not name the file of the artifact " + DisplayText.escaped(id))
            }
            try requireArtifact(name, sha256: artifact.digest.sha256, in: evidence)
        }
    }

    private func requireArtifact(_ name: String, sha256: [UInt8], in evidence: Descriptor) throws {
        let shown = DisplayText.quoted("evidence/" + name)
        guard let file = try evidence.openIfThere(name) else { throw broken(shown + " is missing") }
        guard file.kind() == .file else { throw broken(shown + " is not a regular file") }
        let digest = try DigestStream(.sha256)
        try file.stream(named: name, limit: SubmissionOnDisk.artifactLimit) { try digest.update($0) }
        guard try digest.finalize().digest == sha256 else {
            throw broken(shown + " is not the artifact that the badge pins")
        }
    }

    /// The content of a file directly in a folder, absent where there is nothing of that name.
    private func read(_ name: String, in folder: Descriptor, limit: Int) throws -> [UInt8]? {
        guard let file = try folder.openIfThere(name) else { return nil }
        guard file.kind() == .file else { throw broken(DisplayText.quoted(name) + " is not a regular file") }
        return try file.bytes(named: name, limit: limit)
    }

    /// Whether a name names something directly in a folder.
    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && name != "." && name != ".." && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
    }

    private var another: FileError {
        FileError(
            .exists,
            DisplayText.quoted(path)
                + " exists already and is not the badge that this command would issue; nothing is overwritten",
            hint: "the submission, the template, the issuer, the key, or what was asked for is another than it was "
                + "then, or a file is gone; move the folder away if the badge is to be issued again"
        )
    }

    private func broken(_ what: String) -> FileError {
        FileError(
            .exists,
            DisplayText.quoted(path) + " exists already and is not whole: " + what + "; nothing is overwritten",
            hint: "something was changed after the badge was issued; move the folder away if the badge is to be issued "
                + "again"
        )
    }
}
