import BadgeCrypto
import BadgeTesting
import Foundation
import Testing

@Suite struct MultibaseTests {
    @Test func `the encodings of proofs and keys are told by their first character`() throws {
        #expect(try Multibase.decode("z2g").bytes == [0x61])
        #expect(try Multibase.decode("z2g").encoding == .base58btc)
        #expect(try Multibase.decode("uYQ").bytes == [0x61])
        #expect(Multibase.encode([0x61], as: .base64url) == "uYQ")
    }

    @Test(arguments: ["", "x61", "é", "\u{0}61", "\u{1F680}\u{1F3C3}"])
    func `a text without a known prefix is refused`(text: String) {
        #expect(refusal { () throws(CryptoError) in try Multibase.decode(text) } == .multibasePrefix)
    }

    @Test func `an encoding that the standard at hand does not allow is refused`() {
        let code = refusal { () throws(CryptoError) in try Multibase.decode("uYQ", allowed: [.base58btc]) }
        #expect(code == .multibasePrefix)
    }

    @Test func `padding is wanted where the table says so and refused elsewhere`() throws {
        #expect(try Multibase.decode("UYQ==").bytes == [0x61])
        #expect(refusal { () throws(CryptoError) in try Multibase.decode("uYQ==") } == .encodingPadding)
        #expect(refusal { () throws(CryptoError) in try Multibase.decode("UYQ") } == .encodingPadding)
    }

    @Test(arguments: Multibase.Encoding.allCases)
    func `every encoding returns what it wrote`(encoding: Multibase.Encoding) throws {
        for count in 0...40 {
            let bytes = [0, 0] + (try SecureRandom().bytes(count))
            let decoded = try Multibase.decode(Multibase.encode(bytes, as: encoding))
            #expect(decoded.bytes == bytes)
            #expect(decoded.encoding == encoding)
        }
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `the multibase suite comes out as published`() throws {
        var run = try SuiteRun("multibase")
        for file in try Standards.files(in: "multibase", suffix: ".csv") where file != "multibase.csv" {
            let lines = String(decoding: try Standards.bytes("multibase/\(file)"), as: UTF8.self).split(separator: "\n")
            let (kind, quoted) = try Self.cells(try #require(lines.first))
            let expected = try Self.unquoted(quoted)
            for line in lines.dropFirst() {
                let (name, text) = try Self.cells(line)
                let encoded = try Self.unquotedText(text)
                let encoding = Multibase.Encoding(rawValue: name)
                let decoded = try? Multibase.decode(encoded)
                var agrees = decoded?.bytes == expected && decoded?.encoding == encoding
                if kind == "encoding", let encoding {
                    agrees = agrees && Multibase.encode(expected, as: encoding) == encoded
                }
                run.note("\(file) \(name)", asPublished: agrees)
            }
        }
        try run.finish()
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `the prefixes are those of the multibase table`() throws {
        let table = String(decoding: try Standards.bytes("multibase/multibase.csv"), as: UTF8.self)
        var found = 0
        for line in table.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count > 2, let encoding = Multibase.Encoding(rawValue: cells[2]) else { continue }
            found += 1
            #expect(cells[1] == String(Unicode.Scalar(encoding.prefix)))
        }
        #expect(found == Multibase.Encoding.allCases.count)
    }

    private static func cells(_ line: Substring) throws -> (String, String) {
        let comma = try #require(line.firstIndex(of: ","))
        let second = line[line.index(after: comma)...].trimmingCharacters(in: .whitespaces)
        return (String(line[..<comma]), second)
    }

    private static func unquotedText(_ cell: String) throws -> String {
        try #require(cell.hasPrefix("\"") && cell.hasSuffix("\"") && cell.count >= 2)
        return String(cell.dropFirst().dropLast())
    }

    private static func unquoted(_ cell: String) throws -> [UInt8] {
        Array(try unquotedText(cell).replacing("\\x00", with: "\u{0}").utf8)
    }
}
