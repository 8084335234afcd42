/// Bytes of JSON that are being written, in memory of its own: every write first makes sure of the room that it needs.
struct JSONOutput: ~Copyable {
    private var memory: UnsafeMutableRawBufferPointer
    private var count = 0

    init(capacity: Int) {
        memory = .allocate(byteCount: max(64, capacity), alignment: 8)
    }

    deinit {
        memory.deallocate()
    }

    /// What was written.
    consuming func bytes() -> [UInt8] {
        [UInt8](memory[..<count])
    }

    /// Makes room for more bytes.
    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if memory.count - count < more { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: (count + more) * 2, alignment: 8)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
        memory.deallocate()
        memory = larger
    }

    /// Writes one byte for which there is room.
    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        memory[count] = byte
        count += 1
    }

    /// Writes bytes for which there is room.
    @inline(__always)
    private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(
            from: UnsafeRawBufferPointer(bytes)
        )
        count += bytes.count
    }

    /// A byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        put(byte)
    }

    /// Text that needs no escape.
    mutating func append(plain text: borrowing String) {
        append(plain: text.utf8Span.span)
    }

    /// Bytes that need no escape.
    @inline(__always)
    mutating func append(plain content: Span<UInt8>) {
        reserve(content.count)
        content.withUnsafeBufferPointer { put($0) }
    }

    /// A string with quotation marks and only the escapes that must be (RFC 8785 §3.2.2.2): the short forms, lower case
    /// hexadecimal digits for other controls, everything else as it is.
    mutating func append(string: borrowing String) {
        append(string: string.utf8Span.span)
    }

    /// The content of a string that needs no escape, between quotation marks.
    @inline(__always)
    mutating func append(quoted content: Span<UInt8>) {
        reserve(content.count + 2)
        put(UInt8(ascii: "\""))
        content.withUnsafeBufferPointer { put($0) }
        put(UInt8(ascii: "\""))
    }

    /// The same as ``append(string:)`` of the bytes of a string.
    mutating func append(string content: Span<UInt8>) {
        reserve(content.count + 2)
        put(UInt8(ascii: "\""))
        if StringRun(content, from: 0).end == content.count {
            content.withUnsafeBufferPointer { put($0) }
        } else {
            // No byte becomes more than six
            reserve(content.count * 6 + 1)
            for index in content.indices { putEscaped(content[index]) }
        }
        put(UInt8(ascii: "\""))
    }

    private mutating func putEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): putShort(byte)
        case 0x08: putShort(UInt8(ascii: "b"))
        case 0x09: putShort(UInt8(ascii: "t"))
        case 0x0A: putShort(UInt8(ascii: "n"))
        case 0x0C: putShort(UInt8(ascii: "f"))
        case 0x0D: putShort(UInt8(ascii: "r"))
        case 0..<0x20:
            putShort(UInt8(ascii: "u"))
            put(UInt8(ascii: "0"))
            put(UInt8(ascii: "0"))
            put(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
            let low = byte & 15
            put(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
        default: put(byte)
        }
    }

    private mutating func putShort(_ letter: UInt8) {
        put(UInt8(ascii: "\\"))
        put(letter)
    }
}
