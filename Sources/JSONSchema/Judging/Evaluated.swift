/// Which members or items of one value a schema has evaluated: what `unevaluatedProperties` and `unevaluatedItems` ask.
struct Evaluated {
    /// Whether all are.
    var isAll = false
    /// The places of those that are.
    var places: Set<Int> = []

    /// Adds what another schema evaluated of the same value.
    mutating func add(_ other: Evaluated, work: inout Work) throws(JSONSchemaError) {
        if isAll { return }
        if other.isAll {
            self = other
            return
        }
        try work.spend(other.places.count)
        places.formUnion(other.places)
    }

    /// Whether a member or item is.
    func contains(_ place: Int) -> Bool {
        isAll || places.contains(place)
    }
}
