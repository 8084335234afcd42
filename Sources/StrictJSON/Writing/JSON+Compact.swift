extension JSON {
    /// The value without white space: members in their order, numbers as they were written, only the escapes that must
    /// be. What was read from bytes in this form gives the same bytes.
    public func compactBytes() -> [UInt8] {
        var output = JSONOutput(capacity: 256)
        writeCompact(to: &output)
        return output.bytes
    }

    /// ``compactBytes()`` as text.
    public func compactText() -> String {
        String(decoding: compactBytes(), as: UTF8.self)
    }

    private func writeCompact(to output: inout JSONOutput) {
        switch self {
        case .null: output.append(plain: "null")
        case .bool(let value): output.append(plain: value ? "true" : "false")
        case .number(let value): output.append(plain: value.lexical)
        case .string(let value): output.append(string: value)
        case .array(let items):
            output.append(UInt8(ascii: "["))
            var isFirst = true
            for item in items {
                if !isFirst { output.append(UInt8(ascii: ",")) }
                isFirst = false
                item.writeCompact(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let object):
            output.append(UInt8(ascii: "{"))
            var isFirst = true
            for member in object.members {
                if !isFirst { output.append(UInt8(ascii: ",")) }
                isFirst = false
                output.append(string: member.name)
                output.append(UInt8(ascii: ":"))
                member.value.writeCompact(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }
}
