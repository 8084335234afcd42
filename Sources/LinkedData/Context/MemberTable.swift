import StrictJSON

/// Members of an object that is being put together, found by the bytes of their names: one by one while they are few, in
/// a table once they are many.
struct MemberTable {
    /// The members in the order in which they came.
    private(set) var members: [JSONObject.Member]
    private var places: [ByteKey: Int] = [:]

    /// Up to this size members are looked through.
    private static let few = 16

    init(_ members: [JSONObject.Member] = []) {
        self.members = members
        if members.count > MemberTable.few { makeTable() }
    }

    private mutating func makeTable() {
        for (place, member) in members.enumerated() { places[ByteKey(member.name)] = place }
    }

    private func place(of name: String) -> Int? {
        places.isEmpty ? members.firstIndex { $0.name.isSameBytes(as: name) } : places[ByteKey(name)]
    }

    /// The value of a member. Setting a new name appends it; a name cannot be removed.
    subscript(name: String) -> JSON? {
        get { place(of: name).map { members[$0].value } }
        set {
            guard let newValue else { return }
            if let place = place(of: name) {
                members[place].value = newValue
                return
            }
            members.append(JSONObject.Member(name: name, value: newValue))
            if !places.isEmpty {
                places[ByteKey(name)] = members.count - 1
            } else if members.count > MemberTable.few {
                makeTable()
            }
        }
    }

    /// Whether there is such a member.
    func contains(_ name: String) -> Bool {
        place(of: name) != nil
    }

    /// Adds items behind those of a member that is an array, which begins to exist where it does not yet ("add value",
    /// JSON-LD 1.1 API §6.1, as array).
    mutating func add(_ items: some Collection<JSON>, to name: String) {
        if let place = place(of: name) {
            guard case .array(var present) = members[place].value else { return }
            members[place].value = .null
            present.append(contentsOf: items)
            members[place].value = .array(present)
        } else {
            self[name] = .array(Array(items))
        }
    }
}
