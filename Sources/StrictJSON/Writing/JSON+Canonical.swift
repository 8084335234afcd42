extension JSON {
    /// The canonical form of RFC 8785 (JCS): no white space, members sorted by the UTF-16 code units of their names,
    /// numbers as ECMAScript writes them. Two values with the same meaning have the same bytes, so this form is signed.
    ///
    /// - Throws: ``JSONError`` with the place of a number that the form would not keep: a whole number beyond 2^53-1
    ///   (`json.unsafeInteger`) or one beyond the range of a double (`json.numberTooLarge`).
    public func canonicalBytes() throws(JSONError) -> [UInt8] {
        var output = JSONOutput(capacity: 1024)
        do throws(NumberFault) {
            try writeCanonical(to: &output)
        } catch {
            throw error.explained(in: self)
        }
        return output.bytes()
    }

    private func writeCanonical(to output: inout JSONOutput) throws(NumberFault) {
        switch self {
        case .null: output.append(plain: "null")
        case .bool(let value): output.append(plain: value ? "true" : "false")
        case .number(let value): try output.append(canonical: value)
        case .string(let value): output.append(string: value)
        case .array(let items):
            output.append(UInt8(ascii: "["))
            let items = items.span
            for index in items.indices {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                try items[index].writeCanonical(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let object):
            output.append(UInt8(ascii: "{"))
            let members = object.members.span
            if let order = CanonicalOrder.order(of: members) {
                for place in members.indices {
                    try writeCanonical(members[order[place]], isFirst: place == 0, to: &output)
                }
            } else {
                for index in members.indices {
                    try writeCanonical(members[index], isFirst: index == 0, to: &output)
                }
            }
            output.append(UInt8(ascii: "}"))
        }
    }
}

extension JSON {
    private func writeCanonical(
        _ member: borrowing JSONObject.Member,
        isFirst: Bool,
        to output: inout JSONOutput
    ) throws(NumberFault) {
        if !isFirst { output.append(UInt8(ascii: ",")) }
        output.append(string: member.name)
        output.append(UInt8(ascii: ":"))
        try member.value.writeCanonical(to: &output)
    }
}

extension JSONOutput {
    fileprivate mutating func append(canonical number: JSONNumber) throws(NumberFault) {
        if CanonicalNumber.isCanonicalAlready(number.lexical) {
            append(plain: number.lexical)
        } else {
            append(plain: try CanonicalNumber.text(of: number))
        }
    }
}
