/// Looks over the text of a YAML file before the parser sees it, for what this project's files never contain and what
/// could make a parser work without bound: anchors, aliases, tags, directives, further documents, tabs in indentation.
///
/// An `&`, `*` or `!` counts where a value could begin (after the indentation, after `- `, `? `, `: `, `, `, `[` or `{`),
/// outside quoted text, comments and block texts, when a character other than white space follows it.
struct YAMLGuard {
    private let file: String
    private let lines: [Substring.UTF8View.SubSequence]
    private(set) var problems: [ProgramError] = []
    /// The quotation mark of a quoted text that goes on over the end of a line.
    private var quote: UInt8?
    /// The indentation that a block text is deeper than, while one is open.
    private var blockIndent: Int?

    init(file: String, text: String) {
        self.file = file
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { $0[...] }
    }

    mutating func run() {
        for (index, line) in lines.enumerated() where problems.count < YAMLLimits.problems {
            scan(Array(line), number: index + 1)
        }
        if problems.isEmpty { refuseReferences() }
    }

    /// Refuses a file in which some `&name` and `*name` have the same name, wherever they stand: should the parser find
    /// a value where this type saw quoted text, there is still nothing that refers to anything.
    private mutating func refuseReferences() {
        var anchors: Set<ArraySlice<UInt8>> = []
        for line in lines {
            for (_, name) in marked(UInt8(ascii: "&"), in: line) { anchors.insert(name) }
        }
        guard !anchors.isEmpty else { return }
        for (index, line) in lines.enumerated() {
            for (position, name) in marked(UInt8(ascii: "*"), in: line) where anchors.contains(name) {
                let word = String(decoding: name, as: UTF8.self)
                let hint = "if both are meant as text, write one of them with a space after the mark"
                return report(
                    .alias,
                    index + 1,
                    position,
                    "*\(word), and elsewhere &\(word): an alias of an anchor",
                    hint
                )
            }
        }
    }

