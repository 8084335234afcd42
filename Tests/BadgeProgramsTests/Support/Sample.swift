import BadgeCrypto
import BadgePrograms
import BadgeTesting
import Foundation
import Testing

/// The sample submission with its template, held in memory so that a test can change one thing and look what follows.
struct Sample: SubmissionFolder {
    private(set) var template: [UInt8]
    /// Other badges of the educator.
    var badges: [PriorBadge] = []
    private(set) var files: [String: [UInt8]]

    init() throws {
        try self.init(program: "nea-coaching-and-mentoring", example: "01-nea-coaching-and-mentoring")
    }

    /// The submission of a teacher leader, with phases, a log, observations and collected data.
    static func teacherLeader() throws -> Sample {
        try Sample(program: "teaching-matters-teacher-leader", example: "09-teaching-matters-teacher-leader")
    }

    init(program: String, example: String, folder name: String = "submission") throws {
        let root = Repository.root
        template = try [UInt8](Data(contentsOf: root.appending(path: "templates/\(program).yaml")))
        let folder = root.appending(path: "examples/\(example)/\(name)")
        files = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let url = folder.appending(path: path)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[path] = try [UInt8](Data(contentsOf: url))
        }
        try #require(files.count > 3)
    }

    // MARK: As a folder

    func read(_ path: String, limit: Int) throws -> [UInt8]? {
        guard let bytes = files[path] else { return nil }
        guard bytes.count <= limit else { throw TooLarge() }
        return bytes
    }

    func digest(_ path: String) throws -> FileDigest? {
        guard let bytes = files[path] else { return nil }
        return try FileDigest(sha256: Digest.sha256(bytes), size: bytes.count)
    }

    func list() throws -> [String] {
        Array(files.keys)
    }

    struct TooLarge: Error {}

    // MARK: Changes

    /// Replaces a text that stands in a file exactly once.
    mutating func replace(
        _ old: String,
        with new: String,
        in path: String = "submission.yaml",
        location: SourceLocation = #_sourceLocation
    ) throws {
        let text = String(decoding: try #require(files[path], sourceLocation: location), as: UTF8.self)
        try #require(text.components(separatedBy: old).count == 2, "stands not once: \(old)", sourceLocation: location)
        files[path] = Array(text.replacingOccurrences(of: old, with: new).utf8)
    }

    /// The same for the template.
    mutating func replaceInTemplate(_ old: String, with new: String, location: SourceLocation = #_sourceLocation) throws
    {
        let text = String(decoding: template, as: UTF8.self)
        try #require(text.components(separatedBy: old).count == 2, "stands not once: \(old)", sourceLocation: location)
        template = Array(text.replacingOccurrences(of: old, with: new).utf8)
    }

    /// Cuts a file's text from the first place of one text to the next place of another.
    mutating func cut(from start: String, to end: String, in path: String = "submission.yaml") throws {
        let text = String(decoding: try #require(files[path]), as: UTF8.self)
        let first = try #require(text.range(of: start))
        let last = try #require(text.range(of: end, range: first.upperBound..<text.endIndex))
        files[path] = Array((text[..<first.lowerBound] + text[last.lowerBound...]).utf8)
    }

    mutating func write(_ text: String, to path: String) {
        files[path] = Array(text.utf8)
    }

    mutating func copy(_ path: String, to other: String) {
        files[other] = files[path]
    }

    mutating func append(_ text: String, to path: String) {
        files[path, default: []] += Array(text.utf8)
    }

    /// Puts a byte into a file that UTF-8 never has.
    mutating func spoil(_ path: String) throws {
        files[path] = try #require(files[path]) + [0xFF]
    }

    /// Changes the bytes of a file.
    mutating func change(_ path: String, _ body: ([UInt8]) -> [UInt8]) {
        files[path] = body(files[path] ?? [])
    }

    mutating func remove(_ path: String) {
        files[path] = nil
    }

    // MARK: What follows

    func file(_ path: String) throws -> ProgramFile {
        let bytes = try #require(files[path])
        return try ProgramFile(name: path, bytes: bytes, sha256: Digest.sha256(bytes))
    }

    func readTemplate() throws -> Template {
        try Template(reading: ProgramFile(name: "template.yaml", bytes: template, sha256: Digest.sha256(template)))
    }

    func readSubmission(for template: Template? = nil) throws -> Submission {
        try Submission(reading: file("submission.yaml"), for: template ?? readTemplate())
    }

    func readAssessments(for template: Template? = nil) throws -> [Assessment] {
        let template = try template ?? readTemplate()
        return try files.keys.filter { $0.hasPrefix("assessments/") }.sorted().map {
            try Assessment(reading: file($0), for: template)
        }
    }

    /// The decision, by the template with or without one of its rules.
    func decide(without rule: String? = nil) throws -> Decision {
        let template = try readTemplate()
        let submission = try readSubmission(for: template)
        return try Decision.make(
            template: rule.map { template.without(rule: $0) } ?? template,
            submission: submission,
            assessments: readAssessments(for: template),
            facts: SubmissionFacts(of: submission, in: self),
            badges: badges
        )
    }

    func check() throws -> SubmissionCheck {
        let submission = try readSubmission()
        return try SubmissionCheck(
            submission,
            by: readTemplate(),
            facts: SubmissionFacts(of: submission, in: self),
            badges: badges
        )
    }
}

extension Sample {
    /// The line on which a text begins that stands in a file exactly once.
    func line(of text: String, in path: String = "submission.yaml") throws -> Int {
        try Sample.line(of: text, in: #require(files[path]))
    }

    /// The same in the template.
    func lineInTemplate(of text: String) throws -> Int {
        try Sample.line(of: text, in: template)
    }

    private static func line(of text: String, in bytes: [UInt8]) throws -> Int {
        let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: text)
        try #require(parts.count == 2, "stands not once: \(text)")
        return parts[0].utf8.count { $0 == UInt8(ascii: "\n") } + 1
    }
}

extension Decision {
    /// The outcomes that are not met, as `rule status`.
    var unmet: [String] {
        outcomes.filter { $0.status != .met }.map { "\($0.ruleID) \($0.status.rawValue)" }
    }

    func outcome(_ id: String) throws -> RuleOutcome {
        try #require(outcomes.first { $0.ruleID == id })
    }
}

/// So many words.
func words(_ count: Int) -> String {
    (1...count).map { "word\($0)" }.joined(separator: " ")
}

/// The faults that reading gives.
func faults(_ body: () throws -> Void) -> [ProgramError] {
    do {
        try body()
        return []
    } catch let errors as ProgramErrors {
        return errors.problems
    } catch {
        Issue.record(error)
        return []
    }
}
