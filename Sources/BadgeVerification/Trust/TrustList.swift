public import BadgeCrypto
import StrictJSON
import VerifiableCredentials

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
        /// For which achievements it is trusted, and when.
        public var scope: TrustScope

        /// An entry.
        public init(issuer: String, name: String? = nil, keys: [PublicKey] = [], scope: TrustScope = TrustScope()) {
            self.issuer = issuer
            self.name = name
            self.keys = keys
            self.scope = scope
        }
    }

    /// A host whose every issuer is trusted: `did:web:HOST…` and `https://HOST/…`.
    public struct Domain: Sendable {
        /// The host in the letters that the network knows, with its port where that is not 443.
        public let domain: String
        /// What the user calls it.
        public var name: String?
        /// For which achievements its issuers are trusted, and when.
        public var scope: TrustScope

        /// A host: `school.example`, `school.example:8443`, `xn--…`. Absent where it is none, or has other letters.
        public init?(_ domain: String, name: String? = nil, scope: TrustScope = TrustScope()) {
            guard let read = DomainName(authority: domain), read.isProper, read.labels.count > 1,
                read.authority.isSameBytes(as: domain)
            else { return nil }
            self.domain = domain
            self.name = name
            self.scope = scope
        }

        /// Whether an issuer stands on this host. Only did:web and https, whose keys that host alone can publish.
        public func holds(_ issuer: String) -> Bool {
            guard ["did:web:", "https://"].contains(where: { issuer.utf8.starts(with: $0.utf8) }),
                let name = DomainName(identifier: issuer), !name.hasUserName
            else { return false }
            return name.authority.isSameBytes(as: domain)
        }
    }

    /// The issuers.
    public var entries: [Entry]
    /// The hosts.
    public var domains: [Domain]

    /// A list.
    public init(_ entries: [Entry] = [], domains: [Domain] = []) {
        self.entries = entries
        self.domains = domains
    }

    /// The entries of an issuer: several where it stands there several times.
    public func entries(of issuer: String) -> [Entry] {
        entries.filter { $0.issuer.isSameBytes(as: issuer) }
    }

    /// The keys that the list names for an issuer.
    public func keys(of issuer: String) -> [PublicKey] {
        entries(of: issuer).flatMap(\.keys)
    }

    /// Everything on the list that speaks for an issuer, those who name it first.
    func vouchers(for issuer: String) -> [Voucher] {
        entries(of: issuer).map { Voucher(name: $0.name, keys: $0.keys, scope: $0.scope) }
            + domains.filter { $0.holds(issuer) }.map {
                Voucher(name: $0.name, keys: [], scope: $0.scope, domain: $0.domain)
            }
    }

    /// The hosts that the list names or whose issuers it names.
    var knownDomains: [DomainName] {
        entries.compactMap { DomainName(identifier: $0.issuer) }
            + domains.compactMap { DomainName(authority: $0.domain) }
    }
}

/// What speaks for an issuer on the user's list.
struct Voucher {
    let name: String?
    let keys: [PublicKey]
    let scope: TrustScope
    /// The host, where the list names that and not the issuer.
    var domain: String?
}
