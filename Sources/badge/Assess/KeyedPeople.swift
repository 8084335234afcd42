/// People by their ids, compared by bytes, for looking up.
struct KeyedPeople {
    private let keys: Set<[UInt8]>

    init(_ people: [String]) {
        keys = Set(people.map { Array($0.utf8) })
    }

    /// Whether somebody is one of them.
    func hold(_ person: String) -> Bool {
        keys.contains(Array(person.utf8))
    }

    /// Each of them once, in the order in which they stand first.
    static func different(_ people: [String]) -> [String] {
        var seen: Set<[UInt8]> = []
        return people.filter { seen.insert(Array($0.utf8)).inserted }
    }
}
