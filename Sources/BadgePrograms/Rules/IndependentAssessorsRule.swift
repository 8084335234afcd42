internal import StrictJSON

/// `independent-assessors`: nobody who has one of certain roles towards the educator is among those who assess the work: not
/// the educator, and not the educator's coach. Who they are, the submission says under `people`, and the records of
/// observers and others say; all by ids within the program.
public struct IndependentAssessorsRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "independent-assessors"
    /// A rule of the whole submission.
    public static let appliesTo: [RequirementKind] = []
    /// When it is decided: as far as it can be before anybody assesses, and again after.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The roles, by id.
    public let roles: [String]
    /// Roles whose people may assess, by id. Without the rule's word nobody may who has a role towards the educator.
    public let mayAssess: [String]

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        let list = map.required("roles")
        list.noteEntries(atLeast: 1)
        roles = list.list.map { $0.identifier }
        if !list.isMissing, roles.isEmpty { list.fail(.emptyValue, "at least one role is expected") }
        let free = map.optional("mayAssess")
        mayAssess = free?.list.map { $0.identifier } ?? []
        for role in mayAssess where roles.contains(where: { $0.isSameBytes(as: role) }) {
            free?.fail(
                .badValue,
                "\(DisplayText.quoted(role)) stands under roles too",
                hint: "take it out of one of the two"
            )
        }
    }

    /// Somebody who assessed and has one of the roles.
    private struct Conflict {
        let assessor: String
        /// The id of the one who has the role: the same, or one that is easily taken for it.
        let id: String
        let role: String

        var isSame: Bool { id.isSameBytes(as: assessor) }

        var words: String {
            DisplayText.escaped(assessor) + " assessed and is " + role
                + (isSame ? "" : ", written \(DisplayText.quoted(id, limit: 60))")
        }
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let demand = "no assessor is also " + roles.map { context.roleName($0) }.joined(separator: " or ")
        let people = roles.map { role in
            (role: role, ids: Self.people(in: role, context).map { (id: $0, near: NearSpelling($0)) })
        }
        // A table lists some of them, and there may be others.
        let unnamed = people.filter { entry in
            Self.told(entry.role, context).isEmpty
                && !context.submission.people.contains { $0.role.isSameBytes(as: entry.role) }
        }.map(\.role)
        let place = RuleOutcome.Place(file: Submission.fileInFolder, line: nil)
        guard unnamed.isEmpty else {
            return make(
                .missing,
                in: context,
                found: "not said who is " + unnamed.map { context.roleName($0) }.joined(separator: ", who is "),
                required: demand,
                remedy: "write it under people, by id: " + unnamed.map { "\($0): [id]" }.joined(separator: ", ")
                    + "; [] where there is nobody",
                places: [place]
            )
        }
        let sheets = (context.panel?.assessors ?? []) + (context.panel?.adjudicators ?? [])
        var told: Set<[UInt8]> = []
        let conflicts = sheets.filter { told.insert(Array($0.assessor.utf8)).inserted }.flatMap { sheet in
            let near = NearSpelling(sheet.assessor)
            return people.compactMap { entry -> Conflict? in
                // Ids that are easily taken for one another are taken for one, as in ``AssessmentConflicts``.
                let same = entry.ids.first { $0.id.isSameBytes(as: sheet.assessor) }
                return (same ?? entry.ids.first { $0.near.isAlike(near) }).map { person in
                    Conflict(assessor: sheet.assessor, id: person.id, role: context.roleName(entry.role))
                }
            }
        }
        // Somebody who assessed in two rounds is one person.
        let persons = Set(sheets.map { Array($0.assessor.utf8) })
        let number = Counting.of(persons.count, "assessor", "assessors")
        return make(
            conflicts.isEmpty ? .met : .notMet,
            in: context,
            found: conflicts.isEmpty
                ? (sheets.isEmpty ? "not assessed yet" : "none of \(number)")
                : conflicts.map(\.words).joined(separator: "; "),
            required: demand,
            remedy: "let somebody else assess the work, and take that sheet out"
                + (conflicts.allSatisfy(\.isSame)
                    ? "" : "; if they are two people, give one of them an id that differs in more"),
            places: conflicts.isEmpty ? [] : [place]
        )
    }

    /// With whom those who assessed were compared, in sentences.
    func comparison(in context: RuleContext) -> String {
        let taken = roles.filter { !Self.people(in: $0, context).isEmpty }.map(context.roleName)
        let free = roles.filter { Self.people(in: $0, context).isEmpty }.map(context.roleName)
        let compared =
            taken.isEmpty
            ? []
            : [
                "Those who assessed were compared with those who had one of these roles: \(taken.joined(separator: ", "))."
            ]
        let nobody =
            free.isEmpty
            ? []
            : [
                "Nobody had " + (free.count == 1 ? "the role " : "one of the roles ") + free.joined(separator: ", ")
                    + "."
            ]
        return (compared + nobody).joined(separator: " ")
    }

    /// Who has a role towards the educator.
    private static func people(in role: String, _ context: RuleContext) -> [String] {
        let listed = context.template.roles.filter { $0.id.isSameBytes(as: role) }
            .flatMap { $0.listedIn?.people(in: context) ?? [] }
        return told(role, context) + listed
    }

    /// Who has a role by what the submission says of people, and by records.
    private static func told(_ role: String, _ context: RuleContext) -> [String] {
        let named = context.submission.people.filter { $0.role.isSameBytes(as: role) }.flatMap(\.ids)
        let recorded = context.everyRecord.flatMap { records in
            records.attestations.filter { $0.role.isSameBytes(as: role) }.map(\.person)
                + records.observations.filter { $0.role.isSameBytes(as: role) }.map(\.observer)
        }
        return named + recorded
    }
}
