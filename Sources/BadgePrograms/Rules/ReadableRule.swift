internal import StrictJSON

/// `readable`: every table and every record can be read and holds what the requirement asks for. All faults
/// are told, each with file, line and column; other rules look at what has none.
public struct ReadableRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "readable"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.table, .observations, .attestations]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader

    /// Has no keys of its own.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let records = context.records
        let isTable = context.requirement?.kind == .table
        let format = context.requirement.map(EvidenceRecords.format) ?? ""
        let demand = isTable ? Self.demand(context.requirement?.columns ?? []) : "records of format \(format)"
        guard records.problems.isEmpty else {
            let shown = records.problems.prefix(5).map { $0.place + ": " + $0.detail + " [" + $0.codeName + "]" }
            let rest = records.problems.count > 5 ? "; and \(records.problems.count - 5) more" : ""
            var hints: [String] = []
            for hint in records.problems.prefix(5).compactMap(\.hint)
            where !hints.contains(where: { $0.isSameBytes(as: hint) }) {
                hints.append(hint)
            }
            return make(
                .notMet,
                in: context,
                found: shown.joined(separator: "; ") + rest,
                required: demand,
                remedy: hints.isEmpty ? "mend what is told of each place" : hints.joined(separator: "; "),
                places: records.problems.map { RuleOutcome.Place(file: $0.file, line: $0.mark?.line) }
            )
        }
        guard records.files > 0, records.absent.isEmpty else {
            let faults = records.absent.prefix(5).map { item in
                context.facts.file(item.path)?.fault ?? DisplayText.quoted(item.path) + " was not looked at"
            }
            return make(
                .missing,
                in: context,
                found: records.absent.isEmpty ? "no file" : faults.joined(separator: "; "),
                required: demand,
                remedy: isTable
                    ? "hand the table in as CSV"
                    : context.requirement?.kind == .observations
                        ? "hand in the observers' records" : "hand in the records of those who state it",
                places: records.absent.map {
                    RuleOutcome.Place(file: Submission.fileInFolder, line: $0.mark.line)
                }
            )
        }
        if isTable, records.rows.isEmpty {
            return make(
                .missing,
                in: context,
                found: "no rows in " + Counting.of(records.files, "table", "tables"),
                required: demand,
                remedy: "enter the rows below the first line",
                places: context.response.items.map { RuleOutcome.Place(file: $0.path, line: nil) }
            )
        }
        let found =
            isTable
            ? Counting.of(records.rows.count, "row", "rows") + " in " + Counting.of(records.files, "table", "tables")
            : Counting.of(records.observations.count + records.attestations.count, "record", "records")
        return make(.met, in: context, found: found, required: demand)
    }

    private static func demand(_ columns: [TableColumn]) -> String {
        "a table in CSV or YAML with the columns " + columns.map(\.id).joined(separator: ", ")
    }
}
