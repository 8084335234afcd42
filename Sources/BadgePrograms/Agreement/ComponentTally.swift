internal import StrictJSON

/// Counts the pairs of scores of one component.
struct ComponentTally {
    let id: String
    let name: String
    private let scale: RubricScale?
    private(set) var pairs = 0
    /// How many pairs have two scores.
    private var compared = 0
    private(set) var same = 0
    private(set) var adjacent = 0
    /// How often each level was given.
    private var given: [Int]
    /// The squares of the steps between the two scores of each pair, added up.
    private var distance = 0

    init(_ rule: any Rule) {
        id = rule.header.id
        name = rule.header.name
        scale = (rule as? RubricLevelRule)?.scale
        given = Array(repeating: 0, count: scale?.levels.count ?? 2)
    }

    /// Counts a pair. One without two scores of the component is no agreement, and kappa leaves it out.
    mutating func add(_ left: ScoreValue?, _ right: ScoreValue?) {
        pairs += 1
        guard let a = left.flatMap(rank), let b = right.flatMap(rank) else { return }
        compared += 1
        given[a] += 1
        given[b] += 1
        let steps = abs(a - b)
        if steps == 0 { same += 1 }
        if steps == 1 { adjacent += 1 }
        distance += steps * steps
    }

    private func rank(_ value: ScoreValue) -> Int? {
        switch (value, scale) {
        case (.pass(let isPass), nil): isPass ? 1 : 0
        case (.level(let id), let scale?): scale.rank(id)
        default: nil
        }
    }

    /// 1 less the distance that was found over the distance that chance gives.
    ///
    /// With N = 2 · compared scores of which r(i) have the level i, the mean distance found is `distance / compared`, and by
    /// chance it is `Σ r(i) · r(j) · (i − j)² / N²`.
    var kappa: FixedNumber? {
        let total = Int128(2 * compared)
        var chance: Int128 = 0
        for (i, a) in given.enumerated() {
            for (j, b) in given.enumerated() { chance += Int128(a) * Int128(b) * Int128((i - j) * (i - j)) }
        }
        guard chance > 0 else { return nil }
        // 1 - (distance / compared) / (chance / N²), and N² / compared = 2 N
        let hundredths = (chance - Int128(distance) * 2 * total) * 100
        let quotient = hundredths / chance - (hundredths % chance < 0 ? 1 : 0)
        return FixedNumber(tenThousandths: Int(quotient) * 100)
    }
}
