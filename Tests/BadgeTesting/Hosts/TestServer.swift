public import Foundation
public import ResourceFetching
import Synchronization

/// The hosts of the tests: one Python process for all tests of this target. It ends with the test program.
public final class TestServer: Sendable {
    /// The one server.
    private static let shared = Result { try TestServer() }

    /// Its certificates.
    public let certificates: Certificates
    /// The port of each of its hosts.
    public let ports: [String: Int]
    private let input: FileHandle
    private let output: Mutex<LineReader>

    private init() throws {
        certificates = try Certificates()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Python.path)
        process.arguments = [
            Repository.root.appending(path: "Tests/BadgeTesting/Hosts/server.py").path, certificates.folder.path,
        ]
        let (toServer, fromServer) = (Pipe(), Pipe())
        process.standardInput = toServer
        process.standardOutput = fromServer
        try process.runAlone()
        input = toServer.fileHandleForWriting
        var reader = LineReader(fromServer.fileHandleForReading)
        guard let line = reader.next(), let found = try JSONSerialization.jsonObject(with: line) as? [String: Int]
        else {
            throw ServerError.silent
        }
        ports = found
        output = Mutex(reader)
    }

    /// The server, or the reason why there is none.
    public static func get() throws -> TestServer { try shared.get() }

    /// The URL of a path on the plain host.
    public func url(_ path: String) -> String { origin + path }

    /// The origin of the plain host.
    public var origin: String { "http://127.0.0.1:\(port("http"))" }

    /// The port of a host; 0 where there is none.
    public func port(_ name: String) -> Int { ports[name] ?? 0 }

    /// A loader that may contact the plain host, and whatever else is named. Its times are long: a busy machine answers
    /// late, and who tests that a host is too slow says what that is.
    public func loader(
        allowing origins: [String] = [],
        resolving names: [String] = [],
        connect: Int = 30_000,
        total: Int = 120_000
    ) throws -> NetworkLoader {
        NetworkLoader(
            NetworkConfiguration(
                allowedOrigins: try ([origin] + origins).map { try WebOrigin($0) },
                certificateAuthorities: certificates.authority,
                resolutions: names,
                connectMilliseconds: connect,
                loadMilliseconds: total,
                digestMilliseconds: total,
                // A busy machine lets a test wait for its turn longer than a badge may take
                badgeMilliseconds: 3_600_000
            )
        )
    }

    /// How many connections the canaries got since the start.
    public func canaryConnections() throws -> Int {
        guard let count = Int(try ask("canary")) else { throw ServerError.silent }
        return count
    }

    /// The most requests that were held at the same time: in all, and from one host.
    public func peaks() throws -> [Int] {
        try ask("peak").split(separator: " ").compactMap { Int($0) }
    }

    /// How many requests the hosts got for a path with its query since the start.
    public func requests(for target: String) throws -> Int {
        guard let count = Int(try ask("asked " + target)) else { throw ServerError.silent }
        return count
    }

    /// Lets every host answer with these bytes at a path from now on.
    public func publish(_ bytes: [UInt8], at path: String) throws {
        guard Int(try ask("publish \(path) \(Data(bytes).base64EncodedString())")) == bytes.count else {
            throw ServerError.silent
        }
    }

    private func ask(_ question: String) throws -> String {
        try output.withLock { reader in
            try input.write(contentsOf: Data((question + "\n").utf8))
            guard let line = reader.next() else { throw ServerError.silent }
            return String(decoding: line, as: UTF8.self)
        }
    }
}

/// Reads lines from a pipe.
public struct LineReader: Sendable {
    private let handle: FileHandle
    private var rest = Data()

    /// A reader of lines.
    public init(_ handle: FileHandle) {
        self.handle = handle
    }

    /// The next line without its end; absent at the end of the input.
    public mutating func next() -> Data? {
        while true {
            if let end = rest.firstIndex(of: 0x0A) {
                let line = rest[..<end]
                rest = Data(rest[(end + 1)...])
                return Data(line)
            }
            let more = handle.availableData
            if more.isEmpty { return nil }
            rest += more
        }
    }
}

/// The Python that runs the hosts.
public enum Python {
    /// Its path.
    public static let path =
        ["/usr/bin/python3", "/usr/local/bin/python3"].first { FileManager.default.isExecutableFile(atPath: $0) }
        ?? "/usr/bin/python3"

    /// The path of a script of these tests.
    public static func script(_ name: String) -> String {
        Repository.root.appending(path: "Tests/ResourceFetchingTests/Servers/" + name).path
    }
}
