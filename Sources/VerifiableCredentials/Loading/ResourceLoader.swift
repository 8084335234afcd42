/// Where the bytes of a resource came from, which decides how far they may be believed.
public enum ResourceSource: String, Sendable, Equatable {
    /// The user named the file for that URL.
    case userGiven
    /// The host of the URL answered.
    case network
    /// A bundle brought it together with the badge.
    case bundle
    /// The host of the URL answered an earlier run, which kept it.
    case remembered
}

/// By what a host tells one state of a resource from another (RFC 9110 §8.8), as it wrote it.
public struct ResourceValidators: Sendable, Equatable {
    /// The `ETag`.
    public let etag: String?
    /// The `Last-Modified`.
    public let lastModified: String?

    /// Validators.
    public init(etag: String?, lastModified: String?) {
        self.etag = etag
        self.lastModified = lastModified
    }
}

/// The bytes behind a URL.
public struct Resource: Sendable, Equatable {
    /// The body.
    public let bytes: [UInt8]
    /// The declared media type, where there was one.
    public let mediaType: String?
    /// Where the bytes came from.
    public let source: ResourceSource
    /// When the host answered, where that was in an earlier run.
    public let asOf: Instant?
    /// By what the host tells one state of it from another.
    public let validators: ResourceValidators?
    /// The URL that answered, where that is known: another one than was asked for where there was a redirect.
    public let finalURL: String?

    /// A resource.
    public init(
        bytes: [UInt8],
        mediaType: String? = nil,
        source: ResourceSource,
        asOf: Instant? = nil,
        validators: ResourceValidators? = nil,
        finalURL: String? = nil
    ) {
        self.bytes = bytes
        self.mediaType = mediaType
        self.source = source
        self.asOf = asOf
        self.validators = validators
        self.finalURL = finalURL
    }
}

/// Why a resource could not be had. None of these says anything about the badge.
public enum ResourceFailure: Error, Sendable, Equatable {
    /// Nobody looked: this run is offline, or the loader does not go there.
    case notLookedUp
    /// The host says that it has no such thing (404, 410) or there is no such host; the text says which.
    case gone(String)
    /// This program does not go there: another scheme, an address inside a private network, a redirect that is not
    /// followed. The text says what and why.
    case refused(String)
    /// The host asks for a login (401, 403); the text says what it answered.
    case protected(String)
    /// No answer, or none that can be used; the text says what happened.
    case unreachable(String)
    /// More bytes than the limit.
    case tooLarge(limit: Int)
    /// What may be fetched for one badge is used up; the text says how.
    case exhausted(String)
}

/// The only way in which a library of ours gets at what a badge names by URL. The executables implement it.
public protocol ResourceLoader: Sendable {
    /// The bytes behind a URL.
    ///
    /// - Parameters:
    ///   - url: The URL as the badge writes it.
    ///   - limit: How many bytes are taken at most.
    /// - Throws: ``ResourceFailure``.
    func load(_ url: String, limit: Int) async throws(ResourceFailure) -> Resource

    /// The bytes behind a URL, over at most so many redirects: none for did:web, whose host alone may answer for it.
    ///
    /// A loader that never follows a redirect need not implement it.
    ///
    /// - Parameters:
    ///   - url: The URL as the badge writes it.
    ///   - limit: How many bytes are taken at most.
    ///   - redirects: How many redirects are followed at most.
    /// - Throws: ``ResourceFailure``.
    func load(_ url: String, limit: Int, redirects: Int) async throws(ResourceFailure) -> Resource

    /// The digests of what is behind a URL.
    ///
    /// A loader that can read it as a stream implements it, so that a large resource takes no memory.
    ///
    /// - Parameters:
    ///   - url: The URL as the badge writes it.
    ///   - limit: How many bytes are read at most.
    /// - Throws: ``ResourceFailure``.
    func digest(_ url: String, limit: Int) async throws(ResourceFailure) -> ResourceDigests

    /// Whether a URL leads somewhere. What it leads to is not judged.
    ///
    /// A loader that can tell without reading the body implements it.
    ///
    /// - Parameter url: The URL as the badge writes it.
    /// - Throws: ``ResourceFailure``.
    func look(_ url: String) async throws(ResourceFailure) -> LinkAnswer

    /// The loader for everything that one badge names: with a budget of its own, where the loader has any.
    func forOneBadge() -> any ResourceLoader

    /// The same loader, which keeps nothing beyond this run of what it brings: for what may be about one person.
    ///
    /// A loader that never keeps anything need not implement it.
    func forgetting() -> any ResourceLoader
}

/// The answer to a link that is only looked at.
public struct LinkAnswer: Sendable, Equatable {
    /// The URL that answered: another one than was asked for where there was a redirect.
    public let finalURL: String
    /// The declared media type, where there was one.
    public let mediaType: String?

    /// An answer.
    public init(finalURL: String, mediaType: String?) {
        self.finalURL = finalURL
        self.mediaType = mediaType
    }
}

extension ResourceLoader {
    /// ``load(_:limit:)``, for loaders that follow no redirects.
    public func load(_ url: String, limit: Int, redirects: Int) async throws(ResourceFailure) -> Resource {
        try await load(url, limit: limit)
    }

    /// The digests of the bytes that ``load(_:limit:)`` brings.
    public func digest(_ url: String, limit: Int) async throws(ResourceFailure) -> ResourceDigests {
        try ResourceDigests(of: await load(url, limit: limit), url: url)
    }

    /// The loader itself, without a budget.
    public func forgetting() -> any ResourceLoader {
        self
    }

    /// The same loader, for loaders that have no budget.
    public func forOneBadge() -> any ResourceLoader {
        self
    }

    /// A resource that ``load(_:limit:)`` brings, or that is only too large, is there.
    public func look(_ url: String) async throws(ResourceFailure) -> LinkAnswer {
        do {
            return LinkAnswer(finalURL: url, mediaType: try await load(url, limit: 1 << 16).mediaType)
        } catch {
            guard case .tooLarge = error else { throw error }
            return LinkAnswer(finalURL: url, mediaType: nil)
        }
    }
}

/// Loads nothing: every answer is ``ResourceFailure/notLookedUp``.
public struct OfflineLoader: ResourceLoader {
    /// A loader that loads nothing.
    public init() {}

    /// Always ``ResourceFailure/notLookedUp``.
    public func load(_ url: String, limit: Int) async throws(ResourceFailure) -> Resource {
        throw .notLookedUp
    }
}
