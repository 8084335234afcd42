import StrictJSON
import VerifiableCredentials

/// What a badge names and what was found there, before it becomes a list.
struct BadgePlaces: Sendable {
    private struct Label {
        let name: String?
        let mediaType: String?
    }

    let members: JSONObject
    let evidence: EvidenceFindings

    /// Every place: the artifacts with the results of their check, evidence without a digest, and the other links,
    /// whether anybody looked or not.
    ///
    /// - Parameter results: Those of `evidence.integrity`.
    func list(_ results: [CheckResult]) -> [BadgePlace] {
        artifacts(results) + nowhere(results) + links
    }

    private func artifacts(_ results: [CheckResult]) -> [BadgePlace] {
        let labels = labels
        return results.compactMap { result in
            guard case .verifier(let reason) = result.reason, let (state, words) = Self.state(reason, result) else {
                return nil
            }
            let id = result.finding("artifact") ?? ""
            let label = labels[Array(id.utf8)]
            var answer: BadgePlace.Answer?
            if case .success(let found) = evidence.visit.artifacts[Array(id.utf8)] {
                answer = BadgePlace.Answer(mediaType: found.mediaType, size: found.size)
            }
            return BadgePlace(
                kind: .artifact,
                name: label?.name,
                id: id,
                mediaType: label?.mediaType,
                state: state,
                problem: result.finding("problem") ?? words ?? (state == .notLookedAt ? Self.whyNeverAsked(id) : nil),
                answer: answer,
                otherKind: KindMismatch.words(of: result),
                archivedCopy: result.finding("copy")
            )
        }
    }

    /// Evidence that has a name of its own, no digest, and no address on the web: nobody can find it.
    private func nowhere(_ results: [CheckResult]) -> [BadgePlace] {
        results.filter { $0.reason == .verifier(.evidenceNotPinned) }.compactMap { result in
            guard let entry = JSON.object(members)[at: result.subject], let id = entry["id"]?.string,
                !BadgeLink.isWeb(id)
            else { return nil }
            return BadgePlace(
                kind: .evidence,
                name: entry["name"]?.string,
                id: id,
                mediaType: nil,
                state: .notLookedAt,
                problem: Self.whyNeverAsked(id) ?? "it has neither a digest nor an address on the web",
                answer: nil
            )
        }
    }

    /// Why nobody looks at an id, where it is an address and none of the web.
    private static func whyNeverAsked(_ id: String) -> String? {
        BadgePlace.isAddress(id) && !BadgeLink.isWeb(id) ? BadgePlace.neverAsked : nil
    }

    private var links: [BadgePlace] {
        let looked = evidence.visit.links
        let links =
            looked.isEmpty
            ? BadgeLink.all(in: members, besides: evidence.artifacts).map { LinkResult($0, .notLookedAt) } : looked
        return links.map { result in
            BadgePlace(
                kind: Self.kind(result.link.kind),
                name: name(of: result.link),
                id: result.link.url,
                mediaType: nil,
                state: Self.state(result.state),
                problem: result.problem,
                answer: nil
            )
        }
    }

    /// What the badge calls what stands behind a link: the object that holds it has a name.
    private func name(of link: BadgeLink) -> String? {
        guard let holder = link.subject.parent, let object = JSON.object(members)[at: holder] else { return nil }
        return object["targetName"]?.string ?? object["name"]?.string
    }

    /// Names and media types by the id of the artifact; the first entry counts.
    private var labels: [[UInt8]: Label] {
        var labels: [[UInt8]: Label] = [:]
        for entry in (members["evidence"]?.items ?? []) + (members["relatedResource"]?.items ?? []) {
            guard let id = entry["id"]?.string else { continue }
            let known = labels[Array(id.utf8)]
            labels[Array(id.utf8)] = Label(
                name: known?.name ?? entry["name"]?.string,
                mediaType: known?.mediaType ?? entry["mediaType"]?.string
            )
        }
        return labels
    }

    /// What a result says of an artifact, with words where the reason alone does not say why; absent where it is about
    /// none.
    private static func state(_ reason: VerifierReason, _ result: CheckResult) -> (BadgePlace.State, String?)? {
        switch reason {
        case .evidenceArchived:
            result.finding("original").flatMap(VerifierReason.init(rawValue:)).flatMap { state($0, result) }
        case .evidenceSame: (.same, nil)
        case .evidenceChanged: (.changed, nil)
        case .evidenceGone: (.gone, nil)
        case .evidenceProtected: (.protected, nil)
        case .evidenceUnreachable: (.unreachable, nil)
        case .evidenceNotLookedAt, .proofNotEstablished: (.notLookedAt, nil)
        case .evidenceDigestNotKnown: (.notLookedAt, "its digest is of a kind that this program does not follow")
        default: nil
        }
    }

    private static func state(_ state: LinkResult.State) -> BadgePlace.State {
        switch state {
        case .there: .there
        case .gone: .gone
        case .protected: .protected
        case .unreachable: .unreachable
        case .notLookedAt: .notLookedAt
        }
    }

    private static func kind(_ kind: BadgeLink.Kind) -> BadgePlace.Kind {
        switch kind {
        case .evidence: .evidence
        case .criteria: .criteria
        case .image: .image
        case .alignment: .alignment
        }
    }
}
