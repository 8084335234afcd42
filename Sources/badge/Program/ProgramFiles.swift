import BadgeCrypto
import BadgePrograms
import StrictJSON

/// Reads the files of a program from the places where the user keeps them.
enum ProgramFiles {
    static func template(_ path: String) throws -> Template {
        try Template(reading: file(path, named: path))
    }

    /// The submission in a folder, by the template that it was begun under.
    static func submission(in folder: SubmissionOnDisk, by template: Template) throws -> Submission {
        let submission = try Submission(reading: submissionFile(in: folder), for: template)
        if submission.templateSHA256 == nil { try EarlierDecision.refuseChange(of: template, in: folder) }
        return submission
    }

    /// `submission.yaml` in a folder.
    static func submissionFile(in folder: SubmissionOnDisk) throws -> ProgramFile {
        let name = "submission.yaml"
        guard let bytes = try folder.read(name, limit: YAMLLimits.bytes) else {
            let mistaken = MistakenPlace.folder(folder.path)
            throw FileError(
                .missing,
                DisplayText.quoted(folder.path) + " holds no submission.yaml"
                    + (mistaken.map { ": " + $0.found } ?? ""),
                hint: mistaken?.advice ?? "give the folder of a submission; docs/submissions.md says what is in it"
            )
        }
        return ProgramFile(name: folder.path + "/" + name, bytes: bytes, sha256: try Digest.sha256(bytes))
    }

    /// The assessments in a submission's folder, in the order of their names. Whatever else lies among them is an error:
    /// somebody's judgement may stand in it.
    static func assessments(in folder: SubmissionOnDisk, by template: Template) throws -> [Assessment] {
        let names = try AssessmentFiles(in: folder).names
        return try names.map { name in
            guard let bytes = try folder.read(name, limit: YAMLLimits.bytes) else {
                throw FileError(
                    .missing,
                    "the assessment " + DisplayText.quoted(folder.path + "/" + name)
                        + " cannot be opened by its name",
                    hint: "names have to be UTF-8: rename it; or run the command again once nobody works there"
                )
            }
            let file = ProgramFile(name: folder.path + "/" + name, bytes: bytes, sha256: try Digest.sha256(bytes))
            return try Assessment(reading: file, for: template)
        }
    }

    /// The id that the submission in a folder says it has, whatever else is in it; absent where it says none.
    static func submissionID(in folder: SubmissionOnDisk) throws -> String? {
        guard let bytes = try folder.read("submission.yaml", limit: YAMLLimits.bytes) else { return nil }
        return try YAMLFile(name: folder.path + "/submission.yaml", bytes: bytes).text(of: "id")
    }

    /// A sheet.
    static func sheet(_ path: String, _ bytes: [UInt8]) throws -> ProgramFile {
        ProgramFile(name: path, bytes: bytes, sha256: try Digest.sha256(bytes))
    }

    static func file(_ path: String, named name: String) throws -> ProgramFile {
        let bytes = try InputFile.read(path, limit: YAMLLimits.bytes)
        return ProgramFile(name: name, bytes: bytes, sha256: try Digest.sha256(bytes))
    }
}
