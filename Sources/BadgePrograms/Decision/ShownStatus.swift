/// What of a template stands in a badge as completed or not, besides what its rules contribute themselves.
extension Requirement {
    /// Whether it has criteria of a rubric.
    var hasLevels: Bool {
        rules.contains { $0.contribution == .level }
    }

    /// The required rules that its status stands for. A level says that there was something to judge, so beside levels
    /// the number of files is not shown by itself.
    var rulesOfStatus: [any Rule] {
        let required = rules.filter { $0.header.strength == .required }
        return hasLevels ? required.filter { !($0 is ItemCountRule) && $0.componentIDs.isEmpty } : required
    }

    /// The id under which the badge shows whether it is fulfilled; absent where its levels say it all.
    var statusID: String? {
        guard hasLevels else { return id }
        return rulesOfStatus.isEmpty ? nil : id + ".complete"
    }
}

extension Rule {
    /// Whether a rule of the whole submission stands in the badge under its own id though it contributes nothing itself: it
    /// is required, and what it contributes would not say that it is met.
    var showsOwnStatus: Bool {
        guard header.strength == .required else { return false }
        guard let whole = self as? AllOfRule else { return componentIDs.isEmpty }
        return whole.members.contains { $0.rule.componentIDs.isEmpty }
    }
}
