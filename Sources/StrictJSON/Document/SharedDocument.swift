/// A document that the values which were read from it share. They are made when somebody asks for them, so that what
/// nobody looks at costs no memory of its own.
final class SharedDocument: Sendable {
    let document: ReadDocument

    init(_ document: ReadDocument) {
        self.document = document
    }

    /// The value of a node. The members of an object are not made before they are asked for.
    func value(at index: Int) -> JSON {
        let node = document.nodes[index]
        switch node.kind {
        case .null: return .null
        case .false: return .bool(false)
        case .true: return .bool(true)
        case .number: return .number(JSONNumber(uncheckedLexical: document.text(of: node)))
        case .string: return .string(document.text(of: node))
        case .array: return .array(items(of: index))
        case .object: return .object(JSONObject(self, node: index))
        }
    }

    /// The value to which names and item numbers lead from a node; absent where there is none, or where it belongs to the
    /// member whose name is left out.
    func value(at tokens: ArraySlice<String>, from start: Int, leaving left: Int) -> JSON? {
        var place = start
        for token in tokens {
            let node = document.nodes[place]
            switch node.kind {
            case .object:
                guard let next = document.member(token, of: place, leaving: left) else { return nil }
                place = next
            case .array:
                guard let index = JSONPointer.index(token), index < node.count else { return nil }
                place += 1
                for _ in 0..<index { place = document.nodes[place].next }
            default:
                return nil
            }
        }
        return value(at: place)
    }

    private func items(of array: Int) -> [JSON] {
        let end = document.nodes[array].next
        var items: [JSON] = []
        items.reserveCapacity(document.nodes[array].count)
        var item = array + 1
        while item < end {
            items.append(value(at: item))
            item = document.nodes[item].next
        }
        return items
    }

    /// The members of an object in their order, but for the one whose name is left out.
    func members(of object: Int, leaving left: Int) -> [JSONObject.Member] {
        var members: [JSONObject.Member] = []
        members.reserveCapacity(document.nodes[object].count)
        document.forEachMember(of: object, leaving: left) { name in
            let text = document.text(of: document.nodes[name])
            members.append(JSONObject.Member(name: text, value: value(at: name + 1)))
        }
        return members
    }
}
