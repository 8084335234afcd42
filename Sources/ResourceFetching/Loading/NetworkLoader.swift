internal import Dispatch
internal import StrictJSON
public import VerifiableCredentials

/// Fetches over http and https through libcurl, which is opened on the first fetch.
///
/// Every URL is read strictly, every address is judged when the connection is made, and every redirect is a new fetch
/// judged from the start, so that a name that changes its address, or a host that sends elsewhere, reaches nothing that
/// could not have been named at once. No proxy, cookie, user name or login is used; certificates are always checked;
/// a compressed body is refused. At most 8 fetches of one loader run at the same time, 2 from one host.
public struct NetworkLoader: ResourceLoader {
    private let configuration: NetworkConfiguration
    private let gate = FetchGate()

    /// A loader.
    public init(_ configuration: NetworkConfiguration = NetworkConfiguration()) {
        self.configuration = configuration
    }

    /// The bytes behind a URL, over at most 3 redirects.
    public func load(_ url: String, limit: Int) async throws(ResourceFailure) -> Resource {
        try await load(url, limit: limit, redirects: UntrustedInput.redirects)
    }

    /// The bytes behind a URL, over at most so many redirects.
    public func load(_ url: String, limit: Int, redirects: Int) async throws(ResourceFailure) -> Resource {
        let answer = try await fetch(url, .keep(limit: limit), redirects, configuration.loadMilliseconds)
        return Resource(bytes: answer.body, mediaType: answer.mediaType, source: .network)
    }

    /// The digests of what is behind a URL, over at most 3 redirects. The body is not kept.
    public func digest(_ url: String, limit: Int) async throws(ResourceFailure) -> ResourceDigests {
        let milliseconds = configuration.digestMilliseconds
        let answer = try await fetch(url, .digest(limit: limit), UntrustedInput.redirects, milliseconds)
        return ResourceDigests(
            sha256: answer.sha256,
            sha384: answer.sha384,
            size: answer.size,
            mediaType: answer.mediaType,
            finalURL: answer.url.text,
            source: .network,
            isWhole: answer.isWhole
        )
    }

    /// Whether a URL leads somewhere, over at most 3 redirects: the head of the answer is read and its body is not.
    public func look(_ url: String) async throws(ResourceFailure) -> LinkAnswer {
        let answer = try await fetch(url, .look, UntrustedInput.redirects, configuration.loadMilliseconds)
        return LinkAnswer(finalURL: answer.url.text, mediaType: answer.mediaType)
    }

    private func fetch(
        _ text: String,
        _ goal: FetchGoal,
        _ redirects: Int,
        _ milliseconds: Int
    ) async throws(ResourceFailure) -> FetchAnswer {
        var url = try read { () throws(FetchingError) in try WebURL(text) }
        var microseconds = Int64(milliseconds) * 1000
        var followed = 0
        while true {
            let result = try await hop(url, goal, microseconds)
            switch result.outcome {
            case .success(.answered(let answer)):
                return answer
            case .success(.redirected(let reference)):
                followed += 1
                guard followed <= redirects else {
                    throw .refused(
                        redirects == 0
                            ? "\(url.originText) redirects elsewhere, and no redirect is followed for this"
                            : "more than \(redirects) redirects"
                    )
                }
                let next = try read { () throws(FetchingError) in try url.resolving(reference) }
                if url.scheme == .https && next.scheme == .http {
                    throw .refused(
                        "\(url.originText) redirects from https to http (\(next.originText)), which is not followed"
                    )
                }
                url = next
            case .failure(let failure):
                throw failure
            }
            microseconds -= result.microseconds
            guard microseconds >= 1000 else {
                throw .unreachable("no whole answer within \(FetchProblem.seconds(milliseconds)), redirects included")
            }
        }
    }

    private func hop(
        _ url: WebURL,
        _ goal: FetchGoal,
        _ microseconds: Int64
    ) async throws(ResourceFailure) -> Exchange.Result {
        let isAllowed = configuration.allowedOrigins.contains(WebOrigin(of: url))
        if !isAllowed, let problem = FetchProblem.ofHost(url) { throw problem }
        let flag = CancellationFlag()
        if await gate.isGivenUp(url.host.text) { throw Self.givenUp(url) }
        guard !Task.isCancelled, let ticket = await gate.enter(url.host.text) else { throw .notLookedUp }
        let plan = Exchange.Plan(
            url: url,
            goal: goal,
            isAllowed: isAllowed,
            microseconds: microseconds,
            configuration: configuration,
            flag: flag
        )
        // Others that waited may have found out meanwhile.
        if await gate.isGivenUp(url.host.text) {
            await gate.leave(ticket)
            throw Self.givenUp(url)
        }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                ticket.queue.async { continuation.resume(returning: Exchange.run(plan)) }
            }
        } onCancel: {
            flag.set()
        }
        await gate.note(url.host.text, isSilent: result.isSilence(configuration))
        await gate.leave(ticket)
        return result
    }

    private static func givenUp(_ url: WebURL) -> ResourceFailure {
        .unreachable(
            "\(url.host.text) did not answer in time \(UntrustedInput.hostSilences) times, and is not asked again in this run"
        )
    }

    private func read(_ body: () throws(FetchingError) -> WebURL) throws(ResourceFailure) -> WebURL {
        do {
            return try body()
        } catch {
            throw .refused(error.detail)
        }
    }
}
