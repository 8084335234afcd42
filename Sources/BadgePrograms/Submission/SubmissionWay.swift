internal import StrictJSON

/// Which of the ways a submission takes that a template offers: path, stage, and the stage of the badge that is renewed.
struct SubmissionWay {
    let path: String?
    let stage: String?
    let renewedStage: String?

    init(reading map: YAMLMapping, _ template: Template) {
        path = SubmissionWay.choice("path", map, template.paths.map(\.id))
        stage = SubmissionWay.choice("stage", map, template.stages.map(\.id))
        let chosen = template.stages.first { [stage] in $0.id.isSameBytes(as: stage ?? "") }
        if let chosen, !chosen.follows.isEmpty {
            renewedStage = SubmissionWay.choice("renews", map, chosen.follows)
        } else {
            renewedStage = nil
            if let renews = map.optional("renews") {
                renews.fail(
                    .badValue,
                    chosen == nil
                        ? "renews names a stage, and the template has none"
                        : "\(chosen?.id ?? "") is the first stage and renews nothing",
                    hint: chosen != nil
                        ? "take it out, or mend stage"
                        : template.rules.contains { $0 is RenewalRule }
                            ? "take it out: which badge is renewed is seen in the folder badges of the submission"
                            : "take it out: no rule of the template asks for an earlier badge"
                )
            }
        }
    }

    /// The value of a key that is there exactly where there is something to choose from.
    private static func choice(_ key: String, _ map: YAMLMapping, _ ids: [String]) -> String? {
        if ids.isEmpty {
            map.optional(key)?.fail(.badValue, "the template has nothing to choose from here", hint: "take it out")
            return nil
        }
        let value = map.required(key)
        let id = value.identifier
        if !value.isMissing, !id.isEmpty, !ids.contains(where: { $0.isSameBytes(as: id) }) {
            value.fail(
                .unknownID,
                "\(DisplayText.quoted(id)) cannot stand here",
                hint: NearName.nearest(to: id, among: ids).map { "did you mean \($0)?" }
                    ?? "one of " + ids.joined(separator: ", ")
            )
        }
        return id
    }
}
