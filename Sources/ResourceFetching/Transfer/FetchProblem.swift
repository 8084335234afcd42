internal import StrictJSON
internal import VerifiableCredentials

/// The sentences about what went wrong.
enum FetchProblem {
    /// Why the host of a URL is not contacted, as far as the URL itself shows it.
    static func ofHost(_ url: WebURL) -> ResourceFailure? {
        if let address = url.host.address, let range = RefusedRange.containing(address) {
            return ofAddress(address, range, url)
        }
        if url.host.isLocalName {
            return .refused("\(url.host.text) is this machine itself, where nothing is fetched from; \(allow(url))")
        }
        return nil
    }

    /// An address that the host of a URL has, and that is not contacted.
    static func ofAddress(_ address: IPAddress, _ range: RefusedRange, _ url: WebURL) -> ResourceFailure {
        let subject = url.host.address == nil ? "\(url.host.text) has the address \(address.text), which" : address.text
        return .refused(
            "\(subject) belongs to \(range.kind.rawValue) (\(range.text)), where nothing is fetched from; \(allow(url))"
        )
    }

    /// Milliseconds as text: `5 seconds`, `0.3 seconds`.
    static func seconds(_ milliseconds: Int) -> String {
        let tenths = (milliseconds + 50) / 100
        if tenths % 10 == 0 { return tenths == 10 ? "1 second" : "\(tenths / 10) seconds" }
        return "\(tenths / 10).\(tenths % 10) seconds"
    }

    /// What the library said, fit to be shown.
    static func said(_ text: String) -> String {
        text.isEmpty ? "" : ": " + DisplayText.escaped(text, limit: 160)
    }

    private static func allow(_ url: WebURL) -> String {
        "--allow-origin \(url.originText) lets it be contacted, which is for hosts of your own"
    }
}
