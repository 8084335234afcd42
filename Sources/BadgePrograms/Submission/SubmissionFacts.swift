internal import StrictJSON

/// What was found in a submission's files: everything that checks and decisions need, so that they read no file.
public struct SubmissionFacts: Sendable {
    /// A file that the submission names.
    public struct File: Sendable {
        /// The path.
        public let path: String
        /// Its digest, absent where the file is not there.
        public let digest: FileDigest?
        /// Its text, for Markdown and plain text that is UTF-8 and not too large.
        public let text: String?
        /// Why a text file has no text, in words; absent where it has, or is no text.
        public let fault: String?
    }

    /// The files that the submission names, in its order.
    public let files: [File]
    /// Files below `evidence/` that the submission does not name, sorted.
    public let unnamed: [String]

    /// The file with that path.
    public func file(_ path: String) -> File? {
        files.first { $0.path.isSameBytes(as: path) }
    }
}
