extension ReadDocument {
    /// Writes a value without white space, straight from the bytes that were read.
    private func writeCompact(_ index: Int, to output: inout JSONOutput) {
        let node = nodes[index]
        switch node.kind {
        case .null: output.append(plain: "null")
        case .false: output.append(plain: "false")
        case .true: output.append(plain: "true")
        case .number: output.append(plain: bytes.span.extracting(node.content))
        case .string: write(string: node, to: &output)
        case .array:
            output.append(UInt8(ascii: "["))
            var item = index + 1
            while item < node.next {
                if item > index + 1 { output.append(UInt8(ascii: ",")) }
                writeCompact(item, to: &output)
                item = nodes[item].next
            }
            output.append(UInt8(ascii: "]"))
        case .object: writeCompact(object: index, leaving: 0, to: &output)
        }
    }

    /// Writes an object without white space, but for the member whose name is left out.
    func writeCompact(object: Int, leaving left: Int, to output: inout JSONOutput) {
        var isFirst = true
        output.append(UInt8(ascii: "{"))
        forEachMember(of: object, leaving: left) { name in
            if !isFirst { output.append(UInt8(ascii: ",")) }
            isFirst = false
            write(string: nodes[name], to: &output)
            output.append(UInt8(ascii: ":"))
            writeCompact(name + 1, to: &output)
        }
        output.append(UInt8(ascii: "}"))
    }

    /// Writes a string or a member name.
    @inline(__always)
    func write(string node: ReadNode, to output: inout JSONOutput) {
        let content = bytes.span.extracting(node.content)
        if isWrittenPlainly(node) {
            output.append(quoted: content)
        } else {
            output.append(string: content)
        }
    }
}
