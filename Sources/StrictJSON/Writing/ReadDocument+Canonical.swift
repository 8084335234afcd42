extension ReadDocument {
    /// Writes the canonical form (RFC 8785) of a value straight from the bytes that were read.
    private func writeCanonical(_ index: Int, to output: inout JSONOutput) throws(NumberFault) {
        let node = nodes[index]
        switch node.kind {
        case .null: output.append(plain: "null")
        case .false: output.append(plain: "false")
        case .true: output.append(plain: "true")
        case .number: try output.append(canonical: JSONNumber(uncheckedLexical: text(of: node)))
        case .string: write(string: node, to: &output)
        case .array:
            output.append(UInt8(ascii: "["))
            var item = index + 1
            while item < node.next {
                if item > index + 1 { output.append(UInt8(ascii: ",")) }
                try writeCanonical(item, to: &output)
                item = nodes[item].next
            }
            output.append(UInt8(ascii: "]"))
        case .object: try writeCanonical(object: index, leaving: 0, to: &output)
        }
    }

    /// Writes the canonical form of an object, but for the member whose name is left out.
    func writeCanonical(object: Int, leaving left: Int, to output: inout JSONOutput) throws(NumberFault) {
        let names = NodeNames(document: self)
        var places = CanonicalOrder.Places()
        forEachMember(of: object, leaving: left) { places.append($0, of: names) }
        places.sort(by: names)
        output.append(UInt8(ascii: "{"))
        for place in 0..<places.count {
            let name = places[place]
            if place > 0 { output.append(UInt8(ascii: ",")) }
            write(string: nodes[name], to: &output)
            output.append(UInt8(ascii: ":"))
            try writeCanonical(name + 1, to: &output)
        }
        output.append(UInt8(ascii: "}"))
    }
}

/// The names of a document's members, by their nodes.
private struct NodeNames: CanonicalOrder.Names {
    let document: ReadDocument

    func start(of name: Int) -> CanonicalOrder.Start {
        CanonicalOrder.Start(of: document.bytes.span.extracting(document.nodes[name].content))
    }

    func precedes(_ left: Int, _ right: Int) -> Bool {
        let bytes = document.bytes.span
        return CanonicalOrder.precedes(
            bytes.extracting(document.nodes[left].content),
            bytes.extracting(document.nodes[right].content)
        )
    }
}
