/// What every rule of a program says about itself.
public struct RuleHeader: Sendable {
    /// Where a rule comes from.
    public enum Origin: String, Sendable, CaseIterable {
        /// The program's own document says it.
        case stated
        /// It follows from what the document says.
        case derived
        /// A parameter that a program must set, with our default.
        case ours
    }

    /// How strong a rule is.
    public enum Strength: String, Sendable, CaseIterable {
        /// Without it there is no award.
        case required
        /// A guide: missing it is told and changes nothing.
        case advised
    }

    /// The rule's id, distinct within the template.
    public let id: String
    /// A few words for a heading.
    public let name: String
    /// The rule in a sentence.
    public let statement: String
    /// Where it comes from.
    public let origin: Origin
    /// How strong it is.
    public let strength: Strength
    /// The paths and stages that it is limited to.
    public let only: Applicability
    /// Where the template says it.
    public let mark: YAMLMark
    /// What kind of requirement it stands in, absent for rules of the whole submission.
    let requirementKind: RequirementKind?

    /// The keys that every rule has.
    init(reading map: YAMLMapping, in requirementKind: RequirementKind?) {
        mark = map.mark
        self.requirementKind = requirementKind
        id = map.required("id").identifier
        name = map.required("name").line(atMost: 120)
        statement = map.required("statement").prose(atMost: 1000)
        origin = map.required("origin").choice(Origin.self) ?? .stated
        strength = map.required("strength").choice(Strength.self) ?? .required
        only = Applicability(reading: map)
    }

    /// The keys of a rule that another one is made of: origin, strength and limits are those of the whole.
    init(reading map: YAMLMapping, partOf whole: RuleHeader) {
        mark = map.mark
        requirementKind = whole.requirementKind
        id = map.required("id").identifier
        name = map.required("name").line(atMost: 120)
        statement = map.required("statement").prose(atMost: 1000)
        origin = whole.origin
        strength = whole.strength
        only = whole.only
    }
}
