internal import StrictJSON
internal import VerifiableCredentials

extension Judgement {
    /// How a rule was judged.
    static func of(_ rule: any Rule, in context: RuleContext) -> Judgement {
        switch rule {
        case let rule as any CompositeRule: whole(rule, context)
        case is RubricLevelRule, is PassRule: panel(rule.header.id, context).ofWork(context)
        case let rule as any AttestedRule: stated(rule, context)
        case let rule as any ObserverRule: observed(rule, context)
        case let rule as GroupMeasureRule: measured(rule, context)
        case let rule as MeasureRule: measured(rule, context)
        case is any TableRule: Judgement("Computed by the program's rules from \(record(context)).")
        case is ConfirmationRule: Judgement("Confirmed by the educator.")
        case is PhasesInOrderRule, is PhaseLengthRule: Judgement("Seen from the days that the educator gives.")
        case is BlindReviewRule: searched(context)
        case let rule as IndependentAssessorsRule:
            Judgement(rule.comparison(in: context))
        case is PrerequisiteRule: Judgement("Seen from a badge that was shown and verified.")
        case is RenewalRule: renewed(context)
        default: byRules
        }
    }

    /// How several rules were judged whose results stand together as one. How a number was measured, or a level seen, is said
    /// at the number or level, unless there is nothing else.
    static func of(_ rules: [any Rule], in context: RuleContext) -> Judgement {
        let required = rules.filter { $0.header.strength == .required }
        let others = required.filter { rule in
            rule.componentIDs.isEmpty
                || !(rule is MeasureRule || rule is GroupMeasureRule || rule is ObservedLevelRule)
        }
        return joined((others.isEmpty ? required : others).map { of($0, in: context) })
    }

    /// Of a rule that is made of others: how those were judged that are met.
    private static func whole(_ rule: any CompositeRule, _ context: RuleContext) -> Judgement {
        let met = rule.members.filter { member in
            member.rule.outcome(in: rule.context(of: member, context)).status == .met
        }
        let used = rule is AnyOfRule ? Array(met.prefix(1)) : met
        return joined(used.map { of($0.rule, in: rule.context(of: $0, context)) })
    }

    /// What the assessors' sheets say about how a score came about.
    private static func panel(_ ruleID: String, _ context: RuleContext) -> Judgement {
        guard let panel = context.panel else { return Judgement("Not assessed yet.") }
        let sheets = panel.sheets(on: ruleID)
        if sheets.isEmpty { return Judgement("Not assessed yet.") }
        let assessors = sheets.map(\.assessor)
        let count = assessors.count
        let round = panel.round(of: ruleID)
        let again = round > 1 ? " It was handed in again; these are the scores of round \(round)." : ""
        switch panel.verdict(on: ruleID) {
        case .agreed:
            return Judgement(
                (count == 1
                    ? "Judged by 1 assessor."
                    : "Judged by \(count) assessors, each on a sheet of their own; they agreed.") + again,
                assessors: assessors
            )
        case .adjudicated:
            let silent = sheets.count { $0.score(for: ruleID) == nil }
            let deciding = panel.rulings(on: ruleID).map(\.assessor)
            return Judgement(
                (silent == 0
                    ? "\(count) assessors, each on a sheet of their own, differed"
                    : "\(silent) of \(Counting.of(count, "assessor", "assessors")) gave no score")
                    + "; an adjudicator decided." + again,
                assessors: assessors + deciding
            )
        case .none, .unscored, .differing, .disputedRuling:
            return Judgement("Not settled yet.", assessors: assessors)
        }
    }

    private static func stated(_ rule: any AttestedRule, _ context: RuleContext) -> Judgement {
        let given =
            (rule as? NominationRule)?.inTime(in: context) ?? (rule as? ApprovalRule)?.agreeing(in: context)
            ?? rule.counted(in: context).filter { $0.statement.holds != false }
        return given.isEmpty
            ? Judgement("Stated by nobody yet.") : Judgement("Stated by: " + rule.words(given, context) + ".")
    }

