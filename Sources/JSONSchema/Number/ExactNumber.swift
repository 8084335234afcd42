import StrictJSON

/// A JSON number in exact decimal form: digits without zeros at either end, times a power of ten.
struct ExactNumber: Sendable, Equatable {
    /// Whether it is below zero.
    let isNegative: Bool
    /// Its digits, 0 to 9, the first and the last not zero; none for zero.
    let digits: [UInt8]
    /// The power of ten of the last digit.
    let exponent: Int

    private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
        self.isNegative = isNegative
        self.digits = digits
        self.exponent = exponent
    }

    /// The number of a text that the reader took.
    ///
    /// - Throws: ``JSONSchemaError/Code/limit`` for more digits than are compared, or an exponent beyond a billion.
    init(_ number: JSONNumber) throws(JSONSchemaError) {
        var digits: [UInt8] = []
        var exponent = 0
        var written = 0
        var isNegative = false
        var isFraction = false
        var isExponent = false
        var isExponentNegative = false
        for byte in number.lexical.utf8 {
            switch (byte, isExponent) {
            case (UInt8(ascii: "-"), false): isNegative = true
            case (UInt8(ascii: "-"), true): isExponentNegative = true
            case (UInt8(ascii: "."), _): isFraction = true
            case (UInt8(ascii: "e"), _), (UInt8(ascii: "E"), _): isExponent = true
            case (UInt8(ascii: "0")...UInt8(ascii: "9"), true):
                written = min(written * 10 + Int(byte - UInt8(ascii: "0")), Self.exponentLimit)
            case (UInt8(ascii: "0")...UInt8(ascii: "9"), false):
                if isFraction { exponent -= 1 }
                // Zeros in front do not count
                if digits.isEmpty, byte == UInt8(ascii: "0") { continue }
                digits.append(byte - UInt8(ascii: "0"))
                guard digits.count <= UntrustedInput.numberDigits else { throw Self.tooLong }
            default: break
            }
        }
        guard written < Self.exponentLimit || digits.isEmpty else { throw Self.tooLong }
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        let isZero = digits.isEmpty
        self.init(
            isNegative: isNegative && !isZero,
            digits: digits,
            exponent: isZero ? 0 : exponent + (isExponentNegative ? -written : written)
        )
    }

    /// Whether it is a whole number, however it is written.
    var isInteger: Bool { exponent >= 0 }

    /// Whether it is zero.
    var isZero: Bool { digits.isEmpty }

    /// The number as a count: whole and not negative; one beyond the range is the largest.
    var count: Int? {
        guard isInteger, !isNegative else { return nil }
        var value = 0
        for digit in digits {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow, product <= Int.max - 9 else { return .max }
            value = product + Int(digit)
        }
        for _ in 0..<min(exponent, 20) where value != 0 {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return .max }
            value = product
        }
        return exponent > 20 && value != 0 ? .max : value
    }

    /// Whether it is smaller than another one.
    static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        if left.isZero { return !right.isZero && !right.isNegative }
        if right.isZero || left.isNegative != right.isNegative { return left.isNegative }
        let isSmaller = left.isNearerToZero(than: right)
        return left.isNegative ? !isSmaller && left != right : isSmaller
    }

    private func isNearerToZero(than other: ExactNumber) -> Bool {
        let size = exponent + digits.count
        let otherSize = other.exponent + other.digits.count
        if size != otherSize { return size < otherSize }
        return digits.lexicographicallyPrecedes(other.digits)
    }

    /// Whether it is another number, which is not zero, times a whole number.
    func isMultiple(of divisor: ExactNumber) -> Bool {
        if isZero { return true }
        // Without zeros at its end, it holds no power of ten
        guard exponent >= divisor.exponent else { return false }
        var rest = BigMagnitude(divisor.digits)
        // Each power of ten above the divisor's takes one 2 and one 5 out of it
        let powers = exponent - divisor.exponent
        for prime in [2, 5] as [UInt32] {
            for _ in 0..<powers {
                guard let quotient = rest.dividedExactly(by: prime) else { break }
                rest = quotient
            }
        }
        return BigMagnitude(digits).isMultiple(of: rest)
    }

    private static let exponentLimit = 1_000_000_000
    private static let tooLong = JSONSchemaError(
        .limit,
        "a number has more than \(UntrustedInput.numberDigits) digits, or a power of ten beyond a billion"
    )
}
