import OpenBadges
import StrictJSON

/// What verifiers read of a badge, held against it before anything is written.
enum BadgeSize {
    /// `badge.json`: laid out for people, and without any space where it would be too large that way.
    static func document(of credential: JSON) -> [UInt8] {
        let pretty = credential.prettyBytes()
        return pretty.count <= UntrustedInput.documentBytes ? pretty : credential.compactBytes()
    }

    /// Checks every written form and the number of pieces of evidence.
    ///
    /// - Throws: ``IssuingError`` `issuing.tooLarge`.
    static func require(_ badge: SignedBadge, of assembly: CredentialAssembly) throws(IssuingError) {
        let evidence = assembly.credential.evidence
        guard evidence.count <= UntrustedInput.evidencePieces else {
            throw IssuingError(
                .tooLarge,
                "the badge would have \(evidence.count) pieces of evidence; verifiers judge up to "
                    + "\(UntrustedInput.evidencePieces)",
                hint: "the educator hands in fewer files, or several pieces in one file"
            )
        }
        let forms: [(name: String, size: Int)] = [
            ("badge.json", badge.embedded?.compactBytes().count ?? 0),
            ("badge.jwt", badge.token?.count ?? 0),
            ("the badge in a picture", badge.payload.count),
        ]
        for form in forms where form.size > UntrustedInput.documentBytes {
            throw IssuingError(
                .tooLarge,
                "\(form.name) would have \(form.size) bytes; verifiers read up to \(UntrustedInput.documentBytes)",
                hint:
                    "shorten what submission.yaml says of the evidence (titles, descriptions, annotations) or hand in "
                    + "fewer files; most bytes belong to " + longest(evidence)
            )
        }
    }

    /// The pieces of evidence with the longest texts, longest first.
    private static func longest(_ evidence: [Evidence]) -> String {
        let sizes = evidence.map { piece in
            (
                name: piece.name,
                size: [piece.name, piece.description, piece.narrative].compactMap { $0?.utf8.count }.reduce(0, +)
            )
        }
        return sizes.sorted { $0.size > $1.size }.prefix(3)
            .map { DisplayText.quoted($0.name, limit: 60) + " (\($0.size))" }.joined(separator: ", ")
    }
}
