import BadgeVerification
import StrictJSON

/// Something that an earlier report names, and what it says of it.
struct EarlierPlace: Sendable {
    let kind: EvidenceRow.Kind
    /// What identifies it among the things of one file. Foreign text.
    let id: String
    /// What it is called. Foreign text.
    let name: String?
    /// Its URL. Foreign text.
    let url: String?
    let state: EvidenceState

    /// By what it is found again.
    var key: [UInt8] { Array(id.utf8) }
}

/// What an earlier report says of one file.
struct EarlierFile: Sendable {
    /// What the files were called.
    let sources: [String]
    /// The id of the badge or the submission, where the report has it.
    let id: String?
    let places: [EarlierPlace]
    /// Which things the report names at all.
    var scope = Scope.all

    /// Which things a report names at all.
    enum Scope: Sendable {
        /// Everything that the file names.
        case all
        /// Of `badge verify`: everything but evidence that has neither a digest nor an address on the web.
        case verified
        /// Of `badge verify`, where no link was looked at: artifacts alone.
        case artifacts
    }

    /// Whether the report would name a thing, if the file had named it then.
    func wouldName(_ row: EvidenceRow) -> Bool {
        switch scope {
        case .all: true
        case .verified: row.kind != .evidence || row.url != nil
        case .artifacts: row.kind == .artifact
        }
    }

    /// Whether a section is about the same file, by its name or by the id of what is in it.
    func isTheSame(as section: EvidenceSection) -> Bool {
        if let id, let other = section.id, id.isSameBytes(as: other) { return true }
        return sources.contains { source in section.sources.contains { $0.isSameBytes(as: source) } }
    }
}

/// A report of an earlier run: `badge evidence check --format json`, or `badge verify --json`.
struct EarlierReport: Sendable {
    /// The latest instant that it states, as it writes it. Foreign text.
    let checkedAt: String
    let files: [EarlierFile]

    /// Reads it.
    ///
    /// - Throws: ``FileError`` where the file cannot be read or is no such report.
    init(_ path: String) throws {
        let bytes = try FileError.naming("--since") { try InputFile.read(path, limit: UntrustedInput.reportBytes) }
        let limits = JSONLimits(
            maxBytes: UntrustedInput.reportBytes,
            maxDepth: UntrustedInput.documentDepth,
            maxNodes: UntrustedInput.reportNodes
        )
        guard bytes.contains(where: { $0 > 0x20 }), let json = try? JSON.read(bytes, limits: limits) else {
            throw Self.notAReport(path)
        }
        let reports = json.items
        let isOfEvidence =
            reports.count == 1 && reports[0]["schema"]?.string?.isSameBytes(as: EvidenceJSON.schema) == true
        let areOfVerify =
            !reports.isEmpty
            && reports.allSatisfy { $0["schema"]?.string?.isSameBytes(as: Report.schema) == true }
        if isOfEvidence {
            checkedAt = reports[0]["checkedAt"]?.string ?? ""
            files = (reports[0]["files"]?.items ?? []).map(Self.file)
        } else if areOfVerify {
            let times = reports.compactMap { $0["verifiedAt"]?.string }
            checkedAt = times.max { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? ""
            files = reports.filter { $0["checks"] != nil }.map(Self.verified)
        } else {
            throw Self.notAReport(path)
        }
    }

    private static func notAReport(_ path: String) -> FileError {
        FileError(
            .badContent,
            DisplayText.quoted(path) + " is no report that can be compared with; expected what badge evidence check "
                + "--format json or badge verify --json wrote",
            hint:
                "write one now with badge evidence check FILE --format json --out report.json, and compare the next run "
                + "with it"
        )
    }

    private static func file(_ json: JSON) -> EarlierFile {
        EarlierFile(
            sources: (json["sources"]?.items ?? []).compactMap(\.string),
            id: json["id"]?.string,
            places: (json["places"]?.items ?? []).compactMap { place in
                // What was named no longer then is not named by the file
                if place["change"]?.string?.isSameBytes(as: EvidenceChange.noLongerNamed.rawValue) == true {
                    return nil
                }
                guard let id = place["id"]?.string, let state = place["state"]?.string.flatMap(EvidenceState.init),
                    let kind = place["kind"]?.string.flatMap(EvidenceRow.Kind.init)
                else { return nil }
                return EarlierPlace(
                    kind: kind,
                    id: id,
                    name: place["name"]?.string,
                    url: place["url"]?.string,
                    state: state
                )
            }
        )
    }

    /// What a report of `badge verify` says of the evidence and the links of a badge.
    private static func verified(_ json: JSON) -> EarlierFile {
        let artifacts = (json["checks"]?.items ?? []).compactMap { result -> EarlierPlace? in
            guard result["check"]?.string?.isSameBytes(as: CheckID.evidenceIntegrity.rawValue) == true,
                let id = result["findings"]?["artifact"]?.string, let state = state(of: result)
            else { return nil }
            let isOnWeb = ["https://", "http://"].contains { id.utf8.starts(with: $0.utf8) }
            let isPrivate = state == .notLookedAt && !isOnWeb
            return EarlierPlace(
                kind: .artifact,
                id: id,
                name: nil,
                url: isOnWeb ? id : nil,
                state: isPrivate ? .notOnTheWeb : state
            )
        }
        let links = (json["links"]?.items ?? []).compactMap { link -> EarlierPlace? in
            guard let url = link["url"]?.string, let state = link["state"]?.string.flatMap(EvidenceState.init),
                let kind = link["kind"]?.string.flatMap(EvidenceRow.Kind.init)
            else { return nil }
            return EarlierPlace(kind: kind, id: url, name: nil, url: url, state: state)
        }
        return EarlierFile(
            sources: json["input"]?["name"]?.string.map { [$0] } ?? [],
            id: nil,
            places: artifacts + links,
            scope: json["links"] == nil ? .artifacts : .verified
        )
    }

    private static func state(of result: JSON) -> EvidenceState? {
        let code = result["reason"]?.string.flatMap(VerifierReason.init(rawValue:))
        let original = result["findings"]?["original"]?.string.flatMap(VerifierReason.init(rawValue:))
        switch code == .evidenceArchived ? original : code {
        case .evidenceSame: return .same
        case .evidenceChanged: return .changed
        case .evidenceGone: return .gone
        case .evidenceProtected: return .protected
        case .evidenceUnreachable: return .unreachable
        case .evidenceNotLookedAt, .proofNotEstablished, .evidenceDigestNotKnown: return .notLookedAt
        default: return nil
        }
    }
}
