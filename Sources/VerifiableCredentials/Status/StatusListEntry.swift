public import StrictJSON

/// An entry of `credentialStatus` that points into a list of bits (Bitstring Status List §2.1).
public struct StatusListEntry: Sendable, Equatable {
    /// What a value of the status means.
    public struct Message: Sendable, Equatable {
        /// The value.
        public let status: Int
        /// What the issuer says by it.
        public let message: String
    }

    /// The standard that it follows.
    public let kind: StatusListKind
    /// What the status is about: `revocation`, `suspension`, `refresh`, `message` or a word of the issuer's.
    public let purpose: String
    /// Which status of the list it is, from 0.
    public let index: Int
    /// Whether the index is written as a number, where the standard wants a text.
    public let isIndexNumeric: Bool
    /// The URL of the list.
    public let list: String
    /// How many bits one status has, 1 to ``greatestSize``.
    public let size: Int
    /// What each value means, one for each; empty where the entry does not say.
    public let messages: [Message]
    /// Pages about the status, for people.
    public let references: [String]

    /// The most bits of one status: so many that their messages still fit into a document.
    public static let greatestSize = 12

    /// Reads an entry.
    ///
    /// - Parameter entry: An entry whose type is that of a ``StatusListKind``.
    /// - Throws: ``StatusError`` `MALFORMED_VALUE_ERROR`.
    public init(_ entry: JSON) throws(StatusError) {
        guard let kind = StatusListKind(of: entry) else {
            throw Self.malformed("type", "BitstringStatusListEntry or StatusList2021Entry", entry["type"])
        }
        guard let purpose = entry["statusPurpose"]?.string, !purpose.isEmpty else {
            throw Self.malformed("statusPurpose", "a text", entry["statusPurpose"])
        }
        guard let list = entry["statusListCredential"]?.string, !list.isEmpty else {
            throw Self.malformed("statusListCredential", "a URL", entry["statusListCredential"])
        }
        self.kind = kind
        self.purpose = purpose
        self.list = list
        (index, isIndexNumeric) = try Self.index(entry["statusListIndex"])
        size = try Self.size(entry["statusSize"])
        messages = try Self.messages(entry["statusMessage"], size: size)
        references = (entry["statusReference"]?.items ?? []).compactMap(\.string)
    }

    /// What the issuer says by a value: its message, or the two words of the standard for a single bit.
    public func message(for status: Int) -> String? {
        if let message = messages.first(where: { $0.status == status }) { return message.message }
        return size == 1 ? (status == 0 ? "unset" : "set") : nil
    }

    /// Digits only; what no list could reach is as far behind its end as anything can be.
    private static func index(_ value: JSON?) throws(StatusError) -> (Int, Bool) {
        guard let digits = value?.string ?? value?.number?.lexical, (1...64).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { throw malformed("statusListIndex", "the digits of a whole number as a text", value) }
        return (Int(digits) ?? .max, value?.string == nil)
    }

    private static func size(_ value: JSON?) throws(StatusError) -> Int {
        guard let value else { return 1 }
        guard let size = value.number?.int, (1...greatestSize).contains(size) else {
            throw malformed("statusSize", "a whole number from 1 to \(greatestSize)", value)
        }
        return size
    }

    /// One message for each value that the bits can have; none is needed where there is one bit.
    private static func messages(_ value: JSON?, size: Int) throws(StatusError) -> [Message] {
        let count = 1 << size
        guard let value else {
            guard size == 1 else {
                throw malformed("statusMessage", "\(count) messages, because a status has \(size) bits", nil)
            }
            return []
        }
        let items = value.items
        guard items.count == count else {
            throw StatusError(.malformed, "statusMessage: expected \(count) messages, found \(items.count)")
        }
        var messages: [Message] = []
        var isSeen = [Bool](repeating: false, count: count)
        for item in items {
            guard let status = item["status"]?.string.flatMap(hexadecimal), status < count, !isSeen[status],
                let message = item["message"]?.string
            else {
                throw malformed(
                    "statusMessage",
                    "a message for each status, which is written as 0x0, 0x1 and so on",
                    item
                )
            }
            isSeen[status] = true
            messages.append(Message(status: status, message: message))
        }
        return messages
    }

    private static func hexadecimal(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard (3...10).contains(bytes.count), bytes[0] == UInt8(ascii: "0"), bytes[1] | 0x20 == UInt8(ascii: "x") else {
            return nil
        }
        var value = 0
        for byte in bytes[2...] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value * 16 + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value * 16 + Int(byte - UInt8(ascii: "a")) + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value * 16 + Int(byte - UInt8(ascii: "A")) + 10
            default: return nil
            }
        }
        return value
    }

    private static func malformed(_ member: String, _ expected: String, _ found: JSON?) -> StatusError {
        let shown: String
        switch found {
        case .string(let text): shown = DisplayText.quoted(text, limit: 80)
        case .number(let number): shown = DisplayText.escaped(number.lexical, limit: 80)
        case let other?: shown = other.kind
        case nil: shown = "nothing"
        }
        return StatusError(
            .malformed,
            "\(member): expected \(expected), found \(shown)",
            hint: "the issuer has to issue the badge again with an entry as the standard has it"
        )
    }
}
