/// A file that somebody made to deceive, break or exhaust its reader, and how it has to be refused.
public struct HostileFile: Sendable {
    /// Which of the program's readers it is meant for.
    public enum Reader: String, CaseIterable, Sendable {
        /// A badge of any form: `badge verify`.
        case badge
        /// A public key in any form, or a JWK set: `badge verify --pin`.
        case publicKey
        /// The file of a private key: `badge key show` without the public half.
        case privateKey
        /// `trust.yaml`: `badge trust list`.
        case trust
        /// `issuer.yaml`: `badge issue`.
        case issuer
        /// A template: `badge program check`.
        case template
        /// `submission.yaml`: `badge submission check`.
        case submission
        /// An assessment of a submission: `badge submission check --decision`.
        case assessment
        /// A table of a submission: `badge submission check`.
        case table
        /// An observation record of a submission: `badge submission check`.
        case record
        /// `evidence/index.json`: `badge verify --evidence`.
        case evidenceIndex
        /// The DID document of an issuer: `badge verify --resource`.
        case didDocument
        /// A vocabulary: `badge verify --context`.
        case context
        /// A JSON-LD or N-Quads file: `badge canonicalize`.
        case statements
        /// The text after `--pin`.
        case pin
        /// The text after `--resource`.
        case resource
    }

    /// What the files of its family have in common, a sentence.
    public let family: String
    /// Who reads it.
    public let reader: Reader
    /// What is wrong with this one.
    public let what: String
    /// The file, or the text of the argument.
    public let bytes: [UInt8]
    /// The codes of which the refusal must name one; nearly always a single one.
    public let codes: [String]
}

/// Every hostile file of the tests. Generated from a seed: the same in each run, save signatures of P-256 and keys of RSA,
/// which the library makes at random.
public struct HostileFiles {
    /// The files, family after family.
    public private(set) var files: [HostileFile] = []
    /// The randomness of families that choose places at random.
    var random = SeededGenerator(seed: 3)
    private var family = ""
    private var reader = HostileFile.Reader.badge

    /// Generates them all.
    public init() throws {
        try addJSONText()
        try addUTF8()
        try addShapes()
        try addProofs()
        try addTokens()
        try addPNG()
        try addSVG()
        try addPublicKeys()
        try addPrivateKeys()
        try addYAML()
        try addTables()
        try addEvidenceIndexes()
        try addDIDDocuments()
        try addGivenContexts()
        addLinkedData()
        addNQuads()
        try addArguments()
    }

    /// Begins a family.
    mutating func begin(_ family: String, _ reader: HostileFile.Reader = .badge) {
        self.family = family
        self.reader = reader
    }

    /// Keeps one of so many of the files from a place on.
    mutating func thin(from start: Int, keeping part: Int, offset: Int) {
        let kept = files[start...].enumerated().filter { ($0.offset + offset) % part == 0 }.map(\.element)
        files.replaceSubrange(start..., with: kept)
    }

    /// Adds a file to the family.
    mutating func add(_ what: String, _ bytes: [UInt8], _ codes: String...) {
        files.append(HostileFile(family: family, reader: reader, what: what, bytes: bytes, codes: codes))
    }

    /// Adds a text to the family.
    mutating func add(_ what: String, _ text: String, _ codes: String...) {
        files.append(HostileFile(family: family, reader: reader, what: what, bytes: Array(text.utf8), codes: codes))
    }
}

/// How many times a text stands.
func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
}
