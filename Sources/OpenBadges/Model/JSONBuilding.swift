public import StrictJSON

/// Something of the Open Badges data model that can be written as JSON.
public protocol JSONEncodable: Sendable {
    /// The thing as JSON, with the members in the order of the standard's tables; what is absent or empty is left out
    /// (Open Badges 3.0 §A.1: no nulls, no empty arrays).
    var json: JSON { get }
}

/// Builds an object member by member, leaving out what is absent.
struct ObjectBuilder {
    private(set) var object = JSONObject()

    init(type: String? = nil) {
        if let type { object["type"] = [.string(type)] }
    }

    mutating func add(_ name: String, _ value: String?) {
        object[name] = value.map { .string($0) }
    }

    mutating func add(_ name: String, _ value: JSON?) {
        object[name] = value
    }

    mutating func add(_ name: String, _ value: (some JSONEncodable)?) {
        object[name] = value?.json
    }

    mutating func add(_ name: String, set values: [some JSONEncodable]) {
        if !values.isEmpty { object[name] = .array(values.map(\.json)) }
    }

    mutating func add(_ name: String, texts values: [String]) {
        if !values.isEmpty { object[name] = .array(values.map { .string($0) }) }
    }

    var json: JSON { .object(object) }
}
