public import StrictJSON

/// Why a status could not be found out. The codes are the names that W3C gives these problems (Bitstring Status List §3.5,
/// VC Data Model 2.0 §7.1).
public struct StatusError: ExplainedError, Equatable {
    /// A problem type of W3C.
    public struct Code: Sendable, Equatable {
        /// The name of the problem type: `STATUS_LIST_LENGTH_ERROR`.
        public let name: String
        /// The URL of the problem type.
        public let problemType: String

        private init(_ name: String, _ place: String) {
            self.name = name
            problemType = place + name
        }

        private static let ofStatusLists = "https://www.w3.org/ns/credentials/status-list#"
        private static let ofCredentials = "https://www.w3.org/TR/vc-data-model#"

        /// The list could not be had.
        public static let retrieval = Code("STATUS_RETRIEVAL_ERROR", ofStatusLists)
        /// The list is not one by which this entry can be judged: its proof, its issuer, its purpose, its times.
        public static let verification = Code("STATUS_VERIFICATION_ERROR", ofStatusLists)
        /// The list is shorter than the least that hides whose status is asked for.
        public static let length = Code("STATUS_LIST_LENGTH_ERROR", ofStatusLists)
        /// The entry points behind the end of the list.
        public static let range = Code("RANGE_ERROR", ofCredentials)
        /// A value is not formed as its standard says.
        public static let malformed = Code("MALFORMED_VALUE_ERROR", ofCredentials)
    }

    /// The problem type.
    public let code: Code
    /// What was found and what was expected.
    public let detail: String
    /// Who can mend it, where that is known.
    public let hint: String?

    /// The name of the problem type.
    public var codeName: String { code.name }

    /// A problem.
    package init(_ code: Code, _ detail: String, hint: String? = nil) {
        self.code = code
        self.detail = detail
        self.hint = hint
    }

    /// Equal when all parts are the same bytes.
    public static func == (left: StatusError, right: StatusError) -> Bool {
        left.code == right.code && left.detail.isSameBytes(as: right.detail)
            && (left.hint ?? "").isSameBytes(as: right.hint ?? "")
    }
}
