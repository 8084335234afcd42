internal import StrictJSON

/// What the user decided about fetching, and how long it may take.
public struct NetworkConfiguration: Sendable {
    /// Origins that may be contacted though their address is refused otherwise: exactly that scheme, host and port.
    public var allowedOrigins: [WebOrigin]
    /// A file with the certificates of the authorities that are trusted, in PEM, instead of those of the system.
    public var certificateAuthorities: String?
    /// Addresses of names that are not looked up, each `HOST:PORT:ADDRESS`. They are judged like any other.
    public var resolutions: [String]
    /// Milliseconds until a connection stands.
    public var connectMilliseconds: Int
    /// Milliseconds of a fetch that is kept, redirects included, waiting for its turn not.
    public var loadMilliseconds: Int
    /// Milliseconds of a fetch that is digested, the same way.
    public var digestMilliseconds: Int

    /// Milliseconds of everything that is fetched for one badge, waiting included.
    public var badgeMilliseconds: Int

    /// The limits of this program, the authorities of the system, and no origin allowed.
    public init(
        allowedOrigins: [WebOrigin] = [],
        certificateAuthorities: String? = nil,
        resolutions: [String] = [],
        connectMilliseconds: Int? = nil,
        loadMilliseconds: Int? = nil,
        digestMilliseconds: Int? = nil,
        badgeMilliseconds: Int? = nil
    ) {
        self.allowedOrigins = allowedOrigins
        self.certificateAuthorities = certificateAuthorities
        self.resolutions = resolutions
        self.connectMilliseconds = connectMilliseconds ?? UntrustedInput.connectSeconds * 1000
        self.loadMilliseconds = loadMilliseconds ?? UntrustedInput.fetchSeconds * 1000
        self.badgeMilliseconds = badgeMilliseconds ?? UntrustedInput.badgeFetchSeconds * 1000
        self.digestMilliseconds = digestMilliseconds ?? UntrustedInput.artifactFetchSeconds * 1000
    }
}
