import BadgeIssuing
import BadgeTesting
import Foundation
import Synchronization
import Testing

/// The sample submission with its template, held in memory so that a test can change one thing and look what follows.
struct Sample: SubmissionFolder {
    private(set) var template: [UInt8]
    private(set) var files: [String: [UInt8]] = [:]

    init() throws {
        let root = Repository.root
        template = try [UInt8](Data(contentsOf: root.appending(path: "templates/nea-coaching-and-mentoring.yaml")))
        let folder = root.appending(path: "examples/01-nea-coaching-and-mentoring/submission").resolvingSymlinksInPath()
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let url = folder.appending(path: path)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[path] = try [UInt8](Data(contentsOf: url))
        }
        try #require(files.count > 10)
    }

    func read(_ path: String, limit: Int) throws -> [UInt8]? {
        files[path].map { Array($0.prefix(limit)) }
    }

    func digest(_ path: String) throws -> FileDigest? {
        try files[path].map { try FileDigest(sha256: Digest.sha256($0), size: $0.count) }
    }

    func list() throws -> [String] {
        Array(files.keys)
    }

    /// Replaces a text that stands in the submission exactly once.
    mutating func replace(_ old: String, with new: String, location: SourceLocation = #_sourceLocation) throws {
        files["submission.yaml"] = try Self.replaced(old, new, in: #require(files["submission.yaml"]), location)
    }

    /// The same for the template.
    mutating func replaceInTemplate(_ old: String, with new: String, location: SourceLocation = #_sourceLocation) throws
    {
        template = try Self.replaced(old, new, in: template, location)
    }

    private static func replaced(
        _ old: String,
        _ new: String,
        in bytes: [UInt8],
        _ location: SourceLocation
    ) throws -> [UInt8] {
        let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: old)
        try #require(parts.count == 2, "stands not once: \(old)", sourceLocation: location)
        return Array(parts.joined(separator: new).utf8)
    }

    /// Gives a file another name, in the folder and in the submission.
    mutating func rename(_ path: String, to other: String, location: SourceLocation = #_sourceLocation) throws {
        try replace("file: " + path + "\n", with: "file: " + other + "\n", location: location)
        let bytes: [UInt8] = try #require(files[path], sourceLocation: location)
        files[other] = bytes
        files[path] = nil
    }

    /// Gives a file the content of another.
    mutating func copy(_ path: String, over other: String) throws {
        let bytes: [UInt8] = try #require(files[path])
        files[other] = bytes
    }

    mutating func remove(_ path: String) {
        files[path] = nil
    }

    /// Adds participants with the answers of the first one, and annotations of so many characters of two bytes in each
    /// of three fields.
    mutating func addParticipants(_ count: Int, characters: Int) throws {
        let answers: [UInt8] = try #require(files["evidence/feedback-1.md"])
        let text = String(repeating: "é", count: characters)
        var entries = ""
        for number in 1...count {
            let path = "evidence/more-\(number).md"
            files[path] = answers + Array("<!-- \(number) -->\n".utf8)
            entries += """
                      - role: Teacher
                        file: \(path)
                        mediaType: text/markdown
                        title: What I took along \(number)
                        annotation:
                          text: \(text)
                          purpose: \(text)
                          equity: \(text)

                """
        }
        try replace("\n  reflection:\n", with: "\n" + entries + "  reflection:\n")
    }

    func decide() throws -> Decision {
        let template = try Template(
            reading: ProgramFile(name: "template.yaml", bytes: template, sha256: Digest.sha256(template))
        )
        func file(_ path: String) throws -> ProgramFile {
            let bytes = try #require(files[path])
            return try ProgramFile(name: path, bytes: bytes, sha256: Digest.sha256(bytes))
        }
        let submission = try Submission(reading: file("submission.yaml"), for: template)
        let sheets = files.keys.filter { $0.hasPrefix("assessments/") }.sorted()
        return try Decision.make(
            template: template,
            submission: submission,
            assessments: sheets.map { try Assessment(reading: file($0), for: template) },
            facts: SubmissionFacts(of: submission, in: self)
        )
    }
}

/// Bytes that are the same in every run: not random at all, and so for tests only.
final class FixedRandom: RandomSource {
    private let generator: Mutex<SeededGenerator>

    init(seed: UInt64 = 1) {
        generator = Mutex(SeededGenerator(seed: seed))
    }

    func bytes(_ count: Int) throws(CryptoError) -> [UInt8] {
        generator.withLock { $0.bytes(count) }
    }
}

/// An invented issuer.
enum SampleIssuer {
    static let day = Instant(seconds: 1_795_305_600)

    static func key(_ type: KeyType = .ed25519, _ number: UInt8 = 1) throws -> PrivateKey {
        if type == .rsa { return try TestRSAKey.make(number) }
        let length = type == .p384 ? 48 : 32
        return try PrivateKey(insecureTestKey: [UInt8](repeating: number, count: length), type: type)
    }

    static func issuer(
        achievementBase: String? = "https://badges.example.org/achievements/",
        evidenceBase: String? = nil,
        emailForm: IssuerDescription.EmailForm = .hashed
    ) throws -> IssuerDescription {
        try IssuerDescription(
            profile: Profile(id: "", name: "Example Teacher Leadership Program", url: "https://badges.example.org/"),
            key: key().publicKey,
            achievementBase: achievementBase,
            evidenceBase: evidenceBase,
            emailForm: emailForm
        )
    }
}

/// The code of the error that issuing ends with; absent where it ends well.
func issuingRefusal<T>(of call: () throws(IssuingError) -> T) -> IssuingError.Code? {
    issuingError(of: call)?.code
}

/// The error that issuing ends with; absent where it ends well.
func issuingError<T>(of call: () throws(IssuingError) -> T) -> IssuingError? {
    do throws(IssuingError) {
        _ = try call()
        return nil
    } catch {
        return error
    }
}

extension Sample {
    func assemble(_ issuer: IssuerDescription? = nil, seed: UInt64 = 1) throws -> CredentialAssembly {
        try CredentialAssembly(
            of: decide(),
            issuer: issuer ?? SampleIssuer.issuer(),
            at: SampleIssuer.day,
            random: FixedRandom(seed: seed)
        )
    }

    /// The error that assembling ends with; absent where it ends well.
    func refusal(_ issuer: IssuerDescription? = nil) throws -> IssuingError? {
        let issuer = try issuer ?? SampleIssuer.issuer()
        let decision = try decide()
        return issuingError { () throws(IssuingError) in
            try CredentialAssembly(of: decision, issuer: issuer, at: SampleIssuer.day, random: FixedRandom())
        }
    }
}
