internal import StrictJSON

/// A decimal number with at most four places after the point, kept exactly: as a whole number of ten-thousandths.
public struct FixedNumber: Sendable, Hashable, Comparable {
    /// The number times 10,000.
    public let tenThousandths: Int

    /// The number that so many ten-thousandths are.
    init(tenThousandths: Int) {
        self.tenThousandths = tenThousandths
    }

    /// A whole number below a thousand million in size.
    init(whole: Int) {
        tenThousandths = whole * 10_000
    }

    /// Reads a number: perhaps a minus sign, one to nine digits, perhaps a point and one to four digits. Absent where
    /// the text is anything else.
    public init?(_ text: String) {
        var bytes = Array(text.utf8.prefix(16))[...]
        guard bytes.count <= 15 else { return nil }
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes.removeFirst() }
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...9).contains(parts[0].count),
            parts.count == 1 || (1...4).contains(parts[1].count),
            parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let places = parts.count == 2 ? Array(parts[1]) : []
        let digits = parts[0] + places + Array(repeating: 0x30, count: 4 - places.count)
        let size = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        tenThousandths = isNegative ? -size : size
    }

    /// The largest number that is not above this one and has at most two places.
    var roundedDown: FixedNumber {
        let rest = tenThousandths % 100
        return FixedNumber(tenThousandths: tenThousandths - (rest < 0 ? rest + 100 : rest))
    }

    /// The smallest number that is not below this one and has at most two places.
    var roundedUp: FixedNumber {
        let down = roundedDown
        return down == self ? down : FixedNumber(tenThousandths: down.tenThousandths + 100)
    }

    /// The number in digits, without zeros at the end: `93.5`.
    public var text: String {
        let size = tenThousandths.magnitude
        var places = String(size % 10_000 + 10_000).dropFirst()
        while places.last == "0" { places.removeLast() }
        return (tenThousandths < 0 ? "-" : "") + String(size / 10_000) + (places.isEmpty ? "" : "." + places)
    }

    /// The smaller one before the larger one.
    public static func < (left: Self, right: Self) -> Bool {
        left.tenThousandths < right.tenThousandths
    }
}

extension YAMLValue {
    /// A decimal number with at most two places after the point, as rules compare with.
    var fixedNumber: FixedNumber {
        let text = text
        shape?.note(.number)
        let number = FixedNumber(text)
        if !text.isEmpty, number == nil || number != number?.roundedDown {
            fail(
                .badValue,
                "\(DisplayText.quoted(text)) stands here; a number is expected",
                hint: "digits, with a point before at most two decimal places: 93.5"
            )
        }
        return number ?? FixedNumber(whole: 0)
    }
}
