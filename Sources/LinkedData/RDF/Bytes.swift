// The only file of the target that marks code `unsafe`: loads and stores of several bytes at once. Each is bounds-checked
// by the span, and any bits are a valid value of the types that are loaded.

extension Span where Element == UInt8 {
    /// The eight bytes from an offset, the first one lowest.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }

    /// The four bytes from an offset, the first one lowest.
    @inline(__always)
    func halfWord(at offset: Int) -> UInt64 {
        UInt64(unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian)
    }

    /// The 16 bytes from an offset.
    @inline(__always)
    func block(at offset: Int) -> SIMD16<UInt8> {
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    }
}

extension MutableSpan where Element == UInt8 {
    /// Puts 16 bytes to an offset.
    @inline(__always)
    mutating func store(_ block: SIMD16<UInt8>, at offset: Int) {
        var raw = unsafe mutableBytes
        raw.storeBytes(of: block, toByteOffset: offset, as: SIMD16<UInt8>.self)
    }
}
