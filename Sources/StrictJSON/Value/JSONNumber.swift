/// A JSON number in the form in which it was written (RFC 8259 §6).
///
/// Only a string that matches the grammar of JSON can be one; its value as a double may be infinite (`1e400`), which
/// ``double`` reports as absent.
public struct JSONNumber: Sendable {
    /// The characters of the number.
    public let lexical: String

    /// A whole number.
    public init(_ value: Int) {
        lexical = String(value)
    }

    /// A double in the form in which ECMAScript writes it (`1`, `0.5`, `1e+21`), the shortest that gives the double back.
    /// Absent for infinities and NaN, which JSON does not have.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        lexical = CanonicalNumber.text(of: value)
    }

    /// A number from characters that the caller has checked against the grammar.
    package init(uncheckedLexical lexical: String) {
        self.lexical = lexical
    }

    /// The nearest double, absent where the number is too large for one.
    public var double: Double? {
        guard let value = Double(lexical), value.isFinite else { return nil }
        return value
    }

    /// The number as an integer, where it is written as one (no fraction, no exponent) and fits.
    public var int: Int? {
        Int(lexical)
    }
}

extension JSONNumber: Equatable {
    /// Numbers are equal when they are written alike.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.lexical.isSameBytes(as: right.lexical)
    }
}
