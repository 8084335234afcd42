public import StrictJSON

/// One fault in a file that a program keeps: what was found, what was expected, where, and how to mend it.
public struct ProgramError: ExplainedError, Equatable {
    /// What kind of fault it is. Stable; never reused for something else.
    public struct Code: Sendable, Equatable {
        /// The code as it is printed: `yaml.unknownKey`.
        public let name: String

        /// A code of this module.
        init(_ name: String) {
            self.name = name
        }
    }

    /// The kind of fault.
    public let code: Code
    /// The file in which it stands, as the caller named it.
    public let file: String
    /// Line and column, absent where the fault is the file as a whole.
    public let mark: YAMLMark?
    /// What was found and what was expected.
    public let detail: String
    /// How to mend it.
    public let hint: String?
    /// ``detail`` without words that the educator wrote, for reports that name nobody; absent where it has none.
    private var wordless: String?

    /// What was found, without words that the educator wrote: they may name somebody.
    public var anonymousDetail: String {
        wordless ?? detail
    }

    /// A fault at a place of a file.
    public init(_ code: Code, file: String, mark: YAMLMark?, detail: String, hint: String? = nil) {
        self.code = code
        self.file = file
        self.mark = mark
        self.detail = detail
        self.hint = hint
    }

    /// The same fault with what may stand in a report that names nobody.
    func saying(anonymously words: String) -> Self {
        var fault = self
        fault.wordless = words
        return fault
    }

    /// The code as it is printed.
    public var codeName: String {
        code.name
    }

    /// Where the fault is, for the beginning of a line: `submission.yaml:12:3`.
    public var place: String {
        let shown = DisplayText.escaped(file)
        guard let mark else { return shown }
        return "\(shown):\(mark.line):\(mark.column)"
    }

    /// Equality of everything, text by bytes.
    public static func == (left: Self, right: Self) -> Bool {
        left.code == right.code && left.file.isSameBytes(as: right.file) && left.mark == right.mark
            && left.detail.isSameBytes(as: right.detail) && (left.hint ?? "").isSameBytes(as: right.hint ?? "")
            && left.anonymousDetail.isSameBytes(as: right.anonymousDetail)
    }
}

/// A line and a column of a text file, both counted from 1; columns in Unicode scalars.
public struct YAMLMark: Sendable, Hashable, Comparable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int

    /// A place in a text.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Earlier before later.
    public static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
