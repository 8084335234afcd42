public import BadgePrograms
import OpenBadges
import StrictJSON

/// What a badge will reveal, and to whom, before anything is signed. It is read off the very credential that would be
/// signed; nothing is said from memory.
public struct BadgePreview: Sendable {
    /// Something that stands in the badge, or that is said about it.
    public struct Row: Sendable, Equatable {
        /// What it is.
        public let label: String
        /// Texts of the badge, byte for byte; not escaped.
        public let values: [String]
        /// What is to be known about it; not escaped.
        public let note: String?
        /// Whether the values are instants (RFC 3339).
        public let isInstant: Bool
        /// Texts of the badge that stand in the label and the note.
        let noted: [String]

        init(
            _ label: String,
            _ values: [String],
            note: String? = nil,
            noted: [String] = [],
            isInstant: Bool = false
        ) {
            self.label = label
            self.values = values
            self.note = note
            self.noted = noted
            self.isInstant = isInstant
        }
    }

    /// Rows that belong together.
    public struct Section: Sendable {
        /// Who gets to know what stands in a section.
        public enum Kind: Sendable {
            /// Everybody who gets the file reads the values.
            case readByEverybody
            /// Only a hash is in the file.
            case hashed
            /// Files: their digests, and the addresses of public ones.
            case files
            /// Who knows what.
            case knowledge
            /// What is not in the file.
            case never
            /// What still keeps the award from being given.
            case missing
            /// What is advised and not so.
            case advised
        }

        /// The kind.
        public let kind: Kind
        /// The heading.
        public let title: String
        /// What holds for all rows.
        public let remark: String?
        /// The rows.
        public let rows: [Row]
    }

    /// The submission's id.
    public let submission: String
    /// Whether the badge would be issued: the rules give the award, and nothing else forbids it.
    public let isAwarded: Bool
    /// Whether the issuer's file was given, which settles how the e-mail address stands in the badge and whether those who
    /// assessed are named.
    public let isIssuerGiven: Bool
    /// Everything, in the order in which it is to be read.
    public let sections: [Section]

    /// Reads the preview off an assembled credential.
    ///
    /// - Parameters:
    ///   - assembly: From ``CredentialAssembly/init(previewing:issuer:at:random:)`` or the one that would be signed.
    ///   - decision: The decision that it was assembled from.
    ///   - isIssuerGiven: Whether the issuer is the one who will issue, and not one that only stands in its place.
    ///   - proofs: The proofs that the issuer's file asks for; none for those that follow from the key.
    public init(
        of assembly: CredentialAssembly,
        decision: Decision,
        isIssuerGiven: Bool = true,
        proofs: [ProofKind] = []
    ) {
        let credential = assembly.credential
        let leaves = PreviewLeaves(credential.json)
        let shown = ShownTexts(of: decision.submission).findings
        let readable = PreviewReading.sections(of: credential)
        let isKnown = isIssuerGiven && IssuerDescription.isWhole(credential.issuer.id)
        let problems = assembly.problems(of: decision, isIssuerKnown: isKnown, proofs: proofs)
        let missing = PreviewMissing.section(decision, shown, problems)
        submission = decision.submission.id
        self.isIssuerGiven = isIssuerGiven
        isAwarded = decision.isAwarded && missing == nil
        sections =
            [
                missing, PreviewMissing.advised(decision),
                PreviewSummary.section(assembly, decision, leaves, isIssuerGiven: isIssuerGiven),
            ]
            .compactMap(\.self) + readable
            + [
                leaves.section(without: readable.flatMap(\.rows).flatMap { $0.values + $0.noted }),
                PreviewHidden.hashed(credential, isIssuerGiven: isIssuerGiven),
                PreviewHidden.files(assembly, GuessableFile.all(of: decision)),
                PreviewHidden.knowledge(decision),
                PreviewHidden.never(decision, assembly, leaves, isIssuerGiven: isIssuerGiven),
            ]
            .filter { !$0.rows.isEmpty }
    }
}
