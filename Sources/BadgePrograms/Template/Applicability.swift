internal import StrictJSON

/// What a part, a requirement or a rule is limited to. Written `only: {paths: [trainer]}`; a list that is not there limits
/// nothing.
public struct Applicability: Sendable {
    /// The ids of the paths to which it belongs; empty where it belongs to all.
    public let paths: [String]
    /// The ids of the stages to which it belongs; empty where it belongs to all.
    public let stages: [String]
    /// The ids of the stages after which it is asked for: those of the badge that is renewed; empty where that does not
    /// matter.
    public let renews: [String]
    /// Where the template says it, absent where it says nothing.
    let mark: YAMLMark?

    /// Reads the key `only` of an entry.
    init(reading map: YAMLMapping) {
        let value = map.optional("only")
        mark = value?.mark
        let lists = value?.mapping { only in
            only.demand(Demand.anyFilled(of: ["paths", "stages", "renews"]))
            return [only.list("paths"), only.list("stages"), only.list("renews")].map { $0.map { $0.identifier } }
        }
        paths = lists?[0] ?? []
        stages = lists?[1] ?? []
        renews = lists?[2] ?? []
        if let value, !value.isMissing, paths.isEmpty, stages.isEmpty, renews.isEmpty {
            value.fail(.badValue, "it is limited to nothing", hint: "write only: {paths: [id]} or take it out")
        }
    }

    /// Whether it is asked of a submission on that path, for that stage.
    func holds(path: String?, stage: String?, renews stageBefore: String?) -> Bool {
        func isIn(_ id: String?, _ list: [String]) -> Bool {
            list.isEmpty || list.contains { $0.isSameBytes(as: id ?? "") }
        }
        return isIn(path, paths) && isIn(stage, stages) && isIn(stageBefore, renews)
    }
}
