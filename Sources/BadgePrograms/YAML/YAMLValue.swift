internal import StrictJSON

/// One value of a YAML file while the file is being understood. See ``YAMLFile`` for how faults are reported.
public struct YAMLValue {
    /// Absent where the file has no such value, which has then been reported: everything read from it is empty.
    let node: YAMLNode?
    let path: String
    let problems: YAMLProblems
    /// Where it is noted what is asked of the value, while the shape of a format is taken down; absent while a file is read.
    let shape: YAMLShape?
    private let place: YAMLMark

    init(node: YAMLNode, path: String, problems: YAMLProblems) {
        self.node = node
        self.path = path
        self.problems = problems
        shape = nil
        place = node.mark
    }

    init(missingAt mark: YAMLMark, path: String, problems: YAMLProblems) {
        node = nil
        self.path = path
        self.problems = problems
        shape = nil
        place = mark
    }

    /// A value of no file, that notes what is asked of it.
    init(noting shape: YAMLShape) {
        node = nil
        path = ""
        problems = YAMLProblems(file: "")
        self.shape = shape
        place = YAMLMark(line: 0, column: 0)
    }

    /// Where the value stands.
    public var mark: YAMLMark {
        place
    }

    /// Whether the file does not have this value, which has been reported.
    public var isMissing: Bool {
        node == nil
    }

    /// Whether the key stands there with nothing after it, or with one of YAML's words for nothing.
    public var isNull: Bool {
        if case .scalar(let text, isPlain: true, _) = node { ["", "~", "null"].contains(text) } else { false }
    }

    /// Reports a fault of this value.
    ///
    /// - Parameters:
    ///   - code: What kind of fault.
    ///   - detail: What was found and what was expected; the key's name is put before it.
    ///   - hint: How to mend it.
    public func fail(_ code: ProgramError.Code, _ detail: String, hint: String? = nil) {
        guard let node else { return }
        var hint = hint
        if case .scalar(let text, isPlain: true, _) = node, TypographicQuotes.isQuoted(text) { hint = Self.straight }
        problems.add(code, place, path.isEmpty ? detail : path + ": " + detail, hint)
    }

    private static let straight =
        "it stands in typographic quotation marks, which become part of it: write straight ones (\" or '), or none"

    /// Reports what stands here instead of what was expected.
    func failKind(expected: String) {
        guard let node else { return }
        fail(.wrongKind, "\(node.kind) stands here; \(expected) is expected", hint: kindHint(expected))
    }

    private func kindHint(_ expected: String) -> String? {
        switch (node, expected) {
        case (.scalar(let text, isPlain: _, _), "a list") where Self.isWord(text):
            "a list stands in square brackets: " + key + "[" + text.trimmingSpace
                + "]; or each entry on a line of its own with a dash and a space before it"
        case (.scalar, "a list"): "begin each entry of the list on a line of its own with a dash and a space"
        case (.scalar, "keys with values"): "write key: value, each on a line of its own and indented"
        case (.list, "a text"): "if the text begins with a dash or a square bracket, put it in quotation marks"
        case (.mapping, "a text"): "if the text holds a colon and a space, put it in quotation marks"
        default: nil
        }
    }

    /// The key with a colon, as the file has it; empty where an entry of a list has none.
    private var key: String {
        let name = path.split(separator: ".").last.map(String.init) ?? ""
        return name.isEmpty || name.utf8.last == UInt8(ascii: "]") ? "" : name + ": "
    }

    /// Whether a text is one word or more, divided by commas, that can stand in a list as it is.
    private static func isWord(_ text: String) -> Bool {
        let text = text.trimmingSpace
        return !text.isEmpty && text.utf8.count <= 60
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || " ,.-_".unicodeScalars.contains(scalar)
            }
            && text.unicodeScalars.first.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } == true
    }

    /// The text. Nothing, an empty text and a list or keys are faults.
    public var text: String {
        shape?.note(.text)
        switch node {
        case .scalar(let text, _, _):
            let trimmed = text.trimmingSpace
            if trimmed.isEmpty {
                fail(
                    .emptyValue,
                    "a text is expected, and nothing stands here",
                    hint: "write it after the colon, or remove the key if it may be left out"
                )
            }
            return trimmed
        case .none:
            return ""
        default:
            failKind(expected: "a text")
            return ""
        }
    }

    /// Notes how many entries of the list the reader asks for, for the schema of the format.
    func noteEntries(atLeast least: Int? = nil, atMost most: Int? = nil, areDistinct: Bool = false) {
        shape?.noteEntries(atLeast: least, atMost: most, areDistinct: areDistinct)
    }

    /// Notes that a cell of a table stands here, for the schema of the format.
    func noteCell() {
        shape?.note(.cell(atMost: UntrustedInput.tableCellBytes))
    }

    /// Notes what form a text has, for the schema of the format.
    func noteForm(_ pattern: String, atMost limit: Int) {
        shape?.note(.form(pattern, atMost: limit))
    }

    /// The entries of a list.
    public var list: [YAMLValue] {
        if let shape { return [YAMLValue(noting: shape.entry)] }
        guard case .list(let nodes, _) = node else {
            if node != nil { failKind(expected: "a list") }
            return []
        }
        return nodes.enumerated().map { index, node in
            YAMLValue(node: node, path: "\(path)[\(index + 1)]", problems: problems)
        }
    }

    /// The keys and values, read by a closure. Keys that it did not ask for are reported.
    public func mapping<Value>(_ body: (YAMLMapping) -> Value) -> Value {
        if let shape { return body(YAMLMapping(noting: shape)) }
        let map: YAMLMapping
        if case .mapping(let entries, let mark) = node {
            map = YAMLMapping(entries: entries, mark: mark, path: path, problems: problems, isSilent: false)
        } else {
            if node != nil { failKind(expected: "keys with values") }
            map = YAMLMapping(entries: [], mark: place, path: path, problems: problems, isSilent: true)
        }
        let value = body(map)
        map.finish()
        return value
    }
}

extension String {
    /// The text without white space (spaces, tabs, line ends) at both ends.
    var trimmingSpace: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
