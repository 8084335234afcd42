import ArgumentParser
import LinkedData
import StrictJSON

/// Vocabularies that the program does not know by itself.
struct LinkedDataOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A vocabulary (JSON-LD context) that you have in a file, as URL=FILE; may be given several times. None is ever "
                + "fetched.",
            valueName: "URL=FILE"
        )
    )
    var context: [String] = []

    /// The canonicalizer over the built-in contexts and those that were given.
    func canonicalizer() throws -> LinkedDataCanonicalizer {
        if context.isEmpty { return .builtIn }
        return LinkedDataCanonicalizer(loader: BuiltInContexts(more: try context.map { try Self.document($0) }))
    }

    private static func document(_ text: String) throws -> ContextDocument {
        guard let pair = Assignment(text, atLast: true) else {
            throw FileError(
                .badValue,
                "--context \(DisplayText.quoted(text)): expected URL=FILE",
                hint: "write the URL by which badges name the vocabulary, an equals sign, and your file"
            )
        }
        let bytes = try FileError.naming("--context") {
            try InputFile.read(pair.value, limit: UntrustedInput.documentBytes)
        }
        let json = try LocatedError.naming(pair.value) { try JSON.read(bytes) }
        guard json["@context"] != nil else {
            throw FileError(
                .badContent,
                DisplayText.quoted(pair.value) + " is no vocabulary; expected an object with a member @context",
                hint: "take the file again from whoever publishes the vocabulary"
            )
        }
        return ContextDocument(url: pair.name, content: json)
    }
}
