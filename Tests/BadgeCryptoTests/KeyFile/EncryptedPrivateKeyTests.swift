import BadgeCrypto
import Testing

@Suite struct EncryptedPrivateKeyTests {
    @Test(arguments: KeyType.allCases) func `what was encrypted opens with its passphrase only`(type: KeyType) throws {
        let key = try PrivateKey.generate(type, rsaBits: 2048)
        let right = try passphrase(goodPassphrase)
        let wrong = try passphrase(goodPassphrase + "!")
        let pem = try EncryptedPrivateKey(key, passphrase: right).pem
        #expect(pem.hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"))
        let sealed = try EncryptedPrivateKey(pem: Array(pem.utf8))
        let opened = try sealed.open(passphrase: right)
        #expect(opened.publicKey == key.publicKey)
        #expect(try key.publicKey.isValidSignature(opened.sign([1]), for: [1]))
        #expect(refusal { () throws(CryptoError) in try sealed.open(passphrase: wrong) } == .passphraseWrong)
        #expect(CryptoDiagnostics.hasNoPendingLibraryError)
    }

    @Test func `the same key under the same passphrase never looks the same`() throws {
        let key = try PrivateKey.generate(.ed25519)
        let words = try passphrase(goodPassphrase)
        #expect(
            try EncryptedPrivateKey(key, passphrase: words).pem != EncryptedPrivateKey(key, passphrase: words).pem
        )
    }

    @Test func `the encryption is PBES2 with scrypt 2^14, 8, 8 and AES-256-CBC`() throws {
        let key = try PrivateKey.generate(.ed25519)
        let pem = try EncryptedPrivateKey(key, passphrase: passphrase(goodPassphrase)).pem
        let body = pem.split(separator: "\n").dropFirst().dropLast().joined()
        let der = Base16.encode(try Base64.decode(body))
        // Object identifiers of PBES2, scrypt and AES-256-CBC; the integers 16384, 8, 8; a salt of 16 bytes.
        for part in [
            "06092a864886f70d01050d", "06092b06010401da47040b", "060960864801650304012a", "02024000020108020108",
            "0410",
        ] {
            #expect(der.contains(part))
        }
    }

    @Test func `an altered byte never opens`() throws {
        let words = try passphrase(goodPassphrase)
        let pem = try EncryptedPrivateKey(PrivateKey.generate(.ed25519), passphrase: words).pem
        let der = try Base64.decode(pem.split(separator: "\n").dropFirst().dropLast().joined())
        // The last block of the cipher text, the salt, and the outermost length.
        for position in [der.count - 1, der.count - 20, 50, 1] {
            var altered = der
            altered[position] ^= 0x01
            let text =
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\n\(Base64.encode(altered))\n-----END ENCRYPTED PRIVATE KEY-----\n"
            let sealed = try EncryptedPrivateKey(pem: Array(text.utf8))
            let code = refusal { () throws(CryptoError) in try sealed.open(passphrase: words) }
            #expect(code != nil, "byte \(position)")
            #expect(CryptoDiagnostics.hasNoPendingLibraryError)
        }
    }

    @Test(arguments: [
        ("-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n", "key.notEncrypted"),
        ("-----BEGIN EC PRIVATE KEY-----\nAA==\n-----END EC PRIVATE KEY-----\n", "key.notEncrypted"),
        ("-----BEGIN OPENSSH PRIVATE KEY-----\nAA==\n-----END OPENSSH PRIVATE KEY-----\n", "key.notEncrypted"),
        (
            "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAA==\n-----END EC PRIVATE KEY-----\n",
            "key.encryption"
        ),
        ("-----BEGIN PUBLIC KEY-----\nAA==\n-----END PUBLIC KEY-----\n", "key.publicGivenForPrivate"),
        ("-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n", "key.publicGivenForPrivate"),
        ("-----BEGIN DH PARAMETERS-----\nAA==\n-----END DH PARAMETERS-----\n", "key.unrecognised"),
        ("{\"kty\":\"OKP\",\"d\":\"x\"}", "key.notEncrypted"),
        ("{\"kty\":\"OKP\",\"x\":\"x\"}", "key.publicGivenForPrivate"),
        ("", "key.unrecognised"), ("hello", "key.unrecognised"),
        ("-----BEGIN ENCRYPTED PRIVATE KEY-----\n", "key.malformed"),
    ]) func `a file that is no encrypted key says what it is before anyone is asked`(text: String, code: String) {
        #expect(refusal { () throws(CryptoError) in try EncryptedPrivateKey(pem: Array(text.utf8)) }?.name == code)
    }

    @Test func `a key in clear comes with the command that encrypts it`() throws {
        let text = "-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n"
        do throws(CryptoError) {
            _ = try EncryptedPrivateKey(pem: Array(text.utf8))
            Issue.record("a key in clear was taken")
        } catch {
            #expect(error.hint?.contains("openssl pkcs8 -topk8 -v2 aes-256-cbc -scrypt") == true)
        }
    }

    @Test func `bytes that are no PKCS 8 structure are told from a wrong passphrase`() throws {
        let text = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n"
        let sealed = try EncryptedPrivateKey(pem: Array(text.utf8))
        let words = try passphrase("x")
        #expect(refusal { () throws(CryptoError) in try sealed.open(passphrase: words) } == .keyMalformed)
    }
}
