/// A number computed from rows, exactly and then rounded to two decimal places: down, or up where it is held against an upper
/// bound only or is above it, so that no rounding makes it keep a bound.
struct Measurement {
    /// The number, absent where no row has what it is computed from.
    let value: FixedNumber?

    init(_ rows: [TableRow], _ rule: MeasureRule) {
        let numbers = rows.compactMap { $0.number(rule.column)?.tenThousandths }
        guard let smallest = numbers.min(), let largest = numbers.max() else {
            value = nil
            return
        }
        let exact: Between? =
            switch rule.computation {
            case .sum: Measurement.sum(numbers).map { Between($0, isWhole: true) }
            case .mean:
                Measurement.sum(numbers).map { sum in
                    Between(Measurement.floor(sum, numbers.count), isWhole: sum % numbers.count == 0)
                }
            case .smallest: Between(smallest, isWhole: true)
            case .largest: Between(largest, isWhole: true)
            case .share: Measurement.share(numbers, rows.compactMap { $0.number(rule.outOf ?? "")?.tenThousandths })
            }
        guard let exact, let most = rule.atMost else {
            value = exact?.down.roundedDown
            return
        }
        let up = exact.up.roundedUp
        value = rule.atLeast == nil || most < up ? up : exact.down.roundedDown
    }

    /// An exact number between two ten-thousandths.
    private struct Between {
        /// The ten-thousandth that is not above it.
        let down: FixedNumber
        /// The ten-thousandth that is not below it.
        let up: FixedNumber

        init(_ tenThousandths: Int, isWhole: Bool) {
            down = FixedNumber(tenThousandths: tenThousandths)
            up = isWhole ? down : FixedNumber(tenThousandths: tenThousandths + 1)
        }
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
    private static func share(_ parts: [Int], _ wholes: [Int]) -> Between? {
        guard let part = sum(parts), let whole = sum(wholes), whole > 0 else { return nil }
        // Percent in ten-thousandths: part / whole times 100 times 10,000.
        let product = part.multipliedFullWidth(by: 1_000_000)
        guard part >= 0, product.high < Int(whole.magnitude) else { return nil }
        let (quotient, rest) = whole.magnitude.dividingFullWidth((UInt(product.high), product.low))
        guard quotient < UInt(Int.max / 2) else { return nil }
        return Between(Int(quotient), isWhole: rest == 0)
    }

    /// The quotient, rounded down also below zero.
    static func floor(_ number: Int, _ divisor: Int) -> Int {
        number / divisor - (number % divisor < 0 ? 1 : 0)
    }
}
