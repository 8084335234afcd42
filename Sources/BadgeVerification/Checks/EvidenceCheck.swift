import StrictJSON
import VerifiableCredentials

/// `evidence.integrity`: is each pinned artifact the one that was assessed?
///
/// The files at hand come first. An artifact with a web address that is not among them is looked up there, once the badge
/// is known to be its signer's word.
struct EvidenceCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let evidence = context.evidence
        var results = evidence.judged.map { result(of: $0.artifact, $0.local, context) }
        for artifact in evidence.artifacts.dropFirst(VerificationLimits.evidence).prefix(1) {
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
        results += unpinned(context, evidence.artifacts)
        if results.isEmpty {
            return [CheckResult(.evidenceIntegrity, .notApplicable, .verifier(.evidenceNone))]
        }
        return results
    }

    private func result(
        of artifact: PinnedArtifact,
        _ local: LocalEvidence.Answer?,
        _ context: CheckContext
    ) -> CheckResult {
        func result(_ outcome: Outcome, _ reason: VerifierReason, _ more: [Finding] = []) -> CheckResult {
            let findings = [Finding("artifact", artifact.id)] + more
            return CheckResult(.evidenceIntegrity, outcome, .verifier(reason), at: artifact.subject, findings)
        }
        guard artifact.isComparable else { return result(.undetermined, .evidenceDigestNotKnown) }
        var searched: [Finding] = []
        switch local {
        case .same(let file, let opening):
            let kinds = KindMismatch(declared: artifact.mediaType, opening: opening)
            return result(.passed, .evidenceSame, [Finding("file", file)] + KindMismatch.findings(kinds))
        case .changed(let file, let opening):
            let kinds = KindMismatch(declared: artifact.mediaType, opening: opening)
            return result(.failed, .evidenceChanged, [Finding("file", file)] + KindMismatch.findings(kinds))
        case .unreadable(let file): return result(.undetermined, .evidenceUnreachable, [Finding("file", file)])
        case .absent(let search): searched = search.findings
        case nil: break
        }
        if BadgeLink.isWeb(artifact.id) {
            if let answer = context.evidence.answer(about: artifact) {
                let (outcome, reason, findings) = judge(answer, artifact)
                if outcome == .undetermined, let copy = ArchivedCopy(of: artifact, in: context) {
                    return result(.passed, .evidenceArchived, copy.findings(insteadOf: reason) + findings)
                }
                return result(outcome, reason, findings + (reason == .evidenceNotLookedAt ? searched : []))
            }
            if !context.input.isOffline && !context.isEveryProofEstablished {
                return result(.undetermined, .proofNotEstablished)
            }
        }
        return result(.undetermined, .evidenceNotLookedAt, searched)
    }

    /// What was found behind the URL of an artifact. An answer that may be cut short is never taken for a change.
    private func judge(
        _ answer: Result<ResourceDigests, ResourceFailure>,
        _ artifact: PinnedArtifact
    ) -> (Outcome, VerifierReason, [Finding]) {
        switch answer {
        case .success(let found):
            let digests = FileDigests(sha256: found.sha256, sha384: found.sha384, size: found.size)
            let place = [Finding("url", found.finalURL), Finding("bytes", "\(found.size)")]
            let mismatch = KindMismatch.findings(
                KindMismatch(declared: artifact.mediaType ?? found.mediaType, opening: found.opening)
            )
            if artifact.fits(digests) == true { return (.passed, .evidenceSame, place + mismatch) }
            if found.isWhole || artifact.isContradicted(by: digests) {
                return (.failed, .evidenceChanged, place + kinds(found.mediaType, artifact.mediaType) + mismatch)
            }
            let problem = "the host did not say where the file ends, so what came may be a part of it"
            return (.undetermined, .evidenceUnreachable, place + [Finding("problem", problem)])
        case .failure(let failure):
            switch failure {
            case .gone(let text): return (.undetermined, .evidenceGone, [Finding("problem", text)])
            case .protected(let text): return (.undetermined, .evidenceProtected, [Finding("problem", text)])
            case .unreachable(let text): return (.undetermined, .evidenceUnreachable, [Finding("problem", text)])
            case .refused(let text), .exhausted(let text):
                return (.undetermined, .evidenceNotLookedAt, [Finding("problem", text)])
            case .tooLarge(let limit):
                let problem = "it has more than \(limit) bytes, the most that is read"
                return (.undetermined, .evidenceNotLookedAt, [Finding("problem", problem)])
            case .notLookedUp: return (.undetermined, .evidenceNotLookedAt, [])
            }
        }
    }

    /// What the host sends, and what it means where the badge pins another kind of file.
    private func kinds(_ sent: String?, _ pinned: String?) -> [Finding] {
        guard let sent else { return [] }
        let findings = [Finding("mediaType", sent)]
        guard let pinned, !Self.kind(sent).elementsEqual(Self.kind(pinned)) else { return findings }
        let problem =
            "the host sends \(DisplayText.quoted(sent, limit: 80)) and the badge pins \(DisplayText.quoted(pinned, limit: 80)), "
            + "so this is perhaps a page for logging in, or one that says that the file is gone"
        return findings + [Finding("problem", problem)]
    }

    /// A media type without its parameters, small letters.
    private static func kind(_ mediaType: String) -> [UInt8] {
        mediaType.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
            .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    /// Evidence that carries no digest, here or under its id in `relatedResource`. What only tells how a result was judged
    /// is none: all of it stands in the badge.
    private func unpinned(_ context: CheckContext, _ artifacts: [PinnedArtifact]) -> [CheckResult] {
        let entries = context.members["evidence"]?.items ?? []
        let isSingle = context.members["evidence"]?.array == nil
        let place = JSONPointer.member("evidence")
        let subjects = Set(artifacts.map { Array($0.subject.description.utf8) })
        let ids = Set(artifacts.map { Array($0.id.utf8) })
        let judged = EvidenceEntries.judged(in: context.members)
        return entries.prefix(VerificationLimits.evidence).enumerated().compactMap { index, entry in
            let subject = isSingle ? place : place.appending(index)
            if subjects.contains(Array(subject.description.utf8)) { return nil }
            if let id = entry["id"]?.string, ids.contains(Array(id.utf8)) { return nil }
            if EvidenceEntries.isRecord(entry, judged: judged) { return nil }
            return CheckResult(.evidenceIntegrity, .notApplicable, .verifier(.evidenceNotPinned), at: subject)
        }
    }
}
