internal import StrictJSON
internal import VerifiableCredentials

/// A rule about what people in certain roles state.
public protocol AttestedRule: Rule {
    /// The roles whose statements count, by id.
    var by: [String] { get }
    /// Whether a number is asked for, and not yes or no.
    var asksNumber: Bool { get }
    /// The table that lists who may state it, absent where people need not be listed.
    var listedIn: ListedPeople? { get }
}

/// A statement with who made it and when.
struct GivenStatement {
    let person: String
    let role: String
    let date: Instant
    let statement: Attestation.Statement
    let place: RuleOutcome.Place
    /// Where the record names the person.
    let personPlace: RuleOutcome.Place
}

extension GivenStatement {
    /// Whether it says something else about the same rule.
    fileprivate func contradicts(_ other: GivenStatement) -> Bool {
        if let holds = statement.holds, let others = other.statement.holds, holds != others { return true }
        if let value = statement.value, let others = other.statement.value { return value < others || others < value }
        return false
    }

    /// Whether of two words of one person and one day it is the one that counts: the denial, the smaller number, the role
    /// that the rule names first, the file whose name comes first.
    fileprivate func counts(before other: GivenStatement, among roles: [String]) -> Bool {
        if contradicts(other) {
            if let value = statement.value, let others = other.statement.value { return value < others }
            return statement.holds == false
        }
        func place(_ role: String) -> Int { roles.firstIndex { $0.isSameBytes(as: role) } ?? roles.count }
        let (own, others) = (place(role), place(other.role))
        return own != others ? own < others : Self.comes(self.place, before: other.place)
    }

    private static func comes(_ place: RuleOutcome.Place, before other: RuleOutcome.Place) -> Bool {
        place.file.isSameBytes(as: other.file)
            ? (place.line ?? 0) < (other.line ?? 0) : place.file.utf8.lexicographicallyPrecedes(other.file.utf8)
    }
}

extension AttestedRule {
    /// Requirements whose files are such records.
    public static var appliesTo: [RequirementKind] {
        [.attestations]
    }

    /// From the submission.
    public static var stage: RuleStage {
        .submission
    }

    /// Reads the key `by`.
    static func roles(_ map: YAMLMapping) -> [String] {
        let list = map.required("by")
        list.noteEntries(atLeast: 1)
        let roles = list.list.map { $0.identifier }
        if !list.isMissing, roles.isEmpty { list.fail(.emptyValue, "at least one role is expected") }
        return roles
    }

    /// What was stated for this rule by people in the right roles: of each person only the latest word; of one day the
    /// denial, or the smallest number, in whatever order the files are named.
    func counted(in context: RuleContext) -> [GivenStatement] {
        let latest = latest(in: context)
        return latest.enumerated().filter { index, given in
            !latest.enumerated().contains { other, rival in
                other != index && rival.person.isSameBytes(as: given.person) && rival.counts(before: given, among: by)
            }
        }.map(\.element)
    }

    /// The words of each person's last day, of which there may be several.
    private func latest(in context: RuleContext) -> [GivenStatement] {
        let all = given(in: context).filter { given in by.contains { $0.isSameBytes(as: given.role) } }
        return all.filter { given in
            !all.contains { $0.person.isSameBytes(as: given.person) && $0.date > given.date }
        }
    }

    /// What people stated beside ``counted(in:)`` on the same day, and otherwise.
    func contradicted(in context: RuleContext) -> [GivenStatement] {
        let counted = counted(in: context)
        return latest(in: context).filter { given in
            counted.contains { $0.person.isSameBytes(as: given.person) && $0.contradicts(given) }
        }
    }

    /// That people contradict themselves, for the end of a finding.
    func contradiction(in context: RuleContext) -> String {
        let others = contradicted(in: context)
        if others.isEmpty { return "" }
        return "; the same person stated otherwise on the same day, and the "
            + (asksNumber ? "smaller number" : "denial") + " counts: " + words(others, context)
    }

    /// What to do where people contradict themselves, for the end of a remedy.
    func remedyOfContradiction(in context: RuleContext) -> String {
        let files = contradicted(in: context).map { DisplayText.escaped($0.place.file) }
        return files.isEmpty
            ? ""
            : "; who stated two things on one day says which one holds, in a record of a later day (see "
                + files.prefix(8).joined(separator: ", ") + ")"
    }

    /// What was stated for this rule by people in other roles.
    func uncounted(in context: RuleContext) -> [GivenStatement] {
        given(in: context).filter { given in !by.contains { $0.isSameBytes(as: given.role) } }
    }

    private func given(in context: RuleContext) -> [GivenStatement] {
        context.records.attestations.flatMap { record in
            record.statements.filter { $0.ruleID.isSameBytes(as: header.id) }.map { statement in
                GivenStatement(
                    person: record.person,
                    role: record.role,
                    date: record.date,
                    statement: statement,
                    place: RuleOutcome.Place(file: record.file, line: statement.mark.line),
                    personPlace: RuleOutcome.Place(file: record.file, line: record.personMark.line)
                )
            }
        }
    }

    /// Who stated something and when, in words: `MTP specialist on 2026-06-22`.
    func words(_ given: [GivenStatement], _ context: RuleContext) -> String {
        given.map { context.roleName($0.role) + " on " + $0.date.date }.joined(separator: ", ")
    }

    /// What was stated in roles that do not count, for the end of a finding.
    func aside(in context: RuleContext) -> String {
        let others = uncounted(in: context)
        return others.isEmpty ? "" : "; in a role that does not count: " + words(others, context)
    }

    /// The roles in words: `Administrator or Coach`.
    func roleNames(_ context: RuleContext, _ joiner: String = " or ") -> String {
        by.map { context.roleName($0) }.joined(separator: joiner)
    }
}

extension RuleContext {
    /// The name of a role, or its id where the template has none such.
    func roleName(_ id: String) -> String {
        template.roles.first { $0.id.isSameBytes(as: id) }?.name ?? id
    }
}
