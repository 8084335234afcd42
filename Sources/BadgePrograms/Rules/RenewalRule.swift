internal import StrictJSON
internal import VerifiableCredentials

/// `renewal`: the badge of the same program that is to be renewed is there, stands for the stage that the submission says,
/// and the work was handed in while it can be renewed: from the opening of the window to the end of the grace after its
/// last day. Both are said under `validity` in the template.
public struct RenewalRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "renewal"
    /// A rule of the whole submission.
    public static let appliesTo: [RequirementKind] = []
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader

    /// Has no keys of its own.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
    }

    /// The badge that is renewed: of those of the same program the one that ends last.
    static func predecessor(in context: RuleContext) -> PriorBadge? {
        let own = context.badges.filter { badge in
            badge.programID?.isSameBytes(as: context.template.id) ?? false
        }
        return own.filter { $0.validUntil == nil }.last
            ?? own.max { left, right in
                (left.validUntil ?? left.awarded) < (right.validUntil ?? right.awarded)
            }
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let renewal = context.template.validity?.renewal
        let demand = renewal?.demand ?? "a badge that can be renewed"
        guard let badge = Self.predecessor(in: context) else {
            let none = "no badge of this program was shown"
            return make(
                .missing,
                in: context,
                found: UncountedBadge.found(
                    none + (context.uncounted.isEmpty ? "" : " that counts"),
                    context.uncounted
                ),
                foundInBadge: none,
                required: demand,
                remedy: UncountedBadge.remedy(
                    context.uncounted,
                    otherwise: Self.place
                )
            )
        }
        let shown = PrerequisiteRule.words(badge)
        if let stage = context.submission.renewedStage, !stage.isSameBytes(as: badge.stageID ?? "") {
            let found = badge.stageID.map { DisplayText.quoted($0) } ?? "no stage"
            let words =
                shown + ": it stands for \(found), and the submission says that it renews " + DisplayText.quoted(stage)
            return make(
                .notMet,
                in: context,
                found: UncountedBadge.found(words, context.uncounted),
                foundInBadge: words,
                required: demand,
                remedy: "write the stage of the badge after renews, or show the right badge",
                places: [RuleOutcome.Place(file: Submission.fileInFolder, line: nil)]
            )
        }
        guard let end = badge.validUntil, let renewal else {
            return make(
                .notMet,
                in: context,
                found: shown,
                required: demand,
                remedy: "a badge without end needs no renewal"
            )
        }
        let day = context.submission.submitted
        let (opens, closes) = renewal.window(before: end)
        let place = RuleOutcome.Place(file: Submission.fileInFolder, line: nil)
        // Days are written without a time, so that the day on which it opens counts whole.
        if day.adding(seconds: 86_400) <= opens {
            return make(
                .notMet,
                in: context,
                found: shown + "; handed in on \(day.date), before \(opens.date)",
                required: demand,
                remedy: "hand it in from \(opens.date) to \(closes.date)",
                places: [place]
            )
        }
        let isLate = day > closes
        return make(
            isLate ? .notMet : .met,
            in: context,
            found: shown + "; handed in on \(day.date)"
                + (isLate ? ", after \(closes.date): it has lapsed" : day > end ? ", within the grace" : ""),
            required: demand,
            remedy: "a badge that has lapsed is not renewed: begin again with the first stage",
            places: isLate ? [place] : []
        )
    }

    /// Where the badge is to be put.
    static let place =
        "put the badge that is to be renewed into the folder badges of the submission, or name it with --badge"

    /// Completed or not, where it is required.
    public var contribution: RuleContribution {
        header.strength == .required ? .status : .none
    }

    /// What it contributes to the decision in the badge.
    public func component(in context: RuleContext) -> DecisionComponent? {
        guard contribution == .status else { return nil }
        return DecisionComponent(
            id: header.id,
            name: header.name,
            description: header.statement,
            kind: .status(isCompleted: outcome(in: context).status == .met)
        )
    }
}
