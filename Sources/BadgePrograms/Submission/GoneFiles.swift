internal import StrictJSON

extension SubmissionFacts {
    /// The most files that are told.
    private static let toldFiles = 3

    /// Whether a file is named and not there; one that is empty is there.
    func isGone(_ path: String) -> Bool {
        guard let file = file(path) else { return false }
        return file.digest == nil && !file.isEmpty
    }

    /// What to do about files that are named and not there: once for all of them, with the files that were probably meant,
    /// or with what lies in the folder and is not named.
    ///
    /// - Parameters:
    ///   - paths: The files, not empty.
    ///   - doing: What to do, where it is not to put them there.
    func remedy(whereGone paths: [String], doing: String? = nil) -> String {
        let isOne = paths.count == 1
        let lead =
            doing
            ?? (isOne
                ? "put the missing file into the folder, or mend its name in \(Submission.fileInFolder)"
                : "put the missing files into the folder, or mend their names in \(Submission.fileInFolder)")
        let guesses = paths.map { (path: $0, near: words(near: $0)) }
        var parts = guesses.filter { $0.near != nil }.prefix(Self.toldFiles).map { guess in
            (isOne ? "" : DisplayText.quoted(guess.path) + ": ") + (guess.near ?? "")
        }
        let endings = Set(paths.map { Array(Self.ending($0).utf8) })
        // What is probably another file that is missing is none of these.
        let others = unnamed.filter { name in
            !near.holds(name) && endings.contains(Array(Self.ending(name).utf8))
        }
        if guesses.allSatisfy({ $0.near == nil }), !others.isEmpty {
            let shown = others.prefix(Self.toldFiles).map { DisplayText.quoted($0) }
            let rest = others.count - shown.count
            parts.append(
                shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
                    + (others.count == 1
                        ? " lies there and is named nowhere: was it renamed?"
                        : " lie there and are named nowhere: was one of them renamed?")
            )
        }
        return ([lead] + parts).joined(separator: "; ")
    }

    /// What follows the last dot of a path, in small letters; the whole path where there is none.
    private static func ending(_ path: String) -> String {
        path.split(separator: ".").last.map { $0.lowercased() } ?? path
    }
}
