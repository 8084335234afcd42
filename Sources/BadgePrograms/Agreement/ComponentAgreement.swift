internal import StrictJSON

/// How far assessors agree on one component.
public struct ComponentAgreement: Sendable {
    /// What the figures say, in one word.
    public enum Grade: String, Sendable, CaseIterable {
        /// Nobody scored it twice.
        case notMeasured = "not-measured"
        /// There are fewer than ``AgreementFigures/fewestPairs`` pairs.
        case tooFew = "too-few"
        /// Equal scores reach 80 percent, and kappa reaches 0.70 or cannot be computed.
        case good
        /// Equal scores reach 80 percent, and kappa does not reach 0.70; or the other way round.
        case reasonable
        /// Neither is reached.
        case weak
    }

    /// The rule's id.
    public let id: String
    /// The rule's heading.
    public let name: String
    /// How many pairs of scores there are, those included of which one was not given.
    public let pairs: Int
    /// In how many of them both are the same.
    public let same: Int
    /// In how many of them the two are neighbours on the scale.
    public let adjacent: Int
    /// Quadratically weighted kappa with two decimal places, rounded down: 1 for full agreement, 0 for as much as chance
    /// gives, less for less. Absent where there is no pair or all scores are the same, which leaves nothing to compare
    /// with chance.
    ///
    /// Assessors change from submission to submission, so each pair counts in both orders and chance is what the scores of
    /// all together give. Two scores count as far apart as the square of the number of steps between them. For a component
    /// of two levels, and for pass or no pass, the weights make no difference.
    public let kappa: FixedNumber?

    init(_ tally: ComponentTally) {
        id = tally.id
        name = tally.name
        pairs = tally.pairs
        same = tally.same
        adjacent = tally.adjacent
        kappa = tally.kappa
    }

    /// The share of equal scores, in whole percent, rounded down; absent where there is no pair.
    public var exactPercent: Int? {
        pairs > 0 ? same * 100 / pairs : nil
    }

    /// The figures in one word.
    public var grade: Grade {
        guard let exactPercent else { return .notMeasured }
        if pairs < AgreementFigures.fewestPairs { return .tooFew }
        let isReasonable = exactPercent >= AgreementFigures.reasonablePercent
        let isConsensus = kappa.map { $0 >= AgreementFigures.consensusKappa }
        switch (isReasonable, isConsensus) {
        case (true, true?), (true, nil): return .good
        case (true, false?), (false, true?): return .reasonable
        case (false, false?), (false, nil): return .weak
        }
    }

    /// Whether assessors read the descriptors so differently that they probably need rewriting.
    public var needsRewriting: Bool {
        grade == .weak
    }

    /// The figures in a sentence that a person outside the field understands.
    public var sentence: String {
        guard let exactPercent else { return "no two assessors scored it" }
        let figures =
            "\(exactPercent) percent of \(Counting.of(pairs, "pair", "pairs")) of scores are the same, weighted kappa "
            + (kappa.map(\.twoPlaces) ?? "cannot be computed, since all scores are the same")
        let words =
            switch grade {
            case .notMeasured, .tooFew: "too few to say how far assessors agree"
            case .good: "good: assessors are of one mind"
            case .reasonable: kappaWords
            case .weak: "weak: assessors read the levels differently; the descriptors probably need rewriting"
            }
        return figures + "; " + words
    }

    private var kappaWords: String {
        (exactPercent ?? 0) >= AgreementFigures.reasonablePercent
            ? "reasonable: scores agree mostly, though hardly more than by chance where nearly all work is scored alike"
            : "reasonable: scores differ often, and only by a little"
    }
}

extension FixedNumber {
    /// With exactly two decimal places: `0.70`.
    public var twoPlaces: String {
        let number = roundedDown.tenThousandths
        let size = number.magnitude / 100
        let places = String(size % 100 + 100).dropFirst()
        return (number < 0 ? "-" : "") + String(size / 100) + "." + places
    }
}
