import BadgeTesting
import StrictJSON

/// Random JSON values. Their numbers have a canonical form.
struct RandomJSON {
    var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// Scalars at which readers and writers go wrong, beside ordinary letters.
    private static let scalars: [Unicode.Scalar] = [
        "a", "b", "Z", "0", " ", "\"", "\\", "/", "\u{0}", "\u{8}", "\t", "\n", "\u{1F}", "\u{7F}",
        "\u{80}", "\u{E9}",
        "e", "\u{301}", "\u{7FF}", "\u{800}", "\u{2028}", "\u{D7FF}", "\u{E000}", "\u{FEFF}",
        "\u{FFFD}", "\u{FFFF}",
        "\u{10000}", "\u{1F600}", "\u{10FFFF}",
    ]

    private static let lexicals = [
        "-0", "0.0", "1E+2", "10e-1", "0.10", "-5E-324", "1e-999", "9007199254740991",
    ]

    mutating func value(depth: Int) -> JSON {
        switch Int.random(in: 0...(depth > 0 ? 8 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2: return number()
        case 3...5: return .string(string())
        case 6:
            return .array(
                (0..<Int.random(in: 0...5, using: &generator)).map { _ in value(depth: depth - 1) }
            )
        default:
            var object = JSONObject()
            let count = Int.random(in: 0...(depth > 3 ? 24 : 6), using: &generator)
            for _ in 0..<count { object[string()] = value(depth: depth - 1) }
            return .object(object)
        }
    }

    private mutating func number() -> JSON {
        switch Int.random(in: 0...3, using: &generator) {
        case 0:
            return .number(
                JSONNumber(
                    Int.random(in: -9_007_199_254_740_991...9_007_199_254_740_991, using: &generator)
                )
            )
        case 1: return .number(JSONNumber(Int.random(in: -100...100, using: &generator)))
        case 2:
            return (try? JSON.read(text: RandomJSON.lexicals.randomElement(using: &generator) ?? "0"))
                ?? .null
        default:
            let double = Double(bitPattern: generator.next())
            let isSafe = double.magnitude <= 9_007_199_254_740_991 || double.magnitude >= 1e21
            return JSONNumber(isSafe ? double : 0.5).map { .number($0) } ?? .null
        }
    }

    mutating func string() -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...18, using: &generator) {
            let isPlain = Int.random(in: 0...2, using: &generator) > 0
            text.unicodeScalars.append(
                isPlain ? "x" : RandomJSON.scalars.randomElement(using: &generator) ?? "y"
            )
        }
        return text
    }

    /// The same value with the members of every object in another order.
    mutating func shuffled(_ value: JSON) -> JSON {
        switch value {
        case .array(let items): return .array(items.map { shuffled($0) })
        case .object(let object):
            let members = object.members.map {
                JSONObject.Member(name: $0.name, value: shuffled($0.value))
            }
            return .object(JSONObject(members.shuffled(using: &generator)))
        default: return value
        }
    }
}
