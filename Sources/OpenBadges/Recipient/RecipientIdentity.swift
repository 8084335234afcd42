import BadgeCrypto
public import StrictJSON

/// An identity that someone asks about: "is this badge Ana's?" (Open Badges 3.0 §9.3).
public struct RecipientIdentity: Sendable, Equatable {
    /// `id`, or an `identityType` of the standard.
    public let type: String
    /// The identity in clear.
    public let value: String

    /// How one identity of a badge answers the question.
    public enum Answer: Sendable, Equatable {
        /// It is the one asked about.
        case same
        /// It is of that type, and another.
        case different
        /// It is hashed in a way that this program does not follow, or not formed as the standard says.
        case cannotTell
    }

    /// An identity to ask about; absent where type or value is empty.
    public init?(type: String, value: String) {
        guard !type.isEmpty, !value.isEmpty else { return nil }
        self.type = type
        self.value = value
    }

    /// Whether two types are one: some issuers write `email`, which Open Badges 2.0 had, for `emailAddress`.
    private static func isSame(_ one: String, _ two: String) -> Bool {
        func isMail(_ type: String) -> Bool { ["email", "emailAddress"].contains { type.isSameBytes(as: $0) } }
        return one.isSameBytes(as: two) || (isMail(one) && isMail(two))
    }

    /// Whether an identity of a type answers the question.
    public func isOfType(_ identityType: String) -> Bool {
        Self.isSame(identityType, type)
    }

    /// Compares with one entry of `credentialSubject.identifier`; absent where it is of another type.
    public func answer(of identifier: JSON) -> Answer? {
        guard let identityType = identifier["identityType"]?.string, Self.isSame(identityType, type) else {
            return nil
        }
        guard let found = identifier["identityHash"]?.string, let isHashed = identifier["hashed"]?.bool else {
            return .cannotTell
        }
        if !isHashed { return found.isSameBytes(as: value) ? .same : .different }
        var salt = ""
        if let given = identifier["salt"] {
            guard let text = given.string else { return .cannotTell }
            salt = text
        }
        let own: String?
        if found.utf8.starts(with: "sha256$".utf8) {
            own = try? IdentityObject.hash(of: value, salt: salt)
        } else if found.utf8.starts(with: "md5$".utf8) {
            own = try? IdentityObject.olderHash(of: value, salt: salt)
        } else {
            own = nil
        }
        guard let own else { return .cannotTell }
        return ConstantTime.isEqual(Array(own.utf8), Array(found.lowercased().utf8)) ? .same : .different
    }
}
