extension JSON {
    /// The value for people: two spaces per level, one member or item per line, members in their order, numbers as they
    /// were written, a line feed at the end.
    public func prettyBytes() -> [UInt8] {
        var output = JSONOutput(capacity: 256)
        writePretty(to: &output, level: 0)
        output.append(UInt8(ascii: "\n"))
        return output.bytes()
    }

    private func writePretty(to output: inout JSONOutput, level: Int) {
        switch self {
        case .null: output.append(plain: "null")
        case .bool(let value): output.append(plain: value ? "true" : "false")
        case .number(let value): output.append(plain: value.lexical)
        case .string(let value): output.append(string: value)
        case .array(let items):
            if items.isEmpty { return output.append(plain: "[]") }
            output.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                output.beginLine(level: level + 1, isFirst: index == 0)
                item.writePretty(to: &output, level: level + 1)
            }
            output.beginLine(level: level, isFirst: true)
            output.append(UInt8(ascii: "]"))
        case .object(let object):
            if object.isEmpty { return output.append(plain: "{}") }
            output.append(UInt8(ascii: "{"))
            for (index, member) in object.members.enumerated() {
                output.beginLine(level: level + 1, isFirst: index == 0)
                output.append(string: member.name)
                output.append(plain: ": ")
                member.value.writePretty(to: &output, level: level + 1)
            }
            output.beginLine(level: level, isFirst: true)
            output.append(UInt8(ascii: "}"))
        }
    }
}

extension JSONOutput {
    /// A comma unless this is the first line of its kind, a line feed, and the indentation.
    fileprivate mutating func beginLine(level: Int, isFirst: Bool) {
        if !isFirst { append(UInt8(ascii: ",")) }
        append(UInt8(ascii: "\n"))
        for _ in 0..<level * 2 { append(UInt8(ascii: " ")) }
    }
}
