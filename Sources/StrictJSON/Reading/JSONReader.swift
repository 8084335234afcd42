/// The reader: one pass over the bytes by recursive descent, bounded by its limits. It writes down where each value
/// stands; nothing else is made of them yet.
///
/// The bytes are a parameter of every step, so that the compiler checks their lifetime.
struct JSONReader {
    /// How many bytes of a usual document make a node.
    private static let bytesOfNode = 12

    let limits: JSONLimits
    /// The next byte to look at.
    var position = 0
    /// The values and member names so far, each before what it holds.
    var nodes: [ReadNode] = []
    /// The content of the strings with escapes.
    var unescaped: [UInt8] = []

    init(limits: JSONLimits) {
        self.limits = limits
    }

    /// The whole document.
    mutating func document(_ bytes: [UInt8]) throws(ReadingFault) -> ReadDocument {
        try read(bytes.span)
        return ReadDocument(bytes: bytes, unescaped: unescaped, nodes: nodes)
    }

    private mutating func read(_ bytes: Span<UInt8>) throws(ReadingFault) {
        guard bytes.count <= limits.maxBytes else {
            throw ReadingFault(kind: .tooManyBytes, offset: max(0, limits.maxBytes))
        }
        try refuseOtherEncodings(bytes)
        skipSpace(bytes)
        guard position < bytes.count else { throw ReadingFault(kind: .empty, offset: position, expected: .value) }
        nodes.reserveCapacity(min(bytes.count / JSONReader.bytesOfNode, limits.maxNodes) + 1)
        try value(bytes, depth: 0)
        skipSpace(bytes)
        guard position == bytes.count else { throw ReadingFault(kind: .trailingText, offset: position) }
    }

    /// The value that begins at the position, inside `depth` arrays and objects.
    mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(ReadingFault) {
        guard position < bytes.count else { throw unexpected(bytes, .value) }
        try countNode()
        switch bytes[position] {
        case UInt8(ascii: "\""):
            try string(bytes)
        case UInt8(ascii: "{"):
            try object(bytes, depth: depth)
        case UInt8(ascii: "["):
            try array(bytes, depth: depth)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            try number(bytes)
        default:
            try literal(bytes)
        }
    }

    /// The array whose opening bracket is at the position.
    private mutating func array(_ bytes: Span<UInt8>, depth: Int) throws(ReadingFault) {
        guard depth < limits.maxDepth else { throw ReadingFault(kind: .tooDeep, offset: position) }
        let node = open(.array)
        position += 1
        skipSpace(bytes)
        if at(UInt8(ascii: "]"), in: bytes) {
            position += 1
            return
        }
        var count = 0
        while true {
            try value(bytes, depth: depth + 1)
            count += 1
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
                return close(node, .array, count: count)
            default:
                position = separator
                throw unexpected(bytes, .commaOrBracket)
            }
        }
    }

    /// The object whose opening brace is at the position.
    private mutating func object(_ bytes: Span<UInt8>, depth: Int) throws(ReadingFault) {
        guard depth < limits.maxDepth else { throw ReadingFault(kind: .tooDeep, offset: position) }
        let node = open(.object)
        position += 1
        skipSpace(bytes)
        if at(UInt8(ascii: "}"), in: bytes) {
            position += 1
            return
        }
        var names = NameRegister(firstName: nodes.count)
        while true {
            let start = position
            guard at(UInt8(ascii: "\""), in: bytes) else { throw unexpected(bytes, .memberName) }
            try countNode()
            let print = try memberName(bytes)
            guard names.insertLast(of: nodes, print: print, bytes, unescaped) else {
                throw ReadingFault(kind: .duplicateMember, offset: start)
            }
            skipSpace(bytes)
            guard at(UInt8(ascii: ":"), in: bytes) else { throw unexpected(bytes, .colon) }
            position += 1
            skipSpace(bytes)
            try value(bytes, depth: depth + 1)
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
                return close(node, .object, count: names.count)
            default:
                position = separator
                throw unexpected(bytes, .commaOrBrace)
            }
        }
    }

    /// Writes down an array or an object that begins here and is empty so far.
    private mutating func open(_ kind: ReadNode.Kind) -> Int {
        let index = nodes.count
        nodes.append(ReadNode(kind, count: 0, next: index + 1))
        return index
    }

    /// Says what the array or object holds that ends here.
    private mutating func close(_ index: Int, _ kind: ReadNode.Kind, count: Int) {
        nodes[index] = ReadNode(kind, count: count, next: nodes.count)
    }

    private func countNode() throws(ReadingFault) {
        guard nodes.count < limits.maxNodes else { throw ReadingFault(kind: .tooManyNodes, offset: position) }
    }
}
