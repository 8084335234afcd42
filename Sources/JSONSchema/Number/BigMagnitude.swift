/// A whole number of any size, not negative: what exact division of decimals needs, and no more.
struct BigMagnitude {
    /// Words of 32 bits, the lowest first; the last is not zero.
    private var words: [UInt32]

    /// The number of decimal digits, 0 to 9, the highest first.
    init(_ digits: [UInt8]) {
        words = []
        for digit in digits {
            var carry = UInt64(digit)
            for index in words.indices {
                let value = UInt64(words[index]) * 10 + carry
                words[index] = UInt32(truncatingIfNeeded: value)
                carry = value >> 32
            }
            if carry > 0 { words.append(UInt32(carry)) }
        }
    }

    private init(words: [UInt32]) {
        self.words = words
        while self.words.last == 0 { self.words.removeLast() }
    }

    /// The quotient, where nothing remains.
    func dividedExactly(by divisor: UInt32) -> BigMagnitude? {
        var quotient = words
        var rest: UInt64 = 0
        for index in words.indices.reversed() {
            let value = rest << 32 | UInt64(words[index])
            quotient[index] = UInt32(value / UInt64(divisor))
            rest = value % UInt64(divisor)
        }
        return rest == 0 ? BigMagnitude(words: quotient) : nil
    }

    /// Whether nothing remains when it is divided by another one that is not zero: the bits are brought in one by one,
    /// the divisor taken off where it fits.
    func isMultiple(of divisor: BigMagnitude) -> Bool {
        if divisor.words.count == 1 { return dividedExactly(by: divisor.words[0]) != nil }
        var rest = [UInt32](repeating: 0, count: divisor.words.count + 1)
        for word in words.reversed() {
            for bit in (0..<32).reversed() {
                var carry = (word >> UInt32(bit)) & 1
                for index in rest.indices {
                    let next = rest[index] >> 31
                    rest[index] = rest[index] << 1 | carry
                    carry = next
                }
                if Self.isAtLeast(rest, divisor.words) { Self.subtract(divisor.words, from: &rest) }
            }
        }
        return rest.allSatisfy { $0 == 0 }
    }

    private static func isAtLeast(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        if left[right.count] != 0 { return true }
        for index in right.indices.reversed() where left[index] != right[index] { return left[index] > right[index] }
        return true
    }

    private static func subtract(_ right: [UInt32], from left: inout [UInt32]) {
        var borrow: Int64 = 0
        for index in left.indices {
            let value = Int64(left[index]) - (index < right.count ? Int64(right[index]) : 0) - borrow
            left[index] = UInt32(truncatingIfNeeded: value)
            borrow = value < 0 ? 1 : 0
        }
    }
}
