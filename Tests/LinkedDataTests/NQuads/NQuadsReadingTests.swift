import LinkedData
import Testing

@Suite struct `Reading N-Quads` {
    private static let s = "<https://example.org/s>"
    private static let p = "<https://example.org/p>"

    /// A statement that is right, one that differs in one thing and is wrong, and why.
    struct Pair: Sendable, CustomTestStringConvertible {
        let right: String
        let wrong: String
        let code: LinkedDataError.Code
        var testDescription: String { wrong }

        init(_ right: String, _ wrong: String, _ code: LinkedDataError.Code) {
            self.right = right
            self.wrong = wrong
            self.code = code
        }
    }

    static let pairs = [
        Pair("\(s) \(p) \"o\" .", "\(s) \(p) \"o\"", .nquadsUnexpectedEnd),
        Pair("\(s) \(p) \"o\" .", "\(s) \(p) 'o' .", .nquadsUnexpectedCharacter),
        Pair("\(s) \(p) \"o\" .", "\(s) \(p) \"o .", .nquadsUnexpectedEnd),
        Pair("\(s) \(p) \"a\\nb\" .", "\(s) \(p) \"a\nb\" .", .nquadsUnexpectedCharacter),
        Pair("\(s) \(p) \"a\\tb\" .", "\(s) \(p) \"a\\xb\" .", .nquadsInvalidEscape),
        Pair("\(s) \(p) \"\\u00e9\" .", "\(s) \(p) \"\\u00g9\" .", .nquadsInvalidEscape),
        Pair("\(s) \(p) \"\\u00e9\" .", "\(s) \(p) \"\\u00e\" .", .nquadsInvalidEscape),
        Pair("\(s) \(p) \"\\uD7FF\" .", "\(s) \(p) \"\\uD800\" .", .nquadsInvalidEscape),
        Pair("\(s) \(p) \"\\U0010FFFF\" .", "\(s) \(p) \"\\U00110000\" .", .nquadsInvalidEscape),
        Pair("\(s) \(p) \"\\U0010FFFF\" .", "\(s) \(p) \"\\UF0000000\" .", .nquadsInvalidEscape),
        Pair("\(s) \(p) \"o\"@en-GB .", "\(s) \(p) \"o\"@en- .", .nquadsUnexpectedCharacter),
        Pair("\(s) \(p) \"o\"@en .", "\(s) \(p) \"o\"@1n .", .nquadsUnexpectedCharacter),
        Pair("\(s) \(p) \"o\"@en .", "\(s) \(p) \"o\"@ .", .nquadsUnexpectedCharacter),
        Pair("\(s) \(p) \"o\"^^\(p) .", "\(s) \(p) \"o\"^\(p) .", .nquadsUnexpectedCharacter),
        Pair("\(s) \(p) \"o\"^^\(p) .", "\(s) \(p) \"o\"^^_:d .", .nquadsUnexpectedCharacter),
        Pair("\(s) \(p) _:o .", "\(s) \(p) _o .", .nquadsUnexpectedCharacter),
        Pair("\(s) \(p) _:o .", "\(s) \(p) _: .", .invalidLabel),
        Pair("\(s) \(p) _:o-1 .", "\(s) \(p) _:-o .", .invalidLabel),
        Pair("\(s) \(p) _:a.b .", "\(s) \(p) _:a\u{2028}b .", .nquadsUnexpectedCharacter),
        Pair("\(s) \(p) _:o \(p) .", "\(s) \(p) _:o \"g\" .", .nquadsUnexpectedCharacter),
        Pair("_:s \(p) _:o .", "\"s\" \(p) _:o .", .nquadsUnexpectedCharacter),
        Pair("\(s) \(p) _:o .", "\(s) _:p _:o .", .nquadsUnexpectedCharacter),
        Pair("<tag:s> \(p) _:o .", "<s> \(p) _:o .", .relativeIRI),
        Pair("<https://e.org/%20> \(p) _:o .", "<https://e.org/ > \(p) _:o .", .nquadsUnexpectedCharacter),
        Pair("<https://e.org/\\u00e9> \(p) _:o .", "<https://e.org/\\u003e> \(p) _:o .", .invalidIRI),
        Pair("<https://e.org/\\u00e9> \(p) _:o .", "<https://e.org/\\n> \(p) _:o .", .nquadsInvalidEscape),
        Pair("<https://e.org/a> \(p) _:o .", "<https://e.org/{a}> \(p) _:o .", .invalidIRI),
        Pair("\(s) \(p) _:o . # text", "\(s) \(p) _:o . text", .nquadsUnexpectedCharacter),
        Pair("\(s) \(p) _:o .\n\(s) \(p) _:o .", "\(s) \(p) _:o . \(s) \(p) _:o .", .nquadsUnexpectedCharacter),
        Pair("# text", "\u{FEFF}# text", .nquadsUnexpectedCharacter),
    ]

