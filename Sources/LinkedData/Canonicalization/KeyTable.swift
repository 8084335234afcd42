/// Finds the number that belongs to a key of 64 bits, which is not zero.
struct KeyTable {
    private var keys = [UInt64](repeating: 0, count: 128)
    private var numbers = [UInt32](repeating: 0, count: 128)
    private var used = 0
    private let seed = TermTable.processSeed

    /// The number of a key, absent where it has none.
    @inline(__always)
    subscript(key: UInt64) -> Int? {
        let place = place(of: key)
        return keys[place] == key ? Int(numbers[place]) : nil
    }

    /// Notes the number of a key that has none.
    mutating func insert(_ key: UInt64, _ number: Int) {
        used += 1
        if 2 * used > keys.count { grow() }
        let place = place(of: key)
        keys[place] = key
        numbers[place] = UInt32(truncatingIfNeeded: number)
    }

    /// Where a key stands or would stand.
    @inline(__always)
    private func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: TermTable.mix(key ^ seed, TermTable.multiplier)) & mask
        while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let (oldKeys, oldNumbers) = (keys, numbers)
        keys = [UInt64](repeating: 0, count: 2 * oldKeys.count)
        numbers = [UInt32](repeating: 0, count: 2 * oldKeys.count)
        for index in oldKeys.indices where oldKeys[index] != 0 {
            let place = place(of: oldKeys[index])
            keys[place] = oldKeys[index]
            numbers[place] = oldNumbers[index]
        }
    }
}
