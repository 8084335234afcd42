/// The members of a JSON object in their order. No two names are the same bytes.
public struct JSONObject: Sendable, Equatable {
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

    /// The members in their order.
    public private(set) var members: [Member]

    /// An object without members.
    public init() {
        members = []
    }

    /// An object of members whose names are known to be distinct.
    ///
    /// - Precondition: No name stands twice.
    public init(_ members: [Member]) {
        self.members = members
        precondition(Set(members.lazy.map { NameBytes(name: $0.name) }).count == members.count, "a name stands twice")
    }

    /// An object of members that the reader has already found distinct.
    package init(uncheckedMembers members: [Member]) {
        self.members = members
    }

    /// The value of the member with these bytes as name. Setting `nil` removes the member; setting a new name appends
    /// it. Each access looks through the names in their order: to go over a whole object, use ``members``.
    public subscript(name: String) -> JSON? {
        get {
            guard let index = index(of: name) else { return nil }
            return members[index].value
        }
        set {
            switch (index(of: name), newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    /// The names in their order.
    public var names: [String] {
        members.map(\.name)
    }

    /// Whether there is no member.
    public var isEmpty: Bool {
        members.isEmpty
    }

    private func index(of name: String) -> Int? {
        members.firstIndex { $0.name.isSameBytes(as: name) }
    }
}

extension JSONObject.Member: Equatable {
    /// Members are equal when name and value are the same bytes.
    public static func == (left: Self, right: Self) -> Bool {
        left.name.isSameBytes(as: right.name) && left.value == right.value
    }
}
