import BadgeCrypto
import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// The code of the error that a call ends with; absent where it ends well.
func refusal<T>(of call: () throws(CryptoError) -> T) -> CryptoError.Code? {
    do throws(CryptoError) {
        _ = try call()
        return nil
    } catch {
        return error.code
    }
}

/// The bytes of hexadecimal text in a test.
func hex(_ text: String) throws -> [UInt8] {
    try Base16.decode(text.filter { !$0.isWhitespace })
}

/// A passphrase that comes through a pipe, as `--passphrase-fd` gives it.
func passphrase(_ line: String) throws -> Passphrase {
    try passphrase(bytes: Array(line.utf8))
}

/// As ``passphrase(_:)``, from any bytes.
func passphrase(bytes: [UInt8]) throws -> Passphrase {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    try pipe.fileHandleForWriting.close()
    return try Passphrase(readingFrom: pipe.fileHandleForReading.fileDescriptor)
}

/// A passphrase that is long enough for a new key.
let goodPassphrase = "a passphrase made for a test"

/// A folder of its own for one test, removed with its content afterwards.
func withFolder<T>(_ body: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "badge-crypto-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}

/// The mode of a file or folder.
func mode(of url: URL) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
    return try #require(attributes[.posixPermissions] as? Int)
}

/// A document of the official suites.
func suite(_ path: String) throws -> JSON {
    try JSON.read(Standards.bytes(path), limits: JSONLimits(maxBytes: 16 << 20, maxDepth: 64, maxNodes: 2_000_000))
}

extension JSON {
    /// The string member of that name, which must be there.
    func text(_ name: String) throws -> String {
        try #require(self[name]?.string, "no string \(name)")
    }

    /// The items of the member of that name, which must be there.
    func list(_ name: String) throws -> [JSON] {
        try #require(self[name]?.array, "no array \(name)")
    }

    /// This object with one member changed, or without it.
    func with(_ name: String, _ value: JSON?) throws -> JSON {
        var object = try #require(self.object)
        object[name] = value
        return .object(object)
    }
}

/// Counts the cases of a suite, holds them against the listed exceptions and reports.
struct SuiteRun {
    let suite: String
    private let reasons: [String: String]
    private var cases = 0
    private var excused: Set<String> = []

    init(_ suite: String) throws {
        self.suite = suite
        reasons = try SuiteExceptions.of(suite)
    }

    /// One case: `asPublished` says whether it came out as the suite has it.
    mutating func note(_ name: String, asPublished: Bool) {
        cases += 1
        if reasons[name] == nil {
            #expect(asPublished, "\(suite) \(name) differs from the published outcome")
        } else {
            excused.insert(name)
            #expect(!asPublished, "\(suite) \(name) is listed as an exception and behaves as published")
        }
    }

    /// Prints the count; a listed case that does not exist fails.
    func finish() throws {
        #expect(excused.count == reasons.count, "\(suite) lists exceptions that are no cases")
        try Standards.report(suite, cases: cases, exceptions: excused.count)
    }
}
