import BadgeCrypto
import Foundation
import Testing

/// Both ways with the `openssl` command, where there is one.
@Suite(.enabled(if: OpenSSLCommand.isThere, "there is no openssl command on this machine"))
struct OpenSSLInteropTests {
    @Test(arguments: KeyType.allCases) func `openssl opens our key and sees the same public half`(type: KeyType) throws
    {
        try withFolder { (folder: URL) throws in
            let key = try PrivateKey.generate(type, rsaBits: 2048)
            let file = folder.appending(path: "ours.pem")
            try KeyFile.create(key, at: file.path, passphrase: passphrase(goodPassphrase))
            let seen = try OpenSSLCommand.run(
                ["pkey", "-in", file.path, "-passin", "pass:\(goodPassphrase)", "-pubout"],
                in: folder
            )
            #expect(try PublicKey(pem: seen) == key.publicKey)
        }
    }

    @Test(arguments: KeyType.allCases) func `a key that openssl made opens here`(type: KeyType) throws {
        try withFolder { (folder: URL) throws in
            try OpenSSLCommand.run(OpenSSLCommand.generation(of: type) + ["-out", "plain.pem"], in: folder)
            try OpenSSLCommand.run(
                [
                    "pkcs8", "-topk8", "-v2", "aes-256-cbc", "-scrypt", "-in", "plain.pem", "-out", "sealed.pem",
                    "-passout", "pass:short",
                ],
                in: folder
            )
            let expected = try OpenSSLCommand.run(["pkey", "-in", "plain.pem", "-pubout"], in: folder)
            let file = folder.appending(path: "sealed.pem").path
            try #require(chmod(file, 0o600) == 0)
            let words = try passphrase("short")
            let key = try KeyFile.open(file) { () throws(CryptoError) in words }
            #expect(try key.publicKey == PublicKey(pem: expected))
        }
    }

    @Test func `a key in clear, in an old encryption or of another kind is refused by its own code`() throws {
        try withFolder { (folder: URL) throws in
            let cases: [([String], CryptoError.Code)] = [
                (["genpkey", "-algorithm", "ed25519"], .keyNotEncrypted),
                (["ecparam", "-name", "prime256v1", "-genkey", "-noout"], .keyNotEncrypted),
                (["genpkey", "-algorithm", "ed25519", "-aes-256-cbc", "-pass", "pass:words"], .passphraseWrong),
                (["genpkey", "-algorithm", "x25519", "-aes-256-cbc", "-pass", "pass:other"], .keyUnsupportedType),
                (
                    [
                        "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp256k1", "-aes-256-cbc",
                        "-pass",
                        "pass:other",
                    ], .keyUnsupportedType
                ),
            ]
            for (index, (arguments, code)) in cases.enumerated() {
                let file = folder.appending(path: "key\(index).pem").path
                try OpenSSLCommand.run(arguments + ["-out", file], in: folder)
                try #require(chmod(file, 0o600) == 0)
                let words = try passphrase("other")
                let found = refusal { () throws(CryptoError) in
                    try KeyFile.open(file) { () throws(CryptoError) in words }
                }
                #expect(found == code, "\(arguments)")
            }
        }
    }

    @Test func `Ed25519 signatures cross over both ways`() throws {
        try withFolder { (folder: URL) throws in
            let key = try PrivateKey.generate(.ed25519)
            let message = try SecureRandom().bytes(100)
            try write(message, "message", in: folder)
            try write(Array(key.publicKey.pem.utf8), "public.pem", in: folder)
            try write(key.sign(message), "signature", in: folder)
            let verification = ["pkeyutl", "-verify", "-rawin", "-in", "message", "-pubin", "-inkey", "public.pem"]
            try OpenSSLCommand.run(verification + ["-sigfile", "signature"], in: folder)

            try OpenSSLCommand.run(["genpkey", "-algorithm", "ed25519", "-out", "theirs.pem"], in: folder)
            let theirs = try PublicKey(pem: OpenSSLCommand.run(["pkey", "-in", "theirs.pem", "-pubout"], in: folder))
            try OpenSSLCommand.run(
                ["pkeyutl", "-sign", "-rawin", "-in", "message", "-inkey", "theirs.pem", "-out", "theirs.sig"],
                in: folder
            )
            let signature = Array(try Data(contentsOf: folder.appending(path: "theirs.sig")))
            #expect(try theirs.isValidSignature(signature, for: message))
            #expect(try !key.publicKey.isValidSignature(signature, for: message))
        }
    }