    @Test(arguments: pairs)
    func `takes what is right and refuses what differs in one thing`(pair: Pair) throws {
        #expect(throws: Never.self) { try RDFDataset(nquads: Array(pair.right.utf8)) }
        let error = #expect(throws: LinkedDataError.self) { try RDFDataset(nquads: Array(pair.wrong.utf8)) }
        #expect(error?.code == pair.code)
        #expect(error?.location != nil)
    }

    @Test(arguments: [
        "\(s)\(p)\"o\".", "\(s)\t\(p)\t_:o\t.", "  \(s) \(p) _:o.", "\(s) \(p) _:o.#c", "\r\n\(s) \(p) _:o .\r\r\n",
        "\(s)\(p)_:o<https://example.org/g>.", "\(s) \(p) \"o\"@en.",
    ])
    func `takes any white space that the grammar allows`(text: String) throws {
        #expect(try RDFDataset(nquads: Array(text.utf8)).quads.count == 1)
    }

    @Test func `says where an error is, in lines and characters`() throws {
        let text = "\(Self.s) \(Self.p) \"\u{E9}\" .\r\n_:\u{E9} \(Self.p) ? .\n"
        let error = #expect(throws: LinkedDataError.self) { try RDFDataset(nquads: Array(text.utf8)) }
        #expect(error?.location == LinkedDataError.Location(line: 2, column: 29))
        #expect(error?.detail.hasSuffix("at line 2, column 29") == true)
    }

    @Test(
        arguments: [
            [0x80], [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
        ] as [[UInt8]]
    )
    func `refuses bytes that are not UTF-8`(bytes: [UInt8]) throws {
        let document = Array("\(Self.s) \(Self.p) \"".utf8) + bytes + Array("\" .".utf8)
        let error = #expect(throws: LinkedDataError.self) { try RDFDataset(nquads: document) }
        #expect(error?.code == .nquadsInvalidUTF8)
    }

    @Test func `refuses more bytes and more quads than the limits`() throws {
        var limits = RDFLimits.untrusted
        let document = Array("\(Self.s) \(Self.p) _:a .\n\(Self.s) \(Self.p) _:b .\n".utf8)
        limits.quads = 2
        limits.bytes = document.count
        #expect(throws: Never.self) { try RDFDataset(nquads: document, limits: limits) }
        limits.quads = 1
        var error = #expect(throws: LinkedDataError.self) { try RDFDataset(nquads: document, limits: limits) }
        #expect(error?.code == .tooManyQuads)
        limits.bytes = document.count - 1
        error = #expect(throws: LinkedDataError.self) { try RDFDataset(nquads: document, limits: limits) }
        #expect(error?.code == .nquadsTooManyBytes)
    }

    @Test func `never stops the program, whatever is put into a document or cut from it`() throws {
        let document = Array("_:a <https://e.org/\\u00e9> \"\\u0041\\n\u{E9}\"@en-GB <https://e.org/g> . # c\n".utf8)
        for place in 0...document.count {
            _ = try? RDFDataset(nquads: Array(document[..<place]))
            for byte in [0x00, 0x0A, 0x20, 0x22, 0x2E, 0x3C, 0x3E, 0x40, 0x5C, 0x5E, 0x5F, 0x75, 0xEF] as [UInt8] {
                _ = try? RDFDataset(nquads: Array(document[..<place]) + [byte] + Array(document[place...]))
            }
        }
    }
}
