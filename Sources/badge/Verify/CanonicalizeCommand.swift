import ArgumentParser
import BadgeCrypto
import LinkedData
import StrictJSON

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
            told on standard error.
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
        let bytes = try InputFile.read(file, limit: VerifyCommand.inputLimit)
        let form = try LocatedError.naming(
            file,
            advice: "mend the file, or give the vocabulary with --context URL=FILE"
        ) {
            try dataset(of: bytes).canonicalForm(hash: hash.algorithm)
        }
        try Terminal.trace(form.nquads)
        let digest = try hash == .sha256 ? Digest.sha256(form.nquads) : Digest.sha384(form.nquads)
        try Terminal.out("# \(hash == .sha256 ? "SHA-256" : "SHA-384"): \(Base16.encode(digest))\n")
    }

    private func dataset(of bytes: [UInt8]) throws -> RDFDataset {
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return try RDFDataset(nquads: bytes) }
        let document = try JSON.read(bytes)
        let processor = try linkedData.canonicalizer().processor
        for loss in processor.losses(in: document).prefix(20) {
            let place = loss.pointer.map { DisplayText.escaped($0.description) } ?? ""
            Terminal.note("note: \(place.isEmpty ? "the document" : place): \(loss.detail) [\(loss.codeName)]")
        }
        return try processor.dataset(of: document, options: JSONLDOptions(base: base))
    }
}
