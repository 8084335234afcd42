import StrictJSON

/// `evidence.integrity`: is each pinned artifact the one that was assessed?
///
/// A file counts by its digest, whatever it is called. One that fits no digest and yet stands where the artifact is to
/// be (the name in `index.json`, or the last part of its URL) is the artifact, changed.
struct EvidenceCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let artifacts = PinnedArtifact.all(in: context.members)
        let shown = artifacts.prefix(VerificationLimits.evidence)
        let files = context.input.evidence.map { Files($0, fitting: shown) }
        var results = shown.map { result(of: $0, in: files) }
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

    private func result(of artifact: PinnedArtifact, in files: Files?) -> CheckResult {
        func result(_ outcome: Outcome, _ reason: VerifierReason, _ more: [Finding] = []) -> CheckResult {
            let findings = [Finding("artifact", artifact.id)] + more
            return CheckResult(.evidenceIntegrity, outcome, .verifier(reason), at: artifact.subject, findings)
        }
        guard artifact.isComparable else { return result(.undetermined, .evidenceDigestNotKnown) }
        guard let files else { return result(.undetermined, .evidenceNotLookedAt) }
        if let given = files.folder.givenName(of: artifact.id),
            let file = files.all.first(where: { $0.name.isSameBytes(as: given) })
        {
            guard let digests = file.digests else {
                return result(.undetermined, .evidenceUnreachable, [Finding("file", given)])
            }
            return artifact.fits(digests) == true
                ? result(.passed, .evidenceSame, [Finding("file", given)])
                : result(.failed, .evidenceChanged, [Finding("file", given)])
        }
        if let same = files.all.first(where: { $0.digests.map { artifact.fits($0) == true } ?? false }) {
            return result(.passed, .evidenceSame, [Finding("file", same.name)])
        }
        if let other = files.all.first(where: { $0.digests.map(artifact.isContradicted) ?? false }) {
            return result(.failed, .evidenceChanged, [Finding("file", other.name)])
        }
        let indexed = files.folder.indexedName(of: artifact.id)
        let last = Self.lastSegment(of: artifact.id)
        let underIndex = indexed.flatMap { name in files.all.first { $0.name.isSameBytes(as: name) } }
        let underURL = last.flatMap { name in
            files.strangers.first { Self.lastPart(of: $0.name).isSameBytes(as: name) }
        }
        if let inPlace = underIndex ?? underURL {
            return inPlace.digests == nil
                ? result(.undetermined, .evidenceUnreachable, [Finding("file", inPlace.name)])
                : result(.failed, .evidenceChanged, [Finding("file", inPlace.name)])
        }
        let others = files.strangers.prefix(20).map { JSON.string($0.name) }
        return result(
            .undetermined,
            .evidenceNotLookedAt,
            others.isEmpty ? [] : [Finding("otherFiles", .array(others))]
        )
    }

    /// The files of a folder with their digests.
    private struct Files {
        struct File {
            let name: String
            let digests: FileDigests?
        }

        let folder: any EvidenceFolder
        let all: [File]
        /// Those that are none of the badge's artifacts.
        let strangers: [File]

        init(_ folder: any EvidenceFolder, fitting artifacts: ArraySlice<PinnedArtifact>) {
            self.folder = folder
            all = folder.names.enumerated().map { File(name: $0.element, digests: folder.digests(at: $0.offset)) }
            strangers = all.filter { file in
                guard let digests = file.digests else { return true }
                return !artifacts.contains { $0.fits(digests) == true }
            }
        }
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
        return name.isEmpty ? nil : percentDecoded(Array(name))
    }

    /// A segment of a path with `%20` and the like resolved (RFC 3986 §2.1); as it stands where that gives no text.
    private static func percentDecoded(_ segment: [UInt8]) -> String {
        var bytes: [UInt8] = []
        var index = 0
        while index < segment.count {
            if segment[index] == UInt8(ascii: "%"), index + 2 < segment.count,
                let byte = UInt8(String(decoding: segment[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                bytes.append(byte)
                index += 3
            } else {
                bytes.append(segment[index])
                index += 1
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(decoding: segment, as: UTF8.self)
    }

    /// The name of a file without its folders.
    private static func lastPart(of path: String) -> String {
        path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? path
    }
}
