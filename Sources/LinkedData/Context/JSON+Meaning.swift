import StrictJSON

extension JSON {
    /// Whether two values are equal when the order of members is left aside.
    func meansSame(as other: JSON) -> Bool {
        switch (self, other) {
        case (.array(let left), .array(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.meansSame(as: $1) }
        case (.object(let left), .object(let right)):
            guard left.members.count == right.members.count else { return false }
            let sorted = left.membersByName
            return zip(sorted, right.membersByName).allSatisfy {
                $0.name.isSameBytes(as: $1.name) && $0.value.meansSame(as: $1.value)
            }
        default:
            return self == other
        }
    }
}

extension JSONObject {
    /// The members sorted by the bytes of their names.
    var membersByName: [Member] {
        members.sorted { $0.name.precedesInBytes($1.name) }
    }
}
