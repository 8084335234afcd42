/// The members of a JSON object in their order. No two names are the same bytes.
public struct JSONObject: Sendable {
    /// A name and its value.
    public struct Member: Sendable {
        /// The name, unescaped.
        public let name: String
        /// The value.
        public var value: JSON

        /// A member.
        public init(name: String, value: JSON) {
            self.name = name
            self.value = value
        }
    }

    private enum Storage: Sendable {
        /// Members that were put together.
        case built([Member])
        /// An object of a document that was read, by its node there, but for one member, by the node of its name; zero
        /// where none is left out.
        case read(SharedDocument, Int32, leaving: Int32)
    }

    private var storage: Storage

    /// The members in their order. Those of an object that was read are made by each call.
    public var members: [Member] {
        switch storage {
        case .built(let members): members
        case .read(let shared, let node, let left): shared.members(of: Int(node), leaving: Int(left))
        }
    }

    /// An object without members.
    public init() {
        storage = .built([])
    }

    /// An object of members whose names are known to be distinct.
    ///
    /// - Precondition: No name stands twice.
    public init(_ members: [Member]) {
        storage = .built(members)
        precondition(Set(members.lazy.map { NameBytes(name: $0.name) }).count == members.count, "a name stands twice")
    }

    /// An object of members that the reader has already found distinct.
    package init(uncheckedMembers members: [Member]) {
        storage = .built(members)
    }

    /// The object that stands at a node of a document.
    init(_ document: SharedDocument, node: Int) {
        let isEmpty = document.document.nodes[node].count == 0
        storage = isEmpty ? .built([]) : .read(document, Int32(truncatingIfNeeded: node), leaving: 0)
    }

    /// Where an object stands in a document that was read.
    package struct Place {
        /// The document.
        package let document: ReadDocument
        /// The node of the object.
        package let node: Int
        /// The node of the name of a member that the object does not have; zero where it has all.
        package let left: Int
    }

    /// Where the object stands in a document, if it was read, and is as it was read but for one member at most.
    package var place: Place? {
        guard case .read(let shared, let node, let left) = storage else { return nil }
        return Place(document: shared.document, node: Int(node), left: Int(left))
    }

    /// What stands at a place below an object that was read; nothing where it was put together.
    func read(at tokens: ArraySlice<String>) -> JSON?? {
        guard case .read(let shared, let node, let left) = storage else { return nil }
        return .some(shared.value(at: tokens, from: Int(node), leaving: Int(left)))
    }

    /// Where the object stands in a document; one that was put together is written and read again. Nothing where it is
    /// larger than ``JSONLimits/document`` allows.
    package func placeAnew() -> Place? {
        if let place { return place }
        guard case .object(let read)? = try? JSON.read(JSON.object(self).compactBytes()) else { return nil }
        return read.place
    }

    /// How many members there are.
    public var count: Int {
        switch storage {
        case .built(let members): members.count
        case .read(let shared, let node, let left): shared.document.nodes[Int(node)].count - (left == 0 ? 0 : 1)
        }
    }

    /// The value of the member with these bytes as name. Setting `nil` removes the member; setting a new name appends
    /// it. Each access looks through the names in their order: to go over a whole object, use ``members``.
    public subscript(name: String) -> JSON? {
        get {
            switch storage {
            case .built(let members):
                return index(of: name, in: members).map { members[$0].value }
            case .read(let shared, let node, let left):
                return shared.document.member(name, of: Int(node), leaving: Int(left)).map(shared.value(at:))
            }
        }
        set {
            if newValue == nil, case .read(let shared, let node, 0) = storage {
                guard let value = shared.document.member(name, of: Int(node), leaving: 0) else { return }
                storage = .read(shared, node, leaving: Int32(truncatingIfNeeded: value - 1))
                return
            }
            var members = members
            storage = .built([])
            switch (index(of: name, in: members), newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (nil, nil): break
            }
            storage = .built(members)
        }
    }

    /// The names in their order.
    public var names: [String] {
        members.map(\.name)
    }

    /// Whether there is no member.
    public var isEmpty: Bool {
        count == 0
    }

    private func index(of name: String, in members: [Member]) -> Int? {
        members.firstIndex { $0.name.isSameBytes(as: name) }
    }
}

extension JSONObject: Equatable {
    /// Objects are equal when their members are, in their order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.members == right.members
    }
}

extension JSONObject.Member: Equatable {
    /// Members are equal when name and value are the same bytes.
    public static func == (left: Self, right: Self) -> Bool {
        left.name.isSameBytes(as: right.name) && left.value == right.value
    }
}
