import StrictJSON

/// One altered text of a credential, and what was done to it.
struct Altered: Sendable {
    let what: String
    let bytes: [UInt8]
}

/// Every alteration of one member or item that the sweep knows, at every depth.
enum Alterations {
    private static let mark = "\u{E000}"

    /// Each member deleted, altered, renamed, doubled under variants of its name, and given a sibling that nothing
    /// defines; each item of an array deleted, altered, doubled, and swapped with its neighbour.
    static func all(of json: JSON) -> [Altered] {
        var all: [Altered] = []
        for place in json.allPointers {
            if let object = json[at: place]?.object { all += members(of: object, at: place, in: json) }
            if let items = json[at: place]?.array { all += self.items(of: items, at: place, in: json) }
        }
        return all
    }

    private static func members(of object: JSONObject, at place: JSONPointer, in json: JSON) -> [Altered] {
        var all: [Altered] = []
        func add(_ what: String, _ members: [JSONObject.Member], name: String = "", spelled: String = "") {
            let changed = replacing(json, at: place, by: .object(JSONObject(members)))
            let text = changed.compactText()
            let bytes = spelled.isEmpty ? text : replaced(text, name, spelled)
            all.append(Altered(what: "\(place) \(what)", bytes: Array(bytes.utf8)))
        }
        let sibling = JSONObject.Member(name: "note", value: "unsigned")
        add("sibling added", object.members + [sibling])
        add("sibling added before", [sibling] + object.members)
        let siblings: [(String, JSON)] = [
            ("@context", json["@context"] ?? .null), ("@type", "https://words.example/Thing"), ("@included", []),
            ("https://words.example/none", []), ("related", []), ("@graph", [["id": "urn:x:1"]]), ("id", "_:x"),
            ("@index", "0"), ("@nest", .object(JSONObject())), ("@reverse", .object(JSONObject())),
        ]
        for (name, value) in SweepSize.some(siblings, 4, at: place.tokens.count + object.members.count)
        where object[name] == nil {
            add(name + " added", object.members + [JSONObject.Member(name: name, value: value)])
        }
        for (index, member) in object.members.enumerated() {
            let name = member.name
            func with(_ replacement: [JSONObject.Member]) -> [JSONObject.Member] {
                var members = object.members
                members.replaceSubrange(index...index, with: replacement)
                return members
            }
            add(name + " deleted", with([]))
            let values = altered(member.value)
            for value in SweepSize.some(values, 2, at: index) {
                add(name + " altered", with([JSONObject.Member(name: name, value: value)]))
            }
            let others = [name + "x", name.uppercased() + "_", "ext:" + name, name + "\u{301}"]
            for other in SweepSize.some(others, 1, at: all.count) {
                add(name + " renamed", with([JSONObject.Member(name: other, value: member.value)]))
                add(name + " doubled", with([member, JSONObject.Member(name: other, value: "other")]))
            }
            let twin = JSONObject.Member(name: mark, value: values[0])
            for spelled in SweepSize.some([name, escaped(name)], 1, at: index) {
                add(name + " twice, changed last", with([member, twin]), name: mark, spelled: spelled)
                add(name + " twice, changed first", with([twin, member]), name: mark, spelled: spelled)
            }
        }
        return all
    }

    private static func items(of items: [JSON], at place: JSONPointer, in json: JSON) -> [Altered] {
        var all: [Altered] = []
        func add(_ what: String, _ items: [JSON]) {
            let changed = replacing(json, at: place, by: .array(items))
            all.append(Altered(what: "\(place) \(what)", bytes: changed.compactBytes()))
        }
        for index in items.indices {
            func with(_ replacement: [JSON]) -> [JSON] {
                var copy = items
                copy.replaceSubrange(index...index, with: replacement)
                return copy
            }
            add("\(index) deleted", with([]))
            add("\(index) doubled", with([items[index], items[index]]))
            for value in SweepSize.some(altered(items[index]), 2, at: index) { add("\(index) altered", with([value])) }
            if index > 0, items[index] != items[index - 1] {
                var copy = items
                copy.swapAt(index, index - 1)
                add("\(index) swapped", copy)
            }
        }
        add("alone", [.array(items)])
        if items.count == 1 { all.append(bare(items[0], place, json)) }
        return all
    }

    private static func bare(_ item: JSON, _ place: JSONPointer, _ json: JSON) -> Altered {
        Altered(what: "\(place) without its array", bytes: replacing(json, at: place, by: item).compactBytes())
    }

    /// Other values in place of a value.
    private static func altered(_ value: JSON) -> [JSON] {
        switch value {
        case .null: [false]
        case .bool(let flag): [.bool(!flag), .string(flag ? "true" : "false")]
        case .number(let number): [.number(JSONNumber((number.int ?? 0) + 1)), .string(number.lexical)]
        case .string(let text):
            [
                .string(text + "x"), .string(String(text.dropFirst())), .string(text.uppercased() + " "), .null,
                [value],
                ["id": value], ["@value": value], ["@id": value],
            ]
        case .array(let items): [.array(items + ["x"]), .array([]), .null]
        case .object: [.object(JSONObject()), .array([value, value]), .null]
        }
    }

    private static func replacing(_ json: JSON, at place: JSONPointer, by value: JSON) -> JSON {
        var copy = json
        _ = copy.set(value, at: place)
        return copy
    }

    private static func replaced(_ text: String, _ name: String, _ spelled: String) -> String {
        let parts = text.split(separator: name, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.joined(separator: spelled)
    }

    /// The name with its first character as an escape of JSON.
    private static func escaped(_ name: String) -> String {
        guard let first = name.unicodeScalars.first else { return name }
        let digits = String(first.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits + name.dropFirst()
    }
}
