/// A JSON value (RFC 8259) that loses nothing that a signature or a reader could care about: objects keep the order of
/// their members, numbers keep the characters that they were written with.
///
/// Two values are equal when their bytes would be: strings are compared as UTF-8, never by Swift's canonical
/// equivalence, numbers by their lexical form, members in their order.
public enum JSON: Sendable {
    /// The literal `null`.
    case null
    /// The literals `true` and `false`.
    case bool(Bool)
    /// A number, as it was written.
    case number(JSONNumber)
    /// A string, unescaped.
    case string(String)
    /// An array.
    case array([JSON])
    /// An object whose member names are distinct as bytes.
    case object(JSONObject)
}

extension JSON {
    /// The string, where this is one.
    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The items, where this is an array.
    public var array: [JSON]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The object, where this is one.
    public var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// The boolean, where this is one.
    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The number, where this is one.
    public var number: JSONNumber? {
        if case .number(let value) = self { value } else { nil }
    }

    /// The member of that name, where this is an object that has one.
    public subscript(name: String) -> JSON? {
        object?[name]
    }

    /// The items of an array, or the value itself as the only item: how JSON-LD writes a set.
    public var items: [JSON] {
        array ?? [self]
    }

    /// What kind of value this is, in the words of an error message: `an object`, `a string` and so on.
    public var kind: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension JSON: Equatable {
    /// Equality of bytes: see ``JSON``.
    public static func == (left: JSON, right: JSON) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): a.isSameBytes(as: b)
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)): a == b
        default: false
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByIntegerLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// An array.
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    /// An object with the members in the order of the literal. A name that stands twice is a programmer's error and
    /// stops the program.
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(JSONObject(elements.map { JSONObject.Member(name: $0.0, value: $0.1) }))
    }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
}
