internal import StrictJSON

/// Which rows of a table a rule looks at: those with a certain value in a column. Written
/// `where: {column: round, is: baseline}`.
public struct RowFilter: Sendable {
    /// The id of the column.
    public let column: String
    /// The value that its cell has.
    public let value: String

    /// Reads the key `where` of a rule, absent where the rule looks at all rows.
    static func reading(_ map: YAMLMapping) -> RowFilter? {
        map.optional("where")?.mapping { filter in
            RowFilter(column: filter.required("column").identifier, value: filter.required("is").line(atMost: 100))
        }
    }

    /// Whether a row has the value.
    func holds(_ row: TableRow) -> Bool {
        row.value(column) == .text(value)
    }
}

/// A rule about the rows of tables, which refers to columns of its requirement.
protocol TableRule: Rule {
    /// The columns that it looks at, with what they may hold.
    var uses: [ColumnUse] { get }
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
        self.init(filter.column, [.choice, .text])
        value = filter.value
    }
}
