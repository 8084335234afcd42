/// An entry of `evidence` in a badge.
public struct EvidenceItem: Sendable {
    /// The file behind it.
    public struct Artifact: Sendable {
        /// An id within the submission: `implementation-2`. Not the id in the credential, which is the address of a
        /// public artifact or the hash of a private one.
        public let id: String
        /// The path below the submission's folder.
        public let path: String
        /// The media type.
        public let mediaType: String
        /// Whether everybody may see it.
        public let isPublic: Bool
        /// Where, if so and if it is published already.
        public let url: String?
        /// Digest and size.
        public let digest: FileDigest
    }

    /// The requirement that it fulfils.
    public let requirementID: String
    /// `name`.
    public let name: String
    /// `description`: which requirement, and which of how many.
    public let description: String
    /// `narrative`: the annotation, or at which levels an observer saw what; absent where there is neither.
    public let narrative: String?
    /// `genre`.
    public let genre: String
    /// `audience`.
    public let audience: String?
    /// The file, absent where the evidence is text that stands in `submission.yaml` alone.
    public let artifact: Artifact?
}
