public import StrictJSON

/// Why a URL is not one that is fetched, or an origin not one that can be allowed.
public struct FetchingError: ExplainedError, Equatable {
    /// The stable name of a reason.
    public struct Code: Sendable, Equatable {
        /// The name as it is shown: `url.scheme`.
        public let name: String

        init(_ name: String) {
            self.name = name
        }
    }

    /// The reason.
    public let code: Code
    /// What was found and what was expected.
    public let detail: String
    /// How to mend it, where that is known.
    public let hint: String?

    init(_ code: Code, _ detail: String, hint: String? = nil) {
        self.code = code
        self.detail = detail
        self.hint = hint
    }

    /// The name of the code.
    public var codeName: String { code.name }

    /// Equal when all parts are the same bytes.
    public static func == (left: FetchingError, right: FetchingError) -> Bool {
        left.code == right.code && left.detail.isSameBytes(as: right.detail)
            && (left.hint ?? "").isSameBytes(as: right.hint ?? "")
    }
}

extension FetchingError.Code {
    /// More bytes than a URL may have.
    public static let urlTooLong = Self("url.tooLong")
    /// A character that no URL has: white space, a control character, a backslash.
    public static let urlCharacter = Self("url.character")
    /// Another scheme than http and https, or none.
    public static let urlScheme = Self("url.scheme")
    /// A user name or password before the host.
    public static let urlUserInfo = Self("url.userInfo")
    /// A host that is not written in the one usual way.
    public static let urlHost = Self("url.host")
    /// A port that is no number from 1 to 65535.
    public static let urlPort = Self("url.port")
    /// An origin with a path, a query or a fragment.
    public static let originPath = Self("origin.path")
}
