public import StrictJSON

/// What somebody says about a badge, its achievement or a party to it (Open Badges 3.0 §B.1.9), and how far that holds.
public struct Endorsement: Sendable {
    /// What an endorsement stands in, and so has to be about.
    public enum Thing: String, Sendable, CaseIterable {
        /// The credential itself.
        case badge
        /// The achievement.
        case achievement
        /// The profile of the issuer.
        case issuer
        /// The profile of who made the achievement.
        case creator
        /// The profile of who assessed.
        case source
        /// The profile of an organization above one of those.
        case parentOrg
    }

    /// Where it stands, in the credential that brings it.
    public let subject: JSONPointer
    /// What it stands in.
    public let thing: Thing
    /// What `endorsement.report` says of it.
    public let result: CheckResult
    /// The report about the endorsement as a credential of its own; absent where it was not judged.
    public let report: Report?

    /// The endorser, where the endorsement is signed: its id, and the name that it gives itself. Foreign text.
    public var endorser: (id: String?, name: String?)? {
        report?.content.map { ($0.issuerID, $0.issuerName) }
    }

    /// The id of what is endorsed, where the endorsement is signed. Foreign text.
    public var endorsedID: String? { report?.content?.recipientID }

    /// What the endorser says, where the endorsement is signed. Foreign text.
    public var comment: String? { report?.content?.endorsementComment }
}

/// The endorsements that one credential brings, and what `endorsement.report` says of each.
struct EndorsementFindings {
    var endorsements: [Endorsement] = []
    /// Also of those that are too many to be looked at.
    var results: [CheckResult] = []
}

/// What a badge, its endorsements and a newer version of it may take together.
struct NestingBudget {
    /// How many more endorsements are judged.
    var endorsementsLeft = VerificationLimits.endorsements
    /// What their schemas may still take.
    var schemas = SchemaBudget()
}

/// How far the verifier is inside a credential that another one brings.
struct Nesting {
    /// How many credentials are around this one.
    var depth = 0
    /// What all credentials together may still take.
    var budget = NestingBudget()
    /// Whether this is the newer version of the credential that was given.
    var isRefreshed = false

    /// Whether the credential is the one that was given, or a newer version of it.
    var isOutermost: Bool { depth == 0 }
}
