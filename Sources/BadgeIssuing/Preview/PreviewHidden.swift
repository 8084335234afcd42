import BadgePrograms
import OpenBadges
import StrictJSON

/// What nobody reads in the file: what stands there as a hash only, what is private, and what is not there at all.
enum PreviewHidden {
    static func hashed(_ credential: OpenBadgeCredential) -> BadgePreview.Section {
        let hidden = credential.credentialSubject.identifier.filter(\.isHashed)
        return BadgePreview.Section(
            kind: .hashed,
            title: "Only as a hash",
            remark:
                "Nobody can read these in the badge. But whoever has the badge and guesses one can check the guess.",
            rows: hidden.map {
                BadgePreview.Row(words($0.identityType), [], note: "with a salt that is new for each badge")
            }
        )
    }

    private static func words(_ type: String) -> String {
        if type.isSameBytes(as: "emailAddress") { return "E-mail address" }
        return type.isSameBytes(as: "name") ? "Name" : type
    }

    static func files(_ assembly: CredentialAssembly) -> BadgePreview.Section {
        let rows = assembly.artifacts.map { id, artifact in
            let title = assembly.credential.evidence.first { $0.id?.isSameBytes(as: id) ?? false }?.name
            let name = title.map { "\u{201C}" + $0 + "\u{201D}, " } ?? ""
            guard artifact.isPublic else {
                let size = "\(artifact.digest.size) bytes"
                return BadgePreview.Row(
                    artifact.path,
                    [],
                    note: name + "private, " + size + ": its digest is in the badge, the file is not"
                )
            }
            return BadgePreview.Row(
                artifact.path,
                [id],
                note: name + "public: whoever has the badge can read it there"
            )
        }
        let remark =
            "Of every file the badge holds a digest (SHA-256), its type, and what is told of it above. Whoever gets a file from "
            + "the educator can see that it is the one that was assessed; whoever guesses all of a short file can check the "
            + "guess."
        return BadgePreview.Section(kind: .files, title: "The files", remark: remark, rows: rows)
    }

    static func knowledge(_ decision: Decision) -> BadgePreview.Section {
        let isBlind = decision.template.rules.contains { $0 is BlindReviewRule && $0.header.strength == .required }
        let rows = [
            BadgePreview.Row(
                "Everybody who gets the badge",
                [],
                note:
                    "all that is read by everybody, above. The file can be copied and passed on, also by others, and cannot "
                    + "be called back."
            ),
            BadgePreview.Row(
                "An employer who checks it",
                [],
                note:
                    "the same, and whether it is genuine. Files that are private only where the educator hands them over. "
                    + "Hosts of public files see that somebody looked."
            ),
            BadgePreview.Row(
                "The issuer",
                [],
                note:
                    "the whole submission: name, e-mail address, every file, the assessments and the decision. The badge does "
                    + "not send it there; it has it already."
            ),
            BadgePreview.Row(
                "The assessors",
                [],
                note: decision.assessorCount == 0
                    ? "there are none"
                    : "what was handed in to be assessed"
                        + (isBlind ? "; nothing in it is to say whose work it is" : "")
            ),
        ]
        return BadgePreview.Section(kind: .knowledge, title: "Who knows what", remark: nil, rows: rows)
    }

    /// What is not there. Each line was looked for in the credential and not found.
    static func never(
        _ decision: Decision,
        _ assembly: CredentialAssembly,
        _ leaves: PreviewLeaves
    ) -> BadgePreview.Section {
        let educator = decision.submission.educator
        let sheets = decision.panel.assessors + decision.panel.adjudicators
        let files = assembly.artifacts.filter { !$0.artifact.isPublic }.map(\.artifact.path)
        let looked: [(String, String, [String])] = [
            ("E-mail address", "the educator's, in clear", [educator.email]),
            ("Name", "the educator's, in clear", educator.showsName ? [] : [educator.name]),
            ("Other identifiers", "the educator's, in clear", educator.identifiers.map(\.value)),
            ("Assessors", "their names or ids", sheets.map(\.assessor)),
            ("Names of files", "what private files are called on the disk", files),
        ]
        return BadgePreview.Section(
            kind: .never,
            title: "Not in the badge",
            remark: "Looked for in what would be signed, and not found there.",
            rows: looked.filter { !$0.2.isEmpty && $0.2.allSatisfy(leaves.lack) }.map {
                BadgePreview.Row($0.0, [], note: $0.1)
            }
        )
    }
}
