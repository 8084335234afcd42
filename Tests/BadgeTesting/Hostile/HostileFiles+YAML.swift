import Foundation

/// The files of a program, as no program should read them.
extension HostileFiles {
    /// The sound file of each reader, below the root of the repository.
    public static let soundYAML: [(reader: HostileFile.Reader, path: String)] = [
        (.trust, "examples/02-badges-in-every-format/trust.yaml"),
        (.issuer, "examples/01-nea-coaching-and-mentoring/issuer.yaml"),
        (.template, "templates/nea-coaching-and-mentoring.yaml"),
        (.submission, "examples/01-nea-coaching-and-mentoring/submission/submission.yaml"),
        (.assessment, "examples/01-nea-coaching-and-mentoring/submission/assessments/assessor-a.yaml"),
        (.record, "examples/09-teaching-matters-teacher-leader/submission/evidence/observation-1.yaml"),
    ]

    mutating func addYAML() throws {
        for (offset, (reader, path)) in Self.soundYAML.enumerated() {
            let start = files.count
            let text = String(decoding: try Data(contentsOf: Repository.root.appending(path: path)), as: UTF8.self)
            // A record may have 64 KiB, and is refused for its size beyond.
            addYAMLText(text, reader)
            addYAMLSize(text, reader, largest: reader == .record ? 60_000 : 1_000_000)
            // All files of ours are read by the same reader: one format tries everything, each of the others a quarter.
            if reader != .template { thin(from: start, keeping: 4, offset: offset) }
        }
    }

