internal import StrictJSON

/// A scheme, a host and a port (RFC 6454): what `--allow-origin` names.
public struct WebOrigin: Sendable, Equatable {
    let scheme: WebURL.Scheme
    let host: WebHost
    let port: Int

    /// Reads `https://intranet.example` or `http://127.0.0.1:8080`, with or without a final slash.
    ///
    /// - Throws: ``FetchingError`` as for any URL, and `origin.path` where there is more than an origin.
    public init(_ text: String) throws(FetchingError) {
        let url = try WebURL(text)
        guard url.target.isSameBytes(as: "/"), !text.utf8.contains(UInt8(ascii: "#")) else {
            throw FetchingError(
                .originPath,
                "\(WebURL.shown(text)) is more than an origin; expected: scheme, host and port only",
                hint: "write \(url.originText)"
            )
        }
        self.init(of: url)
    }

    package init(of url: WebURL) {
        scheme = url.scheme
        host = url.host
        port = url.port
    }

    /// The origin as it is written, without the port that the scheme implies.
    public var text: String {
        scheme.rawValue + "://" + host.text + (port == scheme.port ? "" : ":" + String(port))
    }
}
