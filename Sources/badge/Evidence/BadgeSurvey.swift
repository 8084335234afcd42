import BadgeVerification
import StrictJSON
import VerifiableCredentials

/// Looks after the evidence and the links of one badge.
struct BadgeSurvey: Sendable {
    /// What is used beside the badge: no trust is asked, and the files at hand are none of it.
    let input: VerificationInput
    /// The folder of evidence at hand, for what has no address on the web.
    let folder: EvidenceOnDisk?

    /// What a badge file has to say; absent where a file of a folder is no badge.
    ///
    /// - Throws: ``FileError`` where the file cannot be read or holds no badge; ``CryptoError``.
    func section(of path: String, isFromFolder: Bool) async throws -> EvidenceSection? {
        let bytes = try InputFile.read(path, limit: VerifyCommand.inputLimit)
        let verifier = Verifier(
            policy: VerificationPolicy(acceptsAnyIssuer: true),
            tool: Tool(name: "badge", version: Version.text)
        )
        let found = try await verifier.verify(bytes, name: path, input: input)
        if let failure = found.report.failure {
            if isFromFolder && failure.code == "input.notABadge" { return nil }
            throw UnreadBadge(path: path, failure: failure)
        }
        let reason = Self.whyNotLookedAt(found.report)
        let held = try await atHand(bytes, path, verifier)
        let rows = found.places.enumerated().map { place, named in
            Self.row(named.isOnWeb ? named : held?[place] ?? named, reason, hasFolder: held != nil)
        }
        guard found.report.results(of: .proofSignature).first?.reason != .verifier(.structureOpenBadges2) else {
            let words = "Open Badges 2.0, which this program does not verify"
            let row = EvidenceRow(.badge, name: nil, url: nil, .notLookedAt, detail: words)
            return EvidenceSection(.badge, source: path, title: nil, rows: [row])
        }
        return EvidenceSection(
            .badge,
            source: path,
            title: found.report.content?.achievementName,
            note: Self.note(found.report) ?? (rows.isEmpty ? "It names nothing outside itself." : nil),
            rows: rows
        )
    }

    /// The same list of places, judged by the files at hand alone; absent where there are none.
    private func atHand(_ bytes: [UInt8], _ path: String, _ verifier: Verifier) async throws -> [BadgePlace]? {
        guard let folder else { return nil }
        let input = VerificationInput(at: input.at, trust: input.trust, pins: input.pins, evidence: folder)
        return try await verifier.verify(bytes, name: path, input: input).places
    }

    private static func row(_ place: BadgePlace, _ reason: String?, hasFolder: Bool) -> EvidenceRow {
        let kind: EvidenceRow.Kind =
            switch place.kind {
            case .artifact: .artifact
            case .evidence: .evidence
            case .criteria: .criteria
            case .image: .image
            case .alignment: .alignment
            }
        var (state, detail) = (Self.state(place.state), place.problem)
        if place.state == .notLookedAt, detail == nil {
            if place.isOnWeb {
                detail = reason
            } else if hasFolder {
                detail = "private, and no file of the folder of evidence is it"
            } else {
                (state, detail) = (.notOnTheWeb, "private: the badge holds its digest")
            }
        }
        if place.state == .changed {
            detail =
                place.answer.map { found in
                    let type = found.mediaType.map { " of " + DisplayText.quoted($0, limit: 80) } ?? ""
                    return "that address has \(found.size) bytes" + type + ", not the file that was assessed"
                } ?? "the file at hand is not the one that was assessed"
        }
        return EvidenceRow(
            kind,
            name: place.name,
            url: place.isOnWeb ? place.id : nil,
            state,
            detail: detail,
            mediaType: place.mediaType,
            bytes: place.answer?.size
        )
    }

    private static func state(_ state: BadgePlace.State) -> EvidenceState {
        switch state {
        case .same: .same
        case .changed: .changed
        case .there: .there
        case .gone: .gone
        case .protected: .protected
        case .unreachable: .unreachable
        case .notLookedAt: .notLookedAt
        }
    }

    // Why

    private static func whyNotLookedAt(_ report: Report) -> String? {
        if report.content == nil {
            return fault(report) == nil ? "the signature could not be checked" : "the badge is not genuine"
        }
        return report.isOffline ? EvidenceState.offline : nil
    }

    /// What is wrong with a badge that is not looked after.
    private static func note(_ report: Report) -> String? {
        if report.content != nil { return nil }
        if let fault = fault(report) { return "This badge is not genuine: " + Sentences.text(of: fault) + "." }
        let open = (report.results(of: .proofSignature) + report.results(of: .proofKey)).first {
            $0.outcome == .undetermined
        }
        return "Whether this badge is genuine is not known" + (open.map { ": " + Sentences.text(of: $0) } ?? "") + "."
    }

    private static func fault(_ report: Report) -> CheckResult? {
        (report.results(of: .proofSignature) + report.results(of: .proofKey)).first { $0.outcome == .failed }
    }
}

/// A file that was named as a badge and holds none.
struct UnreadBadge: ExplainedError {
    let codeName: String
    let detail: String
    let hint: String?

    init(path: String, failure: ReadingFailure) {
        codeName = failure.code
        detail = DisplayText.quoted(path) + ": " + failure.detail
        hint = failure.hint
    }
}
