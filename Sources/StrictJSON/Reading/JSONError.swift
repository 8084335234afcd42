/// Why a document could not be read, or a value could not be written in canonical form.
public struct JSONError: ExplainedError, Sendable, Equatable {
    /// What kind of error it is.
    public let code: Code
    /// What was found, what was expected, and where.
    public let detail: String
    /// How it can be mended, where that is known.
    public let hint: String?
    /// Where in the document it was found; absent where there is no document (writing).
    public let location: Location?

    /// The stable name of the code: `json.duplicateMember`.
    public var codeName: String { code.name }

    init(_ code: Code, _ detail: String, hint: String? = nil, location: Location? = nil) {
        self.code = code
        self.detail = detail
        self.hint = hint
        self.location = location
    }
}

extension JSONError {
    /// A place in a document.
    public struct Location: Sendable, Equatable {
        /// How many bytes stand before it.
        public let offset: Int
        /// Its line, from 1. Lines end with LF, CR or CR LF.
        public let line: Int
        /// Its column in Unicode scalars (not bytes), from 1.
        public let column: Int
    }

    /// A kind of error. Names are stable and never reused for something else.
    public struct Code: Sendable, Hashable {
        /// The stable name.
        public let name: String

        private init(_ name: String) {
            self.name = "json." + name
        }

        /// The document begins with a byte order mark (RFC 8259 §8.1 forbids to add one).
        public static let byteOrderMark = Code("byteOrderMark")
        /// The document is UTF-16 or UTF-32 (RFC 8259 §8.1 demands UTF-8).
        public static let notUTF8 = Code("notUTF8")
        /// Bytes that are not UTF-8: overlong, surrogates, beyond U+10FFFF, truncated.
        public static let invalidUTF8 = Code("invalidUTF8")
        /// There is no value at all.
        public static let empty = Code("empty")
        /// The document ends in the middle of a value.
        public static let unexpectedEnd = Code("unexpectedEnd")
        /// A character that cannot stand there.
        public static let unexpectedCharacter = Code("unexpectedCharacter")
        /// Something follows the value.
        public static let trailingText = Code("trailingText")
        /// A comma before a closing bracket.
        public static let trailingComma = Code("trailingComma")
        /// A member name that stands twice in one object, compared as UTF-8 bytes after unescaping.
        public static let duplicateMember = Code("duplicateMember")
        /// A control character in a string that is not escaped.
        public static let controlCharacter = Code("controlCharacter")
        /// A backslash followed by something that RFC 8259 §7 does not know.
        public static let invalidEscape = Code("invalidEscape")
        /// Half of a surrogate pair in `\u` escapes.
        public static let loneSurrogate = Code("loneSurrogate")
        /// A number that does not match the grammar of RFC 8259 §6.
        public static let invalidNumber = Code("invalidNumber")
        /// A number with a superfluous zero in front.
        public static let leadingZero = Code("leadingZero")
        /// A number beyond the range of a double.
        public static let numberTooLarge = Code("numberTooLarge")
        /// A word other than `true`, `false` and `null`: `NaN`, `True`, `undefined`.
        public static let invalidLiteral = Code("invalidLiteral")
        /// The document has more bytes than ``JSONLimits/maxBytes``.
        public static let tooManyBytes = Code("tooManyBytes")
        /// The document nests deeper than ``JSONLimits/maxDepth``.
        public static let tooDeep = Code("tooDeep")
        /// The document has more nodes than ``JSONLimits/maxNodes``.
        public static let tooManyNodes = Code("tooManyNodes")
        /// A whole number beyond 2^53-1, which the canonical form would not keep (writing only).
        public static let unsafeInteger = Code("unsafeInteger")
    }
}
