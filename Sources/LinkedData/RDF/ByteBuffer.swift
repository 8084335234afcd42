/// Bytes that grow at the end, with room behind them so that they can be read and written in blocks.
struct ByteBuffer: Sendable {
    /// The bytes, and behind them zeros and leftovers that mean nothing.
    var storage: [UInt8]
    /// How many bytes there are.
    var count = 0

    /// Bytes that can always be read behind the last one.
    static let slack = 32

    /// An empty buffer.
    init(capacity: Int = 0) {
        storage = [UInt8](repeating: 0, count: capacity + ByteBuffer.slack)
    }

    /// Makes room for so many bytes more.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if storage.count - count < more + ByteBuffer.slack { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        let room = max(2 * storage.count, count + more + ByteBuffer.slack, 512)
        storage.append(contentsOf: repeatElement(0, count: room - storage.count))
    }

    /// Forgets everything from this byte on.
    mutating func truncate(to count: Int) {
        self.count = min(count, self.count)
    }

    /// Adds a byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        storage[count] = byte
        count += 1
    }

    /// Adds the bytes of a text.
    @inline(__always)
    mutating func append(_ text: Span<UInt8>) {
        append(text, from: 0, count: text.count)
    }

    /// Adds bytes of a text, in blocks of 16 as far as it has them.
    @inline(__always)
    mutating func append(_ text: Span<UInt8>, from start: Int, count added: Int) {
        reserve(added)
        let end = count
        var target = storage.mutableSpan
        var index = 0
        while added - index >= 16 {
            target.store(text.block(at: start + index), at: end + index)
            index += 16
        }
        while index < added {
            target[end + index] = text[start + index]
            index += 1
        }
        count = end + added
    }

    /// Adds bytes of a text that can be read ``slack`` bytes beyond the last one.
    @inline(__always)
    mutating func append(padded text: Span<UInt8>, from start: Int, count added: Int) {
        reserve(added)
        let end = count
        var target = storage.mutableSpan
        var index = 0
        while index < added {
            target.store(text.block(at: start + index), at: end + index)
            index += 16
        }
        count = end + added
    }

    /// Adds a slice of these bytes once more.
    mutating func append(slice: TermSlice) {
        let added = Int(slice.count)
        reserve(added)
        let end = count
        var index = 0
        while index < added {
            // Bytes behind the slice are copied too, into the slack
            let block = storage.span.block(at: Int(slice.start) + index)
            var target = storage.mutableSpan
            target.store(block, at: end + index)
            index += 16
        }
        count = end + added
    }
}
