import BadgeCrypto
public import LinkedData
import StrictJSON
public import VerifiableCredentials

/// What a verification may use beside the badge itself. Nothing else is consulted: no clock, no file, and no network but
/// through the loader.
public struct VerificationInput: Sendable {
    /// The instant for which the badge is judged.
    public var at: Instant
    /// The issuers that the user trusts.
    public var trust: TrustList
    /// Keys that the user says are an issuer's.
    public var pins: [TrustList.Entry]
    /// The registries whose word the user takes for issuers that the trust list does not name.
    public var registries: IssuerRegistries
    /// The contexts that are known: those that are built in, and those that the user gave.
    public var linkedData: LinkedDataCanonicalizer
    /// The files that came with the badge.
    public var evidence: (any EvidenceFolder)?
    /// How resources that the badge names are had.
    public var loader: any ResourceLoader
    /// Whether nothing is looked up over the network.
    public var isOffline: Bool
    /// Whether the report tells how the signed bytes came about.
    public var tracesProofs: Bool
    /// The newest status lists that earlier runs saw, where they are remembered.
    public var statusMemory: (any StatusListMemory)?
    /// Whether credentials that the badge brings or leads to are judged too: endorsements, and a newer version.
    public var judgesOthers: Bool
    /// Whether only the keys of issuers are looked up: nothing else that the badge names.
    public var asksOnlyForKeys: Bool
    /// Told how far looking things up has come.
    public var progress: (@Sendable (LookupProgress) -> Void)?

    /// An input; by default offline, with an empty trust list.
    public init(
        at: Instant,
        trust: TrustList = TrustList(),
        pins: [TrustList.Entry] = [],
        registries: IssuerRegistries = IssuerRegistries(),
        linkedData: LinkedDataCanonicalizer = .builtIn,
        evidence: (any EvidenceFolder)? = nil,
        loader: any ResourceLoader = OfflineLoader(),
        isOffline: Bool = true,
        tracesProofs: Bool = false,
        statusMemory: (any StatusListMemory)? = nil,
        judgesOthers: Bool = true,
        asksOnlyForKeys: Bool = false,
        progress: (@Sendable (LookupProgress) -> Void)? = nil
    ) {
        self.at = at
        self.trust = trust
        self.pins = pins
        self.registries = registries
        self.linkedData = linkedData
        self.evidence = evidence
        self.loader = loader
        self.isOffline = isOffline
        self.tracesProofs = tracesProofs
        self.statusMemory = statusMemory
        self.judgesOthers = judgesOthers
        self.asksOnlyForKeys = asksOnlyForKeys
        self.progress = progress
    }

    /// The suites of proofs over the contexts that are known.
    var suites: Cryptosuites { Cryptosuites(contexts: linkedData) }

    /// The keys that the user gave for an issuer, by pin or in the trust list.
    func givenKeys(of issuer: String) -> [PublicKey] {
        let pinned = TrustList(pins).keys(of: issuer)
        // Where those who speak for the issuer now name no keys, its own documents tell which are its keys, and not an
        // entry that has ended
        let now = trust.vouchers(for: issuer).filter { $0.scope.time(at: at) == .holds }
        let isLeftToIssuer = !now.isEmpty && now.allSatisfy(\.keys.isEmpty)
        return isLeftToIssuer ? pinned : pinned + trust.keys(of: issuer)
    }
}
