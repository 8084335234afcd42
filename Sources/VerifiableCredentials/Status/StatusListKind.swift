public import StrictJSON

/// The two standards of lists of bits: that of W3C, and the draft that came before it. They differ in names alone.
public enum StatusListKind: String, Sendable, CaseIterable {
    /// Bitstring Status List v1.0.
    case bitstring = "BitstringStatusListEntry"
    /// Status List 2021, a draft.
    case statusList2021 = "StatusList2021Entry"

    /// The type of an entry in a credential.
    public var entryType: String { rawValue }

    /// The type of the credential that is the list.
    public var credentialType: String {
        switch self {
        case .bitstring: "BitstringStatusListCredential"
        case .statusList2021: "StatusList2021Credential"
        }
    }

    /// The type of its subject.
    public var subjectType: String {
        switch self {
        case .bitstring: "BitstringStatusList"
        case .statusList2021: "StatusList2021"
        }
    }

    /// The kind of an entry, absent where its type is neither.
    public init?(of entry: JSON) {
        let types = (entry["type"]?.items ?? []).compactMap(\.string)
        let found = Self.allCases.first { kind in types.contains { $0.isSameBytes(as: kind.entryType) } }
        guard let found else { return nil }
        self = found
    }
}
