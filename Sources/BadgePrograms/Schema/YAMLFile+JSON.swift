public import StrictJSON

extension YAMLFile {
    /// The file as an editor sees it, which knows no format: what stands without quotation marks and looks like a number,
    /// `true`, `false` or nothing is that (the core schema of YAML 1.2, §10.3.2), and all else is text.
    public var json: JSON {
        YAMLFile.json(of: root)
    }

    private static func json(of node: YAMLNode) -> JSON {
        switch node {
        case .scalar(let text, let isPlain, _): isPlain ? plain(text) : .string(text)
        case .list(let nodes, _): .array(nodes.map(json))
        case .mapping(let entries, _):
            .object(JSONObject(entries.map { JSONObject.Member(name: $0.key, value: json(of: $0.value)) }))
        }
    }

    private static func plain(_ text: String) -> JSON {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .bool(true)
        case "false", "False", "FALSE": return .bool(false)
        default: break
        }
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        let isNumber =
            digits.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || ".eE+-".utf8.contains($0) }
        if isNumber, let whole = Int(text) { return .number(JSONNumber(whole)) }
        if isNumber, let number = Double(text).flatMap({ JSONNumber($0) }) { return .number(number) }
        return .string(text)
    }
}
