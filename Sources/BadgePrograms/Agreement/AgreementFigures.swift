internal import StrictJSON

/// How far assessors agree over many submissions, component by component.
///
/// Every two assessors who scored a component of one submission are a pair. Of what was handed in again the last round
/// counts, and a score that one of the two did not give is no agreement: for one submission the figure is the one in its
/// badge. Adjudicators do not count. All figures are computed in whole numbers, so that the same assessments give the same
/// figures everywhere.
///
/// ```swift
/// let figures = AgreementFigures(over: decisions.map(\.panel), by: template)
/// for component in figures.components { print(component.name, component.sentence) }
/// ```
public struct AgreementFigures: Sendable {
    /// The share of equal scores, in percent, from which on agreement counts as reasonable.
    public static let reasonablePercent = 80
    /// The weighted kappa from which on assessors count as being of one mind: 0.70.
    public static let consensusKappa = FixedNumber(tenThousandths: 7000)
    /// The fewest pairs from which on figures say something.
    public static let fewestPairs = 10

    /// For each component that assessors score, in the order of the template.
    public let components: [ComponentAgreement]
    /// How many submissions were scored by two assessors or more.
    public let submissions: Int
    /// How many submissions were scored by one assessor only.
    public let singly: Int

    /// Computes the figures.
    ///
    /// - Parameters:
    ///   - panels: The panels of all submissions, in any order.
    ///   - template: The template by which they were assessed.
    public init(over panels: [AssessmentPanel], by template: Template) {
        var tallies = template.scoredRules.map { ComponentTally($0) }
        var places: [[UInt8]: Int] = [:]
        for (place, tally) in tallies.enumerated() { places[Array(tally.id.utf8)] = place }
        var (several, singly) = (0, 0)
        for panel in panels {
            if panel.assessorCount > 1 { several += 1 } else if panel.assessorCount == 1 { singly += 1 }
            for pair in panel.pairs {
                guard let place = places[Array(pair.ruleID.utf8)] else { continue }
                tallies[place].add(pair.left, pair.right)
            }
        }
        components = tallies.map { ComponentAgreement($0) }
        submissions = several
        self.singly = singly
    }

    /// How many pairs of scores there are in all.
    public var pairs: Int {
        components.reduce(0) { $0 + $1.pairs }
    }

    /// The share of equal scores over all components, in whole percent, rounded down; absent where there is no pair.
    public var exactPercent: Int? {
        pairs > 0 ? components.reduce(0) { $0 + $1.same } * 100 / pairs : nil
    }

    /// The components whose descriptors probably need rewriting.
    public var toRewrite: [ComponentAgreement] {
        components.filter(\.needsRewriting)
    }
}
