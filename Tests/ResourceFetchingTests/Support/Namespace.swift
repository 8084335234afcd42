import BadgeTesting
import Foundation

/// Runs the probe in network namespaces of its own, where all addresses lead to the listener of the test.
enum Namespace {
    /// Why tests in a namespace are skipped.
    static let absent: String =
        "this system lets the tests make no network namespace (unshare, ip, mount); BADGE_REQUIRE_STANDARDS=1 demands it"

    /// Whether the tests run: a namespace can be made, or its absence is to fail.
    static let mayRun = isPossible || ProcessInfo.processInfo.environment["BADGE_REQUIRE_STANDARDS"] == "1"

    /// What one URL came to.
    struct Answer: Decodable {
        /// What the probe said.
        let said: String
        /// The addresses that were contacted.
        let contacted: [String]
    }

    private struct Cases: Encodable {
        let names: [String: [[String]]]
        let urls: [String]
        let allow: [String]
    }

    /// Fetches URLs where the given names have the given addresses.
    static func fetch(
        _ urls: [String],
        names: [String: [[String]]] = [:],
        allowing origins: [String] = []
    ) throws -> [Answer] {
        let file = FileManager.default.temporaryDirectory.appending(path: "badge-names-" + UUID().uuidString)
        defer {
            try? FileManager.default.removeItem(at: file)
            try? FileManager.default.removeItem(atPath: file.path + ".resolv")
        }
        try JSONEncoder().encode(Cases(names: names, urls: urls, allow: origins)).write(to: file)
        let probe = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "FetchProbe").path
        let output = try run(
            ["-r", "-n", "-m", Python.path, Python.script("namespace.py"), probe, file.path]
        )
        return try output.split(separator: 0x0A).map { try JSONDecoder().decode(Answer.self, from: Data($0)) }
    }

    private static let isPossible =
        (try? run([
            "-r", "-n", "-m", "sh", "-c",
            "ip link set lo up && mount --bind /etc/resolv.conf /etc/resolv.conf && echo yes",
        ]))?
        .isEmpty == false

    private static func run(_ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unshare"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.runAlone()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? output : Data()
    }
}
