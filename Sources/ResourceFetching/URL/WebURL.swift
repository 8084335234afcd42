internal import StrictJSON

/// A URL of http or https that has been read and is written back in one way only, so that whoever judges it and whoever
/// fetches it see the same host (RFC 3986, RFC 9110 §4.2).
package struct WebURL: Sendable, Equatable {
    /// The two schemes that are fetched.
    package enum Scheme: String, Sendable {
        case http
        case https

        /// The port where the URL names none.
        package var port: Int { self == .http ? 80 : 443 }
    }

    /// The scheme.
    package let scheme: Scheme
    /// The host.
    package let host: WebHost
    /// The port, 1 to 65535.
    package let port: Int
    /// Path and query, beginning with `/`; ASCII.
    package let target: String

    /// Reads a URL. A fragment is dropped, `.` and `..` in the path are resolved, and what a path may not hold bare is
    /// percent-encoded.
    ///
    /// - Throws: ``FetchingError`` for anything but http and https, for user names, backslashes, white space and control
    ///   characters, and for hosts and ports in an unusual form.
    package init(_ text: String) throws(FetchingError) {
        let bytes = Array(text.utf8)
        guard bytes.count <= UntrustedInput.fetchedURLBytes else {
            throw FetchingError(
                .urlTooLong,
                "the URL has \(bytes.count) bytes; at most \(UntrustedInput.fetchedURLBytes) are read"
            )
        }
        for byte in bytes where byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") {
            throw FetchingError(
                .urlCharacter,
                "the URL \(Self.shown(text)) has a space, a control character or a backslash, which no URL has"
            )
        }
        let (scheme, rest) = try Self.scheme(bytes[...], text)
        let isEnd = { (byte: UInt8) in "/?#".utf8.contains(byte) }
        let end = rest.firstIndex(where: isEnd) ?? rest.endIndex
        let authority = rest[rest.startIndex..<end]
        guard !authority.contains(UInt8(ascii: "@")) else {
            throw FetchingError(
                .urlUserInfo,
                "the URL has a user name or a password before its host; none is ever sent",
                hint: "write the URL without what stands before the @"
            )
        }
        let (host, port) = Self.split(authority)
        self.scheme = scheme
        self.host = try WebHost(host)
        self.port = try port.map { digits throws(FetchingError) in try Self.port(digits, scheme) } ?? scheme.port
        target = WebPath.target(rest[end...])
    }

    /// The URL, in its one form.
    package var text: String { originText + target }

    /// Scheme, host and port, without the port that the scheme implies.
    package var originText: String {
        scheme.rawValue + "://" + host.text + (port == scheme.port ? "" : ":" + String(port))
    }

    private static func scheme(
        _ bytes: ArraySlice<UInt8>,
        _ text: String
    ) throws(FetchingError) -> (Scheme, ArraySlice<UInt8>) {
        for scheme in [Scheme.https, .http] {
            let start = Array((scheme.rawValue + "://").utf8)
            let found = bytes.prefix(start.count).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            if found.elementsEqual(start) { return (scheme, bytes.dropFirst(start.count)) }
        }
        throw FetchingError(.urlScheme, "\(shown(text)) is not a URL that begins with https:// or http://")
    }

    private static func split(_ authority: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>?) {
        let from =
            authority.first == UInt8(ascii: "[")
            ? authority.firstIndex(of: UInt8(ascii: "]")) ?? authority.startIndex : authority.startIndex
        guard let colon = authority[from...].firstIndex(of: UInt8(ascii: ":")) else { return (authority, nil) }
        return (authority[..<colon], authority[authority.index(after: colon)...])
    }

    private static func port(_ digits: ArraySlice<UInt8>, _ scheme: Scheme) throws(FetchingError) -> Int {
        if digits.isEmpty { return scheme.port }
        let isNumber = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard isNumber, digits.count <= 5, digits.first != UInt8(ascii: "0"),
            let port = Int(String(decoding: digits, as: UTF8.self)), port <= 65535
        else {
            let shown = DisplayText.quoted(String(decoding: digits, as: UTF8.self), limit: 20)
            throw FetchingError(.urlPort, "the port \(shown) is not a number from 1 to 65535 without leading zeros")
        }
        return port
    }

    static func shown(_ text: String) -> String {
        DisplayText.quoted(text, limit: 120)
    }
}
