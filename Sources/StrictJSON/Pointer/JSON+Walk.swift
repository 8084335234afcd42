extension JSON {
    /// Visits every value with its place, each before what it holds, members and items in their order.
    public func forEachPointer<Failure: Error>(
        _ body: (JSONPointer, JSON) throws(Failure) -> Void
    ) throws(Failure) {
        try walk(from: .root, body)
    }

    /// The places of all values, each before those that it holds.
    public var allPointers: [JSONPointer] {
        var pointers: [JSONPointer] = []
        forEachPointer { pointer, _ in pointers.append(pointer) }
        return pointers
    }

    private func walk<Failure: Error>(
        from pointer: JSONPointer,
        _ body: (JSONPointer, JSON) throws(Failure) -> Void
    ) throws(Failure) {
        try body(pointer, self)
        switch self {
        case .object(let object):
            for member in object.members { try member.value.walk(from: pointer.appending(member.name), body) }
        case .array(let items):
            for (index, item) in items.enumerated() { try item.walk(from: pointer.appending(index), body) }
        default:
            break
        }
    }
}
