import OpenBadges
import StrictJSON

/// What an educator asks first, in four lines, read off the credential.
enum PreviewSummary {
    static func section(_ assembly: CredentialAssembly) -> BadgePreview.Section {
        let subject = assembly.credential.credentialSubject
        let open = assembly.artifacts.count { $0.artifact.isPublic }
        let closed = assembly.artifacts.count - open
        func state(of type: String) -> String {
            let entries = subject.identifier.filter { $0.identityType.isSameBytes(as: type) }
            if entries.contains(where: { !$0.isHashed }) { return "everybody reads it" }
            return entries.isEmpty ? "not in the badge" : "only as a hash"
        }
        return BadgePreview.Section(
            kind: .knowledge,
            title: "In short",
            remark: nil,
            rows: [
                BadgePreview.Row("Name", [], note: state(of: "name")),
                BadgePreview.Row("E-mail address", [], note: state(of: "emailAddress")),
                BadgePreview.Row(
                    "Words about the work",
                    [],
                    note: "everybody reads them: what was done, titles, annotations, results, and how they were judged"
                ),
                BadgePreview.Row(
                    "Files",
                    [],
                    note: "\(closed) private, \(open) public; of private ones only a digest is in the badge"
                ),
            ]
        )
    }
}
