import BadgePrograms
import StrictJSON

/// Everything that was found, by requirement.
enum CheckSections {
    static func missing(_ progress: SubmissionProgress) -> [String] {
        section("What is missing", progress) { $0.obstacles }
    }

    static func advised(_ progress: SubmissionProgress) -> [String] {
        section("What could be better (this refuses nothing)", progress) { $0.outcomes.filter(\.isWarning) }
    }

    static func met(_ progress: SubmissionProgress) -> [String] {
        var lines = ["What is met"]
        for requirement in progress.all {
            lines += requirement.outcomes.filter { $0.status == .met }.map {
                "  " + DisplayText.escaped($0.name) + ": " + $0.found
            }
        }
        return lines
    }

    /// Sample text that was left.
    static func samples(_ samples: [LeftSample]) -> [String] {
        if samples.isEmpty { return [] }
        let lines = samples.map { sample in
            "  " + sample.what + ": see " + DisplayText.escaped(sample.place.file)
                + (sample.place.line.map { ", line \($0)" } ?? "")
        }
        return ["What is still a sample"] + lines + ["    To do: " + LeftSample.remedy, ""]
    }

    /// Files that cannot be evidence twice.
    static func repeated(_ files: RepeatedFiles) -> [String] {
        if files.sentences.isEmpty { return [] }
        var lines = ["What is handed in twice"]
        lines += files.sentences.prefix(20).map { "  " + $0 }
        if files.sentences.count > 20 { lines.append("  and \(files.sentences.count - 20) more") }
        return lines + ["    Required: " + RepeatedFiles.demand, "    To do: " + RepeatedFiles.remedy, ""]
    }

    /// What keeps a badge from being issued whatever the template asks.
    static func shown(_ texts: ShownTexts) -> [String] {
        if texts.findings.isEmpty { return [] }
        var lines = ["What everybody would read in the badge"]
        lines += texts.findings.prefix(20).map { "  " + $0.sentence }
        if texts.findings.count > 20 { lines.append("  and \(texts.findings.count - 20) more") }
        return lines + ["    Required: " + ShownTexts.demand, "    To do: " + ShownTexts.remedy, ""]
    }

    private static func section(
        _ title: String,
        _ progress: SubmissionProgress,
        _ choose: (RequirementProgress) -> [RuleOutcome]
    ) -> [String] {
        let entries = progress.all.map { (requirement: $0, outcomes: choose($0)) }.filter { !$0.outcomes.isEmpty }
        if entries.isEmpty { return [] }
        return [title]
            + entries.flatMap { requirement, outcomes in
                ["  " + CheckOverview.heading(requirement)] + outcomes.flatMap(lines)
            } + [""]
    }

    private static func lines(_ outcome: RuleOutcome) -> [String] {
        var lines = [
            "    " + DisplayText.escaped(outcome.name) + ": " + outcome.found + "; required: " + outcome.required
        ]
        if let remedy = outcome.remedy { lines.append("      To do: " + DisplayText.escaped(remedy, limit: 600)) }
        for place in outcome.places.prefix(20) {
            let line = "      See " + DisplayText.escaped(place.file) + (place.line.map { ", line \($0)" } ?? "")
            if !lines.contains(where: { $0.isSameBytes(as: line) }) { lines.append(line) }
        }
        return lines
    }
}

extension SubmissionProgress {
    /// Every requirement, then the submission as a whole.
    var all: [RequirementProgress] {
        requirements + [whole].compactMap { $0 }
    }
}
