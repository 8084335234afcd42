internal import StrictJSON
internal import VerifiableCredentials

/// The numbers of the groups of a ``GroupMeasureRule``, in the order in which the groups are listed or first stand.
struct GroupNumbers {
    /// Each group with its number; absent where it has no row and no number follows from that.
    let groups: [(name: String, value: FixedNumber?)]
    private let rule: GroupMeasureRule

    init(_ rule: GroupMeasureRule, in context: RuleContext) {
        self.rule = rule
        let rows = rule.rows(rule.filter, in: context)
        var names: [String] = []
        var places: [[UInt8]: Int] = [:]
        func place(_ name: String) -> Int {
            let key = Array(name.utf8)
            if let place = places[key] { return place }
            places[key] = names.count
            names.append(name)
            return names.count - 1
        }
        if let among = rule.among {
            let listed = context.records(of: among.requirementID).rows.filter { among.filter?.holds($0) ?? true }
            for row in listed { if let name = row.text(among.column) { _ = place(name) } }
        } else {
            for row in rows { if let name = row.text(rule.group) { _ = place(name) } }
        }
        var numbers = Array(repeating: [Int](), count: names.count)
        for row in rows {
            guard let name = row.text(rule.group), let place = places[Array(name.utf8)] else { continue }
            if rule.each == .rows {
                numbers[place].append(10_000)
            } else if rule.each == .days {
                if let day = row.date(rule.column ?? "") { numbers[place].append(Int(day.seconds / 86_400)) }
            } else if let number = row.number(rule.column ?? "") {
                numbers[place].append(number.tenThousandths)
            }
        }
        groups = zip(names, numbers).map { name, numbers in (name, GroupNumbers.number(rule.each, numbers)) }
    }

    private static func number(_ each: GroupMeasureRule.Each, _ numbers: [Int]) -> FixedNumber? {
        if each == .days {
            guard let first = numbers.min(), let last = numbers.max() else { return nil }
            return FixedNumber(whole: last - first)
        }
        guard let sum = Measurement.sum(numbers) else { return nil }
        switch each {
        case .rows, .sum, .days: return FixedNumber(tenThousandths: sum)
        case .mean:
            return numbers.isEmpty ? nil : FixedNumber(tenThousandths: Measurement.floor(sum, numbers.count))
        }
    }

    /// Whether no group has a row.
    var isEmpty: Bool {
        groups.allSatisfy { $0.value == nil || $0.value?.tenThousandths == 0 }
    }

    /// The number over the groups, absent where there is no group, or one of them has none.
    var overall: FixedNumber? {
        let values = groups.compactMap { $0.value?.tenThousandths }
        guard !values.isEmpty, values.count == groups.count, let sum = Measurement.sum(values) else { return nil }
        let exact: Int? =
            switch rule.overall {
            case .mean: Measurement.floor(sum, values.count)
            case .smallest: values.min()
            case .largest: values.max()
            }
        return exact.map { FixedNumber(tenThousandths: $0).roundedDown }
    }

    /// The groups with their numbers: `t1 12, t2 10`.
    var words: String {
        let shown = groups.prefix(8).map { entry in
            DisplayText.escaped(entry.name, limit: 40) + " " + (entry.value?.roundedDown.text ?? "nothing")
        }
        return shown.joined(separator: ", ") + (groups.count > 8 ? ", …" : "")
    }

    /// What would bring the number up.
    var remedy: String {
        let low = groups.filter { ($0.value ?? FixedNumber(whole: 0)) < rule.atLeast }
        let names = low.prefix(8).map { DisplayText.escaped($0.name, limit: 40) }.joined(separator: ", ")
        switch (rule.overall, rule.each) {
        case (.mean, .rows):
            let (wanted, isTooLarge) = rule.atLeast.tenThousandths.multipliedReportingOverflow(by: groups.count)
            let sum = Measurement.sum(groups.compactMap { $0.value?.tenThousandths }) ?? 0
            let lacking = isTooLarge ? 0 : (wanted - sum + 9_999) / 10_000
            return rule.shown(FixedNumber(whole: lacking)) + " more in all, to be done and entered"
        case (.smallest, _):
            return "bring up " + names + " to " + rule.shown(rule.atLeast) + ", and enter what is new"
        case (.mean, _), (.largest, _):
            return "the number is below what is asked for; the work has to go on until it is not, and the new rows are "
                + "then entered"
        }
    }
}
