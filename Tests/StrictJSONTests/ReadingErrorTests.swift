import StrictJSON
import Testing

/// Each refusal has its own code and says where.
struct ReadingErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let code: JSONError.Code
        let offset: Int
        let line: Int
        let column: Int
        var testDescription: String { "\(code.name) \(text.debugDescription)" }

        init(_ text: String, _ code: JSONError.Code, at offset: Int, _ line: Int, _ column: Int) {
            self.text = text
            self.code = code
            self.offset = offset
            self.line = line
            self.column = column
        }
    }

    static let cases: [Case] = [
        Case("", .empty, at: 0, 1, 1),
        Case(" \n ", .empty, at: 3, 2, 2),
        Case("\u{FEFF}{}", .byteOrderMark, at: 0, 1, 1),
        Case("{\"a\":1,\"a\":2}", .duplicateMember, at: 7, 1, 8),
        Case("{\"a\":1,\n \"\\u0061\":2}", .duplicateMember, at: 9, 2, 2),
        Case("{\"é\":[1],\r\n\"é\":2}", .duplicateMember, at: 12, 2, 1),
        Case("[1,]", .trailingComma, at: 2, 1, 3),
        Case("{\"a\":1 , }", .trailingComma, at: 7, 1, 8),
        Case("[,1]", .unexpectedCharacter, at: 1, 1, 2),
        Case("[1,,2]", .unexpectedCharacter, at: 3, 1, 4),
        Case("[1 2]", .unexpectedCharacter, at: 3, 1, 4),
        Case("{\"a\" 1}", .unexpectedCharacter, at: 5, 1, 6),
        Case("{a:1}", .unexpectedCharacter, at: 1, 1, 2),
        Case("{'a':1}", .unexpectedCharacter, at: 1, 1, 2),
        Case("{\"a\":1;}", .unexpectedCharacter, at: 6, 1, 7),
        Case("[1}", .unexpectedCharacter, at: 2, 1, 3),
        Case("{\"a\":1]", .unexpectedCharacter, at: 6, 1, 7),
        Case("[\u{B}1]", .unexpectedCharacter, at: 1, 1, 2),
        Case("// x\n1", .unexpectedCharacter, at: 0, 1, 1),
        Case("[é]", .unexpectedCharacter, at: 1, 1, 2),
        Case("{} x", .trailingText, at: 3, 1, 4),
        Case("{}\n{}", .trailingText, at: 3, 2, 1),
        Case("1\u{0}", .notUTF8, at: 0, 1, 1),
        Case("{}\u{0}", .trailingText, at: 2, 1, 3),
        Case("[", .unexpectedEnd, at: 1, 1, 2),
        Case("[1", .unexpectedEnd, at: 2, 1, 3),
        Case("[1,", .unexpectedEnd, at: 3, 1, 4),
        Case("{", .unexpectedEnd, at: 1, 1, 2),
        Case("{\"a", .unexpectedEnd, at: 3, 1, 4),
        Case("{\"a\"", .unexpectedEnd, at: 4, 1, 5),
        Case("{\"a\":", .unexpectedEnd, at: 5, 1, 6),
        Case("{\"a\":1", .unexpectedEnd, at: 6, 1, 7),
        Case("\"\\", .unexpectedEnd, at: 2, 1, 3),
        Case("\"\\u12", .unexpectedEnd, at: 5, 1, 6),
        Case("-", .unexpectedEnd, at: 1, 1, 2),
        Case("\"é\tb\"", .controlCharacter, at: 3, 1, 3),
        Case("\"line\nbreak\"", .controlCharacter, at: 5, 1, 6),
        Case("\"a\u{0}\"", .controlCharacter, at: 2, 1, 3),
        Case("\"0123456789\u{1F}\"", .controlCharacter, at: 11, 1, 12),
        Case("\"\\x\"", .invalidEscape, at: 1, 1, 2),
        Case("\"ab\\u12G4\"", .invalidEscape, at: 3, 1, 4),
        Case("\"\\U0041\"", .invalidEscape, at: 1, 1, 2),
        Case("\"\\ud800\"", .loneSurrogate, at: 1, 1, 2),
        Case("\"\\udc00\"", .loneSurrogate, at: 1, 1, 2),
        Case("\"\\ud800\\u0041\"", .loneSurrogate, at: 1, 1, 2),
        Case("\"\\ud800\\ud800\"", .loneSurrogate, at: 1, 1, 2),
        Case("\"x\\ud83dx\"", .loneSurrogate, at: 2, 1, 3),
        Case("[01]", .leadingZero, at: 1, 1, 2),
        Case("-00", .leadingZero, at: 0, 1, 1),
        Case("[1.]", .invalidNumber, at: 3, 1, 4),
        Case("[-x]", .invalidNumber, at: 2, 1, 3),
        Case("[1e+]", .invalidNumber, at: 4, 1, 5),
        Case("[+1]", .unexpectedCharacter, at: 1, 1, 2),
        Case("[.5]", .unexpectedCharacter, at: 1, 1, 2),
        Case("[0x1]", .unexpectedCharacter, at: 2, 1, 3),
        Case("[1e400]", .numberTooLarge, at: 1, 1, 2),
        Case("[-1e400]", .numberTooLarge, at: 1, 1, 2),
        Case("[1e99999999999999999999]", .numberTooLarge, at: 1, 1, 2),
        Case("[NaN]", .invalidLiteral, at: 1, 1, 2),
        Case("[Infinity]", .invalidLiteral, at: 1, 1, 2),
        Case("[-Infinity]", .invalidNumber, at: 2, 1, 3),
        Case("True", .invalidLiteral, at: 0, 1, 1),
        Case("nul", .invalidLiteral, at: 0, 1, 1),
    ]

    @Test(arguments: cases)
    func `a fault has its code and its place`(_ example: Case) throws {
        let error = try #require(failure(example.text))
        #expect(error.code == example.code, "\(error.detail)")
        let place = try #require(error.location)
        #expect(
            [place.offset, place.line, place.column] == [example.offset, example.line, example.column]
        )
        #expect(error.detail.contains("line \(example.line), column \(example.column)"))
        #expect(error.codeName == example.code.name)
    }

    @Test(arguments: [
        [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xE0, 0x80, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
        [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x22],
        [0x22, 0x80, 0x22],
        [0x22, 0xE2, 0x82, 0x22], [0x22, 0xFF, 0x22], [0x22, 0xFE, 0x5C, 0x6E, 0x22],
        [0x22, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, 0x22],
    ])
    func `bytes that are not UTF-8 are refused where they begin`(_ bytes: [UInt8]) {
        #expect(failure(bytes)?.code == .invalidUTF8)
        #expect(failure(bytes)?.location?.offset == 1)
        #expect(failure([0x5B, 0xC3, 0x5D])?.code == .invalidUTF8)
    }

    @Test(arguments: [
        [0xFE, 0xFF, 0, 0x7B], [0xFF, 0xFE, 0x7B, 0], [0, 0x7B, 0, 0x7D], [0x7B, 0, 0x7D, 0],
        [0, 0, 0xFE, 0xFF],
        [0x7B, 0, 0, 0, 0x7D, 0, 0, 0],
    ])
    func `UTF-16 and UTF-32 are named as such`(_ bytes: [UInt8]) {
        #expect(failure(bytes)?.code == .notUTF8)
    }

    @Test func `the neighbours of the refused are accepted`() throws {
        #expect(try JSON.read(text: "\"\\ud83d\\ude00\\u0000\\/\"") == "\u{1F600}\u{0}/")
        #expect(try JSON.read(text: "\"\u{7F}\u{FFFE}\u{10FFFF}\"") == "\u{7F}\u{FFFE}\u{10FFFF}")
        for text in ["-0", "0", "0.0", "1e308", "1E-999", "10", "-1.5e+3", " true\r\n", "[]", "{}"] {
            #expect(failure(text) == nil, "\(text)")
        }
        #expect(try JSON.read(text: "1e308").number?.double == 1e308)
    }

    @Test func `a message says what was found, what was expected and how to mend it`() throws {
        let error = try #require(failure("{\n  'a': 1\n}"))
        #expect(
            error.detail
                == "found \"'\", expected a member name in quotation marks at line 2, column 3 (byte offset 4)"
        )
        #expect(error.hint == "strings stand in double quotation marks")
        let twice = try #require(failure("{\"na\u{202E}me\":1,\"na\u{202E}me\":2}"))
        #expect(twice.detail.hasPrefix("the member name \"na\\u{202E}me\" stands twice in one object"))
    }

    @Test func `a message never holds what could steer a terminal`() {
        for text in [
            "[\u{1B}]", "[\u{9B}1]", "{\"\\u001b[2J\":1,\"\\u001b[2J\":1}", "{\"\u{9B}\":1,\"\u{9B}\":1}",
        ] {
            let detail = failure(text)?.detail ?? "\u{1B}"
            #expect(
                detail.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
                "\(detail)"
            )
        }
        let long = String(repeating: "x", count: 100_000)
        #expect((failure("{\"\(long)\":1,\"\(long)\":2}")?.detail.utf8.count ?? .max) < 300)
    }
}
