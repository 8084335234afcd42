public import Foundation

/// An authority of the tests' own and certificates for `evidence.example` and `localhost`, made once with the openssl command: one that
/// is good, one that is over, one that signed itself, one of another authority.
public struct Certificates: Sendable {
    /// The folder with `NAME.pem` and `NAME.key`.
    public let folder: URL

    /// The certificate of the authority.
    public var authority: String { folder.appending(path: "authority.pem").path }

    /// Makes them.
    public init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "badge-tls-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        try selfSigned("authority", "/CN=Authority of the tests", "basicConstraints=critical,CA:TRUE")
        try selfSigned("stranger", "/CN=Another authority", "basicConstraints=critical,CA:TRUE")
        try selfSigned("selfsigned", "/CN=evidence.example", "subjectAltName=DNS:evidence.example")
        try issued("good", by: "authority", days: 2)
        try issued("expired", by: "authority", days: -1)
        try issued("foreign", by: "stranger", days: 2)
    }

    private func selfSigned(_ name: String, _ subject: String, _ extensions: String) throws {
        try openssl(
            ["req", "-x509"] + key(name) + ["-out", "\(name).pem", "-days", "2", "-subj", subject]
                + ["-addext", extensions]
        )
    }

    private func issued(_ name: String, by authority: String, days: Int) throws {
        try openssl(
            ["req"] + key(name) + ["-out", "\(name).csr", "-subj", "/CN=evidence.example"]
                + ["-addext", "subjectAltName=DNS:evidence.example,DNS:localhost"]
        )
        try openssl([
            "x509", "-req", "-in", "\(name).csr", "-CA", "\(authority).pem", "-CAkey", "\(authority).key",
            "-days", String(days), "-copy_extensions", "copy", "-out", "\(name).pem",
        ])
    }

    private func key(_ name: String) -> [String] {
        ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "\(name).key"]
    }

    private func openssl(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.runAlone()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ServerError.openssl(arguments.joined(separator: " ")) }
    }
}

/// Why the hosts of the tests are not there.
public enum ServerError: Error {
    case openssl(String)
    case silent
}
