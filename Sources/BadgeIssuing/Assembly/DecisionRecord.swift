import BadgeCrypto
import BadgePrograms
import OpenBadges
import StrictJSON

/// A decision as result descriptions and results: a conjunction that anyone can recompute (Open Badges 3.0 §B.1.19–20).
///
/// Ids follow from issuer, template, version and component, so that all badges of one achievement describe it alike.
struct DecisionRecord {
    let descriptions: [ResultDescription]
    let results: [AchievementResult]
    /// How each result was judged: one entry for each, under the name of its description.
    let judgements: [Evidence]

    /// The genre of the entries that say how a result was judged.
    static let genre = "Assessment"

    /// The number that a result may not pass; absent where there is none. Badges of this program give `valueMax` for such a
    /// bound alone, but for types of their own (`ext:…`), where it is the end of the scale.
    static func upperBound(_ description: ResultDescription) -> String? {
        description.resultType.utf8.starts(with: "ext:".utf8) ? nil : description.valueMax
    }

    init(_ decision: Decision, issuer: String, namesAssessors: Bool) throws(CryptoError) {
        var descriptions: [ResultDescription] = []
        var results: [AchievementResult] = []
        let scope = [issuer, decision.template.id, decision.template.version]
        for component in decision.components {
            let id = try DerivedUUID.derived(from: scope + [component.id])
            switch component.kind {
            case .level(let levels, let required, let achieved):
                var levelIDs: [(String, String)] = []
                for level in levels {
                    levelIDs.append((level.id, try DerivedUUID.derived(from: scope + [component.id, level.id])))
                }
                func urn(_ level: String?) -> String? {
                    levelIDs.first { $0.0 == level }?.1
                }
                descriptions.append(
                    ResultDescription(
                        id: id,
                        name: component.name,
                        resultType: "RubricCriterionLevel",
                        requiredLevel: urn(required),
                        rubricCriterionLevel: zip(levels, levelIDs).enumerated().map { rank, pair in
                            RubricCriterionLevel(
                                id: pair.1.1,
                                name: pair.0.name,
                                level: String(rank + 1),
                                points: pair.0.points,
                                description: pair.0.description
                            )
                        }
                    )
                )
                results.append(AchievementResult(resultDescription: id, achievedLevel: urn(achieved)))
            case .status(let isCompleted):
                descriptions.append(ResultDescription(id: id, name: component.name, resultType: "Status"))
                results.append(AchievementResult(resultDescription: id, status: isCompleted ? "Completed" : "Failed"))
            case .measure(let resultType, let valueMin, let valueMax, let requiredValue, let value):
                descriptions.append(
                    ResultDescription(
                        id: id,
                        name: component.name,
                        resultType: resultType,
                        requiredValue: requiredValue,
                        valueMin: valueMin,
                        valueMax: valueMax
                    )
                )
                results.append(AchievementResult(resultDescription: id, value: value))
            }
        }
        self.descriptions = descriptions
        self.results = results
        judgements = decision.components.map { component in
            let judgement = component.judgement
            let names =
                namesAssessors && !judgement.assessors.isEmpty
                ? " By: " + judgement.assessors.joined(separator: ", ") + "." : ""
            return Evidence(id: nil, name: component.name, narrative: judgement.words + names, genre: Self.genre)
        }
    }
}
