public import BadgeCrypto
import StrictJSON

/// The issuers that the user trusts, as ssh keeps the hosts that it knows.
public struct TrustList: Sendable {
    /// One issuer.
    public struct Entry: Sendable {
        /// The issuer's DID or URL, compared as bytes.
        public var issuer: String
        /// What the user calls it.
        public var name: String?
        /// Its keys. Where there are some, the issuer's badges must be signed by one of them.
        public var keys: [PublicKey]

        /// An entry.
        public init(issuer: String, name: String? = nil, keys: [PublicKey] = []) {
            self.issuer = issuer
            self.name = name
            self.keys = keys
        }
    }

    /// The entries.
    public var entries: [Entry]

    /// A list.
    public init(_ entries: [Entry] = []) {
        self.entries = entries
    }

    /// The entries of an issuer: several where it stands there several times.
    public func entries(of issuer: String) -> [Entry] {
        entries.filter { $0.issuer.isSameBytes(as: issuer) }
    }

    /// The keys that the list names for an issuer.
    public func keys(of issuer: String) -> [PublicKey] {
        entries(of: issuer).flatMap(\.keys)
    }
}
