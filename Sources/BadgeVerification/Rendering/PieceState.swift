import StrictJSON

/// What may become of a piece of evidence, in the order in which a report counts it.
enum PieceState: CaseIterable {
    case same
    case archived
    case changed
    case gone
    case protected
    case unreachable
    case notFound
    case notLookedAt
    case digestNotKnown
    case notPinned
    case notEstablished

    /// The state that a result of `evidence.integrity` tells; absent where it tells of no piece.
    init?(_ result: CheckResult) {
        guard result.check == .evidenceIntegrity, case .verifier(let reason) = result.reason else { return nil }
        switch reason {
        case .evidenceSame: self = .same
        case .evidenceArchived: self = .archived
        case .evidenceChanged: self = .changed
        case .evidenceGone: self = .gone
        case .evidenceProtected: self = .protected
        case .evidenceUnreachable: self = .unreachable
        case .evidenceNotLookedAt: self = Self.filesSearched(result) == nil ? .notLookedAt : .notFound
        case .evidenceDigestNotKnown: self = .digestNotKnown
        case .evidenceNotPinned: self = .notPinned
        case .proofNotEstablished: self = .notEstablished
        default: return nil
        }
    }

    /// The state in words.
    var words: String {
        switch self {
        case .same: "same as assessed"
        case .archived: "kept as a copy of the issuer"
        case .changed: "changed"
        case .gone: "gone"
        case .protected: "behind a login"
        case .unreachable: "unreachable"
        case .notFound: "not found among the files given"
        case .notLookedAt: "not looked at"
        case .digestNotKnown: "with an unknown kind of digest"
        case .notPinned: "without a digest"
        case .notEstablished: "not looked at, because no signature of the issuer is established"
        }
    }

    /// How many files the folder holds in which a piece was looked for; absent where no folder was given.
    static func filesSearched(_ result: CheckResult) -> Int? {
        result.findings.first { $0.name == "filesSearched" }?.value.number?.int
    }

    /// What became of the evidence, in numbers; absent where the badge names none.
    static func counts(_ report: Report) -> String? {
        let states = report.results(of: .evidenceIntegrity).compactMap { PieceState($0) }
        if states.isEmpty { return nil }
        return allCases.compactMap { state -> String? in
            let count = states.count { $0 == state }
            return count == 0 ? nil : (count == 1 ? "1 piece " : "\(count) pieces ") + state.words
        }
        .joined(separator: ", ")
    }

    /// That pieces are not among the files that were given, for whoever reads one line only; absent where all are.
    static func missing(_ report: Report) -> String? {
        let states = report.results(of: .evidenceIntegrity).compactMap { PieceState($0) }
        let missing = states.count { $0 == .notFound }
        if missing == 0 { return nil }
        return " Of \(states.count) \(states.count == 1 ? "piece" : "pieces") of evidence \(missing) "
            + (missing == 1 ? "was" : "were") + " not found among the files given."
    }

    /// The files of the folder that are no evidence of the badge, where pieces were not found; absent where there are none.
    static func strangers(_ report: Report) -> String? {
        let results = report.results(of: .evidenceIntegrity)
        let lists = results.compactMap { result in result.findings.first { $0.name == "otherFiles" }?.value.array }
        let told = Set(results.compactMap { $0.finding("file").map { Array($0.utf8) } })
        let names = (lists.first ?? []).compactMap(\.string).filter { !told.contains(Array($0.utf8)) }
        if names.isEmpty { return nil }
        let shown = names.prefix(5).map { DisplayText.quoted($0, limit: 80) }
        let rest = names.count - shown.count
        return "Given, and none of the files that the badge pins: " + shown.joined(separator: ", ")
            + (rest > 0 ? " and \(rest) more" : "")
            + ". A file that was changed, or saved anew, is no longer the one that was assessed."
    }
}
