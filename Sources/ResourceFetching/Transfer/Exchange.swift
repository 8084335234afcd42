internal import BadgeCrypto
internal import CCurlShim
internal import StrictJSON
internal import VerifiableCredentials

/// One request and its answer: what the transfer asks while it runs is decided here. Used by one thread.
final class Exchange {
    /// What is to be done.
    struct Plan: Sendable {
        /// The URL.
        let url: WebURL
        /// What becomes of the body.
        let goal: FetchGoal
        /// Whether the user allowed this origin, whatever its address.
        let isAllowed: Bool
        /// How long it may take.
        let microseconds: Int64
        /// What else the user decided.
        let configuration: NetworkConfiguration
        /// Set where nobody waits any more.
        let flag: CancellationFlag
    }

    /// What it came to, and how long it took.
    struct Result: Sendable {
        /// What it came to.
        let outcome: Swift.Result<FetchStep, ResourceFailure>
        /// How long it took.
        let microseconds: Int64
        /// How many bytes came, the head included.
        let bytes: Int

        /// Whether the time for connecting, or more, went by without a byte of an answer.
        func isSilence(_ configuration: NetworkConfiguration) -> Bool {
            guard case .failure(.unreachable) = outcome else { return false }
            return bytes == 0 && microseconds >= Int64(configuration.connectMilliseconds - 100) * 1000
        }
    }

    let plan: Plan
    private var head = ResponseHead()
    private(set) var headBytes = 0
    /// How many bytes of the body came.
    var bodyBytes: Int { sink.size }
    private var sink: BodySink
    private var refused: (address: IPAddress, range: RefusedRange)?
    private var accepted: (mediaType: String?, isWhole: Bool)?
    /// What is known before the transfer ends by itself.
    private var decided: Swift.Result<FetchStep, ResourceFailure>?

    init(_ plan: Plan) throws(CryptoError) {
        self.plan = plan
        sink = try BodySink(plan.goal)
    }

    /// Whether a connection to an address may be opened.
    func mayConnect(_ address: IPAddress) -> Bool {
        guard !plan.isAllowed, let range = RefusedRange.containing(address) else { return true }
        refused = refused ?? (address, range)
        return false
    }

    /// Takes a line of the head or a trailer; whether to go on.
    func takeHeader(_ line: [UInt8]) -> Bool {
        headBytes += line.count
        guard headBytes <= UntrustedInput.responseHeadBytes else {
            return end(.unreachable("the head of the answer has more than \(UntrustedInput.responseHeadBytes) bytes"))
        }
        if head.isComplete { return true }
        head.take(line)
        return head.isComplete ? judgeHead() : true
    }

    /// Takes bytes of the body; whether to go on.
    func takeBody(_ bytes: [UInt8]) -> Bool {
        guard decided == nil else { return false }
        do {
            try sink.take(bytes)
            return true
        } catch {
            return end(error)
        }
    }

    private func judgeHead() -> Bool {
        let limit: Int? = if case .look = plan.goal { nil } else { plan.goal.limit }
        switch HeadJudgement.of(head, limit: limit) {
        case .body(let mediaType, let isWhole):
            accepted = (mediaType, isWhole)
            if case .look = plan.goal {
                decided = answer()
                return false
            }
            return true
        case .redirect(let location):
            decided = .success(.redirected(location))
            return false
        case .failure(let failure):
            return end(failure)
        }
    }

    private func end(_ failure: ResourceFailure) -> Bool {
        decided = .failure(failure)
        return false
    }

    /// What it came to, once the transfer has ended.
    func outcome(_ end: TransferEnd) -> Swift.Result<FetchStep, ResourceFailure> {
        if plan.flag.isSet { return .failure(.notLookedUp) }
        if let decided { return decided }
        if case .complete = end { return answer() }
        if case .failed(CCURL_END_NO_CONNECTION, _, _) = end, let refused {
            return .failure(FetchProblem.ofAddress(refused.address, refused.range, plan.url))
        }
        return .failure(end.failure(plan))
    }

    private func answer() -> Swift.Result<FetchStep, ResourceFailure> {
        guard let accepted else { return .failure(.unreachable("the connection ended without an answer")) }
        do {
            let digests = try sink.finalize()
            return .success(
                .answered(
                    FetchAnswer(
                        url: plan.url,
                        mediaType: accepted.mediaType,
                        validators: ResourceValidators(
                            etag: head.value("etag"),
                            lastModified: head.value("last-modified")
                        ),
                        body: sink.body,
                        sha256: digests.sha256,
                        sha384: digests.sha384,
                        opening: sink.opening,
                        size: sink.size,
                        isWhole: accepted.isWhole
                    )
                )
            )
        } catch {
            return .failure(.unreachable(error.detail))
        }
    }
}
