/// Where a value or a member name stands in a ``ReadDocument``. Sixteen bytes, for a document has many.
struct ReadNode {
    /// What a node is. The name of a member is a string.
    enum Kind: UInt8 {
        case null, `false`, `true`, number, string, array, object
    }

    private let first: UInt32
    private let size: UInt32
    private let behind: UInt32
    /// What it is.
    let kind: Kind
    /// Whether a string or a number has only ASCII characters.
    let isASCII: Bool

    /// A node that holds no others, at an index, whose content are these bytes of the document.
    @inline(__always)
    init(_ kind: Kind, at index: Int, content: Range<Int>, isASCII: Bool = true) {
        first = UInt32(truncatingIfNeeded: content.lowerBound)
        size = UInt32(truncatingIfNeeded: content.count)
        behind = UInt32(truncatingIfNeeded: index + 1)
        self.kind = kind
        self.isASCII = isASCII
    }

    /// An array or an object of so many items or members, which ends before a node.
    @inline(__always)
    init(_ kind: Kind, count: Int, next: Int) {
        first = 0
        size = UInt32(truncatingIfNeeded: count)
        behind = UInt32(truncatingIfNeeded: next)
        self.kind = kind
        isASCII = true
    }

    /// The first byte of the content.
    @inline(__always)
    var start: Int { Int(first) }

    /// How many bytes the content has.
    @inline(__always)
    var length: Int { Int(size) }

    /// The bytes of the content in the document.
    @inline(__always)
    var content: Range<Int> { start..<start + length }

    /// How many items or members an array or an object has.
    @inline(__always)
    var count: Int { Int(size) }

    /// The first node behind this one and all that it holds.
    @inline(__always)
    var next: Int { Int(behind) }
}
