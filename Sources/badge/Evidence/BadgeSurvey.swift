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
        if found.report.results(of: .proofSignature).first?.reason == .verifier(.structureOpenBadges2) {
            let words = "Open Badges 2.0, which this program does not verify"
            return EvidenceSection(.badge, source: path, title: nil, rows: [Self.unread(because: words)])
        }
        guard let content = found.report.content else { return Self.refused(found, path) }
        let held = try await atHand(bytes, path, verifier)
        let rows = found.places.enumerated().map { place, named in
            Self.row(named.isOnWeb ? named : held?[place] ?? named, hasFolder: held != nil)
        }
        return EvidenceSection(
            .badge,
            source: path,
            title: content.achievementName,
            note: rows.isEmpty ? "It names nothing outside itself." : nil,
            rows: rows
        )
    }

    /// The same list of places, judged by the files at hand alone; absent where there are none.
    private func atHand(_ bytes: [UInt8], _ path: String, _ verifier: Verifier) async throws -> [BadgePlace]? {
        guard let folder else { return nil }
        let input = VerificationInput(at: input.at, trust: input.trust, pins: input.pins, evidence: folder)
        return try await verifier.verify(bytes, name: path, input: input).places
    }

    private static func row(_ place: BadgePlace, hasFolder: Bool) -> EvidenceRow {
        var (state, detail) = (state(place.state), place.problem)
        switch place.state {
        case .notLookedAt where detail == nil:
            if place.isOnWeb {
                detail = EvidenceState.offline
            } else if hasFolder {
                detail = "private, and no file of the folder of evidence is it"
            } else {
                (state, detail) = (.notOnTheWeb, "private")
            }
        case .changed:
            detail =
                place.answer.map { EvidenceState.found($0.size, $0.mediaType) + ", not the file that was assessed" }
                ?? "the file at hand is not the one that was assessed"
        default: break
        }
        return row(place, state, detail)
    }

    private static func row(_ place: BadgePlace, _ state: EvidenceState, _ detail: String?) -> EvidenceRow {
        EvidenceRow(
            kind(place.kind),
            name: place.name,
            url: place.isOnWeb ? place.id : nil,
            state,
            detail: detail,
            mediaType: place.mediaType,
            bytes: place.answer?.size
        )
    }

    private static func unread(because words: String) -> EvidenceRow {
        EvidenceRow(.badge, name: nil, url: nil, .notLookedAt, detail: words)
    }

    private static func kind(_ kind: BadgePlace.Kind) -> EvidenceRow.Kind {
        switch kind {
        case .artifact: .artifact
        case .evidence: .evidence
        case .criteria: .criteria
        case .image: .image
        case .alignment: .alignment
        }
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

    /// A badge whose words are not known to be anybody's: whatever it names, nothing of it was looked at.
    private static func refused(_ found: Verification, _ path: String) -> EvidenceSection {
        let results = found.report.results(of: .proofSignature) + found.report.results(of: .proofKey)
        let fault = results.first { $0.outcome == .failed }
        let open = results.first { $0.outcome == .undetermined }
        let words = fault == nil ? "whether the badge is genuine is not known" : "the badge is not genuine"
        let rows = found.places.map { row($0, .notLookedAt, words) }
        return EvidenceSection(
            .badge,
            source: path,
            title: nil,
            note: (fault == nil ? "Whether this badge is genuine is not known" : "This badge is not genuine")
                + ((fault ?? open).map { ": " + Sentences.text(of: $0) } ?? "") + ".",
            rows: rows.isEmpty ? [unread(because: words)] : rows
        )
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
