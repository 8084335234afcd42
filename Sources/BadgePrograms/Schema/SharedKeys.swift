internal import StrictJSON

/// Definitions in which what several of them say of a key in the same words is said once, in a definition of its own.
struct SharedKeys {
    let definitions: [JSONObject.Member]

    init(_ definitions: [JSONObject.Member]) {
        var seen: [(key: String, text: String, value: JSON, count: Int)] = []
        for key in definitions.flatMap({ $0.value["properties"]?.object?.members ?? [] }) {
            let text = key.value.compactText()
            if let index = seen.firstIndex(where: { $0.key.isSameBytes(as: key.name) && $0.text.isSameBytes(as: text) })
            {
                seen[index].count += 1
            } else {
                seen.append((key.name, text, key.value, 1))
            }
        }
        let shared = seen.filter { $0.count > 1 && $0.text.utf8.count > 60 }
        let names = shared.enumerated().map { index, entry in
            let before = shared[..<index].count { $0.key.isSameBytes(as: entry.key) }
            return "key-" + entry.key + (before == 0 ? "" : "-\(before + 1)")
        }
        let changed = definitions.map { definition -> JSONObject.Member in
            guard var object = definition.value.object, var properties = object["properties"]?.object else {
                return definition
            }
            for key in properties.members {
                let text = key.value.compactText()
                let place = shared.firstIndex { $0.key.isSameBytes(as: key.name) && $0.text.isSameBytes(as: text) }
                if let place { properties[key.name] = ["$ref": .string("#/$defs/" + names[place])] }
            }
            object["properties"] = .object(properties)
            return JSONObject.Member(name: definition.name, value: .object(object))
        }
        self.definitions = changed + zip(names, shared).map { JSONObject.Member(name: $0, value: $1.value) }
    }
}
