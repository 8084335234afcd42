internal import StrictJSON

/// Who may not assess a submission, by ids within the program: the educator, and everybody in a role that the template says
/// may not assess, whether the submission names them under `people`, a record of an observer or of somebody else does, or a
/// table lists them where the role says so.
///
/// Nobody may assess who has any role towards the educator other than assessor and adjudicator, unless a required rule of
/// kind `independent-assessors` says that people in that role may; nobody in the educator's own role ever.
///
/// Ids that are easily taken for one another are taken for one: tables are written by hand, and a conflict that is told where
/// there is none is mended by another id, one that is missed is not.
public struct AssessmentConflicts: Sendable {
    /// Somebody who may not assess.
    private struct Barred {
        let id: String
        /// What the person is to the educator.
        let role: String
        private let near: NearSpelling

        init(id: String, role: String) {
            (self.id, self.role, near) = (id, role, NearSpelling(id))
        }

        /// Whether the id of an assessor is this one, or easily taken for it.
        func isNear(_ other: NearSpelling) -> Bool { near.isAlike(other) }

        /// What is said of an assessor with this id, or one that is easily taken for it.
        func words(on assessor: String) -> String {
            DisplayText.escaped(role)
                + (id.isSameBytes(as: assessor) ? "" : ", written \(DisplayText.quoted(id, limit: 60))")
        }
    }

    private let byRule: [Barred]
    private let always: [Barred]

    /// Looks who may not assess.
    ///
    /// - Parameters:
    ///   - submission: The submission.
    ///   - template: The template that it was begun under.
    ///   - facts: What was found in its files.
    public init(of submission: Submission, by template: Template, facts: SubmissionFacts) {
        let applied = template.applied(to: submission)
        self.init(
            RuleContext(template: applied, submission: submission, facts: facts, panel: nil, badges: [], uncounted: [])
        )
    }

    /// The same with records that were read already.
    init(_ context: RuleContext) {
        let (submission, template, records) = (context.submission, context.template, context.everyRecord)
        let rules = (template.allRules.map(\.rule) + template.leftOut.map(\.rule)).flatMap(\.flattened)
            .compactMap { $0 as? IndependentAssessorsRule }
        // What an advised rule finds, or one of several that will do, prevents no award.
        let deciding = template.rules.compactMap { $0 as? IndependentAssessorsRule }
            .filter { $0.header.strength == .required }
        func isIn(_ roles: [String], _ role: String) -> Bool { roles.contains { $0.isSameBytes(as: role) } }
        func people(_ isBarred: (String) -> Bool) -> [Barred] {
            let named = submission.people.flatMap { entry in entry.ids.map { (role: entry.role, id: $0) } }
            let recorded = records.flatMap { records in
                records.attestations.map { (role: $0.role, id: $0.person) }
                    + records.observations.map { (role: $0.role, id: $0.observer) }
            }
            let listed = template.roles.flatMap { role in
                (role.listedIn?.people(in: context) ?? []).map { (role: role.id, id: $0) }
            }
            return (named + recorded + listed).filter { isBarred($0.role) }.map { entry in
                let name = template.roles.first { $0.id.isSameBytes(as: entry.role) }?.name ?? entry.role
                return Barred(id: entry.id, role: name)
            }
        }
        let told = deciding.flatMap(\.roles)
        byRule = people { isIn(told, $0) }
        let own = submission.educator.ids.map { Barred(id: $0, role: "the educator whose work it is") }
        let named = rules.flatMap(\.roles)
        let ownRoles = template.roles.filter(\.isEducator).map(\.id)
        let free = (Assessment.Role.allCases.map(\.rawValue) + deciding.flatMap(\.mayAssess))
            .filter { !isIn(ownRoles, $0) }
        always = own + people { !isIn(told, $0) && (isIn(named, $0) || !isIn(free, $0)) }
    }

    /// What somebody is to the educator that forbids to assess; absent where nothing is.
    public func role(of person: String) -> String? {
        let near = NearSpelling(person)
        return (always + byRule).first { $0.isNear(near) }?.role
    }

    /// A fault for each sheet of somebody who may not assess.
    public func problems(_ sheets: [Assessment]) -> [ProgramError] {
        Self.problems(sheets, always + byRule)
    }

    /// The same, but for those whom a rule of the template finds.
    func problemsBeyondRules(_ sheets: [Assessment]) -> [ProgramError] {
        Self.problems(sheets, always)
    }

    private static func problems(_ sheets: [Assessment], _ barred: [Barred]) -> [ProgramError] {
        sheets.compactMap { sheet -> ProgramError? in
            let near = NearSpelling(sheet.assessor)
            guard let person = barred.first(where: { $0.isNear(near) }) else { return nil }
            return ProgramError(
                .conflict,
                file: sheet.fileName,
                mark: sheet.scores.first?.mark,
                detail: "\(DisplayText.quoted(sheet.assessor)) may not assess submission "
                    + "\(DisplayText.quoted(sheet.submissionID)): this is \(person.words(on: sheet.assessor))",
                hint: "let somebody else assess the work, and take that assessment out"
                    + (person.id.isSameBytes(as: sheet.assessor)
                        ? "" : "; if they are two people, give one of them an id that differs in more")
            )
        }
    }
}
