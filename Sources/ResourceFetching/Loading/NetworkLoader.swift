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
    private let gate: FetchGate
    private let budget: FetchBudget?

    /// A loader.
    public init(_ configuration: NetworkConfiguration = NetworkConfiguration()) {
        self.init(configuration, gate: FetchGate(), budget: nil)
    }

    private init(_ configuration: NetworkConfiguration, gate: FetchGate, budget: FetchBudget?) {
        self.configuration = configuration
        self.gate = gate
        self.budget = budget
    }

    /// The same loader with a budget of time and bytes, for everything that one badge names.
    public func forOneBadge() -> any ResourceLoader {
        let budget = FetchBudget(milliseconds: configuration.badgeMilliseconds)
        return NetworkLoader(configuration, gate: gate, budget: budget)
    }

    /// The bytes behind a URL, over at most 3 redirects.
    public func load(_ url: String, limit: Int) async throws(ResourceFailure) -> Resource {
        try await load(url, limit: limit, redirects: UntrustedInput.redirects)
    }

    /// The bytes behind a URL, over at most so many redirects.
    public func load(_ url: String, limit: Int, redirects: Int) async throws(ResourceFailure) -> Resource {
        let answer = try await fetch(url, .keep(limit: limit), redirects, configuration.loadMilliseconds)
        return Resource(
            bytes: answer.body,
            mediaType: answer.mediaType,
            source: .network,
            validators: answer.validators,
            finalURL: answer.url.text
        )
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
            isWhole: answer.isWhole,
            opening: answer.opening
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
        _ = try budget?.microseconds(for: url.originText)
        guard !Task.isCancelled, let ticket = await gate.enter(url.host.text) else { throw .notLookedUp }
        // Waiting took time, and others may have found out meanwhile that the host does not answer.
        let left: Int64
        do throws(ResourceFailure) {
            left = try budget?.microseconds(for: url.originText) ?? .max
        } catch {
            await gate.leave(ticket)
            throw error
        }
        let plan = Exchange.Plan(
            url: url,
            goal: goal,
            isAllowed: isAllowed,
            microseconds: min(microseconds, left),
            configuration: configuration,
            flag: flag
        )
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                ticket.queue.async { continuation.resume(returning: Exchange.run(plan)) }
            }
        } onCancel: {
            flag.set()
        }
        await gate.leave(ticket)
        guard let budget else { return result }
        budget.note(url.originText, bytes: result.bytes, isSilent: result.isSilence(configuration))
        // What the end of the badge's time cut off is nobody's fault.
        if case .failure(.unreachable) = result.outcome, budget.isOver { throw budget.tooLong }
        return result
    }

    private func read(_ body: () throws(FetchingError) -> WebURL) throws(ResourceFailure) -> WebURL {
        do {
            return try body()
        } catch {
            throw .refused(error.detail)
        }
    }
}
