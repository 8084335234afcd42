import BadgePrograms
import StrictJSON
import Synchronization

/// Tells of which submission the rows of sheets are, by their column `digest`. The submissions are read once, and only where
/// somebody asks.
final class SubmissionsOfRows: Sendable {
    private let folders: [String]
    private let template: Template
    private let read = Mutex<NotedSubmissions?>(nil)

    /// - Parameter folders: Submissions, or folders whose folders are submissions.
    init(in folders: [String], by template: Template) {
        self.folders = folders
        self.template = template
    }

    /// What sheets note of the submissions. One that cannot be read, or is of another template, is none of them: that is
    /// told where its turn comes.
    var noted: NotedSubmissions {
        read.withLock { known in
            if let known { return known }
            var noted = NotedSubmissions()
            for path in (try? SubmissionPlaces(folders))?.paths ?? [] {
                guard let found = try? AssessedSubmission(path, by: template) else { continue }
                try? noted.add(found.submission, by: template, facts: found.facts)
            }
            known = noted
            return noted
        }
    }
}
