import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// What one file of a state folder holds: the answer of a host, or the newest status list of an issuer at an address.
struct StateRecord {
    /// The URL that was asked.
    let url: String
    /// The URL that answered, which says whose answer it is; absent for the newest list, which is signed.
    var finalURL: String?
    /// Of the newest list: whose it is.
    var issuer: String?
    /// When the host answered; of the newest list when it was made, where it says so.
    let time: Instant?
    var etag: String?
    var lastModified: String?
    var mediaType: String?
    /// The body.
    let body: [UInt8]

    static let limits = JSONLimits(maxBytes: UntrustedInput.stateRecordBytes, maxDepth: 4, maxNodes: 100)

    init(
        url: String,
        finalURL: String? = nil,
        issuer: String? = nil,
        time: Instant?,
        etag: String? = nil,
        lastModified: String? = nil,
        mediaType: String? = nil,
        body: [UInt8]
    ) {
        self.url = url
        self.finalURL = finalURL
        self.issuer = issuer
        self.time = time
        self.etag = etag
        self.lastModified = lastModified
        self.mediaType = mediaType
        self.body = body
    }

    /// Reads a file of the folder.
    ///
    /// - Returns: Nothing where it is not one that this program wrote whole: another format, a body that is not the one
    ///   whose digest stands beside it.
    init?(_ bytes: [UInt8]) {
        guard let json = try? JSON.read(bytes, limits: Self.limits),
            json["format"] == .string(StateFolder.format), let url = json["url"]?.string,
            let text = json["body"]?.string, let body = try? Base64URL.decode(text),
            let digest = try? Digest.sha256(body), json["sha256"] == .string(Base16.encode(digest))
        else { return nil }
        if let time = json["time"] {
            guard let instant = time.string.flatMap({ Instant($0) }) else { return nil }
            self.time = instant
        } else {
            time = nil
        }
        self.url = url
        finalURL = json["finalURL"]?.string
        issuer = json["issuer"]?.string
        etag = json["etag"]?.string
        lastModified = json["lastModified"]?.string
        mediaType = json["mediaType"]?.string
        self.body = body
    }

    /// The file.
    func bytes() throws(CryptoError) -> [UInt8] {
        var object = JSONObject()
        object["format"] = .string(StateFolder.format)
        object["url"] = .string(url)
        object["finalURL"] = finalURL.map { .string($0) }
        object["issuer"] = issuer.map { .string($0) }
        object["time"] = time.map { .string($0.rfc3339) }
        object["etag"] = etag.map { .string($0) }
        object["lastModified"] = lastModified.map { .string($0) }
        object["mediaType"] = mediaType.map { .string($0) }
        object["sha256"] = .string(Base16.encode(try Digest.sha256(body)))
        object["body"] = .string(Base64URL.encode(body))
        return JSON.object(object).prettyBytes()
    }
}
