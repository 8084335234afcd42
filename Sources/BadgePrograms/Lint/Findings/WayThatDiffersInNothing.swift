internal import StrictJSON

/// `way.same`: two paths, or two stages, on which the same is asked. `way.nothingAsked`: a path or stage on which nothing is.
enum WayThatDiffersInNothing: LintCheck {
    static let code = LintFinding.Code("way.same")
    static let emptyCode = LintFinding.Code("way.nothingAsked")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        let template = subject.template
        let ways = template.ways
        let paths = template.paths.map { path in
            (id: path.id, mark: path.mark, asked: asked(ways.filter { $0.path?.isSameBytes(as: path.id) ?? false }))
        }
        let stages = template.stages.map { stage in
            (id: stage.id, mark: stage.mark, asked: asked(ways.filter { $0.stage?.isSameBytes(as: stage.id) ?? false }))
        }
        return findings(paths, "path", subject) + findings(stages, "stage", subject)
    }

    /// The ids of everything that is asked.
    private static func asked(_ ways: [TemplateWay]) -> [String] {
        ways.flatMap { way in
            way.applied.requirements.map(\.id) + way.applied.allRules.map(\.rule.header.id)
        }
    }

    private static func findings(
        _ entries: [(id: String, mark: YAMLMark, asked: [String])],
        _ what: String,
        _ subject: LintSubject
    ) -> [LintFinding] {
        entries.enumerated().flatMap { index, entry -> [LintFinding] in
            if entry.asked.isEmpty {
                return [
                    subject.finding(
                        emptyCode,
                        .error,
                        at: entry.mark,
                        found: "nothing is asked for on the \(what) \(entry.id)",
                        why: "whoever takes it would be given the badge for nothing",
                        remedy: "name it in only: of what belongs to it, or take it out"
                    )
                ]
            }
            let twin = entries[..<index].first { other in
                other.asked.count == entry.asked.count
                    && zip(other.asked, entry.asked).allSatisfy { $0.isSameBytes(as: $1) }
            }
            return twin.map { twin in
                [
                    subject.finding(
                        code,
                        .advice,
                        at: entry.mark,
                        found: "the same is asked for on the \(what) \(entry.id) as on \(twin.id)",
                        why: "nothing belongs to it alone, so that the badge says a difference which there is not",
                        remedy: "name it in only: of what belongs to it, or take it out"
                    )
                ]
            } ?? []
        }
    }
}
