import ArgumentParser
import BadgePrograms
import StrictJSON
import VerifiableCredentials

extension ProgramCommand {
    /// `badge program new`.
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: "Writes a new template, complete and with remarks, to put your own rules into.",
            discussion: "Nothing is overwritten: the file must not be there yet."
        )

        @Argument(help: ArgumentHelp("The program's id: small letters, digits, dots, hyphens.", valueName: "ID"))
        var id: String

        @Option(help: ArgumentHelp("The name of the achievement.", valueName: "NAME"))
        var name: String?

        @Option(help: ArgumentHelp("The file to write; ID.yaml without it.", valueName: "FILE"))
        var out: String?

        @Option(help: ArgumentHelp("The day that becomes the version; today without it.", valueName: "TIME"))
        var at: InstantOption?

        func run() throws {
            let path = out ?? id + ".yaml"
            let bytes = Array(TemplateScaffold.text(id: id, name: name, day: Clock.instant(at)).utf8)
            // What cannot be read is not written.
            do {
                _ = try Template(reading: ProgramFile(name: path, bytes: bytes, sha256: []))
            } catch {
                throw FileError(.badValue, error.problems[0].detail, hint: hint(error.problems[0].hint))
            }
            if InputFile.exists(path) {
                throw FileError(
                    .exists,
                    DisplayText.quoted(path) + " exists already, and nothing is overwritten",
                    hint: "name another file with --out"
                )
            }
            try ReplacedFile.write(bytes, to: path, replacing: false)
            let shown = DisplayText.escaped(path)
            try Terminal.out(
                "Wrote \(shown).\nNext: put your own rules in the place of the samples, and see what is left to do:\n"
                    + "  badge program lint \(shown)\n"
            )
        }

        /// How to mend it, for an id with the nearest one that the reader of templates takes.
        private func hint(_ hint: String?) -> String? {
            guard let near = TemplateScaffold.nearestID(to: id) else { return hint }
            return "such as \(near), and the name after --name" + (hint.map { "; " + $0 } ?? "")
        }
    }
}
