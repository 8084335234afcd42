internal import StrictJSON

/// Turns the text of a file into ``YAMLNode``, refusing what the formats do not use. Nothing is built of what is refused,
/// and reading ends where a file is too large or too deep.
struct YAMLParsing {
    /// A list or keys that are not yet at their end.
    private struct Open {
        let mark: YAMLMark
        let isMapping: Bool
        var items: [YAMLNode] = []
        var entries: [YAMLNode.Entry] = []
        /// The key that waits for its value; absent where the next value is a key.
        var key: (text: String, mark: YAMLMark)?
        /// Whether the key that waits was refused, so that its value is left out.
        var skipsValue = false
        /// The names of the keys, with the lines where they stand.
        var lines: [[UInt8]: Int] = [:]

        /// Whether the next value names a key.
        var wantsKey: Bool { isMapping && key == nil && !skipsValue }
    }

    private let file: String
    private var open: [Open] = []
    private var root: YAMLNode?
    private var problems: [ProgramError] = []
    private var count = 0

    private init(file: String) {
        self.file = file
    }

    /// The root of the only document of a text.
    ///
    /// - Parameters:
    ///   - file: The name of the file for messages.
    ///   - bytes: The text in UTF-8, looked over by ``YAMLGuard``.
    static func root(file: String, bytes: [UInt8]) throws(ProgramErrors) -> YAMLNode {
        var parsing = YAMLParsing(file: file)
        return try YAMLReader.reading(bytes, file: file) { reader throws(ProgramErrors) in
            try parsing.read(&reader)
        }
    }

    private mutating func read(_ reader: inout YAMLReader) throws(ProgramErrors) -> YAMLNode {
        var documents = 0
        reading: while true {
            let step = try reader.next()
            if step.hasTag { report(.tag, step.mark, "a tag (!); tags are not used in these files", Self.quoting) }
            if step.hasAnchor { refuseReference(step.mark) }
            switch step.event {
            case .scalar(let text, let isPlain):
                try admit(step.mark)
                finish(.scalar(text, isPlain: isPlain, step.mark))
            case .alias:
                refuseReference(step.mark)
                try admit(step.mark)
                finish(.scalar("", isPlain: true, step.mark))
            case .listStart, .mappingStart:
                try admit(step.mark)
                open.append(Open(mark: step.mark, isMapping: step.event.isMapping))
            case .listEnd, .mappingEnd:
                guard let ended = open.popLast() else { break }
                finish(ended.isMapping ? .mapping(ended.entries, ended.mark) : .list(ended.items, ended.mark))
            case .documentStart:
                documents += 1
                guard documents == 1 else {
                    report(.severalDocuments, step.mark, "a second document begins", "one file, one document")
                    break reading
                }
            case .streamEnd:
                break reading
            case .other:
                break
            }
        }
        if let first = problems.first { throw ProgramErrors(first, Array(problems.dropFirst())) }
        guard let root else {
            throw ProgramErrors(ProgramError(.tooShort, file: file, mark: nil, detail: "the file holds no values"))
        }
        return root
    }

    /// Counts a value, and ends the reading of a file that is beyond the limits.
    private mutating func admit(_ mark: YAMLMark) throws(ProgramErrors) {
        count += 1
        if count > YAMLLimits.nodes {
            report(.tooLarge, mark, "more than \(YAMLLimits.nodes) values in one file", "divide the file")
        } else if open.count >= YAMLLimits.depth {
            let detail = "more than \(YAMLLimits.depth) lists and keys inside each other"
            report(.tooDeep, mark, detail, "nest less deeply")
        } else {
            return
        }
        if let first = problems.first { throw ProgramErrors(first, Array(problems.dropFirst())) }
    }

    /// Puts a whole value where it belongs.
    private mutating func finish(_ node: YAMLNode) {
        guard var parent = open.popLast() else {
            root = node
            return
        }
        if !parent.isMapping {
            parent.items.append(node)
        } else if parent.wantsKey {
            name(node, in: &parent)
        } else {
            if let key = parent.key {
                parent.entries.append(YAMLNode.Entry(key: key.text, keyMark: key.mark, value: node))
            }
            parent.key = nil
            parent.skipsValue = false
        }
        open.append(parent)
    }

    private mutating func name(_ node: YAMLNode, in parent: inout Open) {
        parent.skipsValue = true
        guard case .scalar(let text, let isPlain, let mark) = node else {
            return report(
                .complexKey,
                node.mark,
                "a list or keys as the name of a key",
                "a key is a plain word"
            )
        }
        if isPlain, text.isSameBytes(as: "<<") {
            return report(.mergeKey, mark, "a merge key (<<); these files have none", "write the values out")
        }
        if let line = parent.lines.updateValue(mark.line, forKey: Array(text.utf8)) {
            let detail = "the key \(DisplayText.quoted(text)) stands twice here, first in line \(line)"
            return report(.duplicateKey, mark, detail, "keep one of them")
        }
        parent.skipsValue = false
        parent.key = (text, mark)
    }

    private mutating func refuseReference(_ mark: YAMLMark) {
        report(.alias, mark, "an anchor or alias; these files have none", "write the value out where it belongs")
    }

    private mutating func report(_ code: ProgramError.Code, _ mark: YAMLMark, _ detail: String, _ hint: String) {
        guard problems.count < YAMLLimits.problems else { return }
        problems.append(ProgramError(code, file: file, mark: mark, detail: detail, hint: hint))
    }

    private static let quoting = "if this is meant as text, put it in quotation marks"
}

extension YAMLEvent {
    /// Whether keys with values begin.
    fileprivate var isMapping: Bool {
        if case .mappingStart = self { true } else { false }
    }
}
