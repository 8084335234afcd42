internal import StrictJSON
internal import Yams

/// Turns the text of a file into ``YAMLNode``, by Yams. The only place that knows Yams.
enum YAMLParsing {
    /// The root of the only document of a text.
    ///
    /// - Parameters:
    ///   - file: The name of the file for messages.
    ///   - text: The text, at least 16 bytes long (a shorter string has no storage for the parser to keep), looked over
    ///     by ``YAMLGuard``.
    static func root(file: String, text: String) throws(ProgramErrors) -> YAMLNode {
        // The encoding is given because Yams otherwise asks the environment for it, and an empty resolver because the
        // formats, not the looks of a text, say what is a number.
        let parser: Parser
        let node: Node?
        do {
            parser = try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
            node = try parser.singleRoot()
        } catch let error as YamlError {
            throw ProgramErrors(explain(error, file: file))
        } catch {
            throw ProgramErrors(unreadable(file, at: nil, DisplayText.escaped("\(error)")))
        }
        guard let node else {
            throw ProgramErrors(ProgramError(.tooShort, file: file, mark: nil, detail: "the file holds no values"))
        }
        // Nodes refer to their anchors weakly: the parser owns them.
        return try withExtendedLifetime(parser) { () throws(ProgramErrors) in
            var converter = YAMLConverter(file: file)
            let root = converter.convert(node, depth: 1)
            if let first = converter.problems.first {
                throw ProgramErrors(first, Array(converter.problems.dropFirst()))
            }
            return root
        }
    }

    private static func explain(_ error: YamlError, file: String) -> ProgramError {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let doing = context.map { $0.text + ": " } ?? ""
            return unreadable(file, at: mark, DisplayText.escaped(doing + problem))
        case .reader(let problem, _, _, _):
            return unreadable(file, at: nil, DisplayText.escaped(problem))
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.prefix(10).map { DisplayText.quoted($0) }.joined(separator: ", ")
            return ProgramError(
                .duplicateKey,
                file: file,
                mark: YAMLMark(line: context.mark.line, column: context.mark.column),
                detail: "the key \(names) stands twice among the keys that begin here",
                hint: "keep one of them"
            )
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return unreadable(file, at: nil, DisplayText.escaped("\(error)"))
        }
    }

    private static func unreadable(_ file: String, at mark: Mark?, _ problem: String) -> ProgramError {
        ProgramError(
            .syntax,
            file: file,
            mark: mark.map { YAMLMark(line: $0.line, column: $0.column) },
            detail: "this is not YAML: " + problem,
            hint: "look at the indentation and at quotation marks here and in the line above"
        )
    }
}

/// Walks over the nodes of Yams, refusing what the formats do not use.
private struct YAMLConverter {
    let file: String
    var problems: [ProgramError] = []
    var count = 0

    mutating func convert(_ node: Node, depth: Int) -> YAMLNode {
        let mark = node.mark.map { YAMLMark(line: $0.line, column: $0.column) } ?? YAMLMark(line: 1, column: 1)
        let nothing = YAMLNode.scalar("", isPlain: true, mark)
        count += 1
        guard count <= YAMLLimits.nodes else {
            if count == YAMLLimits.nodes + 1 {
                report(.tooLarge, mark, "more than \(YAMLLimits.nodes) values in one file", "divide the file")
            }
            return nothing
        }
        guard depth <= YAMLLimits.depth else {
            report(.tooDeep, mark, "more than \(YAMLLimits.depth) lists and keys inside each other", "nest less deeply")
            return nothing
        }
        guard node.anchor == nil else {
            report(.alias, mark, "an anchor or alias; these files have none", "write the value out where it belongs")
            return nothing
        }
        switch node {
        case .alias:
            report(.alias, mark, "an anchor or alias; these files have none", "write the value out where it belongs")
            return nothing
        case .scalar(let scalar):
            return .scalar(scalar.string, isPlain: scalar.style == .plain, mark)
        case .sequence(let sequence):
            return .list(sequence.map { convert($0, depth: depth + 1) }, mark)
        case .mapping(let mapping):
            return .mapping(mapping.compactMap { entry(key: $0.key, value: $0.value, depth: depth) }, mark)
        }
    }

    private mutating func entry(key: Node, value: Node, depth: Int) -> YAMLNode.Entry? {
        guard case .scalar(let text, let isPlain, let mark) = convert(key, depth: depth + 1) else {
            let mark = key.mark.map { YAMLMark(line: $0.line, column: $0.column) } ?? YAMLMark(line: 1, column: 1)
            report(.complexKey, mark, "a list or keys as the name of a key", "a key is a plain word")
            return nil
        }
        if isPlain, text.isSameBytes(as: "<<") {
            report(.mergeKey, mark, "a merge key (<<); these files have none", "write the values out")
            return nil
        }
        return YAMLNode.Entry(key: text, keyMark: mark, value: convert(value, depth: depth + 1))
    }

    private mutating func report(_ code: ProgramError.Code, _ mark: YAMLMark, _ detail: String, _ hint: String) {
        guard problems.count < YAMLLimits.problems else { return }
        problems.append(ProgramError(code, file: file, mark: mark, detail: detail, hint: hint))
    }
}
