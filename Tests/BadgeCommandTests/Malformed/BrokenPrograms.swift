import Foundation

extension Workspace {
    /// Templates, submissions, issuer and trust files, each with one mistake.
    func addBrokenPrograms() throws {
        let template = try text("template.yaml")
        let templates = [
            "format": template.replacingOccurrences(of: "badge-template/1", with: "badge-template/9"),
            "typo": template.replacingOccurrences(of: "\nname: ", with: "\nnmae: "),
            "noformat": template.replacingOccurrences(of: "format: badge-template/1\n", with: ""),
            "twice": template.replacingOccurrences(of: "\nname: ", with: "\nname: Twice\nname: "),
            "level": template.replacingOccurrences(of: "requiredLevel: proficient", with: "requiredLevel: splendid"),
            "version": template.replacingOccurrences(of: "\nversion: 2022-03-19", with: "\nversion:"),
            "cut": String(template.prefix(2000)), "tab": "format: badge-template/1\n\tid: a\n",
            "anchor": "format: badge-template/1\nid: &a x\nname: *a\n",
            "documents": "format: badge-template/1\n---\nid: b\n",
            "syntax": template + "\nmore: [1, 2\n",
        ]
        for (name, text) in templates { try write(text, "t-\(name).yaml") }
        try write([0xFF, 0xFE, 0x00, 0x41, 0x00, 0x0A], "bytes.yaml")

        let submissions = [
            ("typo", "activity:", "actvity:"), ("escape", "file: evidence/overview.md", "file: ../../passphrase"),
            ("template", "template: nea-coaching-and-mentoring", "template: other-program"),
            ("version", "templateVersion: 2022-03-19", "templateVersion: 2020-01-01"),
            ("date", "submitted: 2026-06-19", "submitted: 2026-02-30"), ("id", "id: nea-2026-0117", "id: ../x"),
            ("email", "email: ana.rivera@example.org", "email: ana at example"),
            ("media", "mediaType: image/png", "mediaType: picture"), ("unknown", "\n  review:", "\n  rewiew:"),
            ("syntax", "evidence:\n", "evidence: [\n"),
        ]
        for (name, old, new) in submissions {
            try copy(Workspace.sample, "s-" + name)
            try edit("s-\(name)/submission.yaml", old, new)
        }
        for name in ["linked", "large", "sheet", "foreign"] { try copy(Workspace.sample, "s-" + name) }
        try remove("s-linked/evidence/review.md")
        try FileManager.default.createSymbolicLink(
            atPath: url("s-linked/evidence/review.md").path,
            withDestinationPath: "../../letter.txt"
        )
        try write(Array(repeating: UInt8(ascii: "#"), count: 2 << 20), "s-large/submission.yaml")
        try edit("s-sheet/assessments/assessor-a.yaml", "level: proficient", "level: splendid")
        try edit("s-foreign/assessments/assessor-a.yaml", "submission: nea-2026-0117", "submission: nea-2026-0118")

        let issuer = "format: badge-issuer/1\nname: A School\n"
        try write(issuer + "website: https://a.example\n", "i-unknown.yaml")
        try write(issuer + "id: school\n", "i-id.yaml")
        try write(issuer + "id: did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH\n", "i-other.yaml")
        try write(issuer + "proofs: [magic]\n", "i-proof.yaml")

        let trust = "format: badge-trust/1\nissuers:\n"
        try write(trust + "  - id: school\n", "r-id.yaml")
        try write(trust + "  - id: did:web:a.example\n    keys: [zzz]\n", "r-key.yaml")
        try write(
            trust.replacingOccurrences(of: "issuers", with: "isuers") + "  - id: did:web:a.example\n",
            "r-typo.yaml"
        )
        try write("format: badge-trust/1\nissuers: []\n# the end\n", "r-closed.yaml")
        try write(trust + "  - id: did:web:a.example\n    added: yesterday\n", "r-date.yaml")
    }
}
