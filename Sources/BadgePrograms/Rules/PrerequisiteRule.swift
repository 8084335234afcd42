internal import StrictJSON
internal import VerifiableCredentials

/// `prerequisite`: the educator holds another badge. The caller has verified it and says what it is; the rule sees whether
/// it is one of those asked for, of an issuer who counts, and good on the day on which the work was handed in.
public struct PrerequisiteRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "prerequisite"
    /// A rule of the whole submission.
    public static let appliesTo: [RequirementKind] = []
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The ids of the programs whose badge will do, where the caller recognises it as one of a program.
    public let programs: [String]
    /// The ids of the achievements that will do, as badges give them.
    public let achievements: [String]
    /// The ids of the issuers that count; empty where all do whom the caller accepted.
    public let issuers: [String]
    /// For how many whole months it has been held at least, absent where that does not matter.
    public let heldMonths: Int?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        programs = map.list("programs").map { $0.identifier }
        achievements = map.list("achievements").map { $0.line(atMost: 2000) }
        issuers = map.list("issuers").map { $0.line(atMost: 2000) }
        heldMonths = map.optional("heldMonths")?.int(in: 1...1200)
        map.demand(Demand.anyFilled(of: ["programs", "achievements"]))
        if programs.isEmpty, achievements.isEmpty {
            map.fail(
                .missingKey,
                "a prerequisite says which badge is asked for",
                hint: "add programs: or achievements: with the ids that will do"
            )
        }
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let day = context.submission.submitted
        let right = context.badges.filter(isAskedFor)
        let faults = right.compactMap { badge in fault(badge, on: day).map { (badge: badge, words: $0) } }
        if let good = right.first(where: { fault($0, on: day) == nil }) {
            return make(.met, in: context, found: PrerequisiteRule.words(good), required: demand)
        }
        guard let first = faults.first else {
            let others =
                context.badges.isEmpty
                ? "no badge was shown" + (context.uncounted.isEmpty ? "" : " that counts")
                : "other badges only: "
                    + context.badges.prefix(5)
                    .map { DisplayText.quoted($0.achievementID, limit: 100) }.joined(separator: ", ")
            return make(
                .missing,
                in: context,
                found: UncountedBadge.found(others, context.uncounted),
                foundInBadge: others,
                required: demand,
                remedy: UncountedBadge.remedy(
                    context.uncounted,
                    otherwise: "show the badge, so that it can be verified and counted"
                )
            )
        }
        let words = faults.prefix(3).map { PrerequisiteRule.words($0.badge) + ": " + $0.words }.joined(separator: "; ")
        return make(
            .notMet,
            in: context,
            found: UncountedBadge.found(words, context.uncounted),
            foundInBadge: words,
            required: demand,
            remedy: "show one that "
                + (first.words.hasPrefix("it is of")
                    ? "an issuer gave who counts"
                    : "was good on "
                        + day.date + (heldMonths == nil ? "" : " and held for long enough"))
        )
    }

    private func isAskedFor(_ badge: PriorBadge) -> Bool {
        programs.contains { $0.isSameBytes(as: badge.programID ?? "") }
            || achievements.contains { $0.isSameBytes(as: badge.achievementID) }
    }

    private func fault(_ badge: PriorBadge, on day: Instant) -> String? {
        if !issuers.isEmpty, !issuers.contains(where: { $0.isSameBytes(as: badge.issuerID) }) {
            return "it is of " + DisplayText.quoted(badge.issuerID, limit: 100) + ", who does not count here"
        }
        // Days are written without a time, so that of handing in counts whole.
        if badge.awarded >= day.adding(seconds: 86_400) { return "it was awarded only after \(day.date)" }
        if let end = badge.validUntil, end < day { return "it ended on \(end.date)" }
        if let heldMonths, badge.awarded.adding(months: heldMonths) >= day.adding(seconds: 86_400) {
            return "it has not been held for \(Counting.of(heldMonths, "month", "months")) on \(day.date)"
        }
        return nil
    }

    /// A badge in words.
    static func words(_ badge: PriorBadge) -> String {
        "the badge " + DisplayText.quoted(badge.programID ?? badge.achievementID, limit: 100) + ", awarded "
            + badge.awarded.date + (badge.validUntil.map { ", good until " + $0.date } ?? ", without end")
    }

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

    private var demand: String {
        let which = (programs + achievements.map { DisplayText.quoted($0, limit: 100) }).joined(separator: " or ")
        let who =
            issuers.isEmpty
            ? "" : ", issued by " + issuers.map { DisplayText.quoted($0, limit: 100) }.joined(separator: " or ")
        let long = heldMonths.map { ", held for at least " + Counting.of($0, "month", "months") } ?? ""
        return "a badge of " + which + who + long + ", good on the day of handing in"
    }
}
