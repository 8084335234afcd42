extension JSON {
    /// The value at a place, absent where there is none. A token that is no item number leads nowhere in an array, `-`
    /// included.
    public subscript(at pointer: JSONPointer) -> JSON? {
        var value = self
        for (depth, token) in pointer.tokens.enumerated() {
            switch value {
            case .object(let object):
                // No list on the way is made
                if let found = object.read(at: pointer.tokens[depth...]) { return found }
                guard let next = object[token] else { return nil }
                value = next
            case .array(let items):
                guard let index = JSONPointer.index(token), index < items.count else { return nil }
                value = items[index]
            default:
                return nil
            }
        }
        return value
    }

    /// Puts a value at a place: in place of what stands there, as a new last member of an object, or behind the last
    /// item of an array (by its count or `-`).
    ///
    /// - Returns: Whether there is such a place. If not, nothing is changed.
    public mutating func set(_ value: JSON, at pointer: JSONPointer) -> Bool {
        change(pointer.tokens[...]) { old in
            old = value
        }
    }

    /// Takes the value at a place away, and with it its member or item. The root cannot be taken away.
    ///
    /// - Returns: The value, absent where there was none; then nothing is changed.
    public mutating func remove(at pointer: JSONPointer) -> JSON? {
        guard !pointer.tokens.isEmpty, let old = self[at: pointer] else { return nil }
        return change(pointer.tokens[...]) { $0 = nil } ? old : nil
    }

    private mutating func change(_ tokens: ArraySlice<String>, _ body: (inout JSON?) -> Void) -> Bool {
        guard let token = tokens.first else {
            var slot: JSON? = self
            body(&slot)
            if let slot { self = slot }
            return true
        }
        switch self {
        case .object(var object):
            self = .null
            defer { self = .object(object) }
            if tokens.count == 1 {
                body(&object[token])
                return true
            }
            return object[token]?.change(tokens.dropFirst(), body) ?? false
        case .array(var items):
            self = .null
            defer { self = .array(items) }
            let index = token.isSameBytes(as: "-") ? items.count : JSONPointer.index(token)
            guard let index, index <= items.count else { return false }
            if tokens.count > 1 {
                return index < items.count ? items[index].change(tokens.dropFirst(), body) : false
            }
            var slot: JSON? = index < items.count ? items[index] : nil
            body(&slot)
            items.replaceSubrange(index..<min(index + 1, items.count), with: slot.map { [$0] } ?? [])
            return true
        default:
            return false
        }
    }
}
