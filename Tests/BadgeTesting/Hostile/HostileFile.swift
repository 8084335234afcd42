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
        /// What stands at the address of a status list: `badge verify --resource`.
        case statusList
        /// A badge that names a sound status list: `badge verify --resource`.
        case statusEntry
        /// What stands at the address of a JSON Schema: `badge verify --resource`.
        case schema
        /// What stands where an issuer's keys are looked for: `badge verify --resource`.
        case keyDocument
        /// A presentation of a badge: `badge verify --challenge --domain`.
        case presentation
        /// A badge with an endorsement: `badge verify --require endorsement`.
        case endorsement
        /// What an issuer's refresh service gives: `badge verify --require newest --resource`.
        case refresh
        /// A registry of issuers: `badge verify --registry`.
        case registry
        /// What stands at the address of a registry: `badge verify --registry --resource`.
        case registryAnswer
        /// A trust file by which a badge is judged: `badge verify --trust`.
        case trustGiven
        /// What `--state` kept of an issuer's document: `badge verify --state`.
        case state
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
    /// The badge that names the address at which it stands, where it is given so.
    public var badge: [UInt8]?
    /// That address.
    public var url = ""

    /// A file as others make it for the same reader, and as nobody has reason to refuse it.
    public var isTwin: Bool { codes.isEmpty }
}

/// Every hostile file of the tests. Generated from a seed: the same in each run, save signatures of P-256 and keys of RSA,
/// which the library makes at random.
public struct HostileFiles: Sendable {
    /// The files, family after family.
    public private(set) var files: [HostileFile] = []
    /// For families the same file unharmed, which has to be taken: so what the family changes is why it is refused.
    public private(set) var twins: [HostileFile] = []
    /// The randomness of families that choose places at random.
    var random = SeededGenerator(seed: 3)
    private var family = ""
    private var reader = HostileFile.Reader.badge

    /// All of them, generated once: every caller of a run has the same.
    public static func all() throws -> HostileFiles { try shared.get() }
    private static let shared = Result { try HostileFiles() }

    /// Generates them all.
    init() throws {
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
        try addStatusLists()
        try addStatusEntries()
        try addHostedLists()
        try addSchemas()
        try addSchemaCredentials()
        try addKeyDocuments()
        try addPresentations()
        try addEndorsements()
        try addRefreshServices()
        try addRegistries()
        try addTrust()
        try addState()
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

    /// Adds what stands at an address that a badge names.
    mutating func add(_ what: String, _ bytes: [UInt8], at url: String, of badge: [UInt8], _ codes: String...) {
        var file = HostileFile(family: family, reader: reader, what: what, bytes: bytes, codes: codes)
        file.badge = badge
        file.url = url
        files.append(file)
    }

    /// Adds the unharmed twin of the family.
    mutating func twin(_ bytes: [UInt8], at url: String = "", of badge: [UInt8]? = nil) {
        var file = HostileFile(family: family, reader: reader, what: "unharmed", bytes: bytes, codes: [])
        file.badge = badge
        file.url = url
        twins.append(file)
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
