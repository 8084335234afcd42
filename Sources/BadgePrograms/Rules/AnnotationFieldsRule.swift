internal import StrictJSON

/// `annotation-fields`: what the annotation of each artifact is to say.
public struct AnnotationFieldsRule: Rule {
    /// A field of an annotation.
    public enum Field: String, Sendable, CaseIterable {
        /// A description.
        case text
        /// The day.
        case date
        /// The time of day.
        case time
        /// How many took part.
        case participants
        /// What it was for and how it was used.
        case purpose
        /// How it supports equity.
        case equity
    }

    /// The word for this kind of rule.
    public static let kind = "annotation-fields"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.annotatedArtifacts]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The fields that must be there.
    public let fields: [Field]

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        let list = map.required("fields")
        list.noteEntries(atLeast: 1)
        fields = list.list.compactMap { $0.choice(Field.self) }
        if !list.isMissing, list.list.isEmpty { list.fail(.emptyValue, "at least one field is expected") }
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let demand = fields.map(\.rawValue).joined(separator: ", ") + " in each annotation"
        let items = context.response.items
        guard !items.isEmpty else {
            return make(
                .missing,
                in: context,
                found: "no artifacts",
                required: demand,
                remedy: "annotate each artifact"
            )
        }
        let lacking = items.compactMap { item -> (item: SubmittedItem, fields: [Field])? in
            let fields = fields.filter { !Self.has($0, item.annotation) }
            return fields.isEmpty ? nil : (item, fields)
        }
        guard !lacking.isEmpty else {
            return make(
                .met,
                in: context,
                found: "complete in " + Counting.of(items.count, "annotation", "annotations"),
                required: demand
            )
        }
        let found = lacking.map { entry in
            DisplayText.quoted(entry.item.title, limit: 60) + " lacks "
                + entry.fields.map(\.rawValue).joined(separator: ", ")
        }
        return make(
            .missing,
            in: context,
            found: found.joined(separator: "; "),
            required: demand,
            remedy: "write what is lacking under annotation",
            places: lacking.map {
                RuleOutcome.Place(
                    file: Submission.fileInFolder,
                    line: ($0.item.annotation?.mark ?? $0.item.mark).line
                )
            }
        )
    }

    private static func has(_ field: Field, _ annotation: Annotation?) -> Bool {
        switch field {
        case .text: annotation?.text != nil
        case .date: annotation?.date != nil
        case .time: annotation?.time != nil
        case .participants: annotation?.participants != nil
        case .purpose: annotation?.purpose != nil
        case .equity: annotation?.equity != nil
        }
    }
}