    private static func observed(_ rule: any ObserverRule, _ context: RuleContext) -> Judgement {
        let seen = (rule as? ObservedLevelRule).map { level in
            level.seen(in: context).map { (record: $0.observation, reaches: $0.rank >= level.scale.requiredRank) }
        }
        let records = seen?.map(\.record) ?? rule.counted(in: context)
        let reaching = seen.map { seen in
            "; at the required level or higher in \(seen.count { $0.reaches }) of them"
        }
        let days = records.map(\.date).sorted()
        guard let first = days.first, let last = days.last else { return Judgement("Not observed yet.") }
        var observers: Set<[UInt8]> = []
        var roles: [String] = []
        for record in records {
            observers.insert(Array(record.observer.utf8))
            let role = context.roleName(record.role)
            if !roles.contains(where: { $0.isSameBytes(as: role) }) { roles.append(role) }
        }
        let span = first == last ? "on " + first.date : "from " + first.date + " to " + last.date
        return Judgement(
            "Observed at work: " + Counting.of(records.count, "record", "records") + " by "
                + Counting.of(observers.count, "observer", "observers") + " (" + roles.joined(separator: ", ") + "), "
                + span + (reaching ?? "") + "."
        )
    }

    private static func measured(_ rule: MeasureRule, _ context: RuleContext) -> Judgement {
        let rows = rule.rows(rule.filter, in: context).count
        let what =
            switch rule.computation {
            case .sum: "the sum over "
            case .mean: "the mean over "
            case .smallest: "the smallest of "
            case .largest: "the largest of "
            case .share: "a share, over "
            }
        return Judgement(
            "Computed by the program's rules from \(record(context)): " + what + Counting.of(rows, "row", "rows") + "."
        )
    }

    private static func measured(_ rule: GroupMeasureRule, _ context: RuleContext) -> Judgement {
        let count = GroupNumbers(rule, in: context).groups.count
        return Judgement(
            "Computed by the program's rules from \(record(context)): one number for each \(rule.group) (\(count) in all); the "
                + rule.overall.rawValue + " of these numbers counts."
        )
    }

    private static func renewed(_ context: RuleContext) -> Judgement {
        guard let badge = RenewalRule.predecessor(in: context) else { return Judgement("No badge was shown yet.") }
        return Judgement(
            "Seen from the badge that is renewed, which was shown and verified: awarded on " + badge.awarded.date
                + (badge.validUntil.map { ", good until " + $0.date } ?? "") + "."
        )
    }

    /// What the search for the educator's name came to, and where nobody looked.
    private static func searched(_ context: RuleContext) -> Judgement {
        let check = PrivacyCheck(submission: context.submission, facts: context.facts)
        let others = check.unreadFiles.count
        return Judgement(
            "The texts were searched for the educator's name, e-mail addresses and telephone numbers: "
                + (check.findings.isEmpty ? "none found" : "some were found") + "."
                + (others == 0
                    ? ""
                    : " Pictures, PDFs and the like were not searched: " + Counting.of(others, "file", "files") + ".")
        )
    }

    /// The judgement, with the words that it was work of several people where it was.
    private func ofWork(_ context: RuleContext) -> Judgement {
        guard context.requirement?.producer == .team else { return self }
        return Judgement(words + " What was judged is the team's work, not one person's.", assessors: assessors)
    }

    /// The record that is looked at, with who keeps it.
    private static func record(_ context: RuleContext) -> String {
        guard let requirement = context.requirement else { return "the records" }
        // Observations and statements are written by whoever observed and stated, whatever a template leaves unsaid.
        let isByOthers = requirement.kind == .observations || requirement.kind == .attestations
        let keeper =
            switch isByOthers && requirement.producer == .educator ? .others : requirement.producer {
            case .educator: "the educator's own record"
            case .team: "the team's record"
            case .others: "the record by others"
            }
        return keeper + " \"" + requirement.name + "\""
    }
}

extension Rule {
    /// What the rule contributes to the decision in the badge, each with how it was judged.
    func judgedComponents(in context: RuleContext) -> [DecisionComponent] {
        components(in: context).map { component in
            for member in (self as? any CompositeRule)?.members ?? [] {
                guard member.rule.componentIDs.contains(where: { $0.isSameBytes(as: component.id) }),
                    let whole = self as? any CompositeRule
                else { continue }
                return component.judged(.of(member.rule, in: whole.context(of: member, context)))
            }
            return component.judged(.of(self, in: context))
        }
    }

    /// Whether it is met, under its own name: what a required rule of the whole submission contributes that has nothing
    /// else to show.
    func status(in context: RuleContext) -> DecisionComponent {
        DecisionComponent(
            id: header.id,
            name: header.name,
            description: header.statement,
            kind: .status(isCompleted: outcome(in: context).status == .met),
            judgement: .of(self, in: context)
        )
    }
}
