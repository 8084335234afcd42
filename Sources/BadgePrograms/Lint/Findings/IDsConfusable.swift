internal import StrictJSON

/// `id.confusable`: two ids that people take for the same: they differ in hyphens and dots only, in an s at the end, or in a
/// letter that looks like a digit.
enum IDsConfusable: LintCheck {
    static let code = LintFinding.Code("id.confusable")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        let template = subject.template
        let rules = template.allRules.flatMap(\.rule.flattened)
        let groups: [[(id: String, mark: YAMLMark)]] = [
            template.parts.map { ($0.id, $0.mark) },
            template.requirements.map { ($0.id, $0.mark) },
            rules.map { ($0.header.id, $0.header.mark) },
            template.roles.map { ($0.id, $0.mark) },
            template.paths.map { ($0.id, $0.mark) },
            template.stages.map { ($0.id, $0.mark) },
        ]
        let within = groups.flatMap { group in findings(group, subject) { isAlike($0, $1) } }
        let levels = rules.compactMap { $0 as? any GradingRule }.flatMap { rule in
            findings(rule.levels.map { ($0.id, rule.header.mark) }, subject) { isAlike($0, $1) }
        }
        let columns = template.requirements.flatMap { requirement in
            findings(requirement.columns.map { ($0.id, requirement.mark) }, subject) { isAlike($0, $1) }
        }
        // Requirements and rules stand in the same badge.
        let across = template.requirements.flatMap { requirement in
            rules.filter {
                folded($0.header.id) == folded(requirement.id) && !$0.header.id.isSameBytes(as: requirement.id)
            }
            .map { finding(requirement.id, $0.header.id, $0.header.mark, subject) }
        }
        return within + levels + columns + across
    }

    private static func findings(
        _ ids: [(id: String, mark: YAMLMark)],
        _ subject: LintSubject,
        _ isAlike: (String, String) -> Bool
    ) -> [LintFinding] {
        ids.enumerated().flatMap { index, entry in
            ids[..<index].filter { isAlike($0.id, entry.id) }.map { finding($0.id, entry.id, entry.mark, subject) }
        }
    }

    private static func finding(
        _ left: String,
        _ right: String,
        _ mark: YAMLMark,
        _ subject: LintSubject
    ) -> LintFinding {
        subject.finding(
            code,
            .advice,
            at: mark,
            found: "the ids \(left) and \(right) are easily taken for each other",
            why: "a submission or a sheet that names the wrong one of the two can be read, and means something else",
            remedy: "give one of them another id, before the first submission is begun"
        )
    }

    static func isAlike(_ left: String, _ right: String) -> Bool {
        if left.isSameBytes(as: right) { return false }
        let (a, b) = (folded(left), folded(right))
        if a == b { return true }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        // reflection and reflections, review and review2: the shorter one looks like the other cut off.
        guard long.count - short.count == 1, long.starts(with: short), let last = long.last, let end = short.last else {
            return false
        }
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        return last == UInt8(ascii: "s") || isDigit(last) && !isDigit(end)
    }

    /// Without hyphens and dots, and with digits for the letters that look like them.
    private static func folded(_ id: String) -> [UInt8] {
        id.utf8.compactMap { byte in
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "."): nil
            case UInt8(ascii: "o"): UInt8(ascii: "0")
            case UInt8(ascii: "l"), UInt8(ascii: "i"): UInt8(ascii: "1")
            default: byte
            }
        }
    }
}
