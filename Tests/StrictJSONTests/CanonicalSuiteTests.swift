import BadgeTesting
import StrictJSON
import Testing

/// The published examples of RFC 8785 and the list of 10,000 numbers.
struct CanonicalSuiteTests {
    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `the canonical form is the published one`() throws {
        let names = try Standards.files(in: "jcs/input", suffix: ".json")
        for name in names {
            let written = try JSON.read(Standards.bytes("jcs/input/" + name)).canonicalBytes()
            #expect(written == (try Standards.bytes("jcs/output/" + name)), "\(name)")
            let hex = try Standards.bytes("jcs/outhex/" + name.dropLast(5) + ".txt")
            #expect(written == bytes(ofHex: hex), "\(name)")
        }
        try Standards.report("jcs", cases: names.count)
    }

    private func bytes(ofHex text: [UInt8]) -> [UInt8] {
        let digits = text.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        return stride(from: 0, to: digits.count - 1, by: 2).map {
            UInt8(digits[$0] * 16 + digits[$0 + 1])
        }
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `ten thousand numbers are written as ECMAScript writes them`() throws {
        var count = 0
        var unsafe = 0
        for line in try Standards.bytes("jcs/es6-numbers-10000.txt").split(
            separator: UInt8(ascii: "\n")
        ) {
            let parts = line.split(separator: UInt8(ascii: ","))
            try #require(parts.count == 2)
            let bits = try #require(UInt64(String(decoding: parts[0], as: UTF8.self), radix: 16))
            let expected = String(decoding: parts[1], as: UTF8.self)
            let value = Double(bitPattern: bits)
            let number = try #require(JSONNumber(value))
            #expect(number.lexical == expected)
            #expect(number.double == value)
            // Read and written again it is the same, or refused because digits would pretend to be exact
            if value.magnitude > 9_007_199_254_740_991, value.magnitude < 1e21 {
                unsafe += 1
                #expect(canonicalFailure(.number(number))?.code == .unsafeInteger)
            } else {
                #expect(try canonical(expected) == expected)
            }
            count += 1
        }
        #expect(count == 10_000)
        #expect(unsafe > 0)
        try Standards.report("jcs numbers", cases: count)
    }
}
