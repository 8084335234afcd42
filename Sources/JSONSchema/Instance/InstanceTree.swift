import StrictJSON

/// A value that is judged or compared with: its parts by number, numbers in exact form, members by name.
struct InstanceTree: Sendable {
    /// One part.
    struct Node: Sendable {
        /// What it is.
        let value: InstanceValue
        /// What holds it; negative for the whole.
        let parent: Int
        /// Under which name, or at which place.
        let token: Token
    }

    /// How a part is named in what holds it.
    enum Token: Sendable {
        case whole
        case name(String)
        case item(Int)
    }

    /// The parts, each behind what holds it.
    private(set) var nodes: [Node] = []
    /// The number of the whole.
    let root = 0

    /// The parts of a value.
    ///
    /// - Throws: ``JSONSchemaError/Code/limit`` for a number of too many digits, or values too deep inside each other.
    init(_ json: JSON) throws(JSONSchemaError) {
        _ = try add(json, parent: -1, .whole, depth: 0)
    }

    subscript(index: Int) -> InstanceValue { nodes[index].value }

    /// Where a part stands.
    func pointer(to index: Int) -> JSONPointer {
        var tokens: [String] = []
        var index = index
        while index >= 0 {
            switch nodes[index].token {
            case .whole: break
            case .name(let name): tokens.append(name)
            case .item(let place): tokens.append(String(place))
            }
            index = nodes[index].parent
        }
        return JSONPointer(tokens: tokens.reversed())
    }

    private mutating func add(_ json: JSON, parent: Int, _ token: Token, depth: Int) throws(JSONSchemaError) -> Int {
        guard depth <= 4 * UntrustedInput.documentDepth, nodes.count <= 4 * UntrustedInput.documentNodes else {
            throw JSONSchemaError(.limit, "the value is larger, or nests deeper, than a document may")
        }
        let place = nodes.count
        nodes.append(Node(value: .null, parent: parent, token: token))
        let value: InstanceValue
        switch json {
        case .null: value = .null
        case .bool(let flag): value = .bool(flag)
        case .number(let number): value = .number(try ExactNumber(number), written: number.lexical)
        case .string(let text): value = .string(text)
        case .array(let items):
            var children: [Int] = []
            for (index, item) in items.enumerated() {
                children.append(try add(item, parent: place, .item(index), depth: depth + 1))
            }
            value = .array(children)
        case .object(let object):
            var members: [InstanceMember] = []
            for member in object.members {
                let child = try add(member.value, parent: place, .name(member.name), depth: depth + 1)
                members.append(InstanceMember(name: member.name, child: child))
            }
            value = .object(InstanceObject(members))
        }
        nodes[place] = Node(value: value, parent: parent, token: token)
        return place
    }
}

/// A part of a value.
enum InstanceValue: Sendable {
    case null
    case bool(Bool)
    case number(ExactNumber, written: String)
    case string(String)
    case array([Int])
    case object(InstanceObject)

    /// What kind of value it is, in the words of an error message.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// A member: its name, and the number of its value.
struct InstanceMember: Sendable {
    let name: String
    let child: Int
}

/// The members of an object, in their order and by the bytes of their names.
struct InstanceObject: Sendable {
    let members: [InstanceMember]
    private let places: [[UInt8]: Int]
    /// How long the names are.
    private let lengths: Set<Int>

    init(_ members: [InstanceMember]) {
        self.members = members
        // Few are found as fast by looking at each
        let isSmall = members.count <= Self.few
        lengths = isSmall ? [] : Set(members.map(\.name.utf8.count))
        places =
            isSmall
            ? [:]
            : Dictionary(members.enumerated().map { (Array($0.element.name.utf8), $0.offset) }) { first, _ in first }
    }

    /// The place of a member among the members.
    func place(of name: String) -> Int? {
        if members.count <= Self.few { return members.firstIndex { $0.name.isSameBytes(as: name) } }
        return lengths.contains(name.utf8.count) ? places[Array(name.utf8)] : nil
    }

    private static let few = 8
}
