internal import StrictJSON

extension Rule {
    /// A counted number as a member of the decision in the badge: a `RawScore`, with the number that is required where the
    /// rule is.
    func count(_ number: Int, named name: String, atLeast: Int) -> DecisionComponent {
        DecisionComponent(
            id: header.id,
            name: name,
            description: header.statement,
            kind: .measure(
                resultType: "RawScore",
                valueMin: "0",
                valueMax: nil,
                requiredValue: header.strength == .required ? String(atLeast) : nil,
                value: String(number)
            )
        )
    }
}

extension Counting {
    /// Reads the key `noun` of a rule: what one thing that it counts is called, and several.
    static func noun(_ map: YAMLMapping, _ one: String, _ many: String) -> (one: String, many: String) {
        map.optional("noun")?.mapping { noun in
            (noun.required("one").line(atMost: 60), noun.required("many").line(atMost: 60))
        } ?? (one, many)
    }
}
