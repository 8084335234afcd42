import BadgePrograms
import OpenBadges
import StrictJSON

/// The evidence of a submission as entries of a badge, each pinned by digest.
struct EvidenceRecord {
    /// An artifact with the id that the badge gives it.
    struct Pinned {
        let id: String
        let artifact: EvidenceItem.Artifact
    }

    let evidence: [Evidence]
    let resources: [RelatedResource]
    let pinned: [Pinned]

    init(_ items: [EvidenceItem], folder: String, base: String?) throws(IssuingError) {
        var evidence: [Evidence] = []
        var resources: [RelatedResource] = []
        var pinned: [Pinned] = []
        for item in items {
            guard let artifact = item.artifact else {
                evidence.append(Self.entry(nil, item))
                continue
            }
            let id = try Self.id(of: artifact, folder: folder, base: base)
            if let other = pinned.first(where: { $0.id.isSameBytes(as: id) }) {
                throw IssuingError(
                    .sameArtifact,
                    "the files " + DisplayText.quoted(other.artifact.path) + " and "
                        + DisplayText.quoted(artifact.path) + " are the same, byte for byte",
                    hint: "each piece of evidence needs a file of its own; the educator has to hand in the missing one"
                )
            }
            evidence.append(Self.entry(id, item))
            resources.append(RelatedResource(id: id, mediaType: artifact.mediaType, sha256: artifact.digest.sha256))
            pinned.append(Pinned(id: id, artifact: artifact))
        }
        self.evidence = evidence
        self.resources = resources
        self.pinned = pinned
    }

    private static func entry(_ id: String?, _ item: EvidenceItem) -> Evidence {
        Evidence(
            id: id,
            name: item.name,
            description: item.description,
            narrative: item.narrative,
            genre: item.genre,
            audience: item.audience
        )
    }

    /// The URL of a public artifact, the hash of a private one.
    private static func id(
        of artifact: EvidenceItem.Artifact,
        folder: String,
        base: String?
    ) throws(IssuingError) -> String {
        guard artifact.isPublic else { return RelatedResource.nameByHash(sha256: artifact.digest.sha256) }
        if let url = artifact.url { return url }
        guard let base else {
            throw IssuingError(
                .noPublicPlace,
                "the file " + DisplayText.quoted(artifact.path)
                    + " is to be public, but has no url, and the issuer file "
                    + "says no evidenceBase",
                hint: "give it a url in submission.yaml, or an evidenceBase in issuer.yaml, or make it private"
            )
        }
        return base + folder + "/" + artifact.id + fileExtension(of: artifact.path)
    }

    /// The ending of a path with its dot, empty where there is none.
    static func fileExtension(of path: String) -> String {
        guard let name = path.utf8.split(separator: UInt8(ascii: "/")).last else { return "" }
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
        return String(decoding: name[dot...], as: UTF8.self)
    }
}
