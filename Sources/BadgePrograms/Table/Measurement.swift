/// A number computed from rows, exactly and then rounded down to two decimal places.
struct Measurement {
    /// The number, absent where no row has what it is computed from.
    let value: FixedNumber?

    init(_ rows: [TableRow], _ rule: MeasureRule) {
        let numbers = rows.compactMap { $0.number(rule.column)?.tenThousandths }
        guard let smallest = numbers.min(), let largest = numbers.max() else {
            value = nil
            return
        }
        let exact: FixedNumber? =
            switch rule.computation {
            case .sum: Measurement.sum(numbers).map { FixedNumber(tenThousandths: $0) }
            case .mean:
                Measurement.sum(numbers).map { FixedNumber(tenThousandths: Measurement.floor($0, numbers.count)) }
            case .smallest: FixedNumber(tenThousandths: smallest)
            case .largest: FixedNumber(tenThousandths: largest)
            case .share: Measurement.share(numbers, rows.compactMap { $0.number(rule.outOf ?? "")?.tenThousandths })
            }
        value = exact?.roundedDown
    }

    /// The sum, absent where it is too large to be kept.
    static func sum(_ numbers: [Int]) -> Int? {
        var total = 0
        for number in numbers {
            let (next, isTooLarge) = total.addingReportingOverflow(number)
            if isTooLarge { return nil }
            total = next
        }
        return total
    }

    /// One sum in percent of the other, absent where the other is not above 0.
    private static func share(_ parts: [Int], _ wholes: [Int]) -> FixedNumber? {
        guard let part = sum(parts), let whole = sum(wholes), whole > 0 else { return nil }
        // Percent in ten-thousandths: part / whole times 100 times 10,000.
        let product = part.multipliedFullWidth(by: 1_000_000)
        guard part >= 0, product.high < Int(whole.magnitude) else { return nil }
        let quotient = whole.magnitude.dividingFullWidth((UInt(product.high), product.low)).quotient
        return Int(exactly: quotient).map { FixedNumber(tenThousandths: $0) }
    }

    /// The quotient, rounded down also below zero.
    static func floor(_ number: Int, _ divisor: Int) -> Int {
        number / divisor - (number % divisor < 0 ? 1 : 0)
    }
}
