internal import StrictJSON

/// A component as a sheet shows it: what is scored, and with which words.
struct SheetComponent {
    let rule: any Rule
    /// The words for a score: of a level its name, then its id, lowest first.
    private let words: [(word: String, value: ScoreValue)]

    init(_ rule: any Rule) {
        self.rule = rule
        if let rubric = rule as? RubricLevelRule {
            words = rubric.scale.levels.flatMap { level in
                [(level.name, ScoreValue.level(level.id)), (level.id, ScoreValue.level(level.id))]
            }
        } else {
            words = [("pass", .pass(true)), ("no pass", .pass(false))]
        }
    }

    var id: String { rule.header.id }

    /// What a cell says; capital and small letters do not matter.
    func value(of text: String) -> ScoreValue? {
        if let exact = words.first(where: { $0.word.isSameBytes(as: text) }) { return exact.value }
        let small = text.lowercased()
        let found = words.filter { $0.word.lowercased().isSameBytes(as: small) }.map(\.value)
        return found.dropFirst().allSatisfy { $0 == found[0] } ? found.first : nil
    }

    func nearest(to text: String) -> String? {
        NearName.nearest(to: text, among: words.map(\.word))
    }

    /// `Developing, Basic or Proficient`.
    var wanted: String {
        var names: [String] = []
        if let rubric = rule as? RubricLevelRule {
            names = rubric.scale.levels.map { DisplayText.escaped($0.name) }
        } else {
            names = words.map(\.word)
        }
        return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    }

    /// What is scored: heading and statement of the rule.
    var what: String {
        rule.header.name + ": " + rule.header.statement
    }

    /// Every level with what shows it, highest first, each on a line of its own; or what a pass needs.
    var levels: String {
        switch rule {
        case let rubric as RubricLevelRule:
            rubric.scale.levels.reversed().map { $0.name + ": " + $0.descriptors.joined(separator: " ") }
                .joined(separator: "\n")
        case let pass as PassRule: "pass: " + pass.needs.joined(separator: "; ") + "\nno pass"
        default: "pass\nno pass"
        }
    }

    /// The score that is asked for.
    var required: String {
        guard let rubric = rule as? RubricLevelRule else { return "pass" }
        return rubric.scale.demand
    }
}
