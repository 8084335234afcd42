extension JSON {
    /// The value without white space: members in their order, numbers as they were written, only the escapes that must
    /// be. What was read from bytes in this form gives the same bytes.
    public func compactBytes() -> [UInt8] {
        var output = JSONOutput(capacity: 256)
        writeCompact(to: &output)
        return output.bytes()
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
            let items = items.span
            for index in items.indices {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                items[index].writeCompact(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let object):
            if let place = object.place {
                return place.document.writeCompact(object: place.node, leaving: place.left, to: &output)
            }
            output.append(UInt8(ascii: "{"))
            let members = object.members.span
            for index in members.indices {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                output.append(string: members[index].name)
                output.append(UInt8(ascii: ":"))
                members[index].value.writeCompact(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }
}
