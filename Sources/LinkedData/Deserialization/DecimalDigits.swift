/// Doubles in decimal, exactly and then rounded.
enum DecimalDigits {
    /// The first significant digits of a finite positive double, correctly rounded from its exact value, ties to even, and
    /// the power of ten of the first digit.
    static func of(_ value: Double, count: Int) -> (digits: [Int], exponent: Int) {
        let (exact, point) = exactDigits(value)
        guard exact.count > count else {
            return (exact + Array(repeating: 0, count: count - exact.count), point - 1)
        }
        var digits = Array(exact[..<count])
        let rest = exact[count...]
        let first = rest.first ?? 0
        let isBeyondHalf = first > 5 || (first == 5 && rest.dropFirst().contains { $0 != 0 })
        let isHalf = first == 5 && !isBeyondHalf
        guard isBeyondHalf || (isHalf && digits[count - 1] % 2 == 1) else { return (digits, point - 1) }
        var index = count - 1
        while digits[index] == 9 {
            digits[index] = 0
            if index == 0 { return ([1] + digits.dropLast(), point) }
            index -= 1
        }
        digits[index] += 1
        return (digits, point - 1)
    }

    /// All digits of a finite positive double, without zeros in front, and how many of them stand before the point; less
    /// than zero where zeros follow the point.
    private static func exactDigits(_ value: Double) -> (digits: [Int], point: Int) {
        // value = significand * 2^power
        let significand = UInt64(value.significandBitPattern) | (value.isNormal ? 1 << 52 : 0)
        let power = (value.isNormal ? Int(value.exponentBitPattern) : 1) - 1075
        // Little-endian limbs of nine digits
        var limbs = [significand % billion, significand / billion % billion, significand / (billion * billion)]
        if power >= 0 {
            multiply(&limbs, by: 2, times: power, atOnce: 29)
            let digits = decimal(limbs)
            return (digits, digits.count)
        }
        // significand / 2^n = significand * 5^n / 10^n
        multiply(&limbs, by: 5, times: -power, atOnce: 12)
        let digits = decimal(limbs)
        return (digits, digits.count + power)
    }

    private static let billion: UInt64 = 1_000_000_000

    /// Multiplies by a power, so many factors at once as give a number of 30 bits at most.
    private static func multiply(_ limbs: inout [UInt64], by base: UInt64, times: Int, atOnce: Int) {
        let large = (0..<atOnce).reduce(UInt64(1)) { product, _ in product * base }
        for _ in 0..<(times / atOnce) { multiply(&limbs, by: large) }
        for _ in 0..<(times % atOnce) { multiply(&limbs, by: base) }
    }

    private static func multiply(_ limbs: inout [UInt64], by factor: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = limbs[index] * factor + carry
            limbs[index] = product % billion
            carry = product / billion
        }
        if carry > 0 { limbs.append(carry) }
    }

    private static func decimal(_ limbs: [UInt64]) -> [Int] {
        var digits: [Int] = []
        for limb in limbs {
            var rest = limb
            for _ in 0..<9 {
                digits.append(Int(rest % 10))
                rest /= 10
            }
        }
        while digits.count > 1, digits.last == 0 { digits.removeLast() }
        return digits.reversed()
    }
}
