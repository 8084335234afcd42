import BadgeCrypto
import Testing

@Suite struct Base64URLTests {
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"),
    ]) func `the vectors of RFC 4648 without padding come out both ways`(bytes: String, text: String) throws {
        #expect(Base64URL.encode(Array(bytes.utf8)) == text)
        #expect(try Base64URL.decode(text) == Array(bytes.utf8))
    }

    @Test func `the two letters that differ from base64 are read`() throws {
        #expect(try Base64URL.decode("-_8") == [0xFB, 0xFF])
        #expect(Base64URL.encode([0xFB, 0xFF]) == "-_8")
    }

    @Test(arguments: [
        ("Zg==", "encoding.padding"), ("Zg=", "encoding.padding"), ("=", "encoding.padding"),
        ("Zh", "encoding.spareBits"), ("Zm9", "encoding.spareBits"), ("Zm-", "encoding.spareBits"),
        ("Z", "encoding.length"), ("Zm9vY", "encoding.length"),
        ("+_8", "encoding.character"), ("-/8", "encoding.character"), ("Zm 9v", "encoding.character"),
        ("Zm9v\n", "encoding.character"), ("\u{FEFF}Zm9v", "encoding.character"), ("Zm9\u{0}", "encoding.character"),
    ]) func `every other spelling is refused by its own code`(text: String, code: String) {
        #expect(refusal { () throws(CryptoError) in try Base64URL.decode(text) }?.name == code)
    }

    @Test func `what decodes encodes to the same text, so no token has two spellings`() throws {
        let alphabet = Array("ABCDwxyz0189-_=+/ ".utf8)
        var generator = SystemRandomNumberGenerator()
        var accepted = 0
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...9, using: &generator)
            let text = String(
                decoding: (0..<length).map { _ in alphabet.randomElement(using: &generator)! },
                as: UTF8.self
            )
            guard let bytes = try? Base64URL.decode(text) else { continue }
            accepted += 1
            #expect(Base64URL.encode(bytes) == text)
        }
        #expect(accepted > 100)
    }

    @Test func `random bytes of every length come back, from a slice too`() throws {
        for count in 0...100 {
            let bytes = try SecureRandom().bytes(count)
            let text = Base64URL.encode(bytes)
            #expect(try Base64URL.decode(text) == bytes)
            #expect(try Base64URL.decode(Array("..\(text).".utf8)[2..<(2 + text.utf8.count)]) == bytes)
        }
    }

    @Test func `base64 wants its padding`() throws {
        #expect(try Base64.decode("Zg==") == [0x66])
        #expect(Base64.encode([0x66]) == "Zg==")
        for text in ["Zg", "Zg=", "Zg===", "====", "Z==g"] {
            #expect(refusal { () throws(CryptoError) in try Base64.decode(text) } == .encodingPadding, "\(text)")
        }
    }
}
