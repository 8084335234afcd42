extension ByteBuffer {
    /// A term of a line: a slice of the texts of terms or of those of labels.
    struct Token {
        let slice: TermSlice
        let isLabel: Bool
    }

    /// Adds a line of N-Quads, with one check of the room for all of it. Both texts can be read ``slack`` bytes beyond
    /// their last ones.
    @inline(__always)
    mutating func appendLine(
        _ subject: Token,
        _ predicate: Token,
        _ object: Token,
        _ graph: Token?,
        terms: Span<UInt8>,
        labels: Span<UInt8>
    ) {
        var room = Int(subject.slice.count) + Int(predicate.slice.count) + Int(object.slice.count) + 5
        if let graph { room += Int(graph.slice.count) + 1 }
        reserve(room)
        var end = count
        var target = storage.mutableSpan
        put(subject, terms, labels, to: &target, at: &end)
        put(predicate, terms, labels, to: &target, at: &end)
        put(object, terms, labels, to: &target, at: &end)
        if let graph { put(graph, terms, labels, to: &target, at: &end) }
        target[end] = UInt8(ascii: ".")
        target[end + 1] = UInt8(ascii: "\n")
        count = end + 2
    }
}

/// Puts a term and the space behind it.
@inline(__always)
private func put(
    _ token: ByteBuffer.Token,
    _ terms: Span<UInt8>,
    _ labels: Span<UInt8>,
    to target: inout MutableSpan<UInt8>,
    at end: inout Int
) {
    let start = Int(token.slice.start)
    let count = Int(token.slice.count)
    var index = 0
    if token.isLabel {
        while index < count {
            target.store(labels.block(at: start + index), at: end + index)
            index += 16
        }
    } else {
        while index < count {
            target.store(terms.block(at: start + index), at: end + index)
            index += 16
        }
    }
    end += count
    target[end] = UInt8(ascii: " ")
    end += 1
}
