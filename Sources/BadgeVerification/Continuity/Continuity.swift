public import VerifiableCredentials

/// Since when somebody holds the badge of a program: the badge, the one that it renews, the one before that, as far as they
/// were given and follow each other without a gap.
public struct Continuity: Sendable, Equatable {
    /// Why the row of badges ends where it ends. The raw values are stable and never reused.
    public enum End: String, Sendable, CaseIterable {
        /// The earliest one names none before it.
        case first = "continuity.first"
        /// The badge itself is not verified, so what it says of an earlier one does not count.
        case notVerified = "continuity.notVerified"
        /// The badge says that it renews one, and names it in no way that can be followed.
        case notNamed = "continuity.notNamed"
        /// No genuine badge that was given has the id of the one before.
        case notGiven = "continuity.notGiven"
        /// The one before is not good, for another reason than that it has ended.
        case notGood = "continuity.notGood"
        /// The one before is of another issuer.
        case otherIssuer = "continuity.otherIssuer"
        /// The one before is of another program.
        case otherProgram = "continuity.otherProgram"
        /// One of the row names its recipient otherwise than the one before, and alike in no way.
        case otherRecipient = "continuity.otherRecipient"
        /// The one before does not begin earlier: a row that runs in a circle.
        case notEarlier = "continuity.notEarlier"
        /// The one before had ended when this one began.
        case gap = "continuity.gap"
        /// It names several as the one before.
        case several = "continuity.several"
        /// The row is longer than is followed.
        case tooLong = "continuity.tooLong"
    }

    /// From when the earliest badge of the row holds; absent where the badge itself is not verified.
    public let since: Instant?
    /// When the latest badge of the row ended, where it has.
    public let until: Instant?
    /// The ids of the badges of the row, the latest first.
    public let chain: [String]
    /// Why it ends there.
    public let end: End
    /// What was found that ends it, in words; absent where ``end`` says it all. Foreign text in it is escaped.
    public let detail: String?
    /// The id of the badge that the earliest one names and that does not count; absent where it names none.
    public let missing: String?
    /// Whether the badges themselves show that all of the row are one person's. Where all names are hidden by different
    /// salts they cannot, and where they differ in part they do not: then it is the issuer's word.
    public let showsOnePerson: Bool
    /// In what the badges of the row differ over the recipient, in words; absent where they differ in nothing that can be
    /// compared. Foreign text in it is escaped.
    public let doubt: String?
}
