internal import StrictJSON
internal import VerifiableCredentials

/// `dates-in-phase`: the evidence of a phase is of its time. Every day in a column of a table, of an observation, or in
/// the annotation of a file lies within the period that the submission gives for the phase.
public struct DatesInPhaseRule: TableRule {
    /// The word for this kind of rule.
    public static let kind = "dates-in-phase"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [
        .narrative, .artifact, .annotatedArtifacts, .table, .observations,
    ]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// For tables, the id of the column with the day.
    public let column: String?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        column = map.optional("column")?.identifier
    }

    var uses: [ColumnUse] {
        column.map { [ColumnUse($0, [.date])] } ?? []
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        guard let phase = context.requirement.flatMap(context.template.part),
            let period = context.submission.period(of: phase.id)
        else {
            return make(
                .missing,
                in: context,
                found: "the submission does not say when the phase was",
                required: "a first and a last day of the phase, and dates within them",
                remedy:
                    "give the phase under phases: \(context.requirement.flatMap(context.template.part)?.id ?? "id"): "
                    + "{from: …, until: …}",
                places: [RuleOutcome.Place(file: Submission.fileInFolder, line: nil)]
            )
        }
        let days = days(in: context)
        let demand = "dates from " + period.words
        guard let first = days.map(\.day).min(), let last = days.map(\.day).max() else {
            return make(
                .missing,
                in: context,
                found: "no dates",
                required: demand,
                remedy: context.requirement?.kind == .table || context.requirement?.kind == .observations
                    ? "enter the days" : "write annotation: {date: …} under the file",
                places: [RuleOutcome.Place(file: Submission.fileInFolder, line: nil)]
            )
        }
        let outside = days.filter { $0.day < period.from || $0.day > period.until }
        guard !outside.isEmpty else {
            let found = Counting.of(days.count, "date", "dates") + ", " + first.date
            return make(
                .met,
                in: context,
                found: found + (first == last ? "" : " to " + last.date),
                required: demand
            )
        }
        let shown = outside.prefix(5).map { entry in
            entry.day.date + " in " + DisplayText.escaped(entry.place.file)
                + (entry.place.line.map { ", line \($0)" } ?? "")
        }
        return make(
            .notMet,
            in: context,
            found: shown.joined(separator: "; ") + (outside.count > 5 ? "; and \(outside.count - 5) more" : ""),
            required: demand,
            remedy: "mend the days, or the phase's days in \(Submission.fileInFolder), line \(period.mark.line)",
            places: outside.map(\.place)
        )
    }

    private func days(in context: RuleContext) -> [(day: Instant, place: RuleOutcome.Place)] {
        switch context.requirement?.kind {
        case .table:
            context.records.rows.compactMap { row in
                row.date(column ?? "").map { ($0, RuleOutcome.Place(file: row.file, line: row.line)) }
            }
        case .observations:
            context.records.observations.map {
                ($0.date, RuleOutcome.Place(file: $0.file, line: $0.dateMark.line))
            }
        default:
            context.response.items.compactMap { item in
                item.annotation.flatMap { annotation in
                    annotation.date.map {
                        ($0, RuleOutcome.Place(file: Submission.fileInFolder, line: annotation.mark.line))
                    }
                }
            }
        }
    }
}
