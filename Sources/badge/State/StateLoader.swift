import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// Keeps what another loader brings in a ``StateFolder``, and answers from it where nobody may be asked.
///
/// Only documents that are public by their nature are kept: those with an issuer's keys, status lists, schemas and
/// registries of issuers. Evidence, links, badges and what tells of a recipient are not.
struct StateLoader: ResourceLoader {
    let folder: StateFolder
    /// Whether nobody is asked.
    let isOffline: Bool
    /// How old, in seconds, what was kept may be.
    let maxAge: Int64
    /// Who is asked.
    let other: any ResourceLoader
    /// Whether what it brings is kept.
    var keeps = true

    func load(_ url: String, limit: Int) async throws(ResourceFailure) -> Resource {
        try await load(url, limit: limit, redirects: UntrustedInput.redirects)
    }

    func load(_ url: String, limit: Int, redirects: Int) async throws(ResourceFailure) -> Resource {
        let name = try Self.name(url, redirects)
        if isOffline { return try remembered(name, url, limit) }
        let resource = try await other.load(url, limit: limit, redirects: redirects)
        if keeps, resource.source == .network, PublicContent.isKept(resource.bytes) {
            let record = StateRecord(
                url: url,
                finalURL: resource.finalURL ?? url,
                time: Clock.instant(nil),
                etag: resource.validators?.etag,
                lastModified: resource.validators?.lastModified,
                mediaType: resource.mediaType,
                body: resource.bytes
            )
            folder.keep(record, as: name)
        }
        return resource
    }

    func digest(_ url: String, limit: Int) async throws(ResourceFailure) -> ResourceDigests {
        try await other.digest(url, limit: limit)
    }

    func look(_ url: String) async throws(ResourceFailure) -> LinkAnswer {
        try await other.look(url)
    }

    func forOneBadge() -> any ResourceLoader {
        var copy = StateLoader(folder: folder, isOffline: isOffline, maxAge: maxAge, other: other.forOneBadge())
        copy.keeps = keeps
        return copy
    }

    func forgetting() -> any ResourceLoader {
        var copy = StateLoader(folder: folder, isOffline: isOffline, maxAge: maxAge, other: other.forgetting())
        copy.keeps = false
        return copy
    }

    private func remembered(_ name: String, _ url: String, _ limit: Int) throws(ResourceFailure) -> Resource {
        guard let record = folder.record(name) else { throw .notLookedUp }
        let now = Clock.instant(nil)
        guard let time = record.time, let finalURL = record.finalURL, record.url.isSameBytes(as: url),
            time <= now.adding(seconds: 300)
        else {
            folder.say(DisplayText.quoted(name) + " is not what it should be, and is not used")
            throw .notLookedUp
        }
        guard record.body.count <= limit else { throw .tooLarge(limit: limit) }
        guard time.adding(seconds: maxAge) >= now else {
            throw .unreachable("nobody was asked, and what was kept on \(time.rfc3339) is older than --max-age allows")
        }
        return Resource(
            bytes: record.body,
            mediaType: record.mediaType,
            source: .remembered,
            asOf: time,
            finalURL: finalURL
        )
    }

    /// What came over a redirect does not answer where none may be followed.
    private static func name(_ url: String, _ redirects: Int) throws(ResourceFailure) -> String {
        try StateName.of("response", [url, redirects == 0 ? "direct" : "any"])
    }
}

/// The names of the files in a state folder.
enum StateName {
    static func of(_ kind: String, _ parts: [String]) throws(ResourceFailure) -> String {
        do {
            let text = parts.map { "\($0.utf8.count):" + $0 }.joined()
            return kind + "-" + Base16.encode(try Digest.sha256(Array(text.utf8))) + ".json"
        } catch {
            throw .unreachable(error.detail)
        }
    }
}
