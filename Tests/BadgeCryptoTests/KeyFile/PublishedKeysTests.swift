import BadgeCrypto
import BadgeTesting
import Foundation
import Testing

@Suite struct PublishedKeysTests {
    private static let folder = Repository.root.appending(path: "keys")

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    }

    @Test func `every published key says by its name that it is for tests only, and the README lists it`() throws {
        let readme = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
        let files = try names().filter { $0 != "README.md" }
        #expect(files.count == 7)
        for name in files {
            #expect(name.hasPrefix("test-only"))
            #expect(readme.contains("| `\(name)` |"))
        }
    }

    @Test(arguments: [("test-only-ed25519", KeyType.ed25519), ("test-only-p256", .p256), ("test-only-rsa", .rsa)])
    func `a published key opens with the published passphrase and is the stated one`(
        name: String,
        type: KeyType
    ) throws {
        let readme = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
        let words = try Passphrase(file: Self.folder.appending(path: "test-only.passphrase").path)
        let line = try String(contentsOf: Self.folder.appending(path: "test-only.passphrase"), encoding: .utf8)
        #expect(readme.contains("\n    \(line)\n"))
        try withFolder { (folder: URL) throws in
            let copy = folder.appending(path: "\(name).pem")
            try FileManager.default.copyItem(at: Self.folder.appending(path: "\(name).pem"), to: copy)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy.path)
            let key = try KeyFile.open(copy.path) { () throws(CryptoError) in words }
            let beside = try Data(contentsOf: Self.folder.appending(path: "\(name).pub.pem"))
            #expect(key.type == type)
            #expect(try key.publicKey == PublicKey(contentsOf: Array(beside)))
            #expect(readme.contains("`\(type == .rsa ? try key.publicKey.jwkThumbprint : try key.publicKey.multikey)`"))
        }
    }

    @Test func `the table of refusals in the documentation has every code of keys, key files and passphrases`() throws {
        let source = Repository.root.appending(path: "Sources/BadgeCrypto/CryptoError.swift")
        let text = try String(contentsOf: source, encoding: .utf8)
        let document = try String(contentsOf: Repository.root.appending(path: "docs/keys.md"), encoding: .utf8)
        let codes = text.matches(of: /Self\("((?:key|keyFile|keyFolder|passphrase|process)\.[A-Za-z]+)"\)/)
        #expect(codes.count > 25)
        for code in codes {
            #expect(document.contains("`\(code.1)`"), "docs/keys.md does not explain \(code.1)")
        }
    }
}
