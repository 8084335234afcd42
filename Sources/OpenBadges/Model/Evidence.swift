import BadgeCrypto
public import StrictJSON

/// One piece of evidence (Open Badges 3.0 §B.1.9 Evidence).
public struct Evidence: JSONEncodable, Equatable {
    /// A URL where it is public, or the name by hash of RFC 6920; absent where there is no file of it.
    public var id: String?
    /// What it is called.
    public var name: String
    /// What it is.
    public var description: String?
    /// What it shows, in the words of the submission.
    public var narrative: String?
    /// The kind of work.
    public var genre: String?
    /// For whom it is.
    public var audience: String?

    /// A piece of evidence.
    public init(
        id: String?,
        name: String,
        description: String? = nil,
        narrative: String? = nil,
        genre: String? = nil,
        audience: String? = nil
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.narrative = narrative
        self.genre = genre
        self.audience = audience
    }

    /// The evidence as JSON.
    public var json: JSON {
        var object = ObjectBuilder()
        object.add("id", id)
        object.add("type", ["Evidence"] as JSON)
        object.add("name", name)
        object.add("description", description)
        object.add("narrative", narrative)
        object.add("genre", genre)
        object.add("audience", audience)
        return object.json
    }
}

/// The digest that pins an artifact (VC Data Model 2.0 §5.3 relatedResource).
public struct RelatedResource: JSONEncodable, Equatable {
    /// The same id as the evidence entry's.
    public var id: String
    /// The media type of the artifact.
    public var mediaType: String?
    /// The SHA-256 of its bytes.
    public var sha256: [UInt8]

    /// A pin.
    public init(id: String, mediaType: String?, sha256: [UInt8]) {
        self.id = id
        self.mediaType = mediaType
        self.sha256 = sha256
    }

    /// The name of an artifact that has no public place: its hash (RFC 6920 §3).
    public static func nameByHash(sha256: [UInt8]) -> String {
        "ni:///sha-256;" + Base64URL.encode(sha256)
    }

    /// The pin as JSON, with a multihash in base58btc.
    public var json: JSON {
        var object = ObjectBuilder()
        object.add("id", id)
        object.add("mediaType", mediaType)
        object.add("digestMultibase", Multibase.encode([0x12, 0x20] + sha256, as: .base58btc))
        return object.json
    }
}
