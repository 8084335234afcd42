import BadgeCrypto
import Testing

@Suite struct Base58Tests {
    @Test(arguments: [
        ("", ""), ("61", "2g"), ("626262", "a3gV"), ("636363", "aPEr"), ("516b6fcd0f", "ABnLTmg"),
        ("572e4794", "3EFU7m"), ("ecac89cad93923c02321", "EJDM8drfXA6uyA"), ("10c8511e", "Rt5zm"),
        ("00000000000000000000", "1111111111"),
        ("00eb15231dfceb60925886b67d065299925915aeb172c06647", "1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L"),
    ]) func `known values come out both ways`(bytes: String, text: String) throws {
        #expect(Base58.encode(try hex(bytes)) == text)
        #expect(try Base58.decode(text) == hex(bytes))
    }

    @Test(arguments: ["0", "O", "I", "l", "2g ", "2g\n", "2é"]) func `a foreign character is refused`(text: String) {
        #expect(refusal { () throws(CryptoError) in try Base58.decode(text) } == .encodingCharacter)
    }

    @Test func `a text over the limit is refused and one at it is read`() throws {
        let text = String(repeating: "z", count: Base58.defaultLimit)
        #expect(try Base58.decode(text).count > 700)
        #expect(refusal { () throws(CryptoError) in try Base58.decode(text + "z") } == .encodingTooLong)
        #expect(refusal { () throws(CryptoError) in try Base58.decode("zzz", limit: 2) } == .encodingTooLong)
    }

    @Test func `random bytes with leading zeros come back`() throws {
        for count in 0...120 {
            for zeros in 0...3 {
                let bytes = [UInt8](repeating: 0, count: zeros) + (try SecureRandom().bytes(count))
                #expect(try Base58.decode(Base58.encode(bytes)) == bytes)
            }
        }
    }

    @Test func `what decodes encodes to the same text`() throws {
        let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...40)
            let text = String(decoding: (0..<count).map { _ in alphabet.randomElement()! }, as: UTF8.self)
            #expect(Base58.encode(try Base58.decode(text)) == text)
        }
    }
}
