public import BadgeCrypto
public import StrictJSON
public import VerifiableCredentials

/// What became of the keys of an issuer (`badge-key-history/1`): which were retired and which are compromised, and since
/// when. It stands beside the public halves; entries are only ever added.
public struct KeyHistory: Sendable {
    /// The name of the form.
    public static let format = "badge-key-history/1"
    /// The file's name, in the folder of the keys.
    public static let fileName = "history.json"

    /// What happened to a key.
    public enum Event: String, Sendable, CaseIterable {
        /// The issuer signs with it no longer. Nobody else ever had it: what it signed before stays good.
        case retired
        /// Somebody else has it, or may have it: nothing that it signed can be told from what they sign.
        case compromised
    }

    /// One thing that happened to one key.
    public struct Entry: Sendable, Equatable {
        /// The key: a Multikey, or the did:jwk of RSA, which has none.
        public let key: String
        /// What happened.
        public let event: Event
        /// Since when.
        public let since: Instant
        /// When that was written down.
        public let recorded: Instant
        /// Why, in the issuer's words.
        public let reason: String?
    }

    /// The entries, in the order in which they were written.
    public private(set) var entries: [Entry] = []

    /// A history in which nothing happened.
    public init() {}

    /// Reads a history. What cannot be read whole is an error: a lost entry would make a compromised key good again.
    ///
    /// - Throws: ``IssuingError`` `issuing.keyHistory`.
    public init(_ bytes: [UInt8]) throws(IssuingError) {
        guard let json = try? JSON.read(bytes), json["format"]?.string?.isSameBytes(as: Self.format) == true,
            let items = json["entries"]?.array
        else {
            throw Self.unreadable("it is not JSON with \"format\": \"\(Self.format)\" and a list of entries")
        }
        for (index, item) in items.enumerated() {
            guard let entry = Self.entry(item) else { throw Self.unreadable("entry \(index + 1) is not formed so") }
            entries.append(entry)
        }
    }

    /// When a key was retired; absent where it was not.
    public func retired(_ key: PublicKey) -> Instant? { earliest(.retired, key) }

    /// Since when a key is compromised; absent where it is not.
    public func compromised(_ key: PublicKey) -> Instant? { earliest(.compromised, key) }

    /// Adds what happened to a key.
    ///
    /// - Throws: ``IssuingError`` `issuing.keyHistory` where the same is written down already, where a compromised key is to
    ///   be retired, and where it happens later than it is written down.
    public mutating func add(
        _ event: Event,
        _ key: PublicKey,
        since: Instant,
        recorded: Instant,
        reason: String? = nil
    ) throws(IssuingError) {
        guard since <= recorded else {
            throw IssuingError(
                .keyHistory,
                "\(since.rfc3339) is still to come; what is written down has happened",
                hint: "give a time that has passed, or wait until then"
            )
        }
        if let earlier = compromised(key) {
            guard event == .compromised, since < earlier else {
                throw IssuingError(
                    .keyHistory,
                    "the key is written down as compromised since \(earlier.rfc3339) already",
                    hint: "nothing undoes that: make a new key"
                )
            }
        } else if event == .retired, let earlier = retired(key) {
            throw IssuingError(
                .keyHistory,
                "the key is written down as retired since \(earlier.rfc3339) already",
                hint:
                    "the date cannot be changed. Only if somebody else may have the key: badge key compromise, after which no "
                    + "badge that it signed is verified any more"
            )
        }
        entries.append(
            Entry(key: Self.name(of: key), event: event, since: since, recorded: recorded, reason: reason)
        )
    }

    /// The history as a file.
    public var json: JSON {
        var object = JSONObject()
        object["format"] = .string(Self.format)
        object["entries"] = .array(
            entries.map { entry in
                var object = JSONObject()
                object["key"] = .string(entry.key)
                object["event"] = .string(entry.event.rawValue)
                object["since"] = .string(entry.since.rfc3339)
                object["recorded"] = .string(entry.recorded.rfc3339)
                object["reason"] = entry.reason.map { .string($0) }
                return .object(object)
            }
        )
        return .object(object)
    }

    private func earliest(_ event: Event, _ key: PublicKey) -> Instant? {
        let name = Self.name(of: key)
        return entries.filter { $0.event == event && $0.key.isSameBytes(as: name) }.map(\.since).min()
    }

    private static func name(of key: PublicKey) -> String {
        do throws(CryptoError) {
            return try key.multikey
        } catch {
            return DIDJWK.did(for: key)
        }
    }

    private static func entry(_ json: JSON) -> Entry? {
        guard let key = json["key"]?.string, let event = json["event"]?.string.flatMap({ Event(rawValue: $0) }),
            let since = json["since"]?.string.flatMap({ Instant($0) }),
            let recorded = json["recorded"]?.string.flatMap({ Instant($0) })
        else { return nil }
        let reason = json["reason"]
        if let reason, reason.string == nil { return nil }
        return Entry(key: key, event: event, since: since, recorded: recorded, reason: reason?.string)
    }

    private static func unreadable(_ problem: String) -> IssuingError {
        IssuingError(
            .keyHistory,
            "the history of the keys (\(fileName)) cannot be read: " + problem,
            hint: "restore the file from its backup; without it a compromised key would count as good"
        )
    }
}
