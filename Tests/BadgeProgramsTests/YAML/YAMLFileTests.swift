import BadgePrograms
import Testing

struct YAMLFileTests {
    private func read(_ text: String) -> [ProgramError] {
        faults { _ = try YAMLFile(name: "a.yaml", bytes: Array(text.utf8)) }
    }

    private struct Sheet: Equatable {
        var name = ""
        var version = ""
        var isOpen = false
        var count = 0
        var entries: [String] = []
    }

    private func sheet(_ text: String) throws -> Sheet {
        try YAMLFile(name: "a.yaml", bytes: Array(text.utf8)).read(format: "badge-test/1") { map in
            Sheet(
                name: map.required("name").text,
                version: map.optional("version")?.text ?? "",
                isOpen: map.optional("isOpen")?.bool ?? false,
                count: map.optional("count")?.int(in: 0...10) ?? 0,
                entries: map.list("entries").map(\.text)
            )
        }
    }

    @Test func `plain text stays text and is converted only where the format asks for it`() throws {
        let text =
            "format: badge-test/1\nname: no\nversion: 2022-03-19\nisOpen: true\ncount: 7\nentries: [1.0, ~, 0x10]\n"
        #expect(
            try sheet(text)
                == Sheet(name: "no", version: "2022-03-19", isOpen: true, count: 7, entries: ["1.0", "~", "0x10"])
        )
    }

    @Test func `every fault of a file is reported at once, in the order of their places`() throws {
        let text = "format: badge-test/1\nnmae: x\nisOpen: no\ncount: 11\nentries: one\n"
        let found = faults { _ = try sheet(text) }
        #expect(
            found.map(\.codeName) == [
                "yaml.missingKey", "yaml.unknownKey", "yaml.badValue", "yaml.outOfRange", "yaml.wrongKind",
            ]
        )
        #expect(found.map { $0.mark?.line } == [1, 2, 3, 4, 5])
        #expect(found[1].place == "a.yaml:2:1")
        #expect(found[1].detail == "the key \"nmae\" is not known here")
        #expect(found[1].hint == "did you mean name?")
        #expect(found[2].detail == "isOpen: \"no\" stands here; true or false is expected")
        #expect(found[4].detail == "entries: a text stands here; a list is expected")
    }

    @Test func `an unknown key that is near to none is answered with the keys that there are`() throws {
        let found = faults { _ = try sheet("format: badge-test/1\nname: x\ncolour: red\n") }
        #expect(found.map(\.hint) == ["known here: count, entries, format, isOpen, name, version"])
    }

    @Test func `a file of another format is refused before anything else is said about it`() throws {
        let found = faults { _ = try sheet("format: badge-test/2\nnmae: x\n") }
        #expect(found.map(\.codeName) == ["yaml.wrongFormat"])
        #expect(found[0].detail == "the file says format: \"badge-test/2\"")
    }

    @Test(arguments: [
        ("a: 1\nb: &x 2\nc: 3 # padding\n", "yaml.alias", 2, 4),
        ("a: &x [1, 2]\nb: *x\nc: padding\n", "yaml.alias", 1, 4),
        ("format: badge-test/1\nb:\n  - *x\n", "yaml.alias", 3, 5),
        ("format: badge-test/1\nb: {c: *x}\n", "yaml.alias", 2, 8),
        ("format: badge-test/1\nb:\n  <<: {a: 1}\n", "yaml.mergeKey", 3, 3),
        ("format: badge-test/1\nb: !!binary aGk=\n", "yaml.tag", 2, 4),
        ("format: badge-test/1\nb: !ruby/object x\n", "yaml.tag", 2, 4),
        ("%YAML 1.1\n---\nformat: badge-test/1\n", "yaml.tag", 1, 1),
        ("format: badge-test/1\n---\nformat: badge-test/1\n", "yaml.severalDocuments", 2, 1),
        ("format: badge-test/1\n...\n", "yaml.severalDocuments", 2, 1),
        ("format: badge-test/1\nb:\n\tc: 1\n", "yaml.tab", 3, 1),
        ("format: badge-test/1\nb: 1\nb: 2\n", "yaml.duplicateKey", 3, 1),
        ("format: badge-test/1\n? [1, 2]\n: x\n", "yaml.complexKey", 2, 3),
        ("format: badge-test/1\nb: \"open\n", "yaml.syntax", 3, 1),
        ("format: badge-test/1\n b: 1\n", "yaml.syntax", 2, 3),
        ("format: badge-test/1\nb: \"\\uD800\"\n", "yaml.syntax", 2, 7),
    ])
    func `what these files never use is refused with its place`(
        _ text: String,
        _ code: String,
        _ line: Int,
        _ column: Int
    ) {
        let found = read(text)
        #expect(found.first?.codeName == code)
        #expect(found.first?.mark == YAMLMark(line: line, column: column))
        #expect(found.first?.hint != nil)
    }

    @Test func `an ampersand, an asterisk and an exclamation mark are text where no value begins`() throws {
        let text = """
            format: badge-test/1
            # &comment *remark
            name: R&D *and* more!
            version: "*quoted &too"
            entries:
              - |
                *emphasis* in a block
                &also !here
              - >-
                folded
                *text*
              - 'it''s &fine'
              - * alone

            """
        // The last entry begins with an asterisk and a space, which is no alias, and which YAML does not take either.
        #expect(read(text).map(\.codeName) == ["yaml.syntax"])
        let good = text.replacing("  - * alone\n", with: "")
        #expect(try sheet(good).entries == ["*emphasis* in a block\n&also !here", "folded *text*", "it's &fine"])
    }

    @Test func `aliases nested to work without bound are refused at once`() {
        var text = "format: badge-test/1\na0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            let alias = "*a\(level - 1)"
            text += "a\(level): &a\(level) [" + Array(repeating: alias, count: 9).joined(separator: ", ") + "]\n"
        }
        text += "? *a30\n: x\n"
        let clock = ContinuousClock()
        let start = clock.now
        #expect(read(text).first?.codeName == "yaml.alias")
        #expect(clock.now - start < .seconds(2))
    }

    @Test func `an alias is found even where text before it looks like an open quotation`() {
        let text = "format: badge-test/1\na: plain\n  ' goes on\nb: &x [1, 2]\nc: *x\n"
        #expect(read(text).map(\.codeName) == ["yaml.alias"])
        #expect(read(text.replacing("*x", with: "* x")).map(\.codeName) == ["yaml.syntax"])
        #expect(read("format: badge-test/1\nname: R&D and *E* as text\n").isEmpty)
    }

    @Test(arguments: [
        "  - k: |\n      text\n    other: &x 1\n", "  - - |\n      text\n    - &x 1\n", "  |\n    text\nother: &x 1\n",
    ])
    func `an anchor after a block text is found`(_ end: String) {
        #expect(read("format: badge-test/1\nb:\n" + end).first?.codeName == "yaml.alias")
    }

    @Test func `deep nesting is refused, 32 levels are read`() {
        func nested(_ depth: Int) -> String {
            "format: badge-test/1\nb: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
                + "\n"
        }
        #expect(read(nested(31)).isEmpty)
        #expect(read(nested(32)).map(\.codeName) == ["yaml.tooDeep"])
        #expect(read(nested(200_000)).map(\.codeName) == ["yaml.tooDeep"])
        #expect(read("format: badge-test/1\nb: " + String(repeating: "- ", count: 100_000)).count == 1)
    }

    @Test func `size, encoding and emptiness are told apart`() {
        func code(_ bytes: [UInt8]) -> [String] {
            faults { _ = try YAMLFile(name: "a.yaml", bytes: bytes) }.map(\.codeName)
        }
        #expect(code([UInt8](repeating: 0x20, count: YAMLLimits.bytes + 1)) == ["yaml.tooLarge"])
        #expect(code([]) == ["yaml.tooShort"])
        #expect(code(Array("# nothing but a remark\n".utf8)) == ["yaml.tooShort"])
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(code(mark + Array("format: badge-test/1\n".utf8)) == [])
        #expect(code(mark + mark + Array("format: badge-test/1\n".utf8)) == ["yaml.encoding"])
        #expect(code(Array("format: badge-test/1\nname: ".utf8) + [0xFF]) == ["yaml.encoding"])
        #expect(code(Array("format: badge-test/1\nname: \u{0}".utf8)) == ["yaml.syntax"])
    }

    @Test func `a file that Windows saved in another encoding is told how to save it`() throws {
        func fault(_ bytes: [UInt8]) throws -> ProgramError {
            try #require(faults { _ = try YAMLFile(name: "a.yaml", bytes: bytes) }.first)
        }
        let ansi = try fault(Array("format: badge-test/1\nname: Z".utf8) + [0xFC] + Array("rich\n".utf8))
        #expect(ansi.detail == "the file is not UTF-8 text" && ansi.hint?.contains("Notepad") ?? false)
        let wide = try fault(
            [0xFF, 0xFE] + Array("format: badge-test/1\n".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        )
        #expect(wide.detail.contains("UTF-16") && wide.hint?.contains("Notepad") ?? false)
        let bare = try fault(Array("format: badge-test/1\n".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
        #expect(bare.codeName == "yaml.encoding" && bare.detail.contains("UTF-16"))
        #expect(try sheet("\u{FEFF}format: badge-test/1\nname: x\n").name == "x")
    }

    @Test(arguments: [
        ("%PDF-1.7 and so on", "a PDF"), ("PK\u{3}\u{4} and so on", "a document of a word processor"),
        ("PK: a name and so on", nil), ("% PDF and so on", nil),
    ])
    func `a file that is no text is told as what it is`(text: String, kind: String?) throws {
        let fault = try #require(faults { _ = try sheet(text) }.first)
        #expect((fault.codeName == "yaml.encoding") == (kind != nil))
        if let kind { #expect(fault.detail.hasPrefix("the file is no text, but " + kind)) }
    }

    @Test(arguments: [
        ("badge-test/2", "a line format: badge-test/1 is expected here; this program reads no other version of it"),
        ("badge-tset/1", "a line format: badge-test/1 is expected here"),
        (
            "badge-issuer/1",
            "this is a file of another kind, and perhaps right as it is: give one that begins with format: badge-test/1"
        ),
        ("test", "a line format: badge-test/1 is expected here"),
    ])
    func `a file of another kind need not be changed`(format: String, hint: String) {
        #expect(faults { _ = try sheet("format: \(format)\nname: x\n") }.map(\.hint) == [hint])
    }

    @Test(arguments: [
        ("description: A plan: which comes first\n", "a colon with a space after it", 2),
        ("list: {id: people name: With whom}\n", "inside { }", 2),
        ("name: x\nThe rest of it\n", "a line without a colon", 3),
        ("name: \"x\" and more\n", "belongs neither to the key above", 2),
        ("list: {id: a, name: b]\n", "inside { }", 2),
        ("list: [a, b}\n", "inside [ ]", 2),
        ("name: @home\n", "no text can begin with this sign", 2),
        ("name: \"open\n", "never closed", 3),
        ("name: \"open\nlist: a\nother: \"x\"\n", "begins here and ends in line 4, where something else follows", 2),
        ("name: 'open\nother: 'x'\n", "begins here and ends in line 3, where something else follows", 2),
        ("name: - x\n", "a dash with a space", 2),
    ])
    func `the slips that people make most are told in plain words`(text: String, words: String, line: Int) throws {
        let found = read("format: badge-test/1\n" + text)
        #expect(found.map(\.codeName) == ["yaml.syntax"], "\(found)")
        let fault = try #require(found.first)
        #expect(fault.detail.contains(words), "\(fault.detail)")
        #expect(fault.mark?.line == line && fault.hint != nil, "\(String(describing: fault.mark))")
    }

    @Test func `a text that a comma cuts short is told, and one in quotation marks is read`() throws {
        func entries(_ text: String) throws -> [String] {
            try YAMLFile(name: "a.yaml", bytes: Array("format: badge-test/1\nlist: \(text)\n".utf8))
                .read(format: "badge-test/1") { map in
                    map.required("list").mapping { [$0.required("id").text, $0.required("name").text] }
                }
        }
        let found = faults { _ = try entries("{id: people, name: With whom, and why?}") }
        #expect(found.map(\.codeName) == ["yaml.unknownKey"])
        #expect(found.first?.hint?.contains("quotation marks") ?? false)
        #expect(try entries("{id: people, name: \"With whom, and why?\"}") == ["people", "With whom, and why?"])
        let other = faults { _ = try entries("{id: people, name: x, colour: red}") }
        #expect(other.first?.hint == "known here: id, name")
    }

    @Test func `keys are compared by their bytes`() {
        let found = faults { _ = try sheet("format: badge-test/1\nname: x\n\"\\u212Aey\": 1\n") }
        #expect(found.map(\.codeName) == ["yaml.unknownKey"])
    }

    @Test func `text from a file is escaped in messages`() {
        let found = faults { _ = try sheet("format: badge-test/1\nname: x\n\"a\\u001b[31m\\u202e\": 1\n") }
        #expect(found.first?.detail == "the key \"a\\u{1B}[31m\\u{202E}\" is not known here")
    }
}
