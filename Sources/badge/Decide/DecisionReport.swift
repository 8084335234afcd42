import BadgePrograms
import StrictJSON

/// What many submissions come to, ready to be written in any form.
struct DecisionReport: Sendable {
    /// The rules by which was decided.
    let template: Template
    /// One for each submission, in the order of the command line.
    let rows: [DecisionRow]

    /// How many submissions are in each state, in the order of the states; only those that are.
    var totals: [(state: DecisionRow.State, count: Int)] {
        DecisionRow.State.allCases.compactMap { state in
            let count = rows.count { $0.state == state }
            return count == 0 ? nil : (state, count)
        }
    }

    /// The totals in words: `120 earn the badge, 2 wait for an adjudicator`.
    var totalsInWords: String {
        totals.map { "\($0.count) \($0.state.words($0.count))" }.joined(separator: ", ")
    }

    /// What keeps badges from being earned, the most frequent first, then in the order of the template: the rule's heading
    /// and how many submissions it keeps. What waits for scores is not counted.
    var reasons: [(name: String, count: Int)] {
        let counted = rows.filter { $0.state == .notEarned }
        let names = template.allRules.map { ($0.rule.header.id, $0.rule.header.name) }
        let counts = names.compactMap { id, name -> (name: String, count: Int)? in
            let count = counted.count { row in row.obstacles.contains { $0.rule?.isSameBytes(as: id) == true } }
            return count == 0 ? nil : (name, count)
        }
        // What is no rule of the template has a name of ours.
        let others = counted.flatMap { $0.obstacles.filter { $0.rule == nil }.map(\.name) }
        let named = others.reduce(into: [(name: String, count: Int)]()) { all, name in
            if let place = all.firstIndex(where: { $0.name == name }) {
                all[place].count += 1
            } else {
                all.append((name, 1))
            }
        }
        return Self.mostFrequentFirst(counts + named)
    }

    /// The heading of what is advised and not so.
    static let advice = "What could be better (this refuses nothing)"

    /// The advised rules that are not met, the most frequent first, then in the order of the template: the rule's heading and
    /// in how many submissions.
    var advised: [(name: String, count: Int)] {
        let counts = template.allRules.map(\.rule.header).compactMap { header -> (name: String, count: Int)? in
            let count = rows.count { row in
                row.warnings.contains { $0.rule?.isSameBytes(as: header.id) == true }
            }
            return count == 0 ? nil : (header.name, count)
        }
        return Self.mostFrequentFirst(counts)
    }

    private static func mostFrequentFirst(_ counts: [(name: String, count: Int)]) -> [(name: String, count: Int)] {
        counts.enumerated().sorted { left, right in
            left.element.count != right.element.count
                ? left.element.count > right.element.count : left.offset < right.offset
        }
        .map(\.element)
    }

    /// What is to be done before badges are issued, where scores stand in sheets only; absent where all are recorded.
    var unrecorded: String? {
        let open = rows.filter { $0.state == .earned && $0.unrecorded > 0 }
        if open.isEmpty { return nil }
        let head = open.count == 1 ? "1 submission has" : "\(open.count) submissions have"
        let isUnnoted = open.contains(where: \.isUnnoted)
        return head + " scores in sheets only: " + (isUnnoted ? "nothing notes what was scored, and " : "")
            + "badge issue does not read sheets. Take them in with badge assess record first."
    }

    /// What several submissions hand in as their own, in sentences.
    var shared: [String] { SharedWork.sentences(rows.map { ($0.submission, $0.handedIn) }) }

    /// How far the assessors agree, over all submissions with two or more of them.
    var agreement: AgreementFigures {
        AgreementFigures(over: rows.compactMap(\.panel), by: template)
    }

    /// The exit codes of everything that was found.
    var exits: [Exit] { totals.map(\.state.exit) }
}
