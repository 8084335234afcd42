import BadgeTesting
import Foundation

/// What a run of a program came to.
struct Outcome: Sendable {
    /// The exit code; 128 and the number of the signal where one ended it.
    let code: Int32
    let outBytes: [UInt8]
    let err: String

    var out: String { String(decoding: outBytes, as: UTF8.self) }

    /// Everything that it wrote, standard output first.
    var all: String { out + err }
}

/// Why a run has no outcome.
enum ProgramError: Error, CustomStringConvertible {
    case absent(String)
    case tooSlow([String])

    var description: String {
        switch self {
        case .absent(let path): "there is no program at \(path): build it first (swift build --product badge)"
        case .tooSlow(let command): "still running after its time: \(command.joined(separator: " "))"
        }
    }
}

/// The programs under test, and others that tests need.
enum Program {
    /// Where the built programs stand: beside the test bundle.
    static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

    /// The program `badge`: the one that was built with the tests, or what `BADGE_PROGRAM` names.
    static let badge =
        ProcessInfo.processInfo.environment["BADGE_PROGRAM"]
        ?? [folder, Repository.root.appending(path: ".build/debug")].map { $0.appending(path: "badge").path }
        .first { FileManager.default.isExecutableFile(atPath: $0) } ?? folder.appending(path: "badge").path

    /// The path of a program of the system, absent where it is not installed.
    static func find(_ name: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return path.split(separator: ":").map { $0 + "/" + name }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program to its end, or kills it.
    ///
    /// - Parameters:
    ///   - input: What stands on its standard input.
    ///   - killAfter: Seconds after which it is killed, which then is no error.
    ///   - timeout: Seconds after which a run is given up.
    static func run(
        _ program: String,
        _ arguments: [String],
        in folder: URL,
        environment: [String: String],
        input: [UInt8] = [],
        killAfter: Double? = nil,
        timeout: Double = 120
    ) throws -> Outcome {
        guard FileManager.default.isExecutableFile(atPath: program) else { throw ProgramError.absent(program) }
        let place = FileManager.default.temporaryDirectory.appending(path: "badge-run-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: place) }
        let (inFile, outFile, errFile) = (
            place.appending(path: "in"), place.appending(path: "out"), place.appending(path: "err")
        )
        try Data(input).write(to: inFile)
        try Data().write(to: outFile)
        try Data().write(to: errFile)

        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        process.standardInput = try FileHandle(forReadingFrom: inFile)
        process.standardOutput = try FileHandle(forWritingTo: outFile)
        process.standardError = try FileHandle(forWritingTo: errFile)
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.runAlone()
        if let killAfter {
            if ended.wait(timeout: .now() + killAfter) == .timedOut {
                kill(process.processIdentifier, SIGKILL)
                ended.wait()
            }
        } else if ended.wait(timeout: .now() + timeout) == .timedOut {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            throw ProgramError.tooSlow([program] + arguments)
        }
        return Outcome(
            code: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            outBytes: try [UInt8](Data(contentsOf: outFile)),
            err: String(decoding: try Data(contentsOf: errFile), as: UTF8.self)
        )
    }
}
