/// Where texts stand in a list, found by their bytes.
struct TextIndex {
    private var positions: [[UInt8]: [Int]] = [:]

    init(_ texts: [String?]) {
        for (position, text) in texts.enumerated() {
            guard let text else { continue }
            positions[Array(text.utf8), default: []].append(position)
        }
    }

    /// The positions of a text, in order.
    subscript(text: String) -> [Int] {
        positions[Array(text.utf8)] ?? []
    }

    /// The first position at which a text stands for the second time.
    var firstRepeated: Int? {
        positions.values.compactMap { $0.count > 1 ? $0[1] : nil }.min()
    }
}
