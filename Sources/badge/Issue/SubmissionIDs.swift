import BadgePrograms
import StrictJSON
import Synchronization

/// The ids of many submissions, read before the first one is signed: no two may be the same.
struct SubmissionIDs: Sendable {
    /// One for each place; absent where the submission cannot be read, which is told when its turn comes.
    private let ids: [String?]

    subscript(place: Int) -> String? { ids[place] }

    /// Those that could be read.
    var known: [String] { ids.compactMap { $0 } }

    /// Reads them.
    ///
    /// - Parameter nothing: What was not done, in words: `nothing was issued`.
    /// - Throws: ``CommandEnd`` after telling each two places that are one folder or hold submissions of one id.
    init(of places: SubmissionPlaces, by template: Template, atOnce: Int, nothing: String) throws {
        let repeated = places.repeated
        for (first, second) in repeated {
            Terminal.error(
                DisplayText.quoted(first) + " and " + DisplayText.quoted(second)
                    + " are the same folder; " + nothing + " [issue.sameSubmission]",
                hint: "name each submission once"
            )
        }
        guard repeated.isEmpty else { throw CommandEnd(.usage) }
        let found = Mutex<[String?]>([])
        let paths = places.paths
        let line = ProgressLine("reading", total: paths.count)
        OrderedWork.run(paths.count, atOnce: atOnce) { place in
            try? ProgramFiles.submission(in: SubmissionOnDisk(paths[place]), by: template).id
        } deliver: { _, id in
            found.withLock { $0.append(id) }
            line.advance()
        }
        line.end()
        ids = found.withLock { $0 }
        var first: [[UInt8]: Int] = [:]
        var areDistinct = true
        for (place, id) in ids.enumerated() {
            guard let id else { continue }
            guard let known = first[Array(id.utf8)] else {
                first[Array(id.utf8)] = place
                continue
            }
            areDistinct = false
            Terminal.error(
                DisplayText.quoted(paths[known]) + " and " + DisplayText.quoted(paths[place])
                    + " both have the id " + DisplayText.quoted(id) + "; " + nothing + " [issue.sameID]",
                hint: Self.hint(first: paths[known], second: paths[place])
            )
        }
        guard areDistinct else { throw CommandEnd(.usage) }
    }

    /// Whoever copied a folder and forgot it, and whoever began one piece of work with the files of another, has something
    /// else to do.
    private static func hint(first: String, second: String) -> String {
        let (first, second) = (DisplayText.quoted(first), DisplayText.quoted(second))
        return
            "\(second) may be a copy of \(first), or the other way round: then move the copy elsewhere, or name only the "
            + "folder that counts. If they are two pieces of work: give one of them an id of its own, in its submission.yaml "
            + "and in its records and assessments, which name it too"
    }
}
