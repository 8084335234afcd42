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

    /// The DER of PBES2 with a way of making a key from the passphrase, AES-256-CBC, and 48 bytes of nothing.
    private func sealed(derivation: [UInt8]) throws -> EncryptedPrivateKey {
        func element(_ tag: UInt8, _ parts: [UInt8]...) -> [UInt8] {
            let content = parts.flatMap { $0 }
            return [tag] + (content.count < 0x80 ? [] : [0x81]) + [UInt8(content.count)] + content
        }
        let cipher = element(
            0x30,
            [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x2A],
            element(0x04, [UInt8](repeating: 7, count: 16))
        )
        let pbes2: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05, 0x0D]
        let algorithm = element(0x30, pbes2, element(0x30, derivation, cipher))
        let der = element(0x30, algorithm, element(0x04, [UInt8](repeating: 9, count: 48)))
        let text = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n\(Base64.encode(der))\n-----END ENCRYPTED PRIVATE KEY-----\n"
        return try EncryptedPrivateKey(pem: Array(text.utf8))
    }

    private func refusalOfOpening(_ sealed: EncryptedPrivateKey) throws -> CryptoError.Code? {
        let words = try passphrase("x")
        return refusal { () throws(CryptoError) in try sealed.open(passphrase: words) }
    }

    @Test(
        arguments: [
            ([0x02, 0x02, 0x07, 0xD0], "passphrase.wrong"),  // 2000
            ([0x02, 0x03, 0x1E, 0x84, 0x80], "passphrase.wrong"),  // 2,000,000
            ([0x02, 0x03, 0x1E, 0x84, 0x81], "key.encryption"),
            ([0x02, 0x04, 0x7F, 0xFF, 0xFF, 0xFF], "key.encryption"),
            ([0x02, 0x09, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "key.encryption"),
            ([0x02, 0x0A, 0x01, 0, 0, 0, 0, 0, 0, 0, 0, 0], "key.encryption"),
            ([0x02, 0x01, 0xFF], "key.encryption"),  // −1
        ] as [([UInt8], String)]
    )
    func `rounds beyond the limit are refused before they are begun`(rounds: [UInt8], code: String) throws {
        let salt: [UInt8] = [0x04, 0x08] + [UInt8](repeating: 5, count: 8)
        let name: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05, 0x0C]
        let parameters = [0x30, UInt8(salt.count + rounds.count)] + salt + rounds
        let derivation = [0x30, UInt8(name.count + parameters.count)] + name + parameters
        #expect(try refusalOfOpening(sealed(derivation: derivation))?.name == code)
        #expect(CryptoDiagnostics.hasNoPendingLibraryError)
    }

    @Test(
        arguments: [
            ([0x02, 0x01, 0x10, 0x02, 0x01, 0x01, 0x02, 0x01, 0x01], "passphrase.wrong"),  // 16, 1, 1
            // 1024, 1, 2048 and 1024, 1, 2049
            ([0x02, 0x02, 0x04, 0x00, 0x02, 0x01, 0x01, 0x02, 0x02, 0x08, 0x00], "passphrase.wrong"),
            ([0x02, 0x02, 0x04, 0x00, 0x02, 0x01, 0x01, 0x02, 0x02, 0x08, 0x01], "key.encryption"),
            // 65536, 1, 65536: within the memory that libcrypto allows, and minutes of work
            ([0x02, 0x03, 0x01, 0x00, 0x00, 0x02, 0x01, 0x01, 0x02, 0x03, 0x01, 0x00, 0x00], "key.encryption"),
            // 2^62, 8, 8: the product is beyond 64 bits
            ([0x02, 0x08, 0x40, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x01, 0x08, 0x02, 0x01, 0x08], "key.encryption"),
        ] as [([UInt8], String)]
    )
    func `scrypt with more work than the limit is refused before it is begun`(numbers: [UInt8], code: String) throws {
        let salt: [UInt8] = [0x04, 0x08] + [UInt8](repeating: 5, count: 8)
        let name: [UInt8] = [0x06, 0x09, 0x2B, 0x06, 0x01, 0x04, 0x01, 0xDA, 0x47, 0x04, 0x0B]
        let parameters = [0x30, UInt8(salt.count + numbers.count)] + salt + numbers
        let derivation = [0x30, UInt8(name.count + parameters.count)] + name + parameters
        #expect(try refusalOfOpening(sealed(derivation: derivation))?.name == code)
        #expect(CryptoDiagnostics.hasNoPendingLibraryError)
    }
}
