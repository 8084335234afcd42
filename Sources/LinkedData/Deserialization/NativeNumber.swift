import StrictJSON

/// JSON numbers as literals of RDF (JSON-LD 1.1 API §8.2.2 steps 10 and 11, §8.6).
enum NativeNumber {
    /// The lexical form, and whether it is that of a double: a number with a fraction, one of 10^21 or more, or one whose
    /// datatype is `xsd:double`. Nothing for a number beyond the range of a double.
    static func lexical(_ number: JSONNumber, isTypedDouble: Bool) -> (text: String, isDouble: Bool)? {
        guard let value = number.double else { return nil }
        if isTypedDouble || value.magnitude >= 1e21 || value != value.rounded(.towardZero) {
            return (canonicalDouble(value), true)
        }
        return (integer(value), false)
    }

    /// Whether no other number that is near has the same literal: a whole number up to 2^53-1 in digits alone, or one of at
    /// most 15 significant digits. The 16 digits of a literal tell all of these apart.
    static func isKept(_ number: JSONNumber) -> Bool {
        guard let value = number.double else { return false }
        let text = number.lexical.utf8
        if text.allSatisfy({ $0 == UInt8(ascii: "-") || isDigit($0) }) {
            return value.magnitude <= 9_007_199_254_740_991
        }
        var digits = text.prefix { $0 | 0x20 != UInt8(ascii: "e") }.filter(isDigit)
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        let significant = digits.drop { $0 == UInt8(ascii: "0") }.count
        // One that is too small for a double would be zero
        return significant <= 15 && (value != 0 || significant == 0)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10
    }

    /// A whole number in decimal digits, exactly.
    private static func integer(_ value: Double) -> String {
        // Below 10^21: both parts around a billion fit into 64 bits, and both divisions are exact
        if value.magnitude < 9e18 { return String(Int64(value)) }
        var magnitude = value.magnitude
        let billion = 1e9
        let low = magnitude.truncatingRemainder(dividingBy: billion)
        magnitude = (magnitude - low) / billion
        let digits = String(Int64(low))
        let padded = String(repeating: "0", count: 9 - digits.utf8.count) + digits
        return (value < 0 ? "-" : "") + String(Int64(magnitude)) + padded
    }

    /// The canonical form of `xsd:double` with at most 16 significant digits, as `printf("%1.15E")` rounds them: one digit,
    /// a point, at least one digit, `E`, the exponent (JSON-LD 1.1 API §8.6).
    static func canonicalDouble(_ value: Double) -> String {
        if value == 0 { return value.sign == .minus ? "-0.0E0" : "0.0E0" }
        var (digits, exponent) = DecimalDigits.of(value.magnitude, count: 16)
        while digits.count > 1, digits.last == 0 { digits.removeLast() }
        var text = value < 0 ? "-" : ""
        text += String(digits[0]) + "."
        text += digits.count > 1 ? digits.dropFirst().map(String.init).joined() : "0"
        return text + "E" + String(exponent)
    }
}
