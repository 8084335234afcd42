/// Letters of any alphabet in the letters, digits and hyphens of host names (RFC 3492), without the prefix `xn--`.
package enum Punycode {
    /// The most characters of a label (RFC 1035 §2.3.4); it bounds the work, which grows with their square.
    package static let maxLength = 63

    private static let base = 36
    private static let lowestThreshold = 1
    private static let highestThreshold = 26
    private static let firstBias = 72
    private static let firstCode = 0x80

    /// The letters as Punycode; absent where there are more than ``maxLength``, or the result is longer than that.
    package static func encoded(_ scalars: [Unicode.Scalar]) -> String? {
        guard scalars.count <= maxLength else { return nil }
        var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
        let basic = output.count
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        var (code, delta, bias, handled) = (firstCode, 0, firstBias, basic)
        while handled < scalars.count {
            // At most 63 letters below 0x110000: no product here comes near the limits of Int
            guard let next = scalars.map({ Int($0.value) }).filter({ $0 >= code }).min() else { return nil }
            delta += (next - code) * (handled + 1)
            code = next
            for scalar in scalars {
                let value = Int(scalar.value)
                if value < code { delta += 1 }
                if value != code { continue }
                append(delta, bias: bias, to: &output)
                bias = adapted(delta, count: handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
            if output.count > maxLength { return nil }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The letters that Punycode stands for; absent where it is longer than ``maxLength``, or stands for none.
    package static func decoded(_ text: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
        guard text.count <= maxLength, text.allSatisfy({ $0 < 0x80 }) else { return nil }
        let hyphen = text.lastIndex(of: UInt8(ascii: "-")).flatMap { $0 > text.startIndex ? $0 : nil }
        var output = (hyphen.map { Array(text[..<$0]) } ?? []).map { Unicode.Scalar($0) }
        var rest = hyphen.map { text[($0 + 1)...] } ?? text
        var (code, index, bias) = (firstCode, 0, firstBias)
        while !rest.isEmpty {
            let before = index
            guard let after = number(&rest, from: index, bias: bias) else { return nil }
            index = after
            let count = output.count + 1
            bias = adapted(index - before, count: count, isFirst: before == 0)
            code += index / count
            index %= count
            guard code <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
            output.insert(scalar, at: index)
            index += 1
        }
        return output
    }

    /// A number of variable length, added to where the letters stand so far.
    private static func number(_ rest: inout ArraySlice<UInt8>, from start: Int, bias: Int) -> Int? {
        var (index, weight, place) = (start, 1, base)
        while let byte = rest.popFirst() {
            guard let digit = value(of: byte) else { return nil }
            index += digit * weight
            // No label of 63 characters has a letter further away
            guard index <= 0x110000 * (maxLength + 1) else { return nil }
            let threshold = threshold(place, bias)
            if digit < threshold { return index }
            weight *= base - threshold
            guard weight <= 0x110000 * (maxLength + 1) else { return nil }
            place += base
        }
        return nil
    }

    private static func append(_ delta: Int, bias: Int, to output: inout [UInt8]) {
        var (rest, place) = (delta, base)
        while true {
            let threshold = threshold(place, bias)
            if rest < threshold { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            place += base
        }
        output.append(digit(rest))
    }

    private static func threshold(_ place: Int, _ bias: Int) -> Int {
        min(max(place - bias, lowestThreshold), highestThreshold)
    }

    /// The bias after a letter (RFC 3492 §6.1).
    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        let (skew, damp) = (38, 700)
        var delta = isFirst ? delta / damp : delta / 2
        delta += delta / count
        var place = 0
        while delta > (base - lowestThreshold) * highestThreshold / 2 {
            delta /= base - lowestThreshold
            place += base
        }
        return place + (base - lowestThreshold + 1) * delta / (delta + skew)
    }

    private static func digit(_ value: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 26 ? 0x61 + value : 0x30 + value - 26)
    }

    private static func value(of byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 0x61
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 0x41
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30 + 26
        default: nil
        }
    }
}
