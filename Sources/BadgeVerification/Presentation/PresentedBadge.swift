import StrictJSON

/// A badge of a presentation, or one that should have come in one.
struct PresentedBadge {
    private enum Kind {
        case presented(PresentationJudge, PresentationJudge.Judgement, place: JSONPointer, count: Int)
        case alone
    }

    private let kind: Kind

    init(judge: PresentationJudge, judgement: PresentationJudge.Judgement, place: JSONPointer, count: Int) {
        kind = .presented(judge, judgement, place: place, count: count)
    }

    private init(_ kind: Kind) {
        self.kind = kind
    }

    /// A badge that came alone: nothing to tell, unless it was to be presented for an occasion.
    static func alone(_ policy: VerificationPolicy) -> PresentedBadge? {
        policy.asksForPresentation ? PresentedBadge(.alone) : nil
    }

    /// What is told of the presentation beside the badge.
    ///
    /// - Parameter recipient: The id by which the badge names its recipient.
    func report(recipient: String?) -> PresentationReport {
        switch kind {
        case .alone:
            let checks = CheckID.ofPresentations.map {
                CheckResult($0, .undetermined, .verifier(.presentationNone))
            }
            return PresentationReport(place: nil, count: 0, presenter: nil, checks: checks)
        case .presented(let judge, let judgement, let place, let count):
            return PresentationReport(
                place: place,
                count: count,
                presenter: judgement.presenter,
                checks: judgement.proofs + [judge.holderResult(judgement, recipient: recipient)]
            )
        }
    }
}
