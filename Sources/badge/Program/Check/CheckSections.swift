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
                "  " + DisplayText.escaped($0.name) + ": " + $0.foundForEducator
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
        let lines = ["What everybody would read in the badge"] + sentences(texts).map { "  " + $0 }
        return lines + ["    Required: " + ShownTexts.demand, "    To do: " + ShownTexts.remedy, ""]
    }

    /// What was found in the texts that everybody reads, not more than can be read.
    static func sentences(_ texts: ShownTexts) -> [String] {
        let rest = texts.findings.count - RuleOutcome.mostPlaces
        return texts.findings.prefix(RuleOutcome.mostPlaces).map(\.sentence) + (rest > 0 ? ["and \(rest) more"] : [])
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
        let found = outcome.foundForEducator
        var lines = ["    " + DisplayText.escaped(outcome.name) + ": " + found + "; required: " + outcome.required]
        if let remedy = outcome.remedy { lines.append("      To do: " + DisplayText.escaped(remedy, limit: 600)) }
        let places = outcome.placesInShort
        lines += places.shown.map { place in
            "      See " + DisplayText.escaped(place.file) + (place.line.map { ", line \($0)" } ?? "")
        }
        return places.more == 0
            ? lines : lines + ["      and \(places.more) more \(places.more == 1 ? "place" : "places")"]
    }
}

extension SubmissionProgress {
    /// Every requirement, then the submission as a whole.
    var all: [RequirementProgress] {
        requirements + [whole].compactMap { $0 }
    }
}
