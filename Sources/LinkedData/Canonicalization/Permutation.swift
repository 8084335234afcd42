/// The arrangements of some things, one after the other, each once.
struct Permutation {
    /// The places of the things in this arrangement.
    private(set) var places: [Int]

    init(count: Int) {
        places = Array(0..<count)
    }

    /// Goes on to the next arrangement in lexicographic order; false behind the last one.
    mutating func advance() -> Bool {
        guard var rising = places.indices.dropFirst().last(where: { places[$0 - 1] < places[$0] }) else { return false }
        rising -= 1
        guard let larger = places.lastIndex(where: { $0 > places[rising] }) else { return false }
        places.swapAt(rising, larger)
        places[(rising + 1)...].reverse()
        return true
    }
}
