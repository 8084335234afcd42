import BadgePrograms
import StrictJSON

/// What the options of `badge submission new` say of the submission. What does not fit the template, and what the reader of
/// `submission.yaml` would refuse, is told of the option: there is no file yet in which it stands.
struct ScaffoldOptions {
    private let answers: SubmissionScaffold.Answers
    private let template: Template

    init(_ answers: SubmissionScaffold.Answers, of template: Template) {
        self.answers = answers
        self.template = template
    }

    /// Makes sure that path, stage and the stage that is renewed are those that the template has, and no other.
    ///
    /// - Throws: ``FileError`` with the first that is not.
    func requireWay() throws(FileError) {
        try Self.require(answers.path, "path", "--path", template.paths.map { ($0.id, $0.name) })
        try Self.require(answers.stage, "stage", "--stage", template.stages.map { ($0.id, $0.name) })
        let chosen = template.stages.first { $0.id.isSameBytes(as: answers.stage ?? "") }
        let before = template.stages.filter { stage in
            chosen?.follows.contains { $0.isSameBytes(as: stage.id) } ?? false
        }
        let name = chosen.map { $0.id + " (" + DisplayText.escaped($0.name) + ")" } ?? ""
        if let chosen, before.isEmpty, let renews = answers.renews {
            throw FileError(
                .badValue,
                "--renews: \(Self.quoted(renews)) is given, and \(name) is a first stage, which renews nothing",
                hint: "leave --renews out, or give another --stage than \(chosen.id)"
            )
        }
        try Self.require(
            answers.renews,
            "stage",
            "--renews",
            before.map { ($0.id, $0.name) },
            missing: "the stage \(chosen?.id ?? "") follows others, and the submission says which of them it renews",
            unknown: chosen.map { "is no stage that \($0.id) follows" }
        )
    }

    /// The files of the submission.
    ///
    /// - Throws: ``CommandEnd`` after telling each option whose value cannot stand in `submission.yaml`.
    func scaffold() throws -> SubmissionScaffold {
        do throws(ProgramErrors) {
            return try SubmissionScaffold(template, answers)
        } catch {
            // What is no answer is a fault of the template.
            guard error.problems.allSatisfy({ Self.option(of: $0) != nil }) else { throw error }
            for problem in error.problems { Terminal.error(told(problem)) }
            throw CommandEnd(.usage)
        }
    }

    /// The options whose values are read as keys of the file.
    private static let options = [
        ("id", "--id"), ("educator.id", "--educator"), ("educator.name", "--name"), ("educator.email", "--email"),
    ]

    /// The option that gave what a fault is about, and its key; the reader puts the key before what it found.
    private static func option(of problem: ProgramError) -> (key: String, name: String)? {
        options.first { problem.detail.utf8.starts(with: ($0.0 + ": ").utf8) }.map { ($0.0, $0.1) }
    }

    private func told(_ problem: ProgramError) -> FileError {
        guard let option = Self.option(of: problem) else { return FileError(.badValue, problem.detail, hint: nil) }
        let detail = String(decoding: problem.detail.utf8.dropFirst(option.key.utf8.count + 2), as: UTF8.self)
        let isEmpty = problem.code == .emptyValue
        return FileError(
            .badValue,
            option.name + ": " + (isEmpty ? "a value is expected, and nothing is given" : detail),
            hint: isEmpty
                ? "write it after " + option.name + ", or leave " + option.name
                    + " out: it is asked for in the file then"
                : problem.hint
        )
    }

    /// Makes sure that a value is one of those that there are, or absent where there are none.
    private static func require(
        _ value: String?,
        _ what: String,
        _ option: String,
        _ known: [(id: String, name: String)],
        missing: String? = nil,
        unknown: String? = nil
    ) throws(FileError) {
        let ids = known.map { $0.id + " (" + DisplayText.escaped($0.name) + ")" }.joined(separator: ", ")
        guard let value else {
            if known.isEmpty { return }
            throw FileError(
                .badValue,
                missing ?? "the template has \(what)s, and the submission takes one of them",
                hint: "add " + option + " with one of " + ids
            )
        }
        guard !known.isEmpty else {
            throw FileError(
                .badValue,
                option + ": \(quoted(value)) is given, and the template has no \(what)s",
                hint: "leave " + option + " out"
            )
        }
        if known.contains(where: { $0.id.isSameBytes(as: value) }) { return }
        let near = NearName.nearest(to: value, among: known.map(\.id)).map { "did you mean \($0)? " } ?? ""
        throw FileError(
            .badValue,
            option + ": \(quoted(value)) " + (unknown ?? "is no \(what) of the template"),
            hint: near + "give one of " + ids
        )
    }

    private static func quoted(_ text: String) -> String { DisplayText.quoted(text, limit: 100) }
}
