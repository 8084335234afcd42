import StrictJSON
import VerifiableCredentials

/// The files that the user named for URLs, before anybody is asked: the user's own word, also offline.
struct GivenResources: ResourceLoader {
    /// URLs and the files that stand for them.
    let files: [(url: String, file: String)]
    /// Who is asked for everything else.
    let other: any ResourceLoader

    func load(_ url: String, limit: Int) async throws(ResourceFailure) -> Resource {
        if let given = try given(url, limit: limit) { return given }
        return try await other.load(url, limit: limit)
    }

    func load(_ url: String, limit: Int, redirects: Int) async throws(ResourceFailure) -> Resource {
        if let given = try given(url, limit: limit) { return given }
        return try await other.load(url, limit: limit, redirects: redirects)
    }

    func digest(_ url: String, limit: Int) async throws(ResourceFailure) -> ResourceDigests {
        if let given = try given(url, limit: limit) { return try ResourceDigests(of: given, url: url) }
        return try await other.digest(url, limit: limit)
    }

    func look(_ url: String) async throws(ResourceFailure) -> LinkAnswer {
        if isGiven(url) { return LinkAnswer(finalURL: url, mediaType: nil) }
        return try await other.look(url)
    }

    func forgetting() -> any ResourceLoader {
        GivenResources(files: files, other: other.forgetting())
    }

    func forOneBadge() -> any ResourceLoader {
        GivenResources(files: files, other: other.forOneBadge())
    }

    private func isGiven(_ url: String) -> Bool {
        files.contains { $0.url.isSameBytes(as: url) }
    }

    private func given(_ url: String, limit: Int) throws(ResourceFailure) -> Resource? {
        guard let file = files.first(where: { $0.url.isSameBytes(as: url) }) else { return nil }
        do {
            return Resource(bytes: try InputFile.read(file.file, limit: limit), source: .userGiven)
        } catch let error as any ExplainedError {
            throw .unreachable(error.detail)
        } catch {
            throw .unreachable(DisplayText.quoted(file.file) + " cannot be read")
        }
    }
}
