import BadgeCrypto
import Foundation
import Testing

@Suite struct PassphraseTests {
    @Test(arguments: ["secret words\n", "secret words\r\n", "secret words\nand more\n", "secret words"])
    func `the first line counts, without its line end`(text: String) throws {
        #expect(try passphrase(text).isSame(as: passphrase("secret words")))
    }

    @Test(arguments: ["secret words ", " secret words", "Secret words", "secret words\r\r"])
    func `nothing else is taken off`(text: String) throws {
        #expect(try !passphrase(text).isSame(as: passphrase("secret words")))
    }

    @Test func `what stands after the first line stays in the descriptor`() throws {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data("first\nsecond\n".utf8))
        try pipe.fileHandleForWriting.close()
        let descriptor = pipe.fileHandleForReading.fileDescriptor
        #expect(try Passphrase(readingFrom: descriptor).isSame(as: passphrase("first")))
        #expect(try Passphrase(readingFrom: descriptor).isSame(as: passphrase("second")))
        #expect(refusal { () throws(CryptoError) in try Passphrase(readingFrom: descriptor) } == .passphraseEmpty)
    }

    @Test func `an empty, too long or zero-holding line is refused by its own code`() throws {
        let longest = [UInt8](repeating: 0x61, count: Passphrase.longest)
        let cases: [([UInt8], CryptoError.Code?)] = [
            ([], .passphraseEmpty), ([0x0A], .passphraseEmpty), ([0x0D, 0x0A], .passphraseEmpty),
            (longest, nil), (longest + [0x0A], nil), (longest + [0x61], .passphraseTooLong),
            ([0x61, 0, 0x62], .passphraseZeroByte),
        ]
        for (bytes, code) in cases {
            var found: CryptoError.Code?
            do {
                _ = try passphrase(bytes: bytes)
            } catch let error as CryptoError {
                found = error.code
            }
            #expect(found == code, "\(bytes.count) bytes")
        }
    }

    @Test func `a descriptor or file that cannot be read is an error that says so`() {
        #expect(refusal { () throws(CryptoError) in try Passphrase(readingFrom: 1 << 30) } == .passphraseUnreadable)
        #expect(refusal { () throws(CryptoError) in try Passphrase(file: "/nowhere/at/all") } == .passphraseUnreadable)
        #expect(refusal { () throws(CryptoError) in try Passphrase(file: "/dev/null\u{0}") } == .passphraseUnreadable)
        #expect(refusal { () throws(CryptoError) in try Passphrase(file: "/dev/null") } == .passphraseEmpty)
    }

    @Test(arguments: [
        ("fifteen letters", true), ("fourteen chars", false), ("äöüäöüäöüäöüäöü", true), ("äöüäöüäöüäöüäö", false),
    ]) func `a new key wants fifteen characters, however many bytes they are`(text: String, isEnough: Bool) throws {
        let words = try passphrase(text)
        let code = refusal { () throws(CryptoError) in try words.checkFitForNewKey() }
        #expect(code == (isEnough ? nil : .passphraseTooShort))
    }
}
