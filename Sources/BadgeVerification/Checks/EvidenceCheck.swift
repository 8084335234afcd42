import StrictJSON

/// `evidence.integrity`: is each pinned artifact the one that was assessed?
///
/// A file counts by its digest, whatever it is called. One that fits no digest and yet stands where the artifact is to
/// be (the name in `index.json`, or the last part of its URL) is the artifact, changed.
struct EvidenceCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let artifacts = PinnedArtifact.all(in: context.members)
        let shown = artifacts.prefix(VerificationLimits.evidence)
        var results = shown.map { result(of: $0, in: context.input.evidence) }
        for artifact in artifacts.dropFirst(VerificationLimits.evidence).prefix(1) {
            results.append(
                CheckResult(
                    .evidenceIntegrity,
                    .undetermined,
                    .verifier(.evidenceNotLookedAt),
                    at: artifact.subject,
                    [Finding("problem", "more than \(VerificationLimits.evidence) artifacts")]
                )
            )
        }
        results += unpinned(context, artifacts)
        if results.isEmpty {
            return [CheckResult(.evidenceIntegrity, .notApplicable, .verifier(.evidenceNone))]
        }
        return results
    }

    private func result(of artifact: PinnedArtifact, in folder: (any EvidenceFolder)?) -> CheckResult {
        func result(_ outcome: Outcome, _ reason: VerifierReason, _ more: [Finding] = []) -> CheckResult {
            let findings = [Finding("artifact", artifact.id)] + more
            return CheckResult(.evidenceIntegrity, outcome, .verifier(reason), at: artifact.subject, findings)
        }
        guard artifact.isComparable else { return result(.undetermined, .evidenceDigestNotKnown) }
        guard let folder else { return result(.undetermined, .evidenceNotLookedAt) }
        var unreadable: [String] = []
        for (index, name) in folder.names.enumerated() {
            guard let digests = folder.digests(at: index) else {
                unreadable.append(name)
                continue
            }
            if artifact.fits(digests) == true { return result(.passed, .evidenceSame, [Finding("file", name)]) }
        }
        let expected = [folder.indexedName(of: artifact.id), Self.lastSegment(of: artifact.id)].compactMap { $0 }
        for name in expected where folder.names.contains(where: { $0.isSameBytes(as: name) }) {
            let isUnreadable = unreadable.contains { $0.isSameBytes(as: name) }
            return isUnreadable
                ? result(.undetermined, .evidenceUnreachable, [Finding("file", name)])
                : result(.failed, .evidenceChanged, [Finding("file", name)])
        }
        return result(.undetermined, .evidenceNotLookedAt)
    }

    /// Evidence that carries no digest, here or under its id in `relatedResource`.
    private func unpinned(_ context: CheckContext, _ artifacts: [PinnedArtifact]) -> [CheckResult] {
        let entries = context.members["evidence"]?.items ?? []
        let isSingle = context.members["evidence"]?.array == nil
        let place = JSONPointer.member("evidence")
        return entries.prefix(VerificationLimits.evidence).enumerated().compactMap { index, entry in
            let subject = isSingle ? place : place.appending(index)
            if artifacts.contains(where: { $0.subject == subject }) { return nil }
            if let id = entry["id"]?.string, artifacts.contains(where: { $0.id.isSameBytes(as: id) }) { return nil }
            return CheckResult(.evidenceIntegrity, .notApplicable, .verifier(.evidenceNotPinned), at: subject)
        }
    }

    private static func lastSegment(of id: String) -> String? {
        guard id.utf8.starts(with: "https://".utf8) || id.utf8.starts(with: "http://".utf8) else { return nil }
        let path = id.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return nil }
        let name = path[path.index(after: slash)...]
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
}
