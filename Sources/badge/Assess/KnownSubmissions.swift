import BadgePrograms
import StrictJSON

/// The submissions of a folder, as far as sheets are about them.
struct KnownSubmissions {
    /// Those that the sheets score.
    private(set) var found: [AssessedSubmission] = []
    /// The ids of all whose `submission.yaml` says one.
    private(set) var ids: [String] = []
    /// Those of whose `submission.yaml` no id can be read.
    private(set) var leftOut: [String] = []
    /// Those that the sheets do not name.
    private(set) var unnamed: [String] = []
    /// Those that the sheets name and do not score.
    private var unscored: [String] = []
    /// Whether the folder is itself a submission.
    private(set) var isOne = false
    /// The exit codes of what could not be read.
    private(set) var codes: [Exit] = []

    /// Nothing.
    init() {}

    /// Reads those that the sheets score, and tells of those that cannot be read.
    ///
    /// - Parameters:
    ///   - folder: The folder whose folders are the submissions.
    ///   - scored: The ids that the sheets score.
    ///   - named: All ids that the sheets name.
    /// - Throws: ``FileError`` where there is no such folder.
    init(in folder: String, scored: [String], named: [String], by template: Template) throws {
        let wanted = Set(scored.map { Array($0.utf8) })
        let known = Set(named.map { Array($0.utf8) })
        let places = try FileError.naming("--submissions") {
            guard InputFile.isFolder(folder) else {
                throw FileError(
                    .missing,
                    DisplayText.quoted(folder) + " is not a folder",
                    hint: "give the folder whose folders are the submissions"
                )
            }
            return try SubmissionPlaces([folder])
        }
        isOne = !places.areMany
        for path in places.paths {
            do {
                // The others may be of another template, or not finished.
                guard let id = try id(in: path, isWanted: wanted.contains(Self.name(of: path))) else { continue }
                ids.append(id)
                if !known.contains(Array(id.utf8)) { unnamed.append(path) }
                guard wanted.contains(Array(id.utf8)) else {
                    if known.contains(Array(id.utf8)) { unscored.append(path) }
                    continue
                }
                found.append(try AssessedSubmission(path, by: template))
            } catch let error as any ExplainedError {
                Terminal.error(error, about: path)
                codes.append(Entry.exit(for: error))
            }
        }
    }

    /// The id that a submission says it has; where it says none, that it is left out.
    ///
    /// - Parameter isWanted: Whether its folder has the name of a submission that the sheets score: then it is told why.
    private mutating func id(in path: String, isWanted: Bool) throws -> String? {
        var fault: (any Error)?
        do {
            if let id = try ProgramFiles.submissionID(in: SubmissionOnDisk(path)) { return id }
        } catch {
            fault = error
        }
        leftOut.append(path)
        if isWanted, let fault { throw fault }
        Terminal.note(DisplayText.quoted(path) + " was left out: its submission.yaml cannot be read")
        return nil
    }

    private static func name(of path: String) -> [UInt8] {
        Array(PlaceOfFolder(path).name.utf8)
    }

    /// Why there is no submission of an id, and what to do about it. Somebody else's is never offered in its place.
    func absence(of id: String) -> (detail: String, hint: String) {
        let shown = DisplayText.quoted(id)
        if ids.contains(where: { $0.isSameBytes(as: id) }) {
            return (
                "the submission \(shown) cannot be read",
                "its files cannot be read: mend what is told of them above"
            )
        }
        if leftOut.contains(where: { Self.name(of: $0) == Array(id.utf8) }) {
            return (
                "the submission \(shown) cannot be read",
                "its submission.yaml cannot be read: mend what is told of it above"
            )
        }
        let absent = "there is no submission \(shown) that can be read"
        if !leftOut.isEmpty {
            let names = leftOut.prefix(5).map { DisplayText.quoted($0) }.joined(separator: ", ")
            return (
                absent,
                "it may be in \(names)\(leftOut.count > 5 ? ", …" : ""), which cannot be read: mend that first; or mend the "
                    + "id in the sheet"
            )
        }
        if isOne {
            return (absent, "--submissions names a single submission: give the folder in which all of them are")
        }
        return (
            absent,
            NearName.only(to: id, among: ids).map { "did you mean \($0)?" }
                ?? "mend the id in the sheet, or give --submissions the folder that holds it"
        )
    }

    /// All that the sheets name, as far as they can be read.
    func named(by template: Template) -> [AssessedSubmission] {
        found + unscored.compactMap { try? AssessedSubmission($0, by: template) }
    }

    /// The submissions that the sheets do not name although they wait for one of the people who filled them in, each in a
    /// few words.
    ///
    /// - Parameter people: Who scored as an assessor in the sheets, by id.
    func waiting(for people: [String], by template: Template) -> [String] {
        if people.isEmpty { return [] }
        return unnamed.compactMap { path in
            // What cannot be read, or is of another template, is no matter of these sheets.
            guard let entry = try? AssessedSubmission(path, by: template),
                !AssessmentSheet.Task(of: entry.submission, by: template).components.isEmpty
            else { return nil }
            let done = KeyedPeople(
                entry.assessments.filter { $0.round == entry.submission.rounds || $0.role == .adjudicator }
                    .map(\.assessor)
            )
            let lacking = people.filter { !done.hold($0) && entry.conflicts.role(of: $0) == nil }
            if lacking.isEmpty { return nil }
            let names = lacking.prefix(5).map { DisplayText.escaped($0) }.joined(separator: ", ")
            return DisplayText.escaped(entry.submission.id) + " (not scored by " + names
                + (lacking.count > 5 ? ", …)" : ")")
        }
    }
}
