import StrictJSON
import VerifiableCredentials

/// What is known of the evidence of a badge before it is judged: its artifacts, what the files at hand say about them,
/// and what the web says about those that the files leave open.
struct EvidenceFindings {
    /// The artifacts that the badge pins.
    let artifacts: [PinnedArtifact]
    /// Those of them that are judged, each with what the files say; absent where there are no files.
    let judged: [(artifact: PinnedArtifact, local: LocalEvidence.Answer?)]
    /// What the web says.
    var visit = LinkVisit()

    /// - Parameters:
    ///   - members: The members of the credential.
    ///   - folder: The files at hand.
    init(_ members: JSONObject, in folder: (any EvidenceFolder)?) {
        artifacts = PinnedArtifact.all(in: members)
        let shown = Array(artifacts.prefix(VerificationLimits.evidence))
        let files = folder.map { LocalEvidence($0, fitting: shown) }
        judged = shown.map { artifact in
            (artifact, artifact.isComparable ? files?.answer(about: artifact) : nil)
        }
    }

    /// The URLs of artifacts that only the web can answer for, each once.
    var openURLs: [String] {
        var seen: Set<[UInt8]> = []
        return judged.compactMap { artifact, local in
            guard Self.isOpen(artifact, local), seen.insert(Array(artifact.id.utf8)).inserted else { return nil }
            return artifact.id
        }
    }

    /// What the web says about an artifact; absent where nobody asked.
    func answer(about artifact: PinnedArtifact) -> Result<ResourceDigests, ResourceFailure>? {
        visit.artifacts[Array(artifact.id.utf8)]
    }

    /// Whether an artifact could be looked up, and no file at hand is it.
    static func isOpen(_ artifact: PinnedArtifact, _ local: LocalEvidence.Answer?) -> Bool {
        guard artifact.isComparable, BadgeLink.isWeb(artifact.id) else { return false }
        switch local {
        case nil, .absent: return true
        case .same, .changed, .unreadable: return false
        }
    }
}
