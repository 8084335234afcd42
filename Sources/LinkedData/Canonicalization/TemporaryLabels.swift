/// A temporary issuer (RDFC-1.0 §4.5) with the labels `b0`, `b1` and so on. Where the algorithm copies an issuer and goes
/// on with one of the copies, this one is taken back to where it was, and the chosen labels are issued again.
struct TemporaryLabels {
    /// One more than the number of each blank node; zero for those without one.
    private var numbers: [UInt32]
    /// The blank nodes in the order in which they got their labels.
    private(set) var issued: [UInt32] = []

    init(blankNodes: Int) {
        numbers = [UInt32](repeating: 0, count: blankNodes)
    }

    /// The number behind `b`, absent where none was issued.
    @inline(__always)
    subscript(node: Int) -> UInt32? {
        numbers[node] == 0 ? nil : numbers[node] - 1
    }

    /// Issues the next label to a blank node that has none.
    @inline(__always)
    mutating func issue(_ node: Int) {
        issued.append(UInt32(truncatingIfNeeded: node))
        numbers[node] = UInt32(truncatingIfNeeded: issued.count)
    }

    /// Takes back all labels but the first ones.
    mutating func takeBack(to count: Int) {
        while issued.count > count { numbers[Int(issued.removeLast())] = 0 }
    }
}
