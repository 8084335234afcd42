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

    /// What was stated for this rule by people in the right roles: of each person only the latest word.
    func counted(in context: RuleContext) -> [GivenStatement] {
        let all = given(in: context).filter { given in by.contains { $0.isSameBytes(as: given.role) } }
        return all.enumerated().filter { index, given in
            !all.enumerated().contains { other, later in
                later.person.isSameBytes(as: given.person)
                    && (later.date > given.date || later.date == given.date && other > index)
            }
        }.map(\.element)
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
