internal import StrictJSON

/// `group-measure`: a number for each group of rows, such as each teacher, and one number over the groups: the mean, the
/// smallest, the largest. With `among` the groups are those that another table lists, so that one without any row counts
/// too. Numbers are computed exactly; the last is rounded down to two decimal places.
public struct GroupMeasureRule: TableRule {
    /// What is computed for each group.
    public enum Each: String, Sendable, CaseIterable {
        /// The number of its rows.
        case rows
        /// All its numbers of the column together.
        case sum
        /// Their arithmetic mean.
        case mean
        /// The days from the first day in the column to the last.
        case days
    }

    /// What is computed over the groups.
    public enum Overall: String, Sendable, CaseIterable {
        /// The arithmetic mean.
        case mean
        /// The smallest.
        case smallest
        /// The largest.
        case largest
    }

    /// The table that lists the groups.
    public struct Listing: Sendable {
        /// The id of its requirement.
        public let requirementID: String
        /// The id of the column with the group.
        public let column: String
        /// Which of its rows count, absent where all do.
        public let filter: RowFilter?
    }

    /// The word for this kind of rule.
    public static let kind = "group-measure"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.table]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The id of the column that says to which group a row belongs.
    public let group: String
    /// What is computed for each group.
    public let each: Each
    /// The id of the column with the numbers or days, absent where rows are counted.
    public let column: String?
    /// What is computed over the groups.
    public let overall: Overall
    /// The table that lists the groups, absent where those count that have a row.
    public let among: Listing?
    /// Which rows count, absent where all do.
    public let filter: RowFilter?
    /// The smallest number that meets the rule.
    public let atLeast: FixedNumber
    /// What the number counts: one, and several.
    public let noun: (one: String, many: String)
    /// The name under which the number stands in the badge, absent where it does not.
    public let result: String?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        group = map.required("group").identifier
        let each = map.required("each").choice(Each.self)
        self.each = each ?? .rows
        column = map.optional("column")?.identifier
        overall = map.required("overall").choice(Overall.self) ?? .mean
        among = map.optional("among")?.mapping { among in
            Listing(
                requirementID: among.required("requirement").identifier,
                column: among.required("column").identifier,
                filter: RowFilter.reading(among)
            )
        }
        filter = RowFilter.reading(map)
        atLeast = map.required("atLeast").fixedNumber
        let noun = each == .rows ? ("row", "rows") : each == .days ? ("day", "days") : ("", "")
        self.noun = Counting.noun(map, noun.0, noun.1)
        result = map.optional("result")?.line(atMost: 120)
        map.demand(Demand.exactly(when: Demand.says("each", [Each.rows.rawValue]), Demand.not(Demand.has(["column"]))))
        if let each, (each == .rows) != (column == nil) {
            map.fail(
                each == .rows ? .badValue : .missingKey,
                each == .rows
                    ? "rows are counted, so no column is needed"
                    : "it does not say which column holds the " + (each == .days ? "days" : "numbers"),
                hint: each == .rows ? "take column out" : "add column: and the id of a column"
            )
        }
    }

    var uses: [ColumnUse] {
        [ColumnUse(group, ColumnUse.names)]
            + (column.map { [ColumnUse($0, each == .days ? [.date] : ColumnUse.numbers)] } ?? [])
            + (filter.map { [ColumnUse($0)] } ?? [])
    }

    var otherTables: [OtherTable] {
        among.map { among in
            let uses = [ColumnUse(among.column, ColumnUse.names)] + (among.filter.map { [ColumnUse($0)] } ?? [])
            return [OtherTable(requirementID: among.requirementID, uses: uses)]
        } ?? []
    }

    var naming: String? {
        group
    }

    var namingElsewhere: [(requirementID: String, column: String)] {
        among.map { [($0.requirementID, $0.column)] } ?? []
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let numbers = GroupNumbers(self, in: context)
        let demand = "at least " + shown(atLeast) + " " + span
        guard let value = numbers.overall else {
            return make(
                .missing,
                in: context,
                found: numbers.groups.isEmpty ? "nothing to compute it from" : numbers.words,
                required: demand,
                remedy: "enter rows" + (filter.map { " with " + $0.words } ?? "") + " for each \(group)",
                places: files(in: context)
            )
        }
        return make(
            value >= atLeast ? .met : numbers.isEmpty ? .missing : .notMet,
            in: context,
            found: shown(value) + " " + span + ": " + numbers.words,
            foundInBadge: shown(value) + " " + span,
            required: demand,
            remedy: numbers.remedy,
            places: files(in: context)
        )
    }

    /// A number, where the template names it.
    public var contribution: RuleContribution {
        result == nil ? .none : .number
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        result.map { result in
            DecisionComponent(
                id: header.id,
                name: result,
                description: header.statement,
                kind: .measure(
                    resultType: "RawScore",
                    valueMin: "0",
                    valueMax: nil,
                    requiredValue: header.strength == .required ? atLeast.text : nil,
                    value: GroupNumbers(self, in: context).overall?.text
                )
            )
        }
    }

    private var span: String {
        switch overall {
        case .mean: "on average for each \(group)"
        case .smallest: "for every \(group)"
        case .largest: "for at least one \(group)"
        }
    }

    func shown(_ number: FixedNumber) -> String {
        let word = number == FixedNumber(whole: 1) ? noun.one : noun.many
        return number.text + (word.isEmpty ? "" : " " + word)
    }
}
