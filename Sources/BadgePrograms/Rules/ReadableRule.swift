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
            return make(
                .notMet,
                in: context,
                found: shown.joined(separator: "; ") + rest,
                required: demand,
                remedy: Self.remedy(Array(records.problems.prefix(5))),
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
                remedy: remedy(isTable, context),
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

    /// What to do, each with the places that it is about where not all have the same.
    private static func remedy(_ problems: [ProgramError]) -> String {
        func isSame(_ left: String, _ right: String) -> Bool { left.isSameBytes(as: right) }
        guard problems.contains(where: { $0.hint != nil }) else { return "mend what is told of each place" }
        var places: [(place: String, hints: [String])] = []
        for problem in problems {
            let hint = problem.hint ?? "mend what is told of it"
            if let index = places.firstIndex(where: { isSame($0.place, problem.place) }) {
                if !places[index].hints.contains(where: { isSame($0, hint) }) { places[index].hints.append(hint) }
            } else {
                places.append((problem.place, [hint]))
            }
        }
        if places.count == 1, let hints = places.first?.hints { return hints.joined(separator: "; ") }
        var tasks: [(words: String, places: [String])] = []
        for entry in places {
            let words = entry.hints.joined(separator: ", ")
            if let index = tasks.firstIndex(where: { isSame($0.words, words) }) {
                tasks[index].places.append(entry.place)
            } else {
                tasks.append((words, [entry.place]))
            }
        }
        guard tasks.count > 1 else { return tasks.first?.words ?? "" }
        return tasks.map { $0.places.joined(separator: ", ") + ": " + $0.words }.joined(separator: "; ")
    }

    private static func demand(_ columns: [TableColumn]) -> String {
        "a table in CSV or YAML with the columns " + columns.map(\.id).joined(separator: ", ")
    }

    private func remedy(_ isTable: Bool, _ context: RuleContext) -> String {
        let doing =
            isTable
            ? "hand the table in as CSV"
            : context.requirement?.kind == .observations
                ? "hand in the observers' records" : "hand in the records of those who state it"
        let gone = context.records.absent.map(\.path).filter(context.facts.isGone)
        if gone.isEmpty {
            return doing
                + (context.records.absent.lazy.compactMap { context.facts.words(near: $0.path) }.first.map { "; " + $0 }
                    ?? "")
        }
        return context.facts.remedy(whereGone: gone, doing: doing)
    }
}
