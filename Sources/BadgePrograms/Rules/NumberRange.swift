extension YAMLMapping {
    /// A range of whole numbers under a key, written `{from: 20, to: 50}`; absent where the key is.
    func range(_ key: String) -> ClosedRange<Int>? {
        optional(key).map(YAMLMapping.range)
    }

    /// A range of whole numbers under a key that must be there.
    func requiredRange(_ key: String) -> ClosedRange<Int> {
        YAMLMapping.range(required(key))
    }

    private static func range(_ value: YAMLValue) -> ClosedRange<Int> {
        value.mapping { map in
            let from = map.required("from").int(in: 0...100_000)
            let to = map.required("to").int(in: 0...100_000)
            if to < from {
                value.fail(.badValue, "from is \(from) and to is \(to)", hint: "from is the smaller number")
                return from...from
            }
            return from...to
        }
    }
}
