import BadgeCrypto
import BadgePrograms
import Foundation
import Testing

/// Files that nothing names, where one that is named is missing: they are looked into, within bounds, and hinder nothing.
struct UnnamedFileTests {
    /// A folder in which files that nothing names are as large as the test says.
    private struct Large: SubmissionFolder {
        let sample: Sample
        let sizes: [String: Int]

        func read(_ path: String, limit: Int) throws -> [UInt8]? { try sample.read(path, limit: limit) }
        func list() throws -> [String] { try sample.list() }

        func digest(_ path: String) throws -> FileDigest? {
            if sizes[path] != nil { throw Unread() }
            return try sample.digest(path)
        }

        func digest(ofUnnamed path: String, limit: Int) -> FileDigest? {
            guard let size = sizes[path] else { return try? sample.digest(path) }
            guard size <= limit, let found = try? sample.digest(path) else { return nil }
            return FileDigest(sha256: found.sha256, size: size)
        }
    }

    private struct Unread: Error {}

    private func told(_ sizes: [String: Int], missing: Bool = true) throws -> [ProgramError] {
        var sample = try Sample()
        for name in sizes.keys { sample.write("%PDF-1.4 " + name, to: name) }
        if missing { sample.remove("evidence/overview.md") }
        let submission = try sample.readSubmission()
        let facts = try SubmissionFacts(of: submission, in: Large(sample: sample, sizes: sizes))
        return submission.absentFiles(round: 1, by: try sample.readTemplate(), facts: facts)
    }

    private static let clip = 100 << 20
    private static let why =
        "was not looked at: it is too large (up to 100 MiB each and 512 MiB in all are), "
        + "one of more than 200 files that nothing names, or it cannot be read"

    @Test func `one that is too large is passed over and told`() throws {
        let found = try told(["evidence/clip.mp4": Self.clip + 1])
        #expect(found.count == 1)
        #expect(
            found.first?.hint?.hasSuffix("; whether it lies there as \"evidence/clip.mp4\" " + Self.why) == true,
            "\(found)"
        )
        #expect(try told(["evidence/clip.mp4": Self.clip]).first?.hint?.contains("looked at") == false)
        #expect(try told(["evidence/clip.mp4": Self.clip + 1], missing: false).isEmpty)
    }

    @Test func `what exceeds all bytes together is passed over and told`() throws {
        var sizes: [String: Int] = [:]
        for number in 1...5 { sizes["evidence/clip-\(number).mp4"] = Self.clip }
        #expect(try told(sizes).first?.hint?.contains("looked at") == false)
        sizes["evidence/clip-6.mp4"] = Self.clip
        let found = try told(sizes)
        #expect(found.first?.hint?.hasSuffix("\"evidence/clip-6.mp4\" " + Self.why) == true, "\(found)")
    }
}
