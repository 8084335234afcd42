public import StrictJSON

/// Why a schema says nothing about a value: it cannot be read, asks for something that is not supported here, or would
/// take more work than it is worth. None of these is a word about the value.
public struct JSONSchemaError: ExplainedError, Sendable, Equatable {
    /// A kind of error. Names are stable and never reused for something else.
    public struct Code: Sendable, Hashable {
        /// The stable name: `jsonSchema.malformed`.
        public let name: String

        private init(_ name: String) {
            self.name = "jsonSchema." + name
        }

        /// The schema is not formed as its draft says.
        public static let malformed = Code("malformed")
        /// The schema names a draft, or a vocabulary that it requires, that is not supported here, or names none.
        public static let draftNotSupported = Code("draftNotSupported")
        /// The schema refers to another one that was not given, or to a place that does not exist.
        public static let referenceNotResolved = Code("referenceNotResolved")
        /// The schema asks for something that would decide and is not supported here.
        public static let notSupported = Code("notSupported")
        /// The library that matches patterns is not on this machine.
        public static let patternsNotAvailable = Code("patternsNotAvailable")
        /// A limit was reached: the size of the schemas, references inside each other, work, digits of a number.
        public static let limit = Code("limit")
    }

    /// What kind of error it is.
    public let code: Code
    /// What was found, what was expected, and where.
    public let detail: String
    /// How it can be mended, where that is known.
    public let hint: String?

    /// The stable name of the code.
    public var codeName: String { code.name }

    init(_ code: Code, _ detail: String, hint: String? = nil) {
        self.code = code
        self.detail = detail
        self.hint = hint
    }
}
