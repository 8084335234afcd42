/// The text that another one was perhaps meant to be.
enum NearText {
    /// The text with the smallest edit distance, absent where none is near: at most two edits, and fewer than half of the
    /// characters. Capitals and small letters of ASCII count as the same, unless two are equally near.
    static func nearest(to text: String, among candidates: [String]) -> String? {
        let ours = folded(text)
        guard (2...100).contains(ours.count) else { return nil }
        var best: (text: String, distance: Int, exactly: Int)?
        for candidate in candidates {
            let theirs = folded(candidate)
            guard abs(theirs.count - ours.count) <= 2 else { continue }
            let distance = distance(ours, theirs)
            guard distance <= 2, distance * 2 < ours.count, distance <= best?.distance ?? 2 else { continue }
            let exactly = NearText.distance(Array(text.utf8), Array(candidate.utf8))
            if let best, best.distance == distance, best.exactly <= exactly { continue }
            best = (candidate, distance, exactly)
        }
        return best?.text
    }

    private static func folded(_ text: String) -> [UInt8] {
        text.utf8.prefix(101).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    }

    /// How many bytes must be put in, taken out or replaced.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let replaced = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j + 1] + 1, row[j] + 1)
            }
        }
        return row[right.count]
    }
}
