import BadgeCrypto
import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct KeyFileTests {
    private func open(_ url: URL, _ words: String = goodPassphrase) throws -> CryptoError.Code? {
        let given = try passphrase(words)
        return refusal { () throws(CryptoError) in
            try KeyFile.open(url.path) { () throws(CryptoError) in given }
        }
    }

    private func create(_ url: URL, _ words: String = goodPassphrase) throws -> CryptoError.Code? {
        let key = try PrivateKey.generate(.ed25519)
        let given = try passphrase(words)
        return refusal { () throws(CryptoError) in try KeyFile.create(key, at: url.path, passphrase: given) }
    }

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test(arguments: KeyType.allCases)
    func `a new key stands encrypted beside its public half, both with their modes`(type: KeyType) throws {
        try withFolder { (folder: URL) throws in
            let keys = folder.appending(path: "keys")
            let file = keys.appending(path: "program.pem")
            let key = try PrivateKey.generate(type, rsaBits: 2048)
            try KeyFile.create(key, at: file.path, passphrase: passphrase(goodPassphrase))
            #expect(try names(in: keys) == ["program.pem", "program.pub.pem"])
            #expect(try mode(of: keys) == 0o700)
            #expect(try mode(of: file) == 0o600)
            #expect(try mode(of: keys.appending(path: "program.pub.pem")) == 0o644)
            let words = try passphrase(goodPassphrase)
            let opened = try KeyFile.open(file.path) { () throws(CryptoError) in words }
            #expect(opened.publicKey == key.publicKey)
            let beside = try Data(contentsOf: URL(fileURLWithPath: KeyFile.publicPath(of: file.path)))
            #expect(try PublicKey(contentsOf: Array(beside)) == key.publicKey)
        }
    }

    @Test(arguments: [
        ("keys/a.pem", "keys/a.pub.pem"), ("a", "a.pub.pem"), ("a.key", "a.key.pub.pem"), (".pem", ".pub.pem"),
    ]) func `the public half has its name from the private one`(path: String, expected: String) {
        #expect(KeyFile.publicPath(of: path) == expected)
    }

    @Test(arguments: ["program.pem", "program.pub.pem"])
    func `an existing file of either name is never touched`(taken: String) throws {
        try withFolder { (folder: URL) throws in
            try Data("precious".utf8).write(to: folder.appending(path: taken))
            #expect(try create(folder.appending(path: "program.pem")) == .keyExists)
            #expect(try names(in: folder) == [taken])
            #expect(try Data(contentsOf: folder.appending(path: taken)) == Data("precious".utf8))
        }
    }

    @Test(arguments: ["program.pem", "program.pub.pem"])
    func `a symbolic link of either name is not followed, even where it leads nowhere`(taken: String) throws {
        try withFolder { (folder: URL) throws in
            let target = folder.appending(path: "elsewhere")
            try FileManager.default.createSymbolicLink(at: folder.appending(path: taken), withDestinationURL: target)
            #expect(try create(folder.appending(path: "program.pem")) == .keyExists)
            #expect(try names(in: folder) == [taken])
        }
    }

    @Test func `of eight that create the same key at once, one does`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "badge-crypto-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "program.pem")
        let outcomes = try await withThrowingTaskGroup(of: CryptoError.Code?.self) { group in
            for _ in 0..<8 { group.addTask { try create(path) } }
            var outcomes: [CryptoError.Code?] = []
            for try await outcome in group { outcomes.append(outcome) }
            return outcomes
        }
        #expect(outcomes.filter { $0 == nil }.count == 1)
        #expect(outcomes.filter { $0 == .keyExists }.count == 7)
        #expect(try names(in: folder) == ["program.pem", "program.pub.pem"])
        #expect(try open(path) == nil)
    }

    @Test(arguments: [0o720, 0o702, 0o777, 0o1777])
    func `a folder in which others may write is refused`(mode: Int) throws {
        try withFolder { (folder: URL) throws in
            try #require(chmod(folder.path, mode_t(mode)) == 0)
            #expect(try create(folder.appending(path: "program.pem")) == .keyFolderOpenToOthers)
            #expect(try names(in: folder).isEmpty)
        }
    }

    @Test func `a short passphrase makes no key and no folder`() throws {
        try withFolder { (folder: URL) throws in
            #expect(try create(folder.appending(path: "keys/program.pem"), "too short") == .passphraseTooShort)
            #expect(try names(in: folder).isEmpty)
        }
    }

    @Test(arguments: ["keys/", "", "keys/.", "keys/..", "/"]) func `a path that names no file is refused`(
        path: String
    ) throws {
        let key = try PrivateKey.generate(.ed25519)
        let words = try passphrase(goodPassphrase)
        #expect(
            refusal { () throws(CryptoError) in try KeyFile.create(key, at: path, passphrase: words) } == .keyFilePath
        )
    }

    @Test func `a folder that cannot be made or is a file leaves nothing`() throws {
        try withFolder { (folder: URL) throws in
            try Data().write(to: folder.appending(path: "file"))
            #expect(try create(folder.appending(path: "file/program.pem")) == .keyFileUnwritable)
            #expect(try create(folder.appending(path: "not/there/program.pem")) == .keyFileUnwritable)
            #expect(try names(in: folder) == ["file"])
        }
    }

    @Test func `a name that the system does not take leaves nothing, not even the new folder`() throws {
        try withFolder { (folder: URL) throws in
            let name = String(repeating: "n", count: 300)
            #expect(try create(folder.appending(path: "keys/\(name)")) == .keyFileUnwritable)
            #expect(try names(in: folder).isEmpty)
        }
    }

    @Test func `a full disk leaves nothing`() async {
        await #expect(processExitsWith: .exitCode(0)) {
            // No file may grow beyond 100 bytes in this process: writing fails as on a full disk.
            signal(SIGXFSZ, SIG_IGN)
            let words = try passphrase(goodPassphrase)
            let folder = FileManager.default.temporaryDirectory.appending(path: "badge-crypto-\(UUID().uuidString)")
            let path = folder.appending(path: "program.pem").path
            let key = try PrivateKey.generate(.ed25519)
            var limit = rlimit(rlim_cur: 100, rlim_max: 100)
            guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { exit(3) }
            let code = refusal { () throws(CryptoError) in try KeyFile.create(key, at: path, passphrase: words) }
            guard code == .keyFileUnwritable else { exit(1) }
            exit(FileManager.default.fileExists(atPath: folder.path) ? 2 : 0)
        }
    }

    @Test func `a key that others may use is refused, whatever they may`() throws {
        try withFolder { (folder: URL) throws in
            let file = folder.appending(path: "program.pem")
            #expect(try create(file) == nil)
            for mode in [0o640, 0o604, 0o644, 0o660, 0o610, 0o601, 0o666] as [mode_t] {
                try #require(chmod(file.path, mode) == 0)
                #expect(try open(file) == .keyFileOpenToOthers, "mode \(String(mode, radix: 8))")
            }
        }
    }

    @Test func `a symbolic link, a folder, a pipe and nothing are refused by their own codes`() throws {
        try withFolder { (folder: URL) throws in
            let file = folder.appending(path: "program.pem")
            #expect(try create(file) == nil)
            let link = folder.appending(path: "link.pem")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
            #expect(try open(link) == .keyFileSymbolicLink)
            #expect(try open(folder) == .keyFileNotRegular)
            let pipe = folder.appending(path: "pipe")
            try #require(mkfifo(pipe.path, 0o600) == 0)
            #expect(try open(pipe) == .keyFileNotRegular)
            #expect(try open(folder.appending(path: "none.pem")) == .keyFileMissing)
            #expect(try open(folder.appending(path: "none/none.pem")) == .keyFileMissing)
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
    func `a key or folder of another user is refused`() throws {
        try withFolder { (folder: URL) throws in
            let file = folder.appending(path: "program.pem")
            #expect(try create(file) == nil)
            try #require(chown(file.path, 65_534, 65_534) == 0)
            #expect(try open(file) == .keyFileForeignOwner)
            try #require(chown(folder.path, 65_534, 65_534) == 0)
            #expect(try create(folder.appending(path: "other.pem")) == .keyFileForeignOwner)
        }
    }

    @Test func `a damaged key that opens all the same is told by the public half beside it`() throws {
        try withFolder { (folder: URL) throws in
            let file = folder.appending(path: "program.pem")
            #expect(try create(file) == nil)
            let body = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().dropLast()
            var der = try Base64.decode(body.joined())
            // The second block of four: half of the seed becomes something else, which nothing in the file shows.
            der[der.count - 40] ^= 1
            let text = Base64.encode(der)
            try Data("-----BEGIN ENCRYPTED PRIVATE KEY-----\n\(text)\n-----END ENCRYPTED PRIVATE KEY-----\n".utf8)
                .write(to: file)
            try #require(chmod(file.path, 0o600) == 0)
            #expect(try open(file) == .keyInconsistent)
            try FileManager.default.removeItem(atPath: KeyFile.publicPath(of: file.path))
            #expect(try open(file) == nil)
            try Data("no key".utf8).write(to: URL(fileURLWithPath: KeyFile.publicPath(of: file.path)))
            #expect(try open(file) == .keyUnrecognised)
        }
    }

    @Test func `a file larger than any key is refused unread`() throws {
        try withFolder { (folder: URL) throws in
            let file = folder.appending(path: "program.pem")
            try Data(repeating: 0x2D, count: KeyFile.limit + 1).write(to: file)
            try #require(chmod(file.path, 0o600) == 0)
            #expect(try open(file) == .keyFileTooLarge)
        }
    }

    @Test func `the passphrase is asked for only where the file is good`() throws {
        try withFolder { (folder: URL) throws in
            let file = folder.appending(path: "program.pem")
            try Data("-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n".utf8).write(to: file)
            try #require(chmod(file.path, 0o600) == 0)
            var isAsked = false
            let code = refusal { () throws(CryptoError) in
                try KeyFile.open(file.path) { () throws(CryptoError) in
                    isAsked = true
                    return try Passphrase(file: "/dev/null")
                }
            }
            #expect(code == .keyNotEncrypted)
            #expect(!isAsked)
        }
    }

    @Test func `a key that its owner may only read opens, and a wrong passphrase has its own code`() throws {
        try withFolder { (folder: URL) throws in
            let file = folder.appending(path: "program.pem")
            #expect(try create(file) == nil)
            try #require(chmod(file.path, 0o400) == 0)
            #expect(try open(file) == nil)
            #expect(try open(file, "not the passphrase") == .passphraseWrong)
        }
    }

    @Test func `a process that opened a key leaves no core file and is closed to others`() async {
        await #expect(processExitsWith: .exitCode(0)) {
            guard !ProcessHardening.isApplied else { exit(1) }
            try ProcessHardening.apply()
            exit(ProcessHardening.isApplied ? 0 : 2)
        }
    }
}
