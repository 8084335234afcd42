internal import StrictJSON
public import VerifiableCredentials

/// Asks another loader for the digests of each URL once, and looks at each link once, however often and by however many
/// badges it is named, and remembers what became of it as long as it lives. Bodies that were had (key documents, status
/// lists) are remembered too, up to 64 MiB together; where one was not had it is asked for anew.
public struct RememberingLoader: ResourceLoader {
    private let loader: any ResourceLoader
    private let memory: Memory

    /// A loader over another one.
    public init(_ loader: any ResourceLoader) {
        self.init(loader, Memory())
    }

    private init(_ loader: any ResourceLoader, _ memory: Memory) {
        self.loader = loader
        self.memory = memory
    }

    /// The same memory, over the other loader with a budget for one badge.
    public func forOneBadge() -> any ResourceLoader {
        RememberingLoader(loader.forOneBadge(), memory)
    }

    /// The same memory, which lives no longer than this run.
    public func forgetting() -> any ResourceLoader {
        RememberingLoader(loader.forgetting(), memory)
    }

    /// The bytes behind a URL, over as many redirects as the other loader follows.
    public func load(_ url: String, limit: Int) async throws(ResourceFailure) -> Resource {
        try await memory.resource(LoadQuestion(url: Array(url.utf8), limit: limit, redirects: nil)) { [loader] in
            do throws(ResourceFailure) {
                return .success(try await loader.load(url, limit: limit))
            } catch {
                return .failure(error)
            }
        }.get()
    }

    /// The bytes behind a URL, over at most so many redirects. What came over more of them is no answer to this.
    public func load(_ url: String, limit: Int, redirects: Int) async throws(ResourceFailure) -> Resource {
        try await memory.resource(LoadQuestion(url: Array(url.utf8), limit: limit, redirects: redirects)) { [loader] in
            do throws(ResourceFailure) {
                return .success(try await loader.load(url, limit: limit, redirects: redirects))
            } catch {
                return .failure(error)
            }
        }.get()
    }

    /// The digests of what is behind a URL, within the limit of the one who asked first.
    public func digest(_ url: String, limit: Int) async throws(ResourceFailure) -> ResourceDigests {
        try await memory.digests(url) { [loader] in
            do throws(ResourceFailure) {
                return .success(try await loader.digest(url, limit: limit))
            } catch {
                return .failure(error)
            }
        }.get()
    }

    /// Whether a URL leads somewhere.
    public func look(_ url: String) async throws(ResourceFailure) -> LinkAnswer {
        try await memory.answer(url) { [loader] in
            do throws(ResourceFailure) {
                return .success(try await loader.look(url))
            } catch {
                return .failure(error)
            }
        }.get()
    }
}

/// All that decides about the answer to a request for bytes.
private struct LoadQuestion: Hashable, Sendable {
    let url: [UInt8]
    let limit: Int
    let redirects: Int?
}

/// What became of each URL, or is becoming of it.
private actor Memory {
    private typealias Asked<Found: Sendable> = [[UInt8]: Task<Result<Found, ResourceFailure>, Never>]

    private var digests: Asked<ResourceDigests> = [:]
    private var answers: Asked<LinkAnswer> = [:]
    private var resources: [LoadQuestion: Resource] = [:]
    private var resourceBytes = 0
    private var asking: [LoadQuestion: Task<Result<Resource, ResourceFailure>, Never>] = [:]

    /// What was had before, or is being had now. Where it is not had, whoever asked at the same time asks for itself.
    func resource(
        _ question: LoadQuestion,
        _ ask: @escaping @Sendable () async -> Result<Resource, ResourceFailure>
    ) async -> Result<Resource, ResourceFailure> {
        if let known = resources[question] { return .success(known) }
        if let running = asking[question], case .success(let resource) = await running.value {
            return .success(resource)
        }
        let task = Task { await ask() }
        asking[question] = task
        let result = await task.value
        asking[question] = nil
        if case .success(let resource) = result { keep(resource, for: question) }
        return result
    }

    private func keep(_ resource: Resource, for question: LoadQuestion) {
        let count = resource.bytes.count
        guard resources[question] == nil, resources.count < UntrustedInput.rememberedURLs,
            count <= UntrustedInput.rememberedBytes - resourceBytes
        else { return }
        resources[question] = resource
        resourceBytes += count
    }

    func digests(
        _ url: String,
        _ ask: @escaping @Sendable () async -> Result<ResourceDigests, ResourceFailure>
    ) async -> Result<ResourceDigests, ResourceFailure> {
        let key = Array(url.utf8)
        let task = digests[key] ?? Task { await ask() }
        if digests.count < UntrustedInput.rememberedURLs { digests[key] = task }
        let result = await task.value
        if Self.isPassing(result) { digests[key] = nil }
        return result
    }

    func answer(
        _ url: String,
        _ ask: @escaping @Sendable () async -> Result<LinkAnswer, ResourceFailure>
    ) async -> Result<LinkAnswer, ResourceFailure> {
        let key = Array(url.utf8)
        let task = answers[key] ?? Task { await ask() }
        if answers.count < UntrustedInput.rememberedURLs { answers[key] = task }
        let result = await task.value
        if Self.isPassing(result) { answers[key] = nil }
        return result
    }

    /// Whether an answer says something about the badge that asked, and nothing about the URL.
    private static func isPassing<Found>(_ result: Result<Found, ResourceFailure>) -> Bool {
        switch result {
        case .failure(.exhausted), .failure(.notLookedUp): true
        default: false
        }
    }
}
