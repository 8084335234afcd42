import BadgeTesting
import Testing
import VerifiableCredentials

/// Punycode against names that are in use, and against itself.
@Suite struct PunycodeTests {
    /// Letters and their Punycode, as another implementation of RFC 3492 writes it.
    private static let names = [
        ("b\u{FC}cher", "bcher-kva"), ("m\u{FC}nchen", "mnchen-3ya"), ("schule-f\u{FC}r-alle", "schule-fr-alle-nsb"),
        ("\u{DF}", "zca"), ("\u{43F}\u{440}\u{438}\u{43C}\u{435}\u{440}", "e1afmkfd"),
        ("\u{438}\u{441}\u{43F}\u{44B}\u{442}\u{430}\u{43D}\u{438}\u{435}", "80akhbyknj4f"),
        ("\u{3C0}\u{3B1}\u{3C1}\u{3AC}\u{3B4}\u{3B5}\u{3B9}\u{3B3}\u{3BC}\u{3B1}", "hxajbheg2az3al"),
        ("\u{3B4}\u{3BF}\u{3BA}\u{3B9}\u{3BC}\u{3AE}", "jxalpdlp"), ("\u{4F8B}\u{3048}", "r8jz45g"),
        ("\u{6D4B}\u{8BD5}", "0zwm56d"), ("\u{92D}\u{93E}\u{930}\u{924}", "h2brj9c"),
        ("\u{430}\u{440}\u{440}\u{4CF}\u{435}", "80ak6aa92e"), ("p\u{430}ypal", "pypal-4ve"),
        ("\u{65E5}\u{672C}\u{8A9E}abc", "abc-s08fl0dtz6h"), ("", ""), ("abc", "abc-"),
    ]

    @Test(arguments: names)
    func `letters become Punycode, and Punycode letters`(letters: String, code: String) {
        #expect(Punycode.encoded(Array(letters.unicodeScalars)) == code)
        #expect(Punycode.decoded(Array(code.utf8)[...]) == Array(letters.unicodeScalars))
        #expect(Punycode.decoded(Array(code.uppercased().utf8)[...])?.count == letters.unicodeScalars.count)
    }

    @Test(arguments: [
        "bcher-kv", "bcher-kv!", "bcher-kv\u{FC}", "99999999", "zzzzzzzzzzzzzzzzzzzzzzzz", "-", "a-9999", "ls8h=",
        "ab cd",
    ])
    func `what stands for no letters is refused`(code: String) {
        #expect(Punycode.decoded(Array(code.utf8)[...]) == nil)
    }

    @Test func `a label longer than 63 characters is neither written nor read`() {
        let letter: Unicode.Scalar = "\u{FC}"
        #expect(Punycode.encoded([Unicode.Scalar](repeating: "a", count: 50) + [letter]) != nil)
        #expect(Punycode.encoded([Unicode.Scalar](repeating: "a", count: 64)) == nil)
        #expect(Punycode.encoded((0..<63).map { Unicode.Scalar(0x4E00 + $0 * 300)! }) == nil)
        #expect(Punycode.decoded([UInt8](repeating: 0x61, count: 64)[...]) == nil)
    }

    @Test func `every text that can be written is read again`() {
        var random = SeededGenerator(seed: 3492)
        var count = 0
        while count < 5000 {
            let length = Int.random(in: 1...20, using: &random)
            let letters = (0..<length).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0x7F : 0x10FFFF), using: &random))
            }
            guard let code = Punycode.encoded(letters) else { continue }
            #expect(Punycode.decoded(Array(code.utf8)[...]) == letters)
            count += 1
        }
    }

    @Test func `any bytes are read or refused`() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...70, using: &random)
            let bytes = (0..<length).map { _ in UInt8.random(in: 0x2D...0x7A, using: &random) }
            guard let letters = Punycode.decoded(bytes[...]) else { continue }
            #expect(letters.count <= Punycode.maxLength)
        }
    }
}
