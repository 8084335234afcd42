extension Span where Element == UInt8 {
    /// Whether `count` bytes are the same at two places of two texts.
    @inline(__always)
    func isSame(at offset: Int, as other: Span<UInt8>, at otherOffset: Int, count: Int) -> Bool {
        var index = 0
        while count - index >= 8 {
            if word(at: offset + index) != other.word(at: otherOffset + index) { return false }
            index += 8
        }
        while index < count {
            if self[offset + index] != other[otherOffset + index] { return false }
            index += 1
        }
        return true
    }

    /// The order of two slices of this text: negative where the first comes first. A text comes before its continuations.
    @inline(__always)
    func order(_ first: TermSlice, _ second: TermSlice) -> Int {
        let shared = Int(min(first.count, second.count))
        let left = Int(first.start)
        let right = Int(second.start)
        var index = 0
        while shared - index >= 8 {
            let one = word(at: left + index)
            let other = word(at: right + index)
            if one != other { return one.byteSwapped < other.byteSwapped ? -1 : 1 }
            index += 8
        }
        while index < shared {
            let one = self[left + index]
            let other = self[right + index]
            if one != other { return one < other ? -1 : 1 }
            index += 1
        }
        return Int(first.count) - Int(second.count)
    }
}
