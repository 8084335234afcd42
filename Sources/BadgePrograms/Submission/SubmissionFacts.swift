internal import StrictJSON

/// What was found in a submission's files: everything that checks and decisions need, so that they read no file.
public struct SubmissionFacts: Sendable {
    /// A file that the submission names.
    public struct File: Sendable {
        /// The path.
        public let path: String
        /// Its digest, absent where the file is not there or is empty: an empty file is a missing one, and so is a text
        /// without a word beside headings and comments.
        public let digest: FileDigest?
        /// Whether the file is there and has no bytes, or no word.
        public let isEmpty: Bool
        /// Whether it is a text without a word beside headings and comments: a sheet on which nobody has written yet.
        public let isWordless: Bool
        /// The media type that the submission gives for it.
        public let mediaType: String
        /// Its text, for every file that is UTF-8 text and not too large, whatever it is said to be, and for tables as
        /// spreadsheets save them: what is looked through for names.
        public let text: String?
        /// Why it has no text whose words can be counted, in words; absent where it has.
        public let fault: String?
        /// Where the first byte stands that UTF-8 does not have there; absent where there is none or nothing was read.
        public let badByte: BadByte?

        /// What to do about a file that is empty.
        var remedyWhereEmpty: String {
            isWordless
                ? "write what is asked for into the sheet, below its headings"
                : "put the whole file in the place of the empty one"
        }

        /// Whether it is said to be a text of any kind.
        var isText: Bool {
            SubmissionFacts.isText(mediaType)
        }

        /// The text whose words can be counted: only of Markdown and plain text.
        public var prose: String? {
            SubmissionFacts.isProse(mediaType) ? text : nil
        }
    }

    /// A byte that makes a file no UTF-8 text.
    public struct BadByte: Sendable {
        /// Its place.
        public let mark: YAMLMark
        /// The byte.
        public let byte: UInt8
    }

    /// The files that the submission names, in its order.
    public let files: [File]
    /// Files below `evidence/` that the submission does not name, sorted.
    public let unnamed: [String]

    /// Those of ``unnamed`` with their digests, where a file that is named is not there: it may have another name.
    let strays: [(path: String, sha256: String)]

    /// Those of ``unnamed`` that were not looked into though a file that is named is not there: they are too large, too many,
    /// or cannot be read.
    let unread: [String]

    /// Which of ``unnamed`` were probably meant by files that are named and not there.
    let near: NearFiles

    static func isProse(_ mediaType: String) -> Bool {
        mediaType.isSameBytes(as: "text/markdown") || mediaType.isSameBytes(as: "text/plain")
    }

    static func isYAML(_ mediaType: String) -> Bool {
        mediaType.isSameBytes(as: "application/yaml") || mediaType.isSameBytes(as: "text/yaml")
    }

    static func isTable(_ mediaType: String) -> Bool {
        mediaType.isSameBytes(as: "text/csv")
    }

    static func isText(_ mediaType: String) -> Bool {
        mediaType.utf8.starts(with: "text/".utf8) || isYAML(mediaType)
    }

    /// The file with that path.
    public func file(_ path: String) -> File? {
        files.first { $0.path.isSameBytes(as: path) }
    }
}
