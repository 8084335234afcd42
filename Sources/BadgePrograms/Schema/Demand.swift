internal import StrictJSON

/// What a reader asks of several keys together, as a JSON Schema says it. See ``YAMLMapping/demand(_:)``.
enum Demand {
    /// The keys stand there.
    static func has(_ keys: [String]) -> JSON {
        ["required": .array(keys.map { .string($0) })]
    }

    /// At least one of the keys stands there.
    static func any(of keys: [String]) -> JSON {
        ["anyOf": .array(keys.map { has([$0]) })]
    }

    /// Exactly one of the keys stands there.
    static func one(of keys: [String]) -> JSON {
        ["oneOf": .array(keys.map { has([$0]) })]
    }

    /// At least one of the keys stands there, with a list that is not empty.
    static func anyFilled(of keys: [String]) -> JSON {
        ["anyOf": .array(keys.map { filled($0) })]
    }

    /// The key stands there with a list that is not empty.
    static func filled(_ key: String) -> JSON {
        ["required": [.string(key)], "properties": object(key, ["minItems": 1])]
    }

    /// The key is not there, or with a list that is empty.
    static func empty(_ key: String) -> JSON {
        ["properties": object(key, ["maxItems": 0])]
    }

    /// The key stands there with one of some words.
    static func says(_ key: String, _ words: [String]) -> JSON {
        ["required": [.string(key)], "properties": object(key, ["enum": .array(words.map { .string($0) })])]
    }

    /// The key stands there with `true`.
    static func isTrue(_ key: String) -> JSON {
        ["required": [.string(key)], "properties": object(key, ["enum": [true, "true"]])]
    }

    /// Where the one holds, the other does.
    static func when(_ condition: JSON, _ demand: JSON) -> JSON {
        ["if": condition, "then": demand]
    }

    /// Where the one holds the other does, and only there.
    static func exactly(when condition: JSON, _ demand: JSON) -> JSON {
        ["if": condition, "then": demand, "else": not(demand)]
    }

    /// It does not hold.
    static func not(_ demand: JSON) -> JSON {
        ["not": demand]
    }

    /// An object with one member whose name is not known before.
    static func object(_ name: String, _ value: JSON) -> JSON {
        .object(JSONObject([JSONObject.Member(name: name, value: value)]))
    }
}
