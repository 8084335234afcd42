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
    /// Why some of it cannot be named in a badge as it is; empty where all can. Without that nothing is signed.
    let problems: [IssuingError]

    init(_ items: [EvidenceItem], of decision: Decision, base: String?) {
        let folder = decision.submission.id
        var evidence: [Evidence] = []
        var resources: [RelatedResource] = []
        var pinned: [Pinned] = []
        var problems: [IssuingError] = []
        for item in items {
            guard let artifact = item.artifact else {
                evidence.append(Self.entry(nil, item, decision))
                continue
            }
            var id = RelatedResource.nameByHash(sha256: artifact.digest.sha256)
            do throws(IssuingError) {
                id = try Self.id(of: artifact, folder: folder, base: base)
                for other in pinned { try Self.requireDifferent(artifact, id, other) }
                resources.append(
                    RelatedResource(id: id, mediaType: artifact.mediaType, sha256: artifact.digest.sha256)
                )
            } catch {
                problems.append(error)
            }
            evidence.append(Self.entry(id, item, decision))
            pinned.append(Pinned(id: id, artifact: artifact))
        }
        self.evidence = evidence
        self.resources = resources
        self.pinned = pinned
        self.problems = problems
    }

    private static func requireDifferent(
        _ artifact: EvidenceItem.Artifact,
        _ id: String,
        _ other: Pinned
    ) throws(IssuingError) {
        let files =
            "the files " + DisplayText.quoted(other.artifact.path) + " and " + DisplayText.quoted(artifact.path)
        guard artifact.digest.sha256 != other.artifact.digest.sha256 else {
            throw IssuingError(
                .sameArtifact,
                files + " are the same, byte for byte",
                hint: "each piece of evidence needs a file of its own; the educator has to hand in the missing one"
            )
        }
        guard !id.isSameBytes(as: other.id) else {
            throw IssuingError(
                .samePlace,
                files + " are both to be found at " + DisplayText.escaped(id),
                hint: "give each a url of its own in submission.yaml"
            )
        }
    }

    private static func entry(_ id: String?, _ item: EvidenceItem, _ decision: Decision) -> Evidence {
        Evidence(
            id: id,
            name: item.name,
            description: item.description,
            narrative: item.narrative ?? findings(on: item.requirementID, in: decision),
            genre: item.genre,
            audience: item.audience
        )
    }

    /// What assessors and rules found of a requirement: the narrative of evidence that carries no annotation of its own.
    private static func findings(on requirementID: String, in decision: Decision) -> String? {
        let met = decision.outcomes.filter { outcome in
            outcome.status == .met && outcome.requirementID?.isSameBytes(as: requirementID) == true
        }
        if met.isEmpty { return nil }
        return "Found: " + met.map { $0.name + ": " + $0.foundInBadge }.joined(separator: "; ") + "."
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

    /// The ending of a path with its dot, empty where there is none, or one that cannot stand in a URL as it is.
    static func fileExtension(of path: String) -> String {
        guard let name = path.utf8.split(separator: UInt8(ascii: "/")).last else { return "" }
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
        let ending = name[dot...].dropFirst()
        let isPlain = ending.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
        return isPlain && !ending.isEmpty ? "." + String(decoding: ending, as: UTF8.self) : ""
    }
}
