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
            if let place = object.place {
                try place.document.writeCanonical(object: place.node, leaving: place.left, to: &output)
            } else {
                try JSON.writeCanonical(object.members, to: &output)
            }
        }
    }

    private static func writeCanonical(
        _ members: [JSONObject.Member],
        to output: inout JSONOutput
    ) throws(NumberFault) {
        let names = MemberNames(members: members)
        var places = CanonicalOrder.Places()
        for index in members.indices { places.append(index, of: names) }
        places.sort(by: names)
        output.append(UInt8(ascii: "{"))
        let members = members.span
        for place in 0..<places.count {
            let index = places[place]
            if place > 0 { output.append(UInt8(ascii: ",")) }
            output.append(string: members[index].name)
            output.append(UInt8(ascii: ":"))
            try members[index].value.writeCanonical(to: &output)
        }
        output.append(UInt8(ascii: "}"))
    }
}

/// The names of members that were put together, by their indices.
private struct MemberNames: CanonicalOrder.Names {
    let members: [JSONObject.Member]

    func start(of name: Int) -> CanonicalOrder.Start {
        CanonicalOrder.Start(of: members[name].name.utf8Span.span)
    }

    func precedes(_ left: Int, _ right: Int) -> Bool {
        CanonicalOrder.precedes(members[left].name.utf8Span.span, members[right].name.utf8Span.span)
    }
}

extension JSONOutput {
    /// A number as ECMAScript writes it.
    mutating func append(canonical number: JSONNumber) throws(NumberFault) {
        if CanonicalNumber.isCanonicalAlready(number.lexical) {
            append(plain: number.lexical)
        } else {
            append(plain: try CanonicalNumber.text(of: number))
        }
    }
}
