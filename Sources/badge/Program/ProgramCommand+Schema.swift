import ArgumentParser
import BadgePrograms
import StrictJSON

extension ProgramCommand {
    /// `badge program schema`.
    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "schema",
            abstract: "Prints the JSON Schema of a file format, with which an editor completes keys.",
            discussion: "Formats: " + ProgramSchemas.names.joined(separator: ", ") + "."
        )

        @Argument(help: ArgumentHelp("A format, such as badge-template/1.", valueName: "FORMAT"))
        var format: String

        func run() throws {
            guard let schema = ProgramSchemas.schema(of: format) else {
                throw FileError(
                    .badValue,
                    "there is no format " + DisplayText.quoted(format, limit: 60),
                    hint: (NearName.nearest(to: format, among: ProgramSchemas.names).map { "did you mean \($0)? " }
                        ?? "")
                        + "the formats are " + ProgramSchemas.names.joined(separator: ", ")
                )
            }
            try Terminal.out(schema.prettyBytes())
        }
    }
}

/// The schemas of all YAML files that a program keeps.
enum ProgramSchemas {
    static var names: [String] {
        FormatSchema.Format.allCases.map(\.rawValue) + [IssuerFile.format]
    }

    static func schema(of format: String) -> JSON? {
        if format.isSameBytes(as: IssuerFile.format) {
            return FormatSchema.make(
                IssuerFile.format,
                "The file that says who issues.",
                YAMLShape.of(IssuerFile.content)
            )
        }
        return FormatSchema.Format.allCases.first { $0.rawValue.isSameBytes(as: format) }.map(FormatSchema.of)
    }
}
