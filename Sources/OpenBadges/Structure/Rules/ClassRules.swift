/// What the objects of one class must look like.
package struct ClassRules: Sendable {
    /// The name of the class in the standard.
    package let name: String
    /// Whether members that the rules do not name are forbidden.
    package let isClosed: Bool
    /// The members that the rules name.
    package let members: [MemberRule]
    /// What the members must have in common beyond their own rules.
    package let relation: Relation?

    init(_ name: String, isClosed: Bool = false, relation: Relation? = nil, _ members: [MemberRule]) {
        self.name = name
        self.isClosed = isClosed
        self.members = members
        self.relation = relation
    }

    /// A rule between the members of one object.
    package enum Relation: Sendable {
        /// A period that does not end before it begins.
        case validity
        /// `id` or `identifier`.
        case recipient
        /// `id` or `narrative`.
        case criteria
        /// `digestSRI` or `digestMultibase`.
        case digest
        /// At least one member.
        case claims
    }
}

/// What one member of a class must look like.
package struct MemberRule: Sendable {
    /// The name of the member.
    package let name: String
    /// Whether the class requires it.
    package let isRequired: Bool
    /// How many values it has.
    package let cardinality: Cardinality
    /// What each value is.
    package let kind: ValueKind

    /// How many values a member has, and how they are written.
    package enum Cardinality: String, Sendable {
        /// One value, never an array.
        case one
        /// An array, also of one value.
        case set
        /// One value or an array: the sets that may be compacted.
        case oneOrSet
    }

    static func one(_ name: String, _ kind: ValueKind) -> MemberRule {
        MemberRule(name: name, isRequired: false, cardinality: .one, kind: kind)
    }

    static func set(_ name: String, _ kind: ValueKind) -> MemberRule {
        MemberRule(name: name, isRequired: false, cardinality: .set, kind: kind)
    }

    static func oneOrSet(_ name: String, _ kind: ValueKind) -> MemberRule {
        MemberRule(name: name, isRequired: false, cardinality: .oneOrSet, kind: kind)
    }

    /// The same member, required.
    var required: MemberRule {
        MemberRule(name: name, isRequired: true, cardinality: cardinality, kind: kind)
    }
}

/// What a value is.
package enum ValueKind: Sendable {
    /// Any text.
    case text
    /// Text, or a text with its language (VC Data Model 2.0 §11.1).
    case languageText
    /// An absolute URL or URI.
    case url
    /// A date and time with its offset.
    case timestamp
    /// A date and time; without an offset it counts as UTC (VC Data Integrity §2.1).
    case proofTimestamp
    /// A calendar date.
    case date
    /// `true` or `false`.
    case boolean
    /// A number.
    case number
    /// One text of a closed list.
    case choice([String])
    /// One text of a list, or `ext:` and a name.
    case extensibleChoice([String])
    /// A language tag.
    case language
    /// A compact JWS.
    case jws
    /// The names of classes: each of the groups has one member among them.
    case types([[String]])
    /// An object of a class.
    case object(StructureClass)
    /// A URL, or an object of a class.
    case urlOrObject(StructureClass)
    /// A context: a URL or an inline object.
    case context
    /// The context of the data model, where it stands first, then as ``context``.
    case contextOfDataModel
}
