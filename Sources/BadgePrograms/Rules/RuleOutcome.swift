internal import StrictJSON

/// What a rule found.
public struct RuleOutcome: Sendable, Equatable {
    /// Whether the rule is kept.
    public enum Status: String, Sendable {
        /// It is.
        case met
        /// What is there does not keep it.
        case notMet
        /// What it speaks about is not there.
        case missing
    }

    /// A place in the submission that a finding speaks about.
    public struct Place: Sendable, Equatable {
        /// The file, as a path in the submission's folder.
        public let file: String
        /// The line, from 1, where the finding is about one.
        public let line: Int?

        /// Two places are the same when file (by bytes) and line are.
        public static func == (left: Self, right: Self) -> Bool {
            left.file.isSameBytes(as: right.file) && left.line == right.line
        }
    }

    /// The rule's id.
    public let ruleID: String
    /// The requirement's id, absent for rules of the whole submission.
    public let requirementID: String?
    /// The rule's heading.
    public let name: String
    /// Where the rule comes from.
    public let origin: RuleHeader.Origin
    /// How strong it is.
    public let strength: RuleHeader.Strength
    /// When it is decided.
    public let stage: RuleStage
    /// What was found.
    public let status: Status
    /// What was found, in words: `2 items`. Foreign text in it is escaped.
    public let found: String
    /// The same for everybody who reads the badge: without what people wrote into the cells of tables.
    public let foundInBadge: String
    /// The same for the educator alone, with what was matched: a name, an address. Nothing that is kept says it.
    public let foundForEducator: String
    /// What is required, in words: `exactly 3 items`.
    public let required: String
    /// What would make it met, absent where it is.
    public let remedy: String?
    /// Where, as far as it is about places.
    public let places: [Place]
    /// What the rules found that the rule is made of; empty for most.
    public let members: [RuleOutcome]

    /// The most places that are written of one outcome.
    public static let mostPlaces = 20

    /// The places as they are written: each once, in their order, not more than ``mostPlaces``, and how many there are beside
    /// these. A text of a megabyte can give tens of thousands.
    public var placesInShort: (shown: [Place], more: Int) {
        var seen: Set<[UInt8]> = []
        let each = places.filter { seen.insert(Array($0.file.utf8) + Array(":\($0.line ?? 0)".utf8)).inserted }
        return (Array(each.prefix(Self.mostPlaces)), max(0, each.count - Self.mostPlaces))
    }

    /// Whether this outcome alone forbids an award.
    public var preventsAward: Bool {
        strength == .required && status != .met
    }

    /// Whether it is worth telling without forbidding anything.
    public var isWarning: Bool {
        strength == .advised && status != .met
    }
}

extension RuleOutcome {
    /// The same with another remedy.
    fileprivate func doing(_ remedy: String) -> RuleOutcome {
        RuleOutcome(
            ruleID: ruleID,
            requirementID: requirementID,
            name: name,
            origin: origin,
            strength: strength,
            stage: stage,
            status: status,
            found: found,
            foundInBadge: foundInBadge,
            foundForEducator: foundForEducator,
            required: required,
            remedy: remedy,
            places: places,
            members: members
        )
    }
}

extension Rule {
    /// The outcome, which asks for no more rows or records while some that are there cannot be read, or a file that is named
    /// is not there: these come first.
    func outcomeOfReading(in context: RuleContext) -> RuleOutcome {
        let outcome = outcome(in: context)
        let isOpen =
            outcome.status != .met && !context.records.problems.isEmpty && !(self is ReadableRule)
            && !(self is ItemCountRule)
        if isOpen {
            return outcome.doing("mend first what cannot be read or does not count; then this is counted anew")
        }
        let isCounted = context.requirement?.kind.isRead ?? false
        guard outcome.status != .met, isCounted, !(self is ReadableRule), !(self is ItemCountRule),
            let absent = context.records.absent.first
        else { return outcome }
        if let file = context.facts.file(absent.path), file.isEmpty { return outcome.doing(file.remedyWhereEmpty) }
        let near = context.facts.words(near: absent.path).map { "; " + $0 } ?? ""
        return outcome.doing("it is counted once \(DisplayText.quoted(absent.path)) is in the folder" + near)
    }

    /// The outcome of this rule.
    func make(
        _ status: RuleOutcome.Status,
        in context: RuleContext,
        found: String,
        foundInBadge: String? = nil,
        foundForEducator: String? = nil,
        required: String,
        remedy: String? = nil,
        places: [RuleOutcome.Place] = [],
        members: [RuleOutcome] = []
    ) -> RuleOutcome {
        RuleOutcome(
            ruleID: header.id,
            requirementID: context.requirement?.id,
            name: header.name,
            origin: header.origin,
            strength: header.strength,
            stage: stage,
            status: status,
            found: found,
            foundInBadge: foundInBadge ?? found,
            foundForEducator: foundForEducator ?? found,
            required: required,
            remedy: status == .met ? nil : remedy,
            places: places,
            members: members
        )
    }
}
