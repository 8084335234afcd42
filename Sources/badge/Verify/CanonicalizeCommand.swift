import ArgumentParser
import BadgeCrypto
import LinkedData
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// `badge canonicalize`.
struct CanonicalizeCommand: ParsableCommand {
    /// The hashes by which blank nodes can be told apart.
    enum Hash: String, ExpressibleByArgument, CaseIterable {
        case sha256
        case sha384

        var algorithm: Multihash.Algorithm { self == .sha256 ? .sha256 : .sha384 }
    }

    static let configuration = CommandConfiguration(
        commandName: "canonicalize",
        abstract: "Prints the canonical N-Quads of a JSON-LD or N-Quads file, and their hash.",
        discussion: """
            For those who compare two programs. JSON is processed as JSON-LD 1.1 with the built-in vocabularies, anything \
            else is read as N-Quads; both are canonicalized by RDFC-1.0. What no signature over linked data would cover is \
            told on standard error, with what can be done about it.
            """
    )

    @Argument(help: ArgumentHelp("A JSON-LD or N-Quads file, or - for standard input.", valueName: "FILE"))
    var file: String

    @Option(help: "The hash: sha256 or sha384.")
    var hash = Hash.sha256

    @Option(help: ArgumentHelp("Against what relative references are resolved.", valueName: "IRI"))
    var base: String?

    @OptionGroup var linkedData: LinkedDataOptions

    func run() throws {
        if let base, !IRI.isWellFormed(base) {
            throw FileError(
                .badValue,
                "--base \(DisplayText.quoted(base)): expected an absolute IRI",
                hint: "write the address of the document with its scheme, such as https://school.example/badge.json"
            )
        }
        let processor = try linkedData.canonicalizer().processor
        let bytes = try InputFile.read(file, limit: VerifyCommand.inputLimit)
        let form = try LocatedError.naming(
            file,
            advice: "mend the file: it must be JSON-LD or N-Quads; "
                + "a context that is not known is given with --context URL=FILE"
        ) {
            let statements = try dataset(of: bytes, processor)
            if statements.quads.isEmpty { Terminal.note("note: \(shownFile) makes no statement") }
            return try statements.canonicalForm(hash: hash.algorithm)
        }
        try Terminal.trace(form.nquads)
        let digest = try hash == .sha256 ? Digest.sha256(form.nquads) : Digest.sha384(form.nquads)
        try Terminal.out("# \(hash == .sha256 ? "SHA-256" : "SHA-384"): \(Base16.encode(digest))\n")
    }

    private var shownFile: String { file == "-" ? "standard input" : DisplayText.quoted(file) }

    private func dataset(of bytes: [UInt8], _ processor: JSONLDProcessor) throws -> RDFDataset {
        let first = bytes.first { !Self.isSpace($0) }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return try nquads(bytes) }
        let document = try JSON.read(bytes)
        var safe = JSONLDOptions.credential
        safe.base = base
        for loss in processor.losses(in: document, options: safe).prefix(20) {
            let place = loss.pointer.map { DisplayText.escaped($0.description) } ?? ""
            Terminal.note("note: \(place.isEmpty ? "the document" : place): \(loss.detail) [\(loss.codeName)]")
            if let hint = loss.hint { Terminal.note("hint: " + hint) }
        }
        return try processor.dataset(of: document, options: JSONLDOptions(base: base))
    }

    /// The statements of a file that is no JSON.
    private func nquads(_ bytes: [UInt8]) throws -> RDFDataset {
        let dataset: RDFDataset
        do {
            dataset = try RDFDataset(nquads: bytes)
        } catch {
            if let container = Self.container(of: bytes) { throw container }
            throw error
        }
        var given: [String] = []
        if base != nil { given.append("--base") }
        if !linkedData.context.isEmpty { given.append("--context") }
        if !given.isEmpty {
            Terminal.note(
                "note: \(shownFile) was read as N-Quads, where \(given.joined(separator: " and ")) "
                    + (given.count == 1 ? "has" : "have") + " no meaning"
            )
        }
        return dataset
    }

    /// What is said of a file that only holds a badge: a picture, or a token.
    private static func container(of bytes: [UInt8]) -> FileError? {
        if let kind = ImageKind.of(bytes) {
            return FileError(
                .badContent,
                "this is a picture (\(kind.rawValue.uppercased())); expected JSON-LD or N-Quads",
                hint: "badge extract takes the badge out of a picture"
            )
        }
        let text = bytes.drop { isSpace($0) }
        guard let last = text.lastIndex(where: { !isSpace($0) }), CompactJWS.isRecognised(Array(text[...last])) else {
            return nil
        }
        return FileError(
            .badContent,
            "this is a token (JWT), whose signature covers bytes and no statements; expected JSON-LD or N-Quads",
            hint: "badge inspect shows what is in it; badge extract is for pictures"
        )
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
