/// Numbers as ECMAScript's `Number::toString` writes them (RFC 8785 §3.2.2.3).
enum CanonicalNumber {
    /// The largest whole number that a double keeps apart from its neighbours: 2^53-1.
    static let greatestInteger = 9_007_199_254_740_991.0

    /// Whether a number is written canonically already: a whole number of at most 15 digits, other than `-0`.
    static func isCanonicalAlready(_ lexical: String) -> Bool {
        let bytes = lexical.utf8Span.span
        guard bytes.count <= 15 else { return false }
        let start = bytes[0] == UInt8(ascii: "-") ? 1 : 0
        for index in start..<bytes.count where bytes[index] &- UInt8(ascii: "0") >= 10 { return false }
        return start == 0 || bytes[1] != UInt8(ascii: "0")
    }

    /// The canonical text of a number.
    static func text(of number: JSONNumber) throws(NumberFault) -> String {
        guard let value = number.double else { throw .tooLarge }
        let isInteger = number.lexical.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 &- UInt8(ascii: "0") < 10 }
        // Beyond 10^21 ECMAScript writes an exponent, so that nobody takes the digits for exact ones
        if value.magnitude > greatestInteger, isInteger || value.magnitude < 1e21 { throw .unsafeInteger }
        return text(of: value)
    }

    /// The text of a finite double.
    static func text(of value: Double) -> String {
        if value == 0 { return "0" }
        let (digits, point) = shortestDigits(of: value.magnitude)
        var bytes: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
        let count = digits.count
        switch point {
        case 1...21 where count <= point:
            bytes += digits
            bytes += repeatElement(UInt8(ascii: "0"), count: point - count)
        case 1...21:
            bytes += digits[..<point]
            bytes.append(UInt8(ascii: "."))
            bytes += digits[point...]
        case -5...0:
            bytes += "0.".utf8
            bytes += repeatElement(UInt8(ascii: "0"), count: -point)
            bytes += digits
        default:
            bytes.append(digits[0])
            if count > 1 {
                bytes.append(UInt8(ascii: "."))
                bytes += digits[1...]
            }
            bytes += (point > 0 ? "e+" : "e").utf8
            bytes += String(point - 1).utf8
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The shortest decimal digits that give the double back, without zeros at either end, and the place of the decimal
    /// point counted from the first digit. Swift's description has these digits, laid out otherwise.
    private static func shortestDigits(of value: Double) -> (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        var isExponent = false
        var isNegative = false
        for byte in value.description.utf8 {
            switch byte {
            case UInt8(ascii: "."): point = digits.count
            case UInt8(ascii: "e"): isExponent = true
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = byte - UInt8(ascii: "0")
                if isExponent { exponent = exponent * 10 + Int(digit) } else { digits.append(byte) }
            default: break
            }
        }
        let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        let place = (point ?? digits.count) - zeros + (isNegative ? -exponent : exponent)
        digits.removeFirst(zeros)
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return (digits, place)
    }
}

/// A number that has no canonical form.
enum NumberFault: Error {
    case tooLarge
    case unsafeInteger

    /// The error in words, with the place of the first number that has this fault.
    func explained(in value: JSON) -> JSONError {
        var place: (pointer: JSONPointer, lexical: String)?
        value.forEachPointer { pointer, value in
            guard place == nil, let number = value.number else { return }
            do throws(NumberFault) {
                _ = try CanonicalNumber.text(of: number)
            } catch {
                if error == self { place = (pointer, number.lexical) }
            }
        }
        let number = DisplayText.escaped(place?.lexical ?? "", limit: 40)
        let at = place.map { "at " + DisplayText.quoted($0.pointer.description) } ?? ""
        return switch self {
        case .tooLarge:
            JSONError(.numberTooLarge, "found the number \(number) \(at), beyond the range of a double")
        case .unsafeInteger:
            JSONError(
                .unsafeInteger,
                "found the whole number \(number) \(at), beyond 9007199254740991, which signing would not keep exactly",
                hint: "whoever wrote the document should write it as a string"
            )
        }
    }
}
