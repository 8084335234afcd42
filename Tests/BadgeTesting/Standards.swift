public import Foundation

/// The official suites and vectors, which stand outside the repository: in `../shared/standards/data` beside it, or where
/// `BADGE_STANDARDS` says.
///
/// A test that needs them carries `.enabled(if: Standards.mayRun, Standards.absent)`: where they are absent it reports
/// itself skipped, unless `BADGE_REQUIRE_STANDARDS=1` demands them; then it runs and fails.
public enum Standards {
    /// Why a test that needs the suites is skipped.
    public static let absent = "the official suites (standards/data) are not on this machine; set BADGE_STANDARDS"

    /// The folder of the suites, absent where there is none.
    public static let folder: URL? = {
        let given = ProcessInfo.processInfo.environment["BADGE_STANDARDS"].map { URL(fileURLWithPath: $0) }
        let beside = Repository.root.deletingLastPathComponent().appending(path: "shared/standards/data")
        return [given, beside].compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    /// Whether tests over the suites run: they are here, or their absence is to fail.
    public static var mayRun: Bool {
        folder != nil || ProcessInfo.processInfo.environment["BADGE_REQUIRE_STANDARDS"] == "1"
    }

    /// The bytes of one file of the suites.
    public static func bytes(_ path: String) throws -> [UInt8] {
        guard let folder else { throw StandardsError.absent }
        return try [UInt8](Data(contentsOf: folder.appending(path: path)))
    }

    /// The names of the files in a folder of the suites, sorted by bytes; none is an error.
    public static func files(in path: String, suffix: String = "") throws -> [String] {
        guard let folder else { throw StandardsError.absent }
        let all = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
        let names = all.filter { $0.hasSuffix(suffix) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard !names.isEmpty else { throw StandardsError.empty(path) }
        return names
    }

    /// Prints the count of a suite; no case at all is an error.
    public static func report(_ suite: String, cases: Int, exceptions: Int = 0) throws {
        guard cases > 0 else { throw StandardsError.empty(suite) }
        print("suite \(suite): \(cases) cases, \(cases - exceptions) as published, \(exceptions) listed exceptions")
    }
}

/// Why a suite could not be read.
public enum StandardsError: Error {
    /// The suites are not on this machine.
    case absent
    /// A folder or a suite has no case.
    case empty(String)
}

/// Where the repository's own files are.
public enum Repository {
    /// The folder that holds `Package.swift`.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
