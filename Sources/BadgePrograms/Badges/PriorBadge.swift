internal import StrictJSON
public import VerifiableCredentials

/// What is known of another badge of the educator: one that a program asks for first, or the one that is renewed. The
/// caller has verified the badge; rules look nothing up.
public struct PriorBadge: Sendable {
    /// The id of the credential, absent where it has none.
    public let credentialID: String?
    /// The id of its issuer, as the badge gives it.
    public let issuerID: String
    /// The id of its achievement, as the badge gives it.
    public let achievementID: String
    /// The id of the template by which it was awarded, where the caller recognised the achievement as that of a program;
    /// absent where it is somebody else's.
    public let programID: String?
    /// The id of the stage that it stands for, where it stands for one.
    public let stageID: String?
    /// When it was awarded.
    public let awarded: Instant
    /// When it ends, absent where it does not.
    public let validUntil: Instant?

    /// What is known of a badge.
    public init(
        credentialID: String? = nil,
        issuerID: String,
        achievementID: String,
        programID: String? = nil,
        stageID: String? = nil,
        awarded: Instant,
        validUntil: Instant? = nil
    ) {
        self.credentialID = credentialID
        self.issuerID = issuerID
        self.achievementID = achievementID
        self.programID = programID
        self.stageID = stageID
        self.awarded = awarded
        self.validUntil = validUntil
    }

    /// By the day of the award, then by achievement, issuer and credential: an order that does not depend on how they were
    /// given.
    static func sorted(_ badges: [PriorBadge]) -> [PriorBadge] {
        badges.sorted { left, right in
            if left.awarded != right.awarded { return left.awarded < right.awarded }
            return left.key.lexicographicallyPrecedes(right.key)
        }
    }

    private var key: [UInt8] {
        Array([achievementID, issuerID, credentialID ?? ""].map { Array($0.utf8) }.joined(separator: [0]))
    }
}
