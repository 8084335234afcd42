import StrictJSON
import VerifiableCredentials

/// What a run found, ready to be written in any form.
struct EvidenceReport: Sendable {
    /// The earlier report that it was compared with.
    struct Since: Sendable {
        /// The instant that the earlier report states. Foreign text.
        let checkedAt: String
        /// The files that the earlier report has and this run was not given. Foreign text.
        let notGivenNow: [String]
    }

    /// The instant of the run.
    let checkedAt: Instant
    /// What each file has to say. Forms of one badge that say the same stand together.
    let sections: [EvidenceSection]
    /// With what it was compared, where it was.
    let since: Since?

    /// A report of sections that stand together already.
    init(checkedAt: Instant, sections: [EvidenceSection], since: Since) {
        self.checkedAt = checkedAt
        self.sections = sections
        self.since = since
    }

    init(checkedAt: Instant, sections: [EvidenceSection]) {
        self.checkedAt = checkedAt
        since = nil
        self.sections = sections.reduce(into: []) { all, section in
            if let last = all.last, last.says(theSameAs: section) {
                all[all.count - 1].sources += section.sources
            } else {
                all.append(section)
            }
        }
    }

    /// How often each state is there, the most urgent first, and what is to be done about it; only those that are.
    var totals: [(state: EvidenceState, count: Int, remedy: String?)] {
        EvidenceState.allCases.compactMap { state in
            let rows = sections.flatMap { $0.rows.filter { $0.state == state } }
            return rows.isEmpty ? nil : (state, rows.count, state.remedy(for: rows))
        }
    }

    /// What is to be known of the whole run: that no host was found at all says more about this machine than about hosts.
    var note: String? {
        let asked = sections.flatMap { $0.rows.filter(\.wasAsked) }
        guard !asked.isEmpty, asked.allSatisfy(\.hasNoHost) else { return nil }
        return "No host was found by its name: perhaps this machine has no network or no name service."
    }

    /// The totals in words.
    var totalsInWords: String {
        let parts = totals.map { "\($0.count) \($0.state.words)" }
        return parts.isEmpty ? "nothing is named" : parts.joined(separator: ", ")
    }

    /// How often each change is there, the most urgent first; only those that are.
    var changes: [(change: EvidenceChange, count: Int)] {
        EvidenceChange.allCases.compactMap { change in
            let count = sections.reduce(0) { $0 + $1.rows.count { $0.change == change } }
            return count == 0 ? nil : (change, count)
        }
    }

    /// The changes in words; absent where nothing was compared.
    var changesInWords: String? {
        guard let since else { return nil }
        let parts = changes.map { "\($0.count) \($0.change.words)" }
        let left = since.notGivenNow.count
        let more = left == 0 ? "" : " \(left) of its files \(left == 1 ? "was" : "were") not given now."
        return "Since the report of \(since.inWords): "
            + (parts.isEmpty ? "nothing to compare" : parts.joined(separator: ", "))
            + "." + more
    }

    /// The exit codes of everything that was found; of what is news, where it was compared with an earlier report.
    var exits: [Exit] {
        guard since != nil else { return totals.map(\.state.exit) }
        return sections.flatMap { $0.rows.map { row in row.change?.exit(row.state) ?? row.state.exit } }
    }

    /// The instant for people, in UTC.
    var checkedAtInWords: String { Self.words(checkedAt) }

    static func words(_ instant: Instant) -> String {
        let time = instant.rfc3339.utf8.dropFirst(11).prefix(5)
        return instant.date + " " + String(decoding: Array(time), as: UTF8.self) + " UTC"
    }
}

extension EvidenceReport.Since {
    /// The instant for people; as it stands where it is none. Fit to be shown.
    var inWords: String {
        Instant(checkedAt).map(EvidenceReport.words) ?? DisplayText.quoted(checkedAt, limit: 40)
    }
}
