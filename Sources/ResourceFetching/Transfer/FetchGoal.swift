internal import VerifiableCredentials

/// What becomes of the body.
enum FetchGoal: Sendable {
    /// It is kept.
    case keep(limit: Int)
    /// It is digested, and not kept.
    case digest(limit: Int)
    /// It is not read.
    case look

    /// How many bytes are taken at most.
    var limit: Int {
        switch self {
        case .keep(let limit), .digest(let limit): limit
        case .look: 0
        }
    }
}

/// What an exchange came to.
enum FetchStep: Sendable {
    /// The host answered with what was asked for.
    case answered(FetchAnswer)
    /// The host sends elsewhere: the value of `Location`.
    case redirected(String)
}

/// A good answer.
struct FetchAnswer: Sendable {
    /// The URL that answered.
    let url: WebURL
    /// The declared media type.
    let mediaType: String?
    /// By what the host tells one state of it from another.
    let validators: ResourceValidators
    /// The body, where it was to be kept.
    let body: [UInt8]
    /// SHA-256, where it was to be digested.
    let sha256: [UInt8]
    /// SHA-384, where it was to be digested.
    let sha384: [UInt8]
    /// The first bytes, where it was to be digested.
    let opening: [UInt8]
    /// How many bytes came.
    let size: Int
    /// Whether the sender said where the body ends.
    let isWhole: Bool
}
