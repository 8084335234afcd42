internal import CCurlShim
internal import Dispatch
internal import StrictJSON
internal import VerifiableCredentials

/// How a transfer ended.
enum TransferEnd {
    /// The whole answer came.
    case complete
    /// It did not: how, what the library says, and after how long.
    case failed(ccurl_end, said: String, microseconds: Int64)

    /// What that means for the resource.
    func failure(_ plan: Exchange.Plan) -> ResourceFailure {
        guard case .failed(let end, let said, let microseconds) = self else {
            return .unreachable("the connection ended without an answer")
        }
        let text = FetchProblem.said(said)
        let host = plan.url.host.text
        switch end {
        case CCURL_END_NO_ADDRESS: return Self.noAddress(plan, plan.microseconds - microseconds)
        case CCURL_END_NO_CONNECTION: return .unreachable("no connection to \(host)\(text)")
        case CCURL_END_TIME:
            // Two limits run side by side: the whole time is not over where the one for connecting has ended it.
            let limit = Int(plan.microseconds / 1000)
            let connect = plan.configuration.connectMilliseconds
            return .unreachable(
                connect < limit && Int(microseconds / 1000) < limit - 100
                    ? "no connection to \(host) within \(FetchProblem.seconds(connect))"
                    : "no whole answer from \(host) within \(FetchProblem.seconds(limit))"
            )
        case CCURL_END_TLS: return .unreachable("no secure connection to \(host)\(text)")
        case CCURL_END_PARTIAL: return .unreachable("the body ended before its declared length")
        case CCURL_END_EMPTY: return .unreachable("\(host) closed the connection without an answer")
        case CCURL_END_NOT_HTTP: return .unreachable("\(host) does not answer in HTTP\(text)")
        case CCURL_END_CUT_OFF: return .unreachable("the connection to \(host) broke\(text)")
        default: return .unreachable("the fetch from \(host) failed\(text)")
        }
    }

    /// The library does not say whether a name does not exist or could not be asked about, so the resolver is asked
    /// again, for no longer than the fetch may still take.
    private static func noAddress(_ plan: Exchange.Plan, _ microseconds: Int64) -> ResourceFailure {
        let host = plan.url.host.text
        let answer = NameAnswer()
        let ended = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            answer.set(unsafe ccurl_look_up(host))
            ended.signal()
        }
        let wait = min(Int(max(microseconds, 0)), plan.configuration.connectMilliseconds * 1000)
        guard ended.wait(timeout: .now() + .microseconds(wait)) == .success else {
            return .unreachable("the name \(host) could not be looked up in time")
        }
        return answer.isNone
            ? .gone("there is no host named \(host)") : .unreachable("the name \(host) could not be looked up")
    }
}
