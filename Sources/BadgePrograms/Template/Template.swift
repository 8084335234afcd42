public import VerifiableCredentials

/// What earns a badge: the rules of a program (`badge-template/1`). Read it with ``Template/init(reading:)``.
public struct Template: Sendable {
    /// The program's id: `nea-coaching-and-mentoring`.
    public let id: String
    /// The version of the rules, as text; it becomes `achievement.version`.
    public let version: String
    /// The name of the achievement.
    public let name: String
    /// What it is for, in a sentence or two.
    public let description: String
    /// The achievement type of Open Badges 3.0: `MicroCredential`.
    public let achievementType: String
    /// The document that the rules restate.
    public let source: TemplateSource
    /// What staff should know about how this template reads its source.
    public let notes: [String]
    /// The competencies, absent where the program names none.
    public let framework: CompetencyFramework?
    /// The steps of the method.
    public let cycle: [TemplateEntry]
    /// Who does what.
    public let roles: [TemplateEntry]
    /// The ways of earning the badge, of which a submission takes one; none where there is only one.
    public let paths: [TemplateEntry]
    /// The stages that a badge can stand for, of which a submission names one; none where there are none.
    public let stages: [TemplateStage]
    /// What is handed in, in order.
    public let parts: [TemplatePart]
    /// Rules of the submission as a whole.
    public let rules: [any Rule]
    /// How the rules make an award.
    public let award: AwardRule
    /// The competencies that the badge is aligned to.
    public let alignments: [TemplateAlignment]
    /// What earns the badge, in words, for `criteria.narrative`.
    public let criteria: String
    /// How long a badge is good and how it is renewed, absent where the program says nothing: good without end.
    public let validity: Validity?
    /// The SHA-256 of the file that the template was read from.
    public let sha256: [UInt8]
    /// Rules that were left out (``without(rule:)``), with the requirement that they looked at: records may still name them.
    var leftOut: [RuleMember] = []

    /// Every requirement, in order.
    public var requirements: [Requirement] {
        parts.flatMap(\.requirements)
    }

    /// The part that a requirement stands in.
    func part(of requirement: Requirement) -> TemplatePart? {
        parts.first { part in part.requirements.contains { $0.id.utf8.elementsEqual(requirement.id.utf8) } }
    }

    /// The requirement with that id.
    public func requirement(_ id: String) -> Requirement? {
        requirements.first { $0.id.utf8.elementsEqual(id.utf8) }
    }
}

/// Something that a template names and describes: a step, a role, a question, an accepted form.
public struct TemplateEntry: Sendable {
    /// The id, distinct in its list.
    public let id: String
    /// A few words.
    public let name: String
    /// A sentence or more, absent where the name says it all.
    public let description: String?
    /// Whether it is the role of whoever hands the evidence in; of a role only.
    public internal(set) var isEducator = false
    /// What earns the badge on it, in the place of the template's ``Template/criteria``; of a path only.
    public internal(set) var criteria: String?
    /// Where the template says it.
    public let mark: YAMLMark
}

/// The document that a template restates.
public struct TemplateSource: Sendable {
    /// Its title.
    public let title: String
    /// Who published it.
    public let organization: String
    /// Its date of revision, absent where it has none.
    public let revised: Instant?
    /// The licence of its text, absent where it says none.
    public let licence: String?
    /// Where the licence stands.
    public let licenceURL: String?
    /// How it wants to be named.
    public let attribution: String
    /// Where it is published, absent where that is not known.
    public let url: String?
}

/// The competencies of a program.
public struct CompetencyFramework: Sendable {
    /// A level of growth with what shows it.
    public struct Level: Sendable {
        /// The id.
        public let id: String
        /// Its name.
        public let name: String
        /// What shows it.
        public let indicators: [String]
    }

    /// The framework's name.
    public let name: String
    /// The competency that this program is about.
    public let competency: String
    /// The levels, lowest first; none where the framework has no levels of growth.
    public let levels: [Level]
}

/// A competency elsewhere that the achievement is aligned to (Open Badges 3.0 `Alignment`).
public struct TemplateAlignment: Sendable {
    /// `targetName`.
    public let name: String
    /// `targetFramework`.
    public let framework: String
    /// `targetUrl`.
    public let url: String
    /// `targetCode`.
    public let code: String?
    /// `targetType`: `ceasn:Competency`.
    public let targetType: String?
    /// `targetDescription`.
    public let description: String?
}

/// How the rules make an award.
public enum AwardRule: String, Sendable, CaseIterable {
    /// Every rule of strength `required` is met.
    case everyRequiredRule = "every-required-rule"
}
