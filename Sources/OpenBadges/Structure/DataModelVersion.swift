public import StrictJSON

/// The version of the Verifiable Credentials Data Model that a credential follows. Its first context says which.
public enum DataModelVersion: String, Sendable, CaseIterable {
    /// Data Model 1.1: read, never issued.
    case v1 = "1.1"
    /// Data Model 2.0.
    case v2 = "2.0"

    /// The URL that stands first in `@context`.
    public var context: String {
        switch self {
        case .v1: "https://www.w3.org/2018/credentials/v1"
        case .v2: "https://www.w3.org/ns/credentials/v2"
        }
    }

    /// The version that the first context of a credential names. A credential that names neither is judged by 2.0;
    /// ``ContextRules`` says what is wrong with its contexts.
    public init(of credential: JSON) {
        let first = credential["@context"]?.items.first?.string
        self = first.map { $0.isSameBytes(as: DataModelVersion.v1.context) } == true ? .v1 : .v2
    }

    /// The member from which on the credential is valid.
    public var validFromMember: String {
        self == .v1 ? "issuanceDate" : "validFrom"
    }

    /// The member until which the credential is valid.
    public var validUntilMember: String {
        self == .v1 ? "expirationDate" : "validUntil"
    }
}