    @Test(arguments: [(KeyType.p256, "-sha256"), (.p384, "-sha384"), (.rsa, "-sha256")])
    func `signatures cross over both ways, those of ECDSA as DER on the other side`(
        type: KeyType,
        digest: String
    ) throws {
        try withFolder { (folder: URL) throws in
            let key = try PrivateKey.generate(type, rsaBits: 2048)
            let message = try SecureRandom().bytes(100)
            let size = type == .p384 ? 48 : 32
            try write(message, "message", in: folder)
            try write(Array(key.publicKey.pem.utf8), "public.pem", in: folder)
            let ours = try key.sign(message)
            try write(type == .rsa ? ours : Self.der(ours), "signature", in: folder)
            try OpenSSLCommand.run(
                ["dgst", digest, "-verify", "public.pem", "-signature", "signature", "message"],
                in: folder
            )

            try OpenSSLCommand.run(OpenSSLCommand.generation(of: type) + ["-out", "theirs.pem"], in: folder)
            let theirs = try PublicKey(pem: OpenSSLCommand.run(["pkey", "-in", "theirs.pem", "-pubout"], in: folder))
            #expect(theirs.type == type)
            try OpenSSLCommand.run(
                ["dgst", digest, "-sign", "theirs.pem", "-out", "theirs.sig", "message"],
                in: folder
            )
            let signature = Array(try Data(contentsOf: folder.appending(path: "theirs.sig")))
            let raw = type == .rsa ? signature : try Self.raw(signature, size)
            #expect(try theirs.isValidSignature(raw, for: message))
            #expect(try !theirs.isValidSignature(raw, for: message + [0]))
            #expect(try type == .rsa || !theirs.isValidSignature(signature, for: message))
        }
    }

    @Test(arguments: [(1024, CryptoError.Code.keyWeak), (512, .keyWeak)])
    func `a short RSA key of openssl is refused`(bits: Int, code: CryptoError.Code) throws {
        try withFolder { (folder: URL) throws in
            try OpenSSLCommand.run(
                ["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:\(bits)", "-out", "short.pem"],
                in: folder
            )
            let pem = try OpenSSLCommand.run(["pkey", "-in", "short.pem", "-pubout"], in: folder)
            #expect(refusal { () throws(CryptoError) in try PublicKey(pem: pem) } == code)
            try OpenSSLCommand.run(
                [
                    "pkcs8", "-topk8", "-v2", "aes-256-cbc", "-in", "short.pem", "-out", "sealed.pem", "-passout",
                    "pass:short",
                ],
                in: folder
            )
            let file = folder.appending(path: "sealed.pem").path
            try #require(chmod(file, 0o600) == 0)
            let words = try passphrase("short")
            #expect(
                refusal { () throws(CryptoError) in try KeyFile.open(file) { () throws(CryptoError) in words } } == code
            )
        }
    }

    @Test func `a key for RSASSA-PSS alone is another kind`() throws {
        try withFolder { (folder: URL) throws in
            try OpenSSLCommand.run(
                ["genpkey", "-algorithm", "RSA-PSS", "-pkeyopt", "rsa_keygen_bits:2048", "-out", "pss.pem"],
                in: folder
            )
            let pem = try OpenSSLCommand.run(["pkey", "-in", "pss.pem", "-pubout"], in: folder)
            #expect(refusal { () throws(CryptoError) in try PublicKey(pem: pem) } == .keyUnsupportedType)
        }
    }

    private func write(_ bytes: [UInt8], _ name: String, in folder: URL) throws {
        try Data(bytes).write(to: folder.appending(path: name))
    }

    /// r‖s as a DER sequence of two integers.
    private static func der(_ raw: [UInt8]) -> [UInt8] {
        let size = raw.count / 2
        let integers = [raw[..<size], raw[size...]].flatMap { number -> [UInt8] in
            var digits = Array(number.drop { $0 == 0 })
            if let first = digits.first, first >= 0x80 { digits.insert(0, at: 0) }
            return [0x02, UInt8(digits.count)] + digits
        }
        return [0x30, UInt8(integers.count)] + integers
    }

    /// The two integers of a DER sequence as r‖s, each of so many bytes.
    private static func raw(_ der: [UInt8], _ size: Int) throws -> [UInt8] {
        var result: [UInt8] = []
        var rest = der.dropFirst(2)
        for _ in 0..<2 {
            let length = Int(try #require(rest.dropFirst().first))
            let digits = rest.dropFirst(2).prefix(length).drop { $0 == 0 }
            result += [UInt8](repeating: 0, count: size - digits.count) + digits
            rest = rest.dropFirst(2 + length)
        }
        return result
    }
}
