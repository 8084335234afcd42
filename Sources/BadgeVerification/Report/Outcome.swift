/// What a check found. None of the four is ever folded into another.
public enum Outcome: String, Sendable, CaseIterable {
    /// The badge claims it, and it is so.
    case passed
    /// The badge claims it, and it is not so; or it breaks a rule that every badge must keep.
    case failed
    /// The badge claims nothing of the kind, or nobody asked.
    case notApplicable
    /// The badge claims it, and this run could not find out.
    case undetermined
}
