import BadgeCrypto
import StrictJSON
import Testing

@Suite struct PEMTests {
    /// The public key of RFC 8410 §10.1.
    static let body = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE="
    static let pem = "-----BEGIN PUBLIC KEY-----\n\(body)\n-----END PUBLIC KEY-----\n"

    @Test func `the key of RFC 8410 is read and written back`() throws {
        let key = try PublicKey(pem: Array(Self.pem.utf8))
        #expect(
            try key.rawRepresentation == hex("19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1")
        )
        #expect(key.pem == Self.pem)
    }

    @Test(arguments: KeyType.allCases) func `a PEM text comes back, whatever its line ends`(type: KeyType) throws {
        let key = try PrivateKey.generate(type, rsaBits: 2048).publicKey
        #expect(try PublicKey(pem: Array(key.pem.utf8)) == key)
        #expect(try PublicKey(pem: Array(("\n" + key.pem.replacing("\n", with: " \r\n")).utf8)) == key)
    }

    static let alterations: [(String, String, CryptoError.Code)] = [
        ("private", pem.replacing("PUBLIC", with: "PRIVATE"), .keyPrivateGivenForPublic),
        ("encrypted private", pem.replacing("PUBLIC", with: "ENCRYPTED PRIVATE"), .keyPrivateGivenForPublic),
        ("old private", pem.replacing("PUBLIC", with: "EC PRIVATE"), .keyPrivateGivenForPublic),
        ("OpenSSH private", pem.replacing("PUBLIC", with: "OPENSSH PRIVATE"), .keyPrivateGivenForPublic),
        ("certificate", pem.replacing("PUBLIC KEY", with: "CERTIFICATE"), .keyUnsupportedType),
        ("old RSA", pem.replacing("PUBLIC", with: "RSA PUBLIC"), .keyUnsupportedType),
        ("a letter that merely looks like K", pem.replacing("KEY", with: "\u{212A}EY"), .keyUnsupportedType),
        ("other label at the end", pem.replacing("END PUBLIC", with: "END PRIVATE"), .keyMalformed),
        ("no end", pem.replacing("-----END PUBLIC KEY-----", with: ""), .keyMalformed),
        ("text after", pem + "x", .keyMalformed),
        ("text before", "x\n" + pem, .keyMalformed),
        ("two blocks", pem + pem, .keyMalformed),
        ("padding lost", pem.replacing("=", with: ""), .encodingPadding),
        ("padding moved", pem.replacing("ZuE=", with: "=ZuE"), .encodingPadding),
        ("foreign character", pem.replacing("MCow", with: "MC*w"), .encodingCharacter),
        ("space inside", pem.replacing("MCow", with: "MC ow"), .encodingPadding),
        ("empty", "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n", .keyUnsupportedType),
        ("another algorithm", pem.replacing("K2VwAyEA", with: "K2VuAyEA"), .keyUnsupportedType),
    ]

    @Test func `each text that differs by one thing is refused by its own code`() {
        for (what, text, code) in Self.alterations {
            let found = refusal { () throws(CryptoError) in try PublicKey(pem: Array(text.utf8)) }
            #expect(found == code, "\(what) gave \(found?.name ?? "no error")")
        }
    }

    @Test func `bytes after or missing from the DER of a key are refused`() throws {
        let der = try Base64.decode(Self.body)
        for bytes in [der + [0], der.dropLast()] {
            let text = "-----BEGIN PUBLIC KEY-----\n\(Base64.encode(bytes))\n-----END PUBLIC KEY-----\n"
            #expect(refusal { () throws(CryptoError) in try PublicKey(pem: Array(text.utf8)) } == .keyLength)
        }
    }

    @Test(arguments: KeyType.allCases) func `a key file is recognised by its content`(type: KeyType) throws {
        let key = try PrivateKey.generate(type, rsaBits: 2048).publicKey
        let jwk = "\n " + String(decoding: key.jwk.prettyBytes(), as: UTF8.self) + "\n"
        for text in [key.pem, key.text, " \(key.text)\r\n", jwk] {
            #expect(try PublicKey(contentsOf: Array(text.utf8)) == key)
            #expect(try PublicKey.keys(contentsOf: Array(text.utf8)) == [key])
        }
    }

    @Test(arguments: [
        ("", "key.unrecognised"), ("hello", "key.unrecognised"), ("did:key:z6Mk", "key.unrecognised"),
        ("{", "key.malformed"), ("{\"kty\":\"OKP\",\"kty\":\"OKP\"}", "key.malformed"),
        ("{\"kty\":\"OKP\",\"d\":\"\"}", "key.privateGivenForPublic"), ("z", "varint.malformed"),
    ]) func `a key file that is no public key says what it is`(text: String, code: String) {
        #expect(refusal { () throws(CryptoError) in try PublicKey(contentsOf: Array(text.utf8)) }?.name == code)
    }

    @Test func `a key file over the limit is refused`() {
        let bytes = [UInt8](repeating: UInt8(ascii: " "), count: PublicKey.fileLimit + 1)
        #expect(refusal { () throws(CryptoError) in try PublicKey(contentsOf: bytes) } == .keyFileTooLarge)
    }
}
