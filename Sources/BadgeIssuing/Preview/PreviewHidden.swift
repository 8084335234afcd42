import BadgePrograms
import OpenBadges
import StrictJSON

/// What nobody reads in the file: what stands there as a hash only, what is private, and what is not there at all.
enum PreviewHidden {
    static func hashed(_ credential: OpenBadgeCredential, isIssuerGiven: Bool) -> BadgePreview.Section {
        let hidden = credential.credentialSubject.identifier.filter(\.isHashed)
        return BadgePreview.Section(
            kind: .hashed,
            title: "Only as a hash",
            remark:
                "Nobody can read these in the badge. But whoever has the badge and guesses one can check the guess.",
            rows: hidden.map {
                let isOpen = !isIssuerGiven && $0.identityType.isSameBytes(as: "emailAddress")
                return BadgePreview.Row(
                    words($0.identityType),
                    [],
                    note: "mixed with random characters that are new for each badge (a salt)"
                        + (isOpen ? "; the issuer's file, which was not given, may say otherwise" : "")
                )
            }
        )
    }

    private static func words(_ type: String) -> String {
        if type.isSameBytes(as: "emailAddress") { return "E-mail address" }
        return type.isSameBytes(as: "name") ? "Name" : type
    }

    static func files(_ assembly: CredentialAssembly, _ guessable: [GuessableFile]) -> BadgePreview.Section {
        // One entry of evidence has the id of each, in the same order.
        let titles = assembly.credential.evidence.filter { $0.id != nil }.map(\.name)
        let rows = assembly.artifacts.enumerated().map { place, entry in
            let (id, artifact) = entry
            let title = place < titles.count ? titles[place] : nil
            let name = title.map { "\u{201C}" + $0 + "\u{201D}, " } ?? ""
            guard artifact.isPublic else {
                let size = "\(artifact.digest.size) bytes"
                return BadgePreview.Row(
                    artifact.path,
                    [],
                    note: name + "private, " + size + ": its digest is in the badge, the file is not"
                        + hint(artifact.path, guessable)
                )
            }
            guard PreviewReading.isWeb(id) else {
                return BadgePreview.Row(artifact.path, [], note: name + "public, and it has no address yet")
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

    /// That what stands in a file can be guessed.
    private static func hint(_ path: String, _ guessable: [GuessableFile]) -> String {
        guard let file = guessable.first(where: { $0.path.isSameBytes(as: path) }) else { return "" }
        return file.isRecord
            ? "; who stated or observed it, and what, can be checked by guessing: it says little in words of its own"
            : "; it is so short that its content can be checked by guessing"
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
        _ leaves: PreviewLeaves,
        isIssuerGiven: Bool
    ) -> BadgePreview.Section {
        let educator = decision.submission.educator
        let files = assembly.artifacts.filter { !$0.artifact.isPublic }.map(\.artifact.path)
        let isNameHidden = !educator.showsName && PreviewTraces.names(of: educator, in: leaves).isEmpty
        let isAddressHidden = isIssuerGiven && !PreviewTraces.holdsAddress(of: educator, leaves)
        let looked: [(String, String, [String])] = [
            ("E-mail address", "the educator's, in clear", isAddressHidden ? [educator.email] : []),
            ("Name", "the educator's, or a part of it, in clear", isNameHidden ? [educator.name] : []),
            ("Other identifiers", "the educator's, in clear", educator.identifiers.map(\.value)),
            ("Assessors", "their names or ids", isIssuerGiven ? PreviewTraces.assessors(of: decision) : []),
            (
                "Other people", "the names or ids of those who observed or stated something",
                PreviewTraces.others(of: decision)
            ),
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
