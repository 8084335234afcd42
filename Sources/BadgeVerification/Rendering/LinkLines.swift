import StrictJSON

/// The places that a badge names and that decide nothing, as the text report shows them.
enum LinkLines {
    /// The most places that have a line of their own; the report for programs has them all.
    private static let limit = 20

    /// What stands before each place, and what became of it.
    static func rows(_ links: [LinkResult], isPage: Bool) -> [(String, String)] {
        var rows = links.prefix(limit).map { result in
            let problem = result.problem.map { " (" + $0 + ")" } ?? ""
            return (words(result.state), kind(result.link) + DisplayText.escaped(result.link.url, limit: 120) + problem)
        }
        if links.count > limit { rows.append(("", ReportParts.more(links.count - limit, isPage: isPage))) }
        return rows
    }

    /// What a state is called.
    static func words(_ state: LinkResult.State) -> String {
        switch state {
        case .there: "there"
        case .gone: "gone"
        case .protected: "behind a login"
        case .unreachable: "unreachable"
        case .notLookedAt: "not looked at"
        }
    }

    private static func kind(_ link: BadgeLink) -> String {
        switch link.kind {
        case .evidence: "evidence without a digest: "
        case .criteria: "criteria: "
        case .image: "picture: "
        case .alignment: "competency: "
        }
    }
}
