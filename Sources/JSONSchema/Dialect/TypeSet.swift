import StrictJSON

/// The types of a `type` keyword.
struct TypeSet: OptionSet, Sendable {
    let rawValue: UInt8

    static let null = TypeSet(rawValue: 1)
    static let boolean = TypeSet(rawValue: 2)
    static let object = TypeSet(rawValue: 4)
    static let array = TypeSet(rawValue: 8)
    static let number = TypeSet(rawValue: 16)
    static let string = TypeSet(rawValue: 32)
    static let integer = TypeSet(rawValue: 64)

    /// The names of the types, in the order of their bits.
    static let names = ["null", "boolean", "object", "array", "number", "string", "integer"]
    private static let words = [
        "null", "true or false", "an object", "an array", "a number", "a text", "a whole number",
    ]

    /// The type of that name.
    init?(name: String) {
        guard let place = Self.names.firstIndex(where: { $0.isSameBytes(as: name) }) else { return nil }
        self.init(rawValue: 1 << UInt8(place))
    }

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Whether a value is of one of the types.
    func admits(_ value: InstanceValue) -> Bool {
        switch value {
        case .null: contains(.null)
        case .bool: contains(.boolean)
        case .object: contains(.object)
        case .array: contains(.array)
        case .string: contains(.string)
        case .number(let number, _): contains(.number) || (contains(.integer) && number.isInteger)
        }
    }

    /// The types in plain words.
    var text: String {
        Self.words.enumerated().filter { contains(TypeSet(rawValue: 1 << UInt8($0.offset))) }.map(\.element)
            .joined(separator: ", or ")
    }
}
