import BadgeVerification
import StrictJSON
import VerifiableCredentials

/// Looks after the evidence and the links of one badge.
struct BadgeSurvey: Sendable {
    /// What is used beside the badge: no trust is asked, and the files at hand are none of it.
    let input: VerificationInput
    /// The folder of evidence at hand, for what has no address on the web.
    let folder: EvidenceOnDisk?

    /// What a badge file has to say; absent where a file of a folder is no badge. Nothing that it names, but its issuer's
    /// keys, is looked up before the key that signed it is known to be its issuer's.
    ///
    /// - Throws: ``FileError`` where the file cannot be read or holds no badge; ``CryptoError``.
    func section(of path: String, isFromFolder: Bool) async throws -> EvidenceSection? {
        let bytes = try InputFile.read(path, limit: VerifyCommand.inputLimit)
        let verifier = Verifier(
            policy: VerificationPolicy(acceptsAnyIssuer: true),
            tool: Tool(name: "badge", version: Version.text)
        )
        let known = try await verifier.verify(bytes, name: path, input: asking(nobody: nil))
        if let failure = known.report.failure {
            if isFromFolder && failure.code == "input.notABadge" { return nil }
            throw UnreadBadge(path: path, failure: failure)
        }
        if known.report.results(of: .proofSignature).first?.reason == .verifier(.structureOpenBadges2) {
            let words = "Open Badges 2.0, which this program does not verify"
            return EvidenceSection(.badge, source: path, title: nil, rows: [Self.unread(because: words)])
        }
        guard known.credential != nil, let content = known.report.content else { return Self.refused(known, path) }
        let found = input.isOffline ? known : try await verifier.verify(bytes, name: path, input: input)
        let held = try await atHand(bytes, path, verifier)
        let rows = found.places.enumerated().map { place, named in
            Self.row(named.isAddress ? named : held?[place] ?? named, hasFolder: held != nil)
        }
        return EvidenceSection(
            .badge,
            source: path,
            id: content.id,
            title: content.achievementName,
            issuer: EvidenceIssuer(id: content.issuerID, name: content.issuerName),
            note: rows.isEmpty ? "It names nothing outside itself." : nil,
            rows: rows
        )
    }

    /// The same list of places, judged by the files at hand alone; absent where there are none.
    private func atHand(_ bytes: [UInt8], _ path: String, _ verifier: Verifier) async throws -> [BadgePlace]? {
        guard let folder else { return nil }
        return try await verifier.verify(bytes, name: path, input: asking(nobody: folder)).places
    }

    /// The same keys and the same instant, and no network but for the issuer's keys.
    private func asking(nobody folder: EvidenceOnDisk?) -> VerificationInput {
        VerificationInput(
            at: input.at,
            trust: input.trust,
            pins: input.pins,
            evidence: folder,
            loader: input.loader,
            judgesOthers: false,
            asksOnlyForKeys: true
        )
    }

    private static func row(_ place: BadgePlace, hasFolder: Bool) -> EvidenceRow {
        var (state, detail) = (state(place.state), place.problem)
        switch place.state {
        case .notLookedAt where detail == nil:
            if place.isOnWeb {
                detail = EvidenceState.offline
            } else if hasFolder {
                (state, detail) = (.missing, "private, and no file of the folder of evidence is it")
            } else {
                (state, detail) = (.notOnTheWeb, "private")
            }
        case .changed:
            detail =
                place.answer.map { EvidenceState.found($0.size, $0.mediaType) + ", not the file that was assessed" }
                ?? "the file at hand is not the one that was assessed"
        default: break
        }
        if let copy = place.archivedCopy {
            let words = "the copy at \(DisplayText.escaped(copy, limit: 200)) is the file that was assessed"
            detail = detail.map { $0 + "; " + words } ?? words
        }
        if let other = place.otherKind { detail = detail.map { $0 + "; " + other } ?? other }
        return row(place, state, detail)
    }

    private static func row(_ place: BadgePlace, _ state: EvidenceState, _ detail: String?) -> EvidenceRow {
        EvidenceRow(
            kind(place.kind),
            id: place.id,
            name: place.name,
            url: place.isAddress ? place.id : nil,
            state,
            detail: detail,
            mediaType: place.mediaType,
            bytes: place.answer?.size
        )
    }

    private static func unread(because words: String) -> EvidenceRow {
        EvidenceRow(.badge, id: nil, name: nil, url: nil, .notLookedAt, detail: words)
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

    /// A badge whose words are not known to be its issuer's: whatever it names, nothing of it was looked at.
    private static func refused(_ found: Verification, _ path: String) -> EvidenceSection {
        let results = found.report.results(of: .proofSignature) + found.report.results(of: .proofKey)
        let fault = results.first { $0.outcome == .failed }
        let open = results.first { $0.outcome == .undetermined }
        let words =
            if fault != nil {
                (row: "the badge is not genuine", note: "This badge is not genuine")
            } else if found.report.content != nil {
                (row: "whose key signed it is not known", note: "Whose key signed this badge is not known")
            } else {
                (
                    row: "whether the badge is genuine is not known",
                    note: "Whether this badge is genuine is not known"
                )
            }
        let rows = found.places.map { row($0, .notLookedAt, words.row) }
        return EvidenceSection(
            .badge,
            source: path,
            title: nil,
            note: words.note + ((fault ?? open).map { ": " + Sentences.text(of: $0) } ?? "") + ".",
            rows: rows.isEmpty ? [unread(because: words.row)] : rows
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