    /// The names of ASCII letters, digits, `-` and `_` that follow a mark, each with the mark's position in the line.
    private func marked(_ mark: UInt8, in line: Substring.UTF8View.SubSequence) -> [(Int, ArraySlice<UInt8>)] {
        guard line.contains(mark) else { return [] }
        let bytes = Array(line)
        return bytes.indices.filter { bytes[$0] == mark }.map { position in
            let name = bytes[(position + 1)...].prefix { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
                default: false
                }
            }
            return (position, name)
        }.filter { !$0.1.isEmpty }
    }

    private mutating func scan(_ line: [UInt8], number: Int) {
        let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
        let isBlank = line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
        if let open = blockIndent {
            if isBlank || indent > open { return }
            blockIndent = nil
        }
        guard !isBlank else { return }
        if quote == nil {
            if indent < line.count, line[indent] == UInt8(ascii: "\t") {
                return report(.tab, number, indent, "a tab in the indentation", "use spaces")
            }
            if indent == 0, isMarker(line, "---"), number > 1, hasContent(before: number) {
                return report(.severalDocuments, number, 0, "a second document begins (---)", "one file, one document")
            }
            if indent == 0, isMarker(line, "...") {
                return report(.severalDocuments, number, 0, "an end of document (...)", "leave the line out")
            }
            if line[0] == UInt8(ascii: "%") {
                return report(.tag, number, 0, "a YAML directive (%)", "leave the line out")
            }
        }
        scanTokens(line, from: indent, number: number)
    }

    /// Walks over one line outside of block texts.
    private mutating func scanTokens(_ line: [UInt8], from start: Int, number: Int) {
        var position = start
        var valueMayBegin = quote == nil
        var parentIndent = start
        while position < line.count {
            let byte = line[position]
            if let mark = quote {
                position = closing(mark, in: line, from: position)
                valueMayBegin = false
                continue
            }
            let next = position + 1 < line.count ? line[position + 1] : UInt8(ascii: " ")
            let nextIsSpace = next == UInt8(ascii: " ") || next == UInt8(ascii: "\r") || next == UInt8(ascii: "\t")
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
                break
            case UInt8(ascii: "#") where position == start || isSpace(line[position - 1]):
                return
            case UInt8(ascii: "-") where valueMayBegin && nextIsSpace,
                UInt8(ascii: "?") where valueMayBegin && nextIsSpace:
                parentIndent = position + 1
                while parentIndent < line.count, isSpace(line[parentIndent]) { parentIndent += 1 }
            case UInt8(ascii: ":") where nextIsSpace, UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"):
                valueMayBegin = true
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if valueMayBegin { quote = byte }
                valueMayBegin = false
            case UInt8(ascii: "|"), UInt8(ascii: ">"):
                if valueMayBegin, isBlockHeader(line[(position + 1)...]) {
                    blockIndent = blockParent(line, header: position, indent: start, entry: parentIndent)
                    return
                }
                valueMayBegin = false
            case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
                if valueMayBegin, !nextIsSpace { reportIndicator(byte, number, position) }
                valueMayBegin = false
            default:
                valueMayBegin = false
            }
            position += 1
        }
    }

    /// The indentation that the text of a block must exceed: that of the key or list entry that it belongs to.
    private func blockParent(_ line: [UInt8], header: Int, indent: Int, entry: Int) -> Int {
        // `- |` belongs to the list entry, `- key: |` to the key in it, `key: |` to the key.
        if entry == header {
            var dash = header - 1
            while dash > indent, isSpace(line[dash]) { dash -= 1 }
            return dash
        }
        return entry
    }

    private mutating func reportIndicator(_ byte: UInt8, _ line: Int, _ position: Int) {
        let hint = "if this is meant as text, put it in quotation marks"
        switch byte {
        case UInt8(ascii: "&"):
            report(.alias, line, position, "an anchor (&); anchors are not used in these files", hint)
        case UInt8(ascii: "*"):
            report(.alias, line, position, "an alias (*); aliases are not used in these files", hint)
        default: report(.tag, line, position, "a tag (!); tags are not used in these files", hint)
        }
    }

    /// The position after the closing quotation mark, or the end of the line where the text goes on.
    private mutating func closing(_ mark: UInt8, in line: [UInt8], from start: Int) -> Int {
        var position = start
        while position < line.count {
            if mark == UInt8(ascii: "\""), line[position] == UInt8(ascii: "\\") {
                position += 2
                continue
            }
            if line[position] == mark {
                if mark == UInt8(ascii: "'"), position + 1 < line.count, line[position + 1] == mark {
                    position += 2
                    continue
                }
                quote = nil
                return position + 1
            }
            position += 1
        }
        return line.count
    }

    private func isBlockHeader(_ rest: ArraySlice<UInt8>) -> Bool {
        var isComment = false
        for byte in rest {
            switch byte {
            case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: " "), UInt8(ascii: "\r"), UInt8(ascii: "\t"): break
            case UInt8(ascii: "#"): isComment = true
            default: if !isComment { return false }
            }
        }
        return true
    }

    private func hasContent(before number: Int) -> Bool {
        lines.prefix(number - 1).contains { line in
            guard let first = line.first(where: { !isSpace($0) }) else { return false }
            return first != UInt8(ascii: "#")
        }
    }

    private func isMarker(_ line: [UInt8], _ marker: StaticString) -> Bool {
        let bytes = Array("\(marker)".utf8)
        return line.starts(with: bytes) && (line.count == bytes.count || isSpace(line[bytes.count]))
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }

    private mutating func report(
        _ code: ProgramError.Code,
        _ line: Int,
        _ position: Int,
        _ detail: String,
        _ hint: String
    ) {
        let mark = YAMLMark(line: line, column: position + 1)
        problems.append(ProgramError(code, file: file, mark: mark, detail: detail, hint: hint))
    }
}
