internal import StrictJSON

/// Which rows of a table a rule looks at: those with a certain value in a column, or with anything in it. Written
/// `where: {column: round, is: baseline}` or `where: {column: reviewed, isFilled: true}`.
public struct RowFilter: Sendable {
    /// The id of the column.
    public let column: String
    /// The value that its cell has; absent where any value does.
    public let value: String?

    /// Reads the key `where` of a rule, absent where the rule looks at all rows.
    static func reading(_ map: YAMLMapping) -> RowFilter? {
        map.optional("where")?.mapping { filter in
            let column = filter.required("column").identifier
            filter.demand(Demand.one(of: ["is", "isFilled"]))
            if let isFilled = filter.optional("isFilled") {
                filter.demand(Demand.when(Demand.has(["isFilled"]), Demand.isTrue("isFilled")))
                if !isFilled.bool { isFilled.fail(.badValue, "only isFilled: true is known") }
                if let value = filter.optional("is") {
                    value.fail(.badValue, "is and isFilled stand together", hint: "a cell with that value is filled")
                }
                return RowFilter(column: column, value: nil)
            }
            return RowFilter(column: column, value: filter.required("is").line(atMost: 100))
        }
    }

    /// Whether a row has the value.
    func holds(_ row: TableRow) -> Bool {
        if let value { return row.value(column) == .text(value) }
        return row.value(column).map { $0 != .empty } ?? false
    }

    /// Which rows, in words: `round baseline`, `reviewed filled in`.
    var words: String {
        column + " " + (value.map { DisplayText.escaped($0) } ?? "filled in")
    }
}

/// A rule about the rows of tables, which refers to columns of its requirement.
protocol TableRule: Rule {
    /// The columns that it looks at, with what they may hold.
    var uses: [ColumnUse] { get }
    /// Tables of other requirements that it looks at.
    var otherTables: [OtherTable] { get }
    /// The column by whose values rows are grouped or counted, or looked up in another table; absent where there is none.
    var naming: String? { get }
    /// Columns of other requirements' tables by whose values this is done.
    var namingElsewhere: [(requirementID: String, column: String)] { get }
}

extension TableRule {
    /// None.
    var otherTables: [OtherTable] {
        []
    }

    /// None.
    var naming: String? {
        nil
    }

    /// None.
    var namingElsewhere: [(requirementID: String, column: String)] {
        []
    }

    /// The rows that a filter lets through.
    func rows(_ filter: RowFilter?, in context: RuleContext) -> [TableRow] {
        context.records.rows.filter { filter?.holds($0) ?? true }
    }

    /// The files of the requirement, as places of a finding.
    func files(in context: RuleContext) -> [RuleOutcome.Place] {
        context.response.items.map { RuleOutcome.Place(file: $0.path, line: nil) }
    }
}

/// A table of another requirement that a rule looks at.
struct OtherTable {
    let requirementID: String
    let uses: [ColumnUse]
}

/// A column that a rule looks at.
struct ColumnUse {
    let column: String
    let contents: [TableColumn.Content]
    /// The value that rows are chosen by, where they are.
    var value: String?

    init(_ column: String, _ contents: [TableColumn.Content]) {
        self.column = column
        self.contents = contents
    }

    init(_ filter: RowFilter) {
        self.init(filter.column, filter.value == nil ? TableColumn.Content.allCases : [.choice, .text])
        value = filter.value
    }

    /// What a column of numbers holds.
    static let numbers: [TableColumn.Content] = [.whole, .number, .percent]
    /// What a column holds whose values are names of something.
    static let names: [TableColumn.Content] = [.text, .choice]
}
