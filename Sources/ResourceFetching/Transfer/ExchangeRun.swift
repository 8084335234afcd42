internal import BadgeCrypto
internal import CCurlShim
internal import StrictJSON
internal import VerifiableCredentials

extension Exchange {
    /// Does what is to be done, blocking. Opens libcurl where it is not open.
    static func run(_ plan: Plan) -> Result {
        if plan.flag.isSet { return failed(.notLookedUp) }
        var reason = [CChar](repeating: 0, count: 256)
        guard unsafe ccurl_open(&reason, reason.count) == 1 else {
            let said = FetchProblem.said(Transfer.text(reason))
            return failed(.unreachable("libcurl, with which this program fetches, is not on this machine\(said)"))
        }
        let exchange: Exchange
        do {
            exchange = try Exchange(plan)
        } catch {
            return failed(.unreachable(error.detail))
        }
        guard let transfer = Transfer(asking: exchange), prepare(transfer, plan) else {
            return failed(.unreachable("libcurl on this machine does not offer what safe fetching needs"))
        }
        let (end, microseconds) = transfer.perform()
        let bytes = exchange.headBytes + exchange.bodyBytes
        return Result(outcome: exchange.outcome(end), microseconds: microseconds, bytes: bytes)
    }

    private static func failed(_ failure: ResourceFailure) -> Result {
        Result(outcome: .failure(failure), microseconds: 0, bytes: 0)
    }

    /// Sets every option; one that the library does not take means that nothing is fetched.
    private static func prepare(_ transfer: Transfer, _ plan: Plan) -> Bool {
        let milliseconds = Int(plan.microseconds / 1000)
        let connect = min(plan.configuration.connectMilliseconds, milliseconds)
        let texts: [(ccurl_text, String)] = [
            (CCURL_PROTOCOLS, plan.url.scheme.rawValue),
            (CCURL_URL, plan.url.text),
            (CCURL_PROXY, ""),
            (CCURL_PRE_PROXY, ""),
            (CCURL_NO_PROXY, "*"),
            (CCURL_USER_AGENT, "badge"),
        ]
        let numbers: [(ccurl_number, Int)] = [
            (CCURL_FOLLOW_REDIRECTS, 0),
            (CCURL_REFUSE_USER_NAME, 1),
            (CCURL_NETRC, 0),
            (CCURL_NO_SIGNALS, 1),
            (CCURL_VERIFY_PEER, 1),
            (CCURL_VERIFY_HOST, 2),
            (CCURL_TLS_1_2_OR_LATER, 1),
            (CCURL_HTTP_1_1, 1),
            (CCURL_HTTP_0_9, 0),
            (CCURL_PATH_AS_IS, 1),
            (CCURL_FORBID_REUSE, 1),
            (CCURL_QUICK_EXIT, 1),
            (CCURL_CONNECT_MILLISECONDS, max(connect, 1)),
            (CCURL_TOTAL_MILLISECONDS, max(milliseconds, 1)),
        ]
        for (option, value) in texts where !transfer.set(option, value) { return false }
        for (option, value) in numbers where !transfer.set(option, value) { return false }
        if let file = plan.configuration.certificateAuthorities {
            guard transfer.set(CCURL_CA_FILE, file), transfer.set(CCURL_CA_FOLDER, nil) else { return false }
        }
        for entry in plan.configuration.resolutions where !transfer.addResolution(entry) { return false }
        return transfer.addHeader("Accept: */*") && transfer.addHeader("Accept-Encoding: identity")
    }
}
