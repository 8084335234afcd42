/// Finds member names that stand twice, by bytes: by comparing short prints of the names in small objects, by a keyed
/// hash in large ones, so that no choice of names makes reading slow.
struct NameRegister {
    /// An object that is open.
    struct Scope {
        fileprivate let first: Int
        fileprivate let set: Int
    }

    /// Objects up to this size are compared name by name.
    private static let smallObject = 16

    private var prints: [UInt64] = []
    private var sets: [Set<NameBytes>] = []

    /// Begins an object inside those that are open.
    mutating func open() -> Scope {
        Scope(first: prints.count, set: sets.count)
    }

    /// Ends the object.
    mutating func close(_ scope: Scope) {
        prints.removeLast(prints.count - scope.first)
        if sets.count > scope.set { sets.removeLast(sets.count - scope.set) }
    }

    /// Takes a name into the innermost object, whose members so far are given. False when it stands there already.
    mutating func insert(_ name: String, beside members: [JSONObject.Member], of scope: Scope) -> Bool {
        if members.count >= NameRegister.smallObject {
            if sets.count == scope.set { sets.append(Set(members.map { NameBytes(name: $0.name) })) }
            return sets[scope.set].insert(NameBytes(name: name)).inserted
        }
        let print = NameRegister.print(of: name)
        for index in scope.first..<prints.count where prints[index] == print {
            if members[index - scope.first].name.isSameBytes(as: name) { return false }
        }
        prints.append(print)
        return true
    }

    /// The length and the last bytes of a name: the same for equal names, mostly different for others.
    @inline(__always)
    private static func print(of name: String) -> UInt64 {
        let bytes = name.utf8Span.span
        var print = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
        for index in max(0, bytes.count - 8)..<bytes.count { print = (print << 8 | print >> 56) ^ UInt64(bytes[index]) }
        return print
    }
}

/// A name that is hashed and compared by its bytes.
struct NameBytes: Hashable {
    let name: String

    static func == (left: NameBytes, right: NameBytes) -> Bool {
        left.name.isSameBytes(as: right.name)
    }

    func hash(into hasher: inout Hasher) {
        var name = name
        name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
