/// A rule of a standard that issuers in the field break, and that the user may let them break. The report shows every one
/// that was needed. The raw values are the words of `--allow`.
public enum Leniency: String, Sendable, CaseIterable {
    /// Status lists of fewer than 131,072 entries (Bitstring Status List §3.2).
    case shortStatusList = "short-status-list"
    /// The index of a status as a number, where the standard wants a text (Bitstring Status List §2.1).
    case numericStatusIndex = "numeric-status-index"
    /// Status lists that name another address as their own `id` than the one at which they stand.
    case otherStatusListID = "other-status-list-id"
    /// Status lists that were kept for longer than they say that they may be (`ttl`, Bitstring Status List §2.2).
    case outdatedStatusList = "outdated-status-list"
}
