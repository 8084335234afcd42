/// A decimal number compared digit by digit, so that nothing is rounded: an optional sign, then digits with at most one
/// point among them (an XML Schema `decimal`). No exponents.
struct ExactDecimal: Sendable, Equatable, Comparable {
    /// The most characters that a number may have.
    static let longest = 200

    private let isNegative: Bool
    private let whole: [UInt8]
    private let fraction: [UInt8]

    /// Reads a number, absent where the text is none or longer than ``longest``.
    init?(_ text: String) {
        var bytes = Array(text.utf8.prefix(ExactDecimal.longest + 1))[...]
        guard bytes.count <= ExactDecimal.longest else { return nil }
        let sign = bytes.first
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { bytes.removeFirst() }
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.contains(where: { !$0.isEmpty }) else { return nil }
        guard parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        let zero = UInt8(ascii: "0")
        whole = parts[0].drop { $0 == zero }.map { $0 }
        var digits = parts.count == 2 ? Array(parts[1]) : []
        while digits.last == zero { digits.removeLast() }
        fraction = digits
        isNegative = sign == UInt8(ascii: "-") && !(whole.isEmpty && digits.isEmpty)
    }

    static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        switch (left.isNegative, right.isNegative) {
        case (true, false): true
        case (false, true): false
        case (false, false): left.isSmaller(than: right)
        case (true, true): right.isSmaller(than: left)
        }
    }

    private func isSmaller(than other: ExactDecimal) -> Bool {
        if whole.count != other.whole.count { return whole.count < other.whole.count }
        if whole != other.whole { return whole.lexicographicallyPrecedes(other.whole) }
        return fraction.lexicographicallyPrecedes(other.fraction)
    }
}

extension ResultRules {
    /// Whether a value is compared as a number where no list of allowed values ranks it.
    public static func isNumber(_ value: String) -> Bool {
        ExactDecimal(value) != nil
    }
}
