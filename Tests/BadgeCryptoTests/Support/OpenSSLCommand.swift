import BadgeCrypto
import BadgeTesting
import Foundation

/// The `openssl` command: an independent judge of our files.
enum OpenSSLCommand {
    /// Why a run failed.
    struct Failure: Error {
        let arguments: [String]
        let said: String
    }

    static let isThere = (try? run(["version"], in: FileManager.default.temporaryDirectory)) != nil

    /// Runs it in a folder; what it prints.
    @discardableResult
    static func run(_ arguments: [String], in folder: URL) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        let complaints = Pipe()
        process.standardOutput = output
        process.standardError = complaints
        process.standardInput = FileHandle.nullDevice
        try process.runAlone()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        let said = try complaints.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(arguments: arguments, said: String(decoding: said, as: UTF8.self))
        }
        return Array(printed)
    }

    /// The arguments that make a key of a kind in clear.
    static func generation(of type: KeyType) -> [String] {
        switch type {
        case .ed25519: ["genpkey", "-algorithm", "ed25519"]
        case .p256, .p384: ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:\(type.name)"]
        case .rsa: ["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]
        }
    }
}
