/// Where a value or a member name stands in a ``ReadDocument``. Sixteen bytes, for a document has many.
package struct ReadNode: Sendable {
    /// What a node is. The name of a member is a string.
    package enum Kind: UInt8, Sendable {
        case null, `false`, `true`, number, string, array, object
    }

    @usableFromInline package let first: UInt32
    @usableFromInline package let size: UInt32
    @usableFromInline package let behind: UInt32
    /// What it is.
    package let kind: Kind
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
    @inlinable package var start: Int { Int(first) }

    /// How many bytes the content has.
    @inlinable package var length: Int { Int(size) }

    /// The bytes of the content in the document.
    @inlinable package var content: Range<Int> { start..<start + length }

    /// How many items or members an array or an object has.
    @inlinable package var count: Int { Int(size) }

    /// The first node behind this one and all that it holds.
    @inlinable package var next: Int { Int(behind) }
}
