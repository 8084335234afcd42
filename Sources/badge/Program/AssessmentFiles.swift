import BadgePrograms
import StrictJSON

/// The files of a submission's folder `assessments`.
struct AssessmentFiles {
    /// Their paths, in the order of their names.
    let names: [String]

    /// Looks for them. Hidden files, which systems and interrupted commands leave, are passed over.
    ///
    /// - Throws: ``ProgramErrors`` with everything in that folder, or in one whose name is spelled otherwise, that is not
    ///   read as an assessment.
    init(in folder: SubmissionOnDisk) throws {
        let all = try folder.everything().filter { file in
            let parts = file.path.split(separator: "/")
            return Self.isFolder(parts[0]) && !parts.contains { $0.utf8.first == UInt8(ascii: ".") }
                && (parts.count > 1 || file.isOther)
        }
        let problems = all.compactMap { file in Self.problem(file, in: folder) }
        if let first = problems.first { throw ProgramErrors(first, Array(problems.dropFirst())) }
        names = all.map(\.path)
    }

    private static let name = "assessments"

    /// Whether a name is that of the folder, or meant for it.
    private static func isFolder(_ name: Substring) -> Bool {
        let lower = name.utf8.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 + 32 : $0 }
        return lower.elementsEqual(Self.name.utf8) || lower.elementsEqual(Self.name.utf8.dropLast())
    }

    private static func problem(_ file: ListedFile, in folder: SubmissionOnDisk) -> ProgramError? {
        let top = file.path.split(separator: "/")[0]
        let isAtPlace = top.utf8.elementsEqual(name.utf8)
        if isAtPlace, !file.isOther, hasEnding(file.path, ".yaml") || hasEnding(file.path, ".yml") { return nil }
        let place = DisplayText.quoted(folder.path + "/" + file.path)
        let sheet = "a sheet is taken in with badge assess record; "
        return ProgramError(
            .unreadAssessment,
            file: folder.path + "/" + file.path,
            mark: nil,
            detail: file.isOther
                ? place + " is neither a file nor a folder, and somebody's assessment may be meant by it"
                : place + " is not read as an assessment, and may be one",
            hint: file.isOther
                ? "put the file itself there, or take it out"
                : isAtPlace
                    ? (hasEnding(file.path, ".csv")
                        ? sheet : "an assessment has a name that ends in .yaml: rename it; ")
                        + "what is none goes elsewhere"
                    : "the folder of assessments is named \(name), in small letters: rename it"
        )
    }

    private static func hasEnding(_ path: String, _ ending: String) -> Bool {
        path.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
}
