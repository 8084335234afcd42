internal import BadgeCrypto
internal import StrictJSON

/// What is known of a resource that was read through and not kept.
public struct ResourceDigests: Sendable, Equatable {
    /// SHA-256 of its bytes, 32 bytes.
    public let sha256: [UInt8]
    /// SHA-384 of its bytes, 48 bytes.
    public let sha384: [UInt8]
    /// The number of its bytes.
    public let size: Int
    /// The declared media type, where there was one.
    public let mediaType: String?
    /// The URL that answered: another one than was asked for where there was a redirect.
    public let finalURL: String
    /// Where the bytes came from.
    public let source: ResourceSource
    /// Whether the sender said where the body ends. Where it did not, a connection that broke looks like an end, so
    /// digests that do not fit may be those of a part.
    public let isWhole: Bool
    /// The first of its bytes, by which its kind can be told; absent where they were not kept.
    public let opening: [UInt8]?

    /// Digests.
    public init(
        sha256: [UInt8],
        sha384: [UInt8],
        size: Int,
        mediaType: String?,
        finalURL: String,
        source: ResourceSource,
        isWhole: Bool,
        opening: [UInt8]? = nil
    ) {
        self.sha256 = sha256
        self.sha384 = sha384
        self.size = size
        self.mediaType = mediaType
        self.finalURL = finalURL
        self.source = source
        self.isWhole = isWhole
        self.opening = opening
    }

    /// The digests of a resource in memory.
    ///
    /// - Throws: ``ResourceFailure/unreachable(_:)`` where libcrypto could not compute them.
    public init(of resource: Resource, url: String) throws(ResourceFailure) {
        do {
            self.init(
                sha256: try Digest.sha256(resource.bytes),
                sha384: try Digest.sha384(resource.bytes),
                size: resource.bytes.count,
                mediaType: resource.mediaType,
                finalURL: url,
                source: resource.source,
                isWhole: true,
                opening: Array(resource.bytes.prefix(UntrustedInput.openingBytes))
            )
        } catch {
            throw .unreachable(error.detail)
        }
    }
}
