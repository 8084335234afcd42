import BadgeTesting
import Foundation

/// A temporary folder with a home folder of its own, so that no test touches anybody's trust file. Removed at its end.
final class Workspace: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "badge-test-" + UUID().uuidString)
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        try makeFolder("home")
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// What the program sees of the environment, and nothing else. No test asks anybody over the network but those that
    /// bring hosts of their own.
    var environment: [String: String] {
        let own = ProcessInfo.processInfo.environment
        let badgeFolder = URL(fileURLWithPath: Program.badge).deletingLastPathComponent().path
        var result = [
            "HOME": folder.path + "/home", "XDG_CONFIG_HOME": folder.path + "/home/settings", "LC_ALL": "C.UTF-8",
            "SWIFT_BACKTRACE": "enable=no", "BADGE_OFFLINE": "1",
            "PATH": badgeFolder + ":" + (own["PATH"] ?? "/usr/bin:/bin"),
        ]
        result["LD_LIBRARY_PATH"] = own["LD_LIBRARY_PATH"]
        result["BADGE_STANDARDS"] = Standards.folder?.path
        return result
    }

    /// Runs `badge` here.
    @discardableResult
    func badge(_ arguments: [String], input: [UInt8] = [], in place: String? = nil) throws -> Outcome {
        try run(Program.badge, arguments, input: input, in: place)
    }

    /// Runs `badge` here with arguments that hold no spaces.
    @discardableResult
    func badge(_ line: String) throws -> Outcome {
        try badge(line.split(separator: " ").map(String.init))
    }

    /// Runs any program here.
    @discardableResult
    func run(_ program: String, _ arguments: [String], input: [UInt8] = [], in place: String? = nil) throws -> Outcome {
        try Program.run(
            program,
            arguments,
            in: place.map { url($0) } ?? folder,
            environment: environment,
            input: input
        )
    }

    // Files

    func url(_ name: String) -> URL { folder.appending(path: name) }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url(name).path) }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(at: url(name), withIntermediateDirectories: true)
    }

    func write(_ text: String, _ name: String) throws { try write(Array(text.utf8), name) }

    func write(_ bytes: [UInt8], _ name: String) throws { try Data(bytes).write(to: url(name)) }

    func bytes(_ name: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: url(name))) }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    func copy(_ source: URL, _ name: String) throws {
        try FileManager.default.copyItem(at: source.resolvingSymlinksInPath(), to: url(name))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: url(name)) }

    func setMode(_ mode: Int, _ name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url(name).path)
    }

    func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: url(name).path)[.posixPermissions] as? Int
    }

    /// The names in a folder, hidden ones too, sorted; none where there is no such folder.
    func names(in name: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url(name).path)) ?? []).sorted()
    }

    /// Replaces a text in a file; that it is not there is an error.
    func edit(_ name: String, _ old: String, _ new: String) throws {
        let before = try text(name)
        guard let place = before.range(of: old) else { throw WorkspaceError.nothingToReplace(name, old) }
        try write(before.replacingCharacters(in: place, with: new), name)
    }
}

/// What a test's own preparation can trip over.
enum WorkspaceError: Error {
    case nothingToReplace(String, String)
    case preparation(String)
}
