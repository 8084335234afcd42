/// Where the text of a term stands in the text of its dataset.
struct TermSlice: Sendable {
    /// Its first byte.
    let start: UInt32
    /// How many bytes it has.
    let count: UInt32

    /// The slice that is no text.
    static let empty = TermSlice(start: 0, count: 0)

    @inline(__always)
    init(start: UInt32, count: UInt32) {
        self.start = start
        self.count = count
    }

    /// A slice of a text that is at most ``limit`` bytes long.
    @inline(__always)
    init(_ start: Int, upTo end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        count = UInt32(truncatingIfNeeded: end - start)
    }

    /// The most bytes of a dataset's text.
    static let limit = Int(Int32.max)
}
