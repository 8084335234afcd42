/// What became of something since an earlier report, the most urgent first. `docs/evidence.md` explains each.
enum EvidenceChange: String, CaseIterable, Sendable {
    /// It is another file now, and was not then.
    case newlyChanged
    /// It cannot be had now, and could then.
    case newlyGone
    /// It is named now, and was not then.
    case newlyListed
    /// It was named then, and is not now.
    case noLongerNamed
    /// Nobody looked then, or nobody looked now.
    case notCompared
    /// It is as it should be now, and was not then.
    case backAgain
    /// It is as it was.
    case unchanged

    /// What people call it.
    var words: String {
        switch self {
        case .newlyChanged: "newly changed"
        case .newlyGone: "newly gone"
        case .newlyListed: "newly listed"
        case .noLongerNamed: "no longer named"
        case .notCompared: "not compared"
        case .backAgain: "back again"
        case .unchanged: "unchanged"
        }
    }

    /// What it means that something had one state and has another.
    init(from before: EvidenceState, to now: EvidenceState) {
        switch (before.standing, now.standing) {
        case (.good, .good), (.changed, .changed): self = .unchanged
        case (.notKnown, .good), (_, .notKnown): self = .notCompared
        case (.changed, .good), (.away, .good): self = .backAgain
        case (_, .changed): self = .newlyChanged
        case (.away, .away): self = now.isForGood && !before.isForGood ? .newlyGone : .unchanged
        case (_, .away): self = .newlyGone
        }
    }

    /// The exit code of a run in which something of this state is the worst news.
    func exit(_ state: EvidenceState) -> Exit {
        switch self {
        case .newlyChanged, .newlyGone, .newlyListed, .notCompared: state.exit
        case .noLongerNamed: .undetermined
        case .backAgain, .unchanged: .done
        }
    }
}

extension EvidenceState {
    /// How something stands, whatever the details.
    enum Standing {
        case good
        case changed
        case away
        case notKnown
    }

    /// How something of this state stands.
    var standing: Standing {
        switch self {
        case .same, .there, .notOnTheWeb: .good
        case .changed: .changed
        case .gone, .protected, .unreachable, .missing: .away
        case .notLookedAt: .notKnown
        }
    }

    /// Whether it will not come back by itself.
    var isForGood: Bool { self == .gone || self == .missing }
}

extension EvidenceRow {
    /// What became of it since an earlier report, in words; absent where that is nothing, or nobody compared.
    var news: String? {
        guard let change, change != .unchanged else { return nil }
        return change.words + (before.map { ", then: " + $0.words } ?? "")
    }
}
