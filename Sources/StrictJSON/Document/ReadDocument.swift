/// A JSON text that was read and found good: its bytes, and where in them each value and member name stands.
///
/// The node of a member's name stands before that of its value, and an array or an object before what it holds: the first
/// item or name is the next node, and ``ReadNode/next`` leads from one value to what stands behind it.
package struct ReadDocument: Sendable {
    /// The bytes that were read, and behind them the content of the strings that were written with escapes.
    package let bytes: [UInt8]
    /// How many of the bytes were read.
    private let readCount: Int
    /// Every value and member name, each before what it holds.
    package let nodes: [ReadNode]

    /// What the reader found in the bytes.
    init(bytes: [UInt8], unescaped: [UInt8], nodes: [ReadNode]) {
        self.bytes = unescaped.isEmpty ? bytes : bytes + unescaped
        readCount = bytes.count
        self.nodes = nodes
    }

    /// The value at a node, made anew.
    package func value(at index: Int) -> JSON {
        SharedDocument(self).value(at: index)
    }

    /// Calls the body with the node of each member's name; the node behind it is that of the member's value.
    ///
    /// - Parameter left: The name of a member that is left out; zero leaves out none.
    @inline(__always)
    func forEachMember<Failure: Error>(
        of object: Int,
        leaving left: Int,
        _ body: (Int) throws(Failure) -> Void
    ) throws(Failure) {
        let end = nodes[object].next
        var name = object + 1
        while name < end {
            if name != left { try body(name) }
            name = nodes[name + 1].next
        }
    }

    /// The node of the value of the member with these bytes as name.
    func member(_ name: borrowing String, of object: Int, leaving left: Int) -> Int? {
        let wanted = name.utf8Span.span
        let end = nodes[object].next
        var place = object + 1
        while place < end {
            let node = nodes[place]
            if node.length == wanted.count, place != left, holds(wanted, at: node.start) { return place + 1 }
            place = nodes[place + 1].next
        }
        return nil
    }

    private func holds(_ wanted: Span<UInt8>, at start: Int) -> Bool {
        for index in 0..<wanted.count where bytes[start + index] != wanted[index] { return false }
        return true
    }

    /// The text of a string, a number or a member name.
    func text(of node: ReadNode) -> String {
        // The reader has seen that these bytes are UTF-8
        let content = bytes.span.extracting(node.content)
        return String(copying: UTF8Span(unchecked: content, isKnownASCII: node.isASCII))
    }

    /// Whether a string or a name stands in the bytes that were read as it must be written, without any escape.
    func isWrittenPlainly(_ node: ReadNode) -> Bool {
        node.start < readCount
    }
}
