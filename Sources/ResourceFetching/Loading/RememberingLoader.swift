internal import StrictJSON
public import VerifiableCredentials

/// Asks another loader for each URL once, however often and by however many badges it is named, and remembers what became
/// of it as long as it lives. Bodies are not remembered.
public actor RememberingLoader: ResourceLoader {
    private let loader: any ResourceLoader
    private var digests: [[UInt8]: Task<Result<ResourceDigests, ResourceFailure>, Never>] = [:]
    private var looks: [[UInt8]: Task<Result<LinkAnswer, ResourceFailure>, Never>] = [:]

    /// A loader over another one.
    public init(_ loader: any ResourceLoader) {
        self.loader = loader
    }

    /// The bytes behind a URL, asked for anew each time.
    public func load(_ url: String, limit: Int) async throws(ResourceFailure) -> Resource {
        try await loader.load(url, limit: limit)
    }

    /// The bytes behind a URL, asked for anew each time.
    public func load(_ url: String, limit: Int, redirects: Int) async throws(ResourceFailure) -> Resource {
        try await loader.load(url, limit: limit, redirects: redirects)
    }

    /// The digests of what is behind a URL; always within the limit of the one who asked first.
    public func digest(_ url: String, limit: Int) async throws(ResourceFailure) -> ResourceDigests {
        let key = Array(url.utf8)
        let task =
            digests[key]
            ?? Task { [loader] in
                do throws(ResourceFailure) {
                    return .success(try await loader.digest(url, limit: limit))
                } catch {
                    return .failure(error)
                }
            }
        if digests.count < UntrustedInput.rememberedURLs { digests[key] = task }
        return try await task.value.get()
    }

    /// Whether a URL leads somewhere.
    public func look(_ url: String) async throws(ResourceFailure) -> LinkAnswer {
        let key = Array(url.utf8)
        let task =
            looks[key]
            ?? Task { [loader] in
                do throws(ResourceFailure) {
                    return .success(try await loader.look(url))
                } catch {
                    return .failure(error)
                }
            }
        if looks.count < UntrustedInput.rememberedURLs { looks[key] = task }
        return try await task.value.get()
    }
}
