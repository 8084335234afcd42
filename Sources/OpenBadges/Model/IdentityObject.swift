public import BadgeCrypto
public import StrictJSON

/// How a badge names its recipient (Open Badges 3.0 §B.1.12 IdentityObject).
public struct IdentityObject: JSONEncodable, Equatable {
    /// The kind of identity: `name`, `emailAddress`, `systemId` and the others of the standard, or `ext:…`.
    public let identityType: String
    /// The identity in clear, or its hash.
    public let identityHash: String
    /// Whether it is hashed.
    public let isHashed: Bool
    /// The salt of the hash.
    public let salt: String?

    /// An identity in clear.
    public init(clear value: String, type: String) {
        identityType = type
        identityHash = value
        isHashed = false
        salt = nil
    }

    /// A hashed identity with a fresh salt of 128 bits, so that nobody finds the address in a table of hashes.
    ///
    /// - Throws: The error of the random source.
    public init(hashing value: String, type: String, random: some RandomSource) throws(CryptoError) {
        let salt = Base16.encode(try random.bytes(16))
        identityType = type
        identityHash = try Self.hash(of: value, salt: salt)
        isHashed = true
        self.salt = salt
    }

    /// `sha256$` and the hash of identity and salt, both as UTF-8 (Open Badges 3.0 §9.3, IdentityHash).
    public static func hash(of value: String, salt: String) throws(CryptoError) -> String {
        "sha256$" + Base16.encode(try Digest.sha256(Array(value.utf8) + Array(salt.utf8)))
    }

    /// `md5$` and the hash of identity and salt, which the standard allows beside SHA-256: read, and never written.
    static func olderHash(of value: String, salt: String) throws(CryptoError) -> String {
        "md5$" + Base16.encode(try Digest.insecureMD5(Array(value.utf8) + Array(salt.utf8)))
    }

    /// The identity as JSON.
    public var json: JSON {
        var object = ObjectBuilder()
        object.add("type", "IdentityObject")
        object.add("hashed", .bool(isHashed))
        object.add("identityHash", identityHash)
        object.add("identityType", identityType)
        object.add("salt", salt)
        return object.json
    }
}
