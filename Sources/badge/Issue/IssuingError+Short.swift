import BadgeIssuing

extension IssuingError.Code {
    /// Why a badge is not issued, in the few words that a table has room for.
    var inShort: String {
        switch self {
        case .notAwarded: "the rules do not give it"
        case .nameShown: "a text gives the educator away"
        case .beforeAssessment: "awarded before it was assessed"
        case .endsBeforeAward: "over before it is awarded"
        case .sameArtifact: "the same file twice"
        case .samePlace: "two files at one address"
        case .noPublicPlace: "a public file without an address"
        case .notConforming: "breaks a rule of the standard"
        case .tooLarge: "too large"
        case .proof: "proof and key do not match"
        case .issuer: "issuer and key do not match"
        case .keyHistory: "the history of the keys"
        case .selfCheck: "the signature does not hold"
        case .picture: "the picture"
        case .cryptography: "the machine could not compute it"
        }
    }
}
