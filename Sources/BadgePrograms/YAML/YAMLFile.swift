internal import StrictJSON

/// A YAML file of ours, read strictly and not yet understood.
///
/// ```swift
/// let file = try YAMLFile(name: "issuer.yaml", bytes: bytes)
/// let issuer = try file.read(format: "badge-issuer/1") { map in
///     Issuer(name: map.required("name").text, url: map.optional("url")?.text)
/// }
/// ```
///
/// While a file is read, faults are collected: ``read(format:_:)`` throws all of them at once, and whatever the closure
/// returned is thrown away. Accessors therefore never throw; where a value is at fault they give an empty one.
public struct YAMLFile: Sendable {
    /// The name of the file in messages.
    public let name: String
    let root: YAMLNode

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - name: How messages name the file.
    ///   - bytes: Its content.
    /// - Throws: ``ProgramErrors`` where it is larger than ``YAMLLimits/bytes``, not UTF-8 (a byte order mark before it
    ///   is passed over), not YAML, nested more deeply than ``YAMLLimits/depth``, or uses what these files never use:
    ///   anchors, aliases, merge keys, tags, directives, several documents, tabs in indentation, a key twice.
    public init(name: String, bytes: [UInt8]) throws(ProgramErrors) {
        func fail(_ code: ProgramError.Code, _ detail: String, _ hint: String) -> ProgramErrors {
            ProgramErrors(ProgramError(code, file: name, mark: nil, detail: detail, hint: hint))
        }
        if let kind = Self.notText(bytes) {
            throw fail(
                .encoding,
                "the file is no text, but " + kind,
                "give a file that a plain text editor wrote; from a word processor, save as plain text in UTF-8"
            )
        }
        guard bytes.count <= YAMLLimits.bytes else {
            throw fail(.tooLarge, "\(bytes.count) bytes; at most \(YAMLLimits.bytes) are read", "divide the file")
        }
        // Without a byte order mark, half of the first ASCII sign of UTF-16 is a zero byte.
        let isHalved = bytes.prefix(2).count { $0 == 0 } == 1
        let isUTF16 = isHalved || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        // Windows puts a byte order mark before UTF-8. One is passed over.
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
            throw fail(.encoding, "the file begins with two byte order marks", Self.savingAsUTF8)
        }
        guard !isUTF16, let text = String(validating: bytes, as: UTF8.self) else {
            throw fail(
                .encoding,
                isUTF16 ? "the file is UTF-16 text, and UTF-8 is expected" : "the file is not UTF-8 text",
                Self.savingAsUTF8
            )
        }
        guard bytes.count >= 16 else {
            throw fail(
                .tooShort,
                "the file is empty or nearly so",
                "its first line says what it is, such as format: badge-template/1 or format: badge-submission/1"
            )
        }
        var guardian = YAMLGuard(file: name, text: text)
        guardian.run()
        if let first = guardian.problems.first {
            throw ProgramErrors(first, Array(guardian.problems.dropFirst()))
        }
        self.name = name
        root = try YAMLParsing.root(file: name, bytes: bytes)
    }

    /// What a file is that is no text in any encoding, as far as its first bytes tell; absent where it may be one.
    private static func notText(_ bytes: [UInt8]) -> String? {
        let kinds: [([UInt8], String)] = [
            (Array("%PDF".utf8), "a PDF"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
            ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
            ([0x50, 0x4B, 0x03, 0x04], "a document of a word processor, a spreadsheet or another ZIP file"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an older document of a word processor or a spreadsheet"),
        ]
        return kinds.first { bytes.starts(with: $0.0) }?.1
    }

    private static let savingAsUTF8 =
        "save it as UTF-8: in Notepad, Save as and the encoding UTF-8; other editors have the same choice"

    /// The format that the file says it has, absent where it says none: to recognise a file before reading it.
    public var format: String? {
        text(of: "format")
    }

    /// The text under a key of the file, absent where there is none: to recognise a file before reading it.
    public func text(of key: String) -> String? {
        guard case .mapping(let entries, _) = root,
            let entry = entries.first(where: { $0.key.isSameBytes(as: key) }),
            case .scalar(let text, _, _) = entry.value
        else { return nil }
        return text
    }

    /// Understands the file.
    ///
    /// - Parameters:
    ///   - expected: The format that its `format` key must name.
    ///   - body: Reads the keys. Keys that it did not ask for are faults.
    /// - Throws: ``ProgramErrors`` with every fault found.
    public func read<Value>(format expected: String, _ body: (YAMLMapping) -> Value) throws(ProgramErrors) -> Value {
        let problems = YAMLProblems(file: name)
        guard case .mapping = root else {
            throw ProgramErrors(
                ProgramError(
                    .wrongKind,
                    file: name,
                    mark: root.mark,
                    detail: "the file holds \(root.kind), not keys with values",
                    hint: "it begins with the line format: \(expected)"
                )
            )
        }
        guard let format, format.isSameBytes(as: expected) else {
            throw ProgramErrors(
                ProgramError(
                    .wrongFormat,
                    file: name,
                    mark: root.mark,
                    detail: format.map { "the file says format: \(DisplayText.quoted($0))" }
                        ?? "the file does not say its format",
                    hint: Self.hint(format, expected)
                )
            )
        }
        let value = YAMLValue(node: root, path: "", problems: problems).mapping { map in
            _ = map.required("format")
            return body(map)
        }
        try problems.throwIfAny()
        return value
    }

    /// What to do where another format stands than is expected: the file may be another one of ours, or of another version.
    private static func hint(_ found: String?, _ expected: String) -> String {
        let line = "a line format: \(expected) is expected here"
        guard let found, !found.isSameBytes(as: expected) else { return line }
        func kind(_ format: String) -> Substring { format.prefix { $0 != "/" } }
        if kind(found).utf8.elementsEqual(kind(expected).utf8) {
            return line + "; this program reads no other version of it"
        }
        if NearName.nearest(to: found, among: [expected]) != nil { return line }
        guard found.utf8.starts(with: "badge-".utf8), found.utf8.contains(UInt8(ascii: "/")) else { return line }
        return
            "this is a file of another kind, and perhaps right as it is: give one that begins with format: \(expected)"
    }
}