    private mutating func addYAMLText(_ text: String, _ reader: HostileFile.Reader) {
        let bytes = Array(text.utf8)
        let key = "zzz: "
        begin("\(reader.rawValue): the file is in another encoding", reader)
        add("two byte order marks", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + bytes, "yaml.encoding")
        add(
            "UTF-16, little end first",
            [0xFF, 0xFE] + Array(text.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
            "yaml.encoding"
        )
        add(
            "UTF-16, big end first",
            [0xFE, 0xFF] + Array(text.utf16).flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] },
            "yaml.encoding"
        )
        for sequence in [[0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE9]]
            as [[UInt8]]
        {
            add(
                "\(sequence)",
                bytes + Array(key.utf8) + sequence + [0x0A],
                reader == .record ? "record.unreadable" : "yaml.encoding"
            )
        }
        begin("\(reader.rawValue): the file uses what could bring in something else, or grow without end", reader)
        let laughs =
            "zz0: &zz0 [x, x]\n" + (1...9).map { "zz\($0): &zz\($0) [" + times(9, "*zz\($0 - 1), ") + "x]\n" }.joined()
        for (what, more, code) in [
            ("aliases of aliases", laughs, "yaml.alias"), ("an anchor", key + "&a x\n", "yaml.alias"),
            ("an alias", key + "*a\n", "yaml.alias"), ("an alias of itself", key + "&a [*a]\n", "yaml.alias"),
            ("a merge", key + "{<<: {a: 1}}\n", "yaml.mergeKey"), ("a tag", key + "!x y\n", "yaml.tag"),
            ("an object of Python", key + "!!python/object/apply:os.system [id]\n", "yaml.tag"),
            ("binary", key + "!!binary AAAA\n", "yaml.tag"), ("a tag in a list", key + "[!!str x]\n", "yaml.tag"),
            ("a directive", "%YAML 1.1\n", "yaml.tag"),
            ("another document", "---\nformat: x\n", "yaml.severalDocuments"),
            ("the end of a document", "...\nformat: x\n", "yaml.severalDocuments"), ("a tab", "\tzzz: 1\n", "yaml.tab"),
            ("a key that is a list", "? [a, b]\n: 1\n", "yaml.complexKey"),
            ("a key that is a mapping", "{a: b}: 1\n", "yaml.complexKey"),
        ] as [(String, String, String)] { add(what, text + more, code) }
        begin("\(reader.rawValue): the file is not YAML, or says a thing twice", reader)
        for (what, more, code) in [
            ("a list without end", key + "[1, 2\n", "yaml.syntax"),
            ("a mapping without end", key + "{a: 1\n", "yaml.syntax"),
            ("a quotation mark without end", key + "\"a\n", "yaml.syntax"),
            ("an apostrophe without end", key + "'a\n", "yaml.syntax"),
            ("an unknown escape", key + "\"\\q\"\n", "yaml.syntax"),
            ("an escape of half a pair", key + "\"\\uD800\"\n", "yaml.syntax"),
            ("a control character", key + "a\u{1B}[2Jb\n", "yaml.syntax"),
            ("a zero byte", key + "a\u{0}b\n", "yaml.syntax"),
            ("a reserved sign", key + "@a\n", "yaml.syntax"), ("a backtick", key + "`id`\n", "yaml.syntax"),
            ("two colons", key + "a: b: c\n", "yaml.syntax"),
            ("an indentation that fits nothing", key + "\n    a: 1\n  b: 2\n", "yaml.syntax"),
            ("a key twice", "format: x\n", "yaml.duplicateKey"),
            ("a key twice, quoted", "\"format\": x\n", "yaml.duplicateKey"),
            ("a key twice, by escapes", "\"\\x66ormat\": x\n", "yaml.duplicateKey"),
            ("DEL", key + "a\u{7F}b\n", "yaml.syntax"), ("a mark inside", key + "a\u{FEFF}b\n", "yaml.unknownKey"),
        ] as [(String, String, String)] { add(what, text + more, code) }
        begin("\(reader.rawValue): the file is something else than it has to be", reader)
        for (what, other, code) in [
            ("nothing", "", "yaml.tooShort"), ("spaces", times(500, " \n"), "yaml.tooShort"),
            ("a list", "- format: badge-trust/1\n- b\n", "yaml.wrongKind"),
            ("a text", "This is a letter and no YAML of ours.\n", "yaml.wrongKind"),
            ("no format", "zzz: 1\nyyy: 2\nxxx: 3\n", "yaml.wrongFormat"),
            ("another format", "format: badge-other/1\nzzz: 1\n", "yaml.wrongFormat"),
            ("a later format", HostileSample.replaced(text, "/1\n", "/2\n"), "yaml.wrongFormat"),
            ("a format that is a list", "format: [badge-trust/1]\nzzz: 1\n", "yaml.wrongFormat"),
            ("JSON", "{\"format\": \"x\", \"a\": [1, 2]}\n", "yaml.wrongFormat"),
            ("zero bytes", times(64, "\u{0}"), "yaml.syntax"),
            ("a PNG", "\u{89}PNG\r\n\u{1A}\n" + times(30, "x"), "yaml.syntax"),
        ] as [(String, String, String)] { add(what, other, code) }
        begin("\(reader.rawValue): a key that nobody asked for", reader)
        for name in [
            "formats", "nmae", "__proto__", "constructor", "caf\u{E9}", "\"\"", "\"\\x1b[2J\"", "\"\\u202Ename\"", "1",
            "true", "null", "\"a b\"", times(900, "k"),
        ] { add(String(name.prefix(20)), text + name + ": x\n", "yaml.unknownKey") }
    }

    private mutating func addYAMLSize(_ text: String, _ reader: HostileFile.Reader, largest: Int) {
        let key = "zzz: "
        begin("\(reader.rawValue): the file is a burden", reader)
        add("two mebibytes", text + times(1 << 21, "#"), "file.tooLarge", "yaml.tooLarge")
        for depth in [33, 1000, largest / 4] {
            add("\(depth) lists", text + key + times(depth, "[") + times(depth, "]") + "\n", "yaml.tooDeep")
            let mappings = min(depth, largest / 8)
            let nested = times(mappings, "{a: ") + "1" + times(mappings, "}")
            add("\(mappings) mappings", text + key + nested + "\n", "yaml.tooDeep")
        }
        add("lists without end", text + key + times(largest / 2, "["), "yaml.tooDeep")
        add("lists in lines", text + "zzz:\n" + (0..<40).map { times($0 * 2, " ") + "-\n" }.joined(), "yaml.tooDeep")
        add("dashes in a line", text + key.dropLast(1) + "\n  " + times(largest / 4, "- ") + "x\n", "yaml.tooDeep")
        add("values", text + key + "[" + times(largest / 8, "0, ") + "0]\n", "yaml.tooLarge", "yaml.unknownKey")
        add("keys", text + (0..<largest / 16).map { "k\($0): 1\n" }.joined(), "yaml.unknownKey", "yaml.tooLarge")
        add("a long text", text + key + times(largest / 4, "x y ") + "\n", "yaml.unknownKey")
        add("a long key", text + times(largest / 2, "k") + ": 1\n", "yaml.syntax", "yaml.unknownKey")
        add("blank lines", text + times(largest / 2, "\n") + "zzz: 1\n", "yaml.unknownKey")
        add("quotation marks", text + key + times(largest / 4, "''") + "\n", "yaml.unknownKey")
        add(
            "questions",
            text + key + "{" + times(largest / 4, "? ") + "}\n",
            "yaml.syntax"
        )
        add("ampersands", text + key + "\"" + times(largest / 8, "&a *b ") + "\"\n", "yaml.unknownKey")
    }
}
