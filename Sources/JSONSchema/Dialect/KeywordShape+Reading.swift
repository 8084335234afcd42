import StrictJSON

extension KeywordShape {
    /// What is wrong with the value of a keyword, in plain words; nothing where it has the shape.
    func problem(of value: JSON) -> String? {
        switch self {
        case .any: nil
        case .text, .identifier: value.string == nil ? expected("a text", value) : nil
        case .anchor: value.string.map(Self.isAnchor) == true ? nil : expected("a name", value)
        case .flag: value.bool == nil ? expected("true or false", value) : nil
        case .number: value.number == nil ? expected("a number", value) : nil
        case .positiveNumber:
            value.number.flatMap { try? ExactNumber($0) }.map { !$0.isNegative && !$0.isZero } == true
                ? nil : expected("a number above zero", value)
        case .count:
            value.number.flatMap { try? ExactNumber($0) }?.count == nil
                ? expected("a whole number, zero or more", value) : nil
        case .list: value.array == nil ? expected("an array", value) : nil
        case .names: Self.isNames(value) ? nil : expected("an array of distinct texts", value)
        case .namesByName:
            Self.all(value, Self.isNames) ? nil : expected("arrays of distinct texts by name", value)
        case .types:
            Self.types(value) == nil ? expected("the name of a type, or an array of them", value) : nil
        case .flagsByName: Self.all(value) { $0.bool != nil } ? nil : expected("true or false by URL", value)
        case .schema: Self.isSchema(value) ? nil : expected("a schema", value)
        case .schemas: Self.isSchemas(value) ? nil : expected("an array of schemas, at least one", value)
        case .schemaOrSchemas:
            Self.isSchema(value) || Self.isSchemas(value) ? nil : expected("a schema, or an array of them", value)
        case .schemasByName: Self.all(value, Self.isSchema) ? nil : expected("schemas by name", value)
        case .schemasOrNamesByName:
            Self.all(value) { Self.isSchema($0) || Self.isNames($0) }
                ? nil : expected("schemas, or arrays of distinct texts, by name", value)
        }
    }

    /// The schemas in the value of a keyword, each with the member or item that it is; none for a single schema.
    func schemas(in value: JSON) -> [(token: String?, schema: JSON)] {
        switch self {
        case .schema: return [(nil, value)]
        case .schemas: return Self.items(value)
        case .schemaOrSchemas: return value.array == nil ? [(nil, value)] : Self.items(value)
        case .schemasByName, .schemasOrNamesByName:
            return (value.object?.members ?? []).filter { Self.isSchema($0.value) }.map { ($0.name, $0.value) }
        default: return []
        }
    }

    /// The types that a value names; nothing where it names none, or anything else.
    static func types(_ value: JSON) -> TypeSet? {
        if value.array?.isEmpty == true { return nil }
        var types: TypeSet = []
        for item in value.items {
            guard let type = item.string.flatMap(TypeSet.init(name:)), types.insert(type).inserted else { return nil }
        }
        return types
    }

    /// A letter or an underscore, then letters, digits and some signs. Which of them one draft has and the other has not
    /// changes nothing that a schema says, so both have all.
    private static func isAnchor(_ text: String) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "_") }
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "-.:".utf8.contains($0) }
    }

    private static func items(_ value: JSON) -> [(token: String?, schema: JSON)] {
        value.items.enumerated().map { (String($0.offset), $0.element) }
    }

    private static func isSchema(_ value: JSON) -> Bool {
        value.object != nil || value.bool != nil
    }

    private static func isSchemas(_ value: JSON) -> Bool {
        value.array.map { !$0.isEmpty && $0.allSatisfy(isSchema) } == true
    }

    private static func isNames(_ value: JSON) -> Bool {
        guard let items = value.array else { return false }
        var seen: Set<[UInt8]> = []
        return items.allSatisfy { item in item.string.map { seen.insert(Array($0.utf8)).inserted } == true }
    }

    private static func all(_ value: JSON, _ isRight: (JSON) -> Bool) -> Bool {
        value.object.map { $0.members.allSatisfy { isRight($0.value) } } == true
    }

    private func expected(_ words: String, _ value: JSON) -> String {
        "expected " + words + "; found " + value.kind
    }
}
