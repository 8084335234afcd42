import BadgeTesting
import Foundation
import Synchronization

/// A host on loopback that serves the files of a folder and, under `/-/`, every kind of trouble:
/// `Servers/evidence_host.py` lists its paths. It ends with this object.
final class EvidenceHost: Sendable {
    /// Its origin, to be given with `--allow-origin`: loopback is refused otherwise.
    let origin: String
    private let process: Process
    private let pipes: Mutex<(input: FileHandle, output: FileHandle)>

    /// - Parameter folder: The folder whose files it serves; what changes there changes its answers.
    init(serving folder: URL) throws {
        guard let python = Program.find("python3") else { throw ProgramError.absent("python3") }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [
            Repository.root.appending(path: "Tests/BadgeCommandTests/Servers/evidence_host.py").path, folder.path,
        ]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.runAlone()
        let reader = output.fileHandleForReading
        guard let port = Int(try Self.line(from: reader)) else {
            throw WorkspaceError.preparation("the host of evidence did not start")
        }
        origin = "http://127.0.0.1:\(port)"
        self.process = process
        pipes = Mutex((input.fileHandleForWriting, reader))
    }

    deinit {
        process.terminate()
    }

    /// The URL of a path, which begins with `/`.
    func url(_ path: String) -> String { origin + path }

    /// The requests since the start in the order in which they came, as `GET /path`.
    func requests() throws -> [String] {
        try pipes.withLock { pipes in
            try pipes.input.write(contentsOf: Data("requests\n".utf8))
            let line = try Self.line(from: pipes.output)
            guard let found = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String] else {
                throw WorkspaceError.preparation("the host of evidence answered \(line)")
            }
            return found
        }
    }

    private static func line(from handle: FileHandle) throws -> String {
        var bytes: [UInt8] = []
        while let byte = try handle.read(upToCount: 1)?.first, byte != 0x0A { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Workspace {
    /// Runs `badge` here with the network, which other tests do not have; it may contact this host and otherwise what
    /// anybody may.
    @discardableResult
    func badge(_ arguments: [String], reaching host: EvidenceHost, in place: String? = nil) throws -> Outcome {
        try Program.run(
            Program.badge,
            arguments + ["--allow-origin", host.origin],
            in: place.map { url($0) } ?? folder,
            environment: environment.filter { $0.key != "BADGE_OFFLINE" }
        )
    }
}
