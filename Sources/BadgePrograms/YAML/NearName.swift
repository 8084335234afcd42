internal import StrictJSON

/// Finds the name that someone probably meant.
package enum NearName {
    /// The nearest of some names, absent where none is near: at most a third of the letters differ, and at least one
    /// slip is always forgiven. Letter case, hyphens and underscores do not count.
    package static func nearest(to name: String, among names: [String]) -> String? {
        let wanted = folded(name)
        guard !wanted.isEmpty, wanted.count <= 60 else { return nil }
        let ranked = names.map { (name: $0, distance: distance(wanted, folded($0))) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, wanted.count / 3) ? best.name : nil
    }

    /// The nearest of some ids of people's work; absent where a guess could be somebody else: where another one is as near,
    /// or where the numbers in the two differ.
    package static func only(to id: String, among ids: [String]) -> String? {
        guard let best = nearest(to: id, among: ids), numbers(in: best) == numbers(in: id) else { return nil }
        let wanted = folded(id)
        let least = distance(wanted, folded(best))
        let isAlone = ids.allSatisfy { $0.isSameBytes(as: best) || distance(wanted, folded($0)) > least }
        return isAlone ? best : nil
    }

    /// The numbers in a name, without zeros before them.
    static func numbers(in name: String) -> [[UInt8]] {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return name.utf8.split { !digits.contains($0) }.map { Array($0.drop { $0 == UInt8(ascii: "0") }) }
    }

    private static func folded(_ name: String) -> [UInt8] {
        name.lowercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    }

    /// How many letters must be put in, taken out, changed, or swapped with their neighbour.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var row = [i + 1]
            for (j, b) in right.enumerated() {
                var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
                if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { best = min(best, before[j - 1] + 1) }
                row.append(best)
            }
            (before, last) = (last, row)
        }
        return last[right.count]
    }
}
