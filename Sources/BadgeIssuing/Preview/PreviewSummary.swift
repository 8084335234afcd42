import BadgePrograms
import OpenBadges
import StrictJSON

/// What an educator asks first, in a few lines, read off the credential.
enum PreviewSummary {
    private static let dependent = "; this depends on the issuer's file, which was not given"

    static func section(
        _ assembly: CredentialAssembly,
        _ decision: Decision,
        _ leaves: PreviewLeaves,
        isIssuerGiven: Bool
    ) -> BadgePreview.Section {
        let subject = assembly.credential.credentialSubject
        let open = assembly.artifacts.count { $0.artifact.isPublic }
        let closed = assembly.artifacts.count - open
        func state(of type: String) -> String {
            let entries = subject.identifier.filter { $0.identityType.isSameBytes(as: type) }
            if entries.contains(where: { !$0.isHashed }) { return "everybody reads it" }
            return entries.isEmpty ? "not in the badge" : "hidden: only a hash of it, which nobody can read"
        }
        let educator = decision.submission.educator
        let traces = educator.showsName ? [] : PreviewTraces.names(of: educator, in: leaves)
        let address = PreviewTraces.holdsAddress(of: educator, leaves)
        let isAddressOpen = subject.identifier.contains {
            !$0.isHashed && $0.identityType.isSameBytes(as: "emailAddress")
        }
        return BadgePreview.Section(
            kind: .knowledge,
            title: "In short",
            remark: nil,
            rows: [
                BadgePreview.Row("Name", [], note: state(of: "name") + also(traces)),
                BadgePreview.Row(
                    "E-mail address",
                    [],
                    note: state(of: "emailAddress") + (isIssuerGiven ? "" : dependent)
                        + (address && !isAddressOpen ? "; BUT it stands in a text below" : "")
                ),
            ] + people(decision, leaves, isIssuerGiven) + [
                BadgePreview.Row(
                    "Words about the work",
                    [],
                    note: "everybody reads them: what was done, titles, annotations, results, and how they were judged"
                ),
                BadgePreview.Row(
                    "Files",
                    [],
                    note: "\(closed) private, \(open) public; private ones are not in the badge, only a hash of each"
                ),
            ] + renewed(decision)
        )
    }

    private static func also(_ words: [String]) -> String {
        if words.isEmpty { return "" }
        let shown = words.prefix(5).map { "\u{201C}" + $0 + "\u{201D}" }.joined(separator: ", ")
        return "; BUT these words in the texts below may give it away: " + shown + (words.count > 5 ? ", …" : "")
    }

    /// Those who assessed, observed or stated something, where they are named.
    private static func people(
        _ decision: Decision,
        _ leaves: PreviewLeaves,
        _ isIssuerGiven: Bool
    ) -> [BadgePreview.Row] {
        let assessors = PreviewTraces.assessors(of: decision)
        let named = (assessors + PreviewTraces.others(of: decision)).filter { leaves.name($0) }
        if named.isEmpty && (isIssuerGiven || assessors.isEmpty) { return [] }
        let shown = named.prefix(10).map { "\u{201C}" + $0 + "\u{201D}" }.joined(separator: ", ")
        let words =
            named.isEmpty
            ? "the assessors are not named"
            : "everybody reads these ids or names of those who assessed, observed or stated something: " + shown
                + (named.count > 10 ? " and \(named.count - 10) more" : "")
        return [BadgePreview.Row("Other people", [], note: words + (isIssuerGiven ? "" : dependent))]
    }

    private static func renewed(_ decision: Decision) -> [BadgePreview.Row] {
        guard let badge = decision.renewed else { return [] }
        return [
            BadgePreview.Row(
                "The badge before",
                [],
                note: "the new badge names the one that it renews, "
                    + (badge.credentialID ?? "awarded on " + badge.awarded.date)
                    + ": whoever has both sees that they are the same person's"
            )
        ]
    }
}
