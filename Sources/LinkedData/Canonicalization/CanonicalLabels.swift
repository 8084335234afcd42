/// The canonical issuer (RDFC-1.0 §4.4.2, §4.5): gives the blank nodes the labels `c14n0`, `c14n1` and so on.
struct CanonicalLabels: Sendable {
    /// One more than the number of each blank node; zero for those without one.
    private var numbers: [UInt32]
    /// The blank nodes in the order in which they got their labels.
    private(set) var issued: [UInt32] = []

    init(blankNodes: Int) {
        numbers = [UInt32](repeating: 0, count: blankNodes)
        issued.reserveCapacity(blankNodes)
    }

    /// The number behind `c14n`, absent where none was issued.
    @inline(__always)
    subscript(node: Int) -> UInt32? {
        numbers[node] == 0 ? nil : numbers[node] - 1
    }

    /// Issues the next label to a blank node that has none.
    @inline(__always)
    mutating func issue(_ node: Int) {
        if numbers[node] != 0 { return }
        issued.append(UInt32(truncatingIfNeeded: node))
        numbers[node] = UInt32(truncatingIfNeeded: issued.count)
    }

    /// The blank nodes by the bytes of their labels: 0, 1, 10, 100, 101, 11, 2 and so on.
    func nodesByLabel() -> [Int] {
        var nodes: [Int] = []
        nodes.reserveCapacity(issued.count)
        var number = 0
        while nodes.count < issued.count {
            nodes.append(Int(issued[number]))
            if number > 0, number * 10 < issued.count {
                number *= 10
                continue
            }
            if number + 1 >= issued.count { number /= 10 }
            number += 1
            while number % 10 == 0, number > 0 { number /= 10 }
        }
        return nodes
    }
}
