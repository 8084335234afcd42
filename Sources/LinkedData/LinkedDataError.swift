public import StrictJSON

/// Why a document could not be taken as linked data: read as N-Quads, processed as JSON-LD, or canonicalized.
public struct LinkedDataError: ExplainedError, Sendable, Equatable {
    /// What kind of error it is.
    public let code: Code
    /// What was found, what was expected, and where.
    public let detail: String
    /// How it can be mended, where that is known.
    public let hint: String?
    /// Where in the text it was found; absent where there is no text, or none whose places are known.
    public let location: Location?
    /// Where in the JSON document it was found; absent where there is no such document.
    public let pointer: JSONPointer?

    /// The stable name of the code: `nquads.unexpectedCharacter`.
    public var codeName: String { code.name }

    package init(
        _ code: Code,
        _ detail: String,
        hint: String? = nil,
        location: Location? = nil,
        pointer: JSONPointer? = nil
    ) {
        self.code = code
        self.detail = detail
        self.hint = hint
        self.location = location
        self.pointer = pointer
    }
}

extension LinkedDataError {
    /// A place in a text.
    public struct Location: Sendable, Equatable {
        /// Its line, from 1. Lines end with LF, CR or CR LF.
        public let line: Int
        /// Its column in Unicode scalars (not bytes), from 1.
        public let column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    /// A kind of error. Names are stable and never reused for something else. Each part of the target declares its own in
    /// an extension.
    public struct Code: Sendable, Hashable {
        /// The stable name, with its area in front: `rdf.`, `nquads.`, `rdfc.`, `jsonld.`.
        public let name: String

        package init(_ name: String) {
            self.name = name
        }
    }
}
