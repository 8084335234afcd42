public import VerifiableCredentials

/// How far the user trusts an issuer: for which achievements, and when.
public struct TrustScope: Sendable {
    /// The achievements that it may award; absent where it may award any.
    public var achievements: [AchievementPattern]?
    /// From when the trust holds; absent where it has no beginning.
    public var from: Instant?
    /// The last second in which it holds; absent where it has no end.
    public var until: Instant?

    /// A scope; by default without bounds.
    public init(achievements: [AchievementPattern]? = nil, from: Instant? = nil, until: Instant? = nil) {
        self.achievements = achievements
        self.from = from
        self.until = until
    }

    /// Where an instant stands to the time of the trust.
    public enum Time: Sendable {
        /// The trust has not begun.
        case early
        /// It holds.
        case holds
        /// It has ended.
        case ended
    }

    /// Whether the trust holds at an instant.
    public func time(at instant: Instant) -> Time {
        if let until, instant.seconds > until.seconds { return .ended }
        if let from, instant < from { return .early }
        return .holds
    }

    /// Whether every one of these achievements may be awarded. Without any there is nothing that may be.
    public func covers(_ ids: [String]) -> Bool {
        guard let achievements else { return true }
        return !ids.isEmpty && ids.allSatisfy { id in achievements.contains { $0.matches(id) } }
    }
}
