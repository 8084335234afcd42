public import OpenBadges

/// Why a check has its outcome. The codes are stable and never reused; sentences for people are made from them by the
/// renderers.
public enum Reason: Sendable, Equatable {
    /// A reason of the verifier itself.
    case verifier(VerifierReason)
    /// A rule of structure (`conformance.structure`).
    case structure(StructureReason)
    /// A rule about contexts (`conformance.context`).
    case context(ContextReason)
    /// A rule of results (`results.*`).
    case results(ResultReason)

    /// The code as reports show it.
    public var code: String {
        switch self {
        case .verifier(let reason): reason.rawValue
        case .structure(let reason): reason.rawValue
        case .context(let reason): reason.rawValue
        case .results(let reason): reason.rawValue
        }
    }
}
