/// The reader: one pass over the bytes by recursive descent, bounded by its limits.
///
/// The bytes are a parameter of every step, so that the compiler checks their lifetime.
struct JSONReader {
    /// Room for the members of a usual object, so that it need not grow.
    private static let usualMembers = 8

    /// The same for the items of an array.
    private static let usualItems = 4

    let limits: JSONLimits
    /// The next byte to look at.
    var position = 0
    /// How many values and member names have begun.
    var nodes = 0

    init(limits: JSONLimits) {
        self.limits = limits
    }

    /// The whole document.
    mutating func document(_ bytes: Span<UInt8>) throws(ReadingFault) -> JSON {
        guard bytes.count <= limits.maxBytes else {
            throw ReadingFault(kind: .tooManyBytes, offset: max(0, limits.maxBytes))
        }
        try refuseOtherEncodings(bytes)
        skipSpace(bytes)
        guard position < bytes.count else { throw ReadingFault(kind: .empty, offset: position, expected: .value) }
        let value = try value(bytes, depth: 0)
        skipSpace(bytes)
        guard position == bytes.count else { throw ReadingFault(kind: .trailingText, offset: position) }
        return value
    }

    /// The value that begins at the position, inside `depth` arrays and objects.
    mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(ReadingFault) -> JSON {
        guard position < bytes.count else { throw unexpected(bytes, .value) }
        try countNode()
        switch bytes[position] {
        case UInt8(ascii: "\""):
            return .string(try string(bytes))
        case UInt8(ascii: "{"):
            return try object(bytes, depth: depth)
        case UInt8(ascii: "["):
            return try array(bytes, depth: depth)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return .number(try number(bytes))
        default:
            return try literal(bytes)
        }
    }

    /// The array whose opening bracket is at the position.
    private mutating func array(_ bytes: Span<UInt8>, depth: Int) throws(ReadingFault) -> JSON {
        guard depth < limits.maxDepth else { throw ReadingFault(kind: .tooDeep, offset: position) }
        position += 1
        skipSpace(bytes)
        if at(UInt8(ascii: "]"), in: bytes) {
            position += 1
            return .array([])
        }
        var items: [JSON] = []
        items.reserveCapacity(JSONReader.usualItems)
        while true {
            items.append(try value(bytes, depth: depth + 1))
            skipSpace(bytes)
            guard position < bytes.count else { throw unexpected(bytes, .commaOrBracket) }
            let separator = position
            position += 1
            switch bytes[separator] {
            case UInt8(ascii: ","):
                skipSpace(bytes)
                if at(UInt8(ascii: "]"), in: bytes) {
                    throw ReadingFault(kind: .trailingComma, offset: separator, expected: .value)
                }
            case UInt8(ascii: "]"):
                return .array(items)
            default:
                position = separator
                throw unexpected(bytes, .commaOrBracket)
            }
        }
    }

    /// The object whose opening brace is at the position.
    private mutating func object(_ bytes: Span<UInt8>, depth: Int) throws(ReadingFault) -> JSON {
        guard depth < limits.maxDepth else { throw ReadingFault(kind: .tooDeep, offset: position) }
        position += 1
        skipSpace(bytes)
        if at(UInt8(ascii: "}"), in: bytes) {
            position += 1
            return .object(JSONObject())
        }
        var members: [JSONObject.Member] = []
        members.reserveCapacity(JSONReader.usualMembers)
        var names = NameRegister()
        while true {
            let start = position
            guard at(UInt8(ascii: "\""), in: bytes) else { throw unexpected(bytes, .memberName) }
            try countNode()
            let (name, print) = try memberName(bytes)
            guard names.insert(name, print: print, beside: members) else {
                throw ReadingFault(kind: .duplicateMember, offset: start)
            }
            skipSpace(bytes)
            guard at(UInt8(ascii: ":"), in: bytes) else { throw unexpected(bytes, .colon) }
            position += 1
            skipSpace(bytes)
            members.append(JSONObject.Member(name: name, value: try value(bytes, depth: depth + 1)))
            skipSpace(bytes)
            guard position < bytes.count else { throw unexpected(bytes, .commaOrBrace) }
            let separator = position
            position += 1
            switch bytes[separator] {
            case UInt8(ascii: ","):
                skipSpace(bytes)
                if at(UInt8(ascii: "}"), in: bytes) {
                    throw ReadingFault(kind: .trailingComma, offset: separator, expected: .memberName)
                }
            case UInt8(ascii: "}"):
                return .object(JSONObject(uncheckedMembers: members))
            default:
                position = separator
                throw unexpected(bytes, .commaOrBrace)
            }
        }
    }

    private mutating func countNode() throws(ReadingFault) {
        guard nodes < limits.maxNodes else { throw ReadingFault(kind: .tooManyNodes, offset: position) }
        nodes += 1
    }
}
